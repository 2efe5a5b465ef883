internal import PressDiagnostics
internal import PressDrawing
internal import PressPDF
internal import PressPreflight
internal import PressTemplates

/// What preflight says of a designer's PDF that goes into ours as it is: whatever is wrong in it would be wrong in ours.
struct ArtworkPreflight {
  let template: Template
  let target: PressTarget

  /// Each file is looked at once, whatever number of its pages are placed.
  func findings() -> [Diagnostic] {
    var files: [Key: Preflight?] = [:]
    var inks = template.inks(in: nil).compactMap { PlacedInk($0) }
    return template.artworks.flatMap { artwork -> [Diagnostic] in
      guard case .page(let page, let part) = artwork.content else { return [] }
      let key = Key(file: page.file, placement: placement(of: part, in: artwork.box))
      let report: Preflight?
      if let known = files[key] {
        report = known
      } else {
        report = try? Preflight(data: page.file.bytes, target: target.rules, placement: key.placement)
        files[key] = report
      }
      // What cannot be read at all is reported earlier.
      guard let report else { return [] }
      let found = report.findings.filter { concerns($0, page) }.compactMap {
        diagnostic($0, at: artwork.place)
      }
      return found + otherRecipes(in: report, than: &inks, page, at: artwork.place)
    }
  }

  /// Fonts that a picture of the pages would show others for, and each machine others.
  func fontFindings() -> [Diagnostic] {
    findings().filter { $0.severity == .error && $0.code == PreflightRule.fontEmbedded.rawValue }
  }

  /// What a picture of the pages shows as if it covered what lies below, and plates do not.
  ///
  /// Black that overprints looks much the same.
  func overprintFindings() -> [Diagnostic] {
    template.artworks.compactMap { artwork in
      guard case .page(let page, _) = artwork.content,
        let report = try? Preflight(data: page.file.bytes, target: target.rules)
      else { return nil }
      let count = report.overprints.count { $0.page == page.number && !$0.isBlack }
      guard count > 0 else { return nil }
      return Diagnostic.warning(
        "overprint",
        "page \(page.number) of the PDF artwork overprints (\(count)×), and the proof shows that as if it covered what lies below",
        hint: "look at the PDF itself in a viewer that simulates overprint"
      ).at(artwork.place.position, sourceLine: artwork.place.line)
    }
  }

  /// An ink of the template's, or of artwork before.
  private struct PlacedInk {
    let name: String
    /// Cyan, magenta, yellow and black; nil where something else stands in for it.
    let process: [Double]?
    let words: String
    let place: String

    init?(_ color: Color) {
      guard case .spot(let name, let c, let m, let y, let k) = color else { return nil }
      (self.name, process, words, place) = (name, [c, m, y, k], "\(color.recipe)", "in the template")
    }

    init(_ recipe: InkRecipe, on page: Int) {
      (name, process, words, place) = (
        recipe.name, recipe.process, recipe.words, "on page \(page) of artwork before"
      )
    }

    func isSame(as recipe: InkRecipe) -> Bool {
      guard let process, let other = recipe.process else { return words == recipe.words }
      return zip(process, other).allSatisfy { abs($0 - $1) <= 0.005 }
    }
  }

  /// Inks that the artwork gives another recipe than the template, or artwork before; where it stays unnoticed, a printer
  /// sees one plate of two colours.
  private func otherRecipes(
    in report: Preflight, than known: inout [PlacedInk], _ page: PageArtwork, at place: SourceLocation
  ) -> [Diagnostic] {
    guard template.medium.kind != .screen || target.isForPress else { return [] }
    var findings: [Diagnostic] = []
    for recipe in report.inks {
      guard let first = known.first(where: { $0.name == recipe.name }) else {
        known.append(PlacedInk(recipe, on: page.number))
        continue
      }
      guard !first.isSame(as: recipe) else { continue }
      findings.append(
        Diagnostic.warning(
          PreflightRule.spotRecipe.rawValue,
          "page \(page.number) of the PDF artwork: the ink '\(recipe.name)' is \(recipe.words), and \(first.words) \(first.place)",
          hint: "give the ink the same colour in both"
        ).at(place.position, sourceLine: place.line))
    }
    return findings
  }

