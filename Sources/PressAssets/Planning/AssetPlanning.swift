package import PressDiagnostics
internal import PressDrawing
internal import PressPDF
internal import PressPreflight
package import PressResources
internal import PressSymbols
package import PressTemplates

/// What can be known of a planned asset's geometry without drawing it.
package enum AssetPlanning {
  /// Codes whose modules come out smaller than the medium's floor, or whose logos cost too much.
  package static func faults(of asset: PlannedAsset) -> [Diagnostic] {
    let template = asset.template
    let grid = asset.format.grid(of: template.page)
    let shown = asset.pages.flatMap { template.pages[$0].slots }
      .filter { template.shows($0, in: asset.content.values) }
    return shown.compactMap(\.code).compactMap { slot in
      guard let code = asset.content.codes.first(where: { $0.slot.name == slot.name }) else { return nil }
      return fault(slot, code.source, asset.content, template, grid)
    }
  }

  /// What a format cannot hold of a template, or holds otherwise than one might think.
  ///
  /// - Parameter press: what a PDF is written for; nil where there is none.
  package static func formatFindings(
    of format: AssetFormat, _ template: Template, _ press: OutputIntent?
  ) -> [Diagnostic] {
    if format == .html { return webFindings(template) }
    if format == .separations { return filmFindings(template) }
    var findings = layerFindings(template)
    guard format == .pdf else {
      return findings + annotationFindings(template)
        + ArtworkPreflight(template: template, target: .plain).fontFindings()
        + (format == .proof ? ArtworkPreflight(template: template, target: .plain).overprintFindings() : [])
    }
    for artwork in template.artworks {
      guard case .page(let page, _) = artwork.content else { continue }
      do throws(SourceError) {
        _ = try SourceDocument(page.file.bytes).page(page.number)
      } catch {
        findings.append(
          Diagnostic.error(
            error.word, "the artwork cannot be put in a PDF: \(error.message)", hint: error.hint
          )
          .at(artwork.place.position, sourceLine: artwork.place.line))
      }
    }
    if !findings.contains(where: { $0.severity == .error }) {
      findings += ArtworkPreflight(template: template, target: press?.rules.target ?? .plain).findings()
    }
    if let garment = template.garment, template.medium.kind == .fabric {
      findings.append(
        .warning(
          "no-underbase",
          "the PDF holds no white ink: what is white in '\(template.name)' is the cloth, '\(garment)'",
          hint: "let the printer add a white underbase, or ask for PNG, which has opaque white"))
    }
    return findings
  }

  /// Layers that are seen in one place and not in another: here they are in every output what they are by default.
  private static func layerFindings(_ template: Template) -> [Diagnostic] {
    template.artworks.compactMap { artwork in
      guard case .page(let page, _) = artwork.content, let first = page.layersByUse.first else {
        return nil
      }
      let more = page.layersByUse.count - 1
      return Diagnostic.warning(
        PreflightRule.optionalContent.rawValue,
        "page \(page.number) of the PDF artwork: the layer '\(first)'\(more > 0 ? ", and \(more) more like it," : "") "
          + "is to be seen on a screen and not in print, or the other way, and is taken as it is by default",
        hint: "switch it on or off for good before export, and look at what comes out"
      ).at(artwork.place.position, sourceLine: artwork.place.line)
    }
  }

  /// Of pictures; for a PDF preflight says it, with what the annotations are.
  private static func annotationFindings(_ template: Template) -> [Diagnostic] {
    template.artworks.compactMap { artwork in
      guard case .page(let page, _) = artwork.content, page.hasAnnotations else { return nil }
      return Diagnostic.warning(
        PreflightRule.annotations.rawValue,
        "page \(page.number) of the PDF artwork: it has notes, links or form fields, which stay behind",
        hint: ArtworkPreflight.annotationHint
      ).at(artwork.place.position, sourceLine: artwork.place.line)
    }
  }

  /// A web page's words are text, its picture the code alone.
  private static func webFindings(_ template: Template) -> [Diagnostic] {
    let slots = template.pages.flatMap(\.slots)
    let cause =
      if template.medium.kind != .screen {
        "is for \(template.medium.name)"
      } else if template.pages.count > 1 {
        "has \(template.pages.count) pages"
      } else if slots.count(where: \.isRequiredCode) != 1 || !slots.allSatisfy(\.isCodeOrShape) {
        "holds more than a code and shapes"
      } else {
        ""
      }
    guard !cause.isEmpty else { return [] }
    return [
      .error(
        "html-of-page",
        "the template '\(template.name)' \(cause), and a web page's folder takes one code alone",
        hint: "take the template 'web-embed', or ask for PNG or SVG")
    ]
  }

  private static func fault(
    _ slot: CodeSlot, _ symbol: SymbolSource, _ content: AssetContent, _ template: Template, _ grid: Grid
  ) -> Diagnostic? {
    let placement: CodePlacement?
    do {
      placement = try CodeLayout(
        slot, symbol.version, symbol.level, values: content.values, pictures: content.pictures, on: grid
      ).placement
    } catch {
      guard error.code == "slot-too-small" else {
        return error.at(slot.place.position, sourceLine: slot.place.line)
      }
      placement = nil
    }
    guard let shortfall = template.medium.shortfall(of: placement) else { return nil }
    return Diagnostic.error(
      "module-too-small",
      "the code slot '\(slot.name)' gives version \(symbol.version) \(shortfall) on \(template.medium.name)",
      hint: "enlarge the slot, shorten the link, or lower the level"
    ).at(slot.place.position, sourceLine: slot.place.line)
  }
}

extension Medium {
  /// How a module misses the medium's floor; nil when it does not.
  func shortfall(of placement: CodePlacement?) -> String? {
    guard let placement else { return "modules smaller than a dot" }
    switch smallestModule {
    case .length(let minimum) where placement.module < minimum - .mm(0.0005):
      return "modules of \(placement.module), below the smallest that scans, \(minimum),"
    case .dots(let minimum):
      // A vector on a screen has no dots of its own: a CSS pixel stands for one.
      let dots = placement.moduleDots.map(Double.init) ?? Resolution.screen.dots(placement.module)
      return dots < Double(minimum) - 0.001
        ? "modules of \(dots.decimal(places: 1)) dots, below the smallest that scans, \(minimum)," : nil
    case .length: return nil
    }
  }
}

extension Slot {
  fileprivate var isRequiredCode: Bool {
    if case .code(let code) = content { !code.isOptional && conditions.isEmpty } else { false }
  }

  fileprivate var isCodeOrShape: Bool {
    if case .shape = content { true } else { isRequiredCode }
  }
}