  private struct Key: Hashable {
    let file: DocumentFile
    let placement: PreflightPlacement
  }

  private func placement(of part: Rect, in box: Rect) -> PreflightPlacement {
    PreflightPlacement(
      scale: box.size.width / part.size.width, minimumResolution: template.medium.smallestImageResolution ?? 0
    )
  }

  /// Rules for a file as a whole and for its page as a sheet: ours has its own boxes, words and profile, and only what
  /// the page itself draws goes into it.
  private static let ofSheets: Set<PreflightRule> = [
    .trimBox, .boxOrder, .cropBox, .artBox, .userUnit, .rotate, .pageSize, .identification, .outputIntent,
    .trapped, .documentInformation, .metadata, .fileIdentifier, .pdfVersion, .objectStreams, .encryption,
    .actions, .embeddedFiles,
  ]

  /// On a screen ink and sharpness on paper mean nothing.
  private static let onScreens: Set<PreflightRule> = [
    .fontEmbedded, .annotations, .syntax, .unread, .unprintedInk,
  ]

  private func concerns(_ finding: PreflightFinding, _ page: PageArtwork) -> Bool {
    guard finding.severity != .info, [nil, page.number].contains(finding.place.page),
      !ArtworkPreflight.ofSheets.contains(finding.rule),
      finding.rule == .annotations || finding.place.path.first?.hasPrefix("annotation") != true
    else { return false }
    if template.medium.kind == .screen, target == .plain {
      return ArtworkPreflight.onScreens.contains(finding.rule)
    }
    guard finding.rule == .bleed else { return true }
    // Where the file does not say where it is cut, its edge is the bleed's, and colour ends there rightly.
    let (cut, wanted) = (page.boxes.trim.size, template.page.size)
    let isTrim =
      abs((cut.width - wanted.width).millimetres) < 0.2 && abs((cut.height - wanted.height).millimetres) < 0.2
    return isTrim && template.page.bleed != .none
  }

  /// The artwork's place in the template, page and object in the words; an error where the target forbids it.
  private func diagnostic(_ finding: PreflightFinding, at place: SourceLocation) -> Diagnostic? {
    let page = finding.place.page.map { "page \($0) of the PDF artwork" } ?? "the PDF artwork"
    let message = "\(page): \(finding.text)\(finding.place.words.map { " [\($0)]" } ?? "")"
    let (code, hint) = (finding.rule.rawValue, hint(for: finding))
    let diagnostic: Diagnostic =
      isForbidden(finding) ? .error(code, message, hint: hint) : .warning(code, message, hint: hint)
    return diagnostic.at(place.position, sourceLine: place.line)
  }

  private func isForbidden(_ finding: PreflightFinding) -> Bool {
    // A picture of the page would show what its PDF does not print.
    if finding.rule == .unprintedInk { return true }
    guard finding.severity == .error else { return false }
    switch finding.rule {
    // Missing letters are wrong everywhere.
    case .fontEmbedded, .unread: return true
    // Artwork of the trim's size is allowed, and annotations stay behind.
    case .bleed, .annotations: return false
    default: return target.isForPress
    }
  }

  static let annotationHint =
    "only what the page itself draws is taken: flatten annotations and form fields on export"

  private func hint(for finding: PreflightFinding) -> String {
    switch finding.rule {
    case .annotations: ArtworkPreflight.annotationHint
    case .rgb where target.isForPress, .blendSpace where target.isForPress:
      "\(finding.hint); or make a PDF of screen colours: '--target plain'"
    default: finding.hint
    }
  }
}

extension PressTarget {
  /// What a file for it is judged by.
  var rules: PreflightTarget {
    switch self {
    case .x4: .x4
    case .x1a: .x1a
    case .plain: .plain
    }
  }
}
