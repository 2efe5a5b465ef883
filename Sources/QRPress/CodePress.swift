package import Foundation
package import PressDiagnostics
internal import PressDrawing
internal import PressLinks
internal import PressPDF
internal import PressReading
internal import PressRendering
internal import PressSymbols
internal import PressTemplates

/// Makes one code by itself: PNG, SVG, or text for a terminal.
package struct CodePress {
  let cmykProfile: Data

  package init() throws(PressFailure) {
    cmykProfile = try Resources.cmykProfile()
  }

  /// A code that may leave, and what is to be said of it.
  package struct Result: Sendable {
    package var file: Data
    package var report: AssetReport
    /// Warnings; with an error there is no result.
    package var warnings: [Diagnostic]

    fileprivate mutating func warn(_ more: [Diagnostic]) {
      warnings += more
      report.diagnostics += more.map { DiagnosticReport($0) }
    }
  }

  /// Makes, measures and reads back a code, or each of the parts that a content is split over.
  ///
  /// - Parameter path: where it will go; parts are told apart as `<stem>-<number>`.
  /// - Throws: `PressFailure` with status `failed` when a code does not pass its check, `badData` when the
  ///   content or the logo does not fit.
  package func press(_ request: CodeRequest, path: String) throws(PressFailure) -> [Result] {
    var results: [Result] = []
    for symbol in try symbols(request) {
      let (placement, side) = try place(symbol, request)
      do {
        let logo = try placeLogo(on: symbol, placement, request)
        let scene = try CodePress.scene(symbol, placement, side: side, logo, request)
        var result = try finish(
          request, symbol, placement, scene, request.path(path, part: symbol.part?.number))
        result.warn(logo?.warnings ?? [])
        results.append(result)
      } catch let failure as PressFailure {
        throw failure
      } catch let error as StyleError {
        throw PressFailure(.badData, [.error("style", error.message, hint: error.hint)])
      } catch let error as RenderingError {
        throw PressFailure(.badData, [.error("rendering", error.message, hint: error.hint)])
      } catch let error as PDFError {
        throw PressFailure(.badData, [.error("writing", error.message, hint: error.hint)])
      } catch {
        throw PressFailure(.bug, "bug", "\(error)")
      }
    }
    return results
  }

  func symbols(_ request: CodeRequest) throws(PressFailure) -> [Symbol] {
    let spellings = request.verbatim.map { [$0] } ?? request.link.spellings
    do {
      guard request.parts > 1 else {
        return [try Symbol(spellings: spellings, requirements: request.requirements)]
      }
      return try Symbol.split(spellings[0], parts: request.parts, requirements: request.requirements)
    } catch {
      throw PressFailure(.badData, [.error("symbol", error.message, hint: error.hint)])
    }
  }

  private func finish(
    _ request: CodeRequest, _ symbol: Symbol, _ placement: CodePlacement, _ scene: Scene, _ path: String
  ) throws -> Result {
    let (file, verdict) = try draw(request, symbol, placement, scene)
    let seen = (verdict?.check.findings ?? []).map { finding in
      // Error correction makes up for a logo, but not for one that readers take for a code of its own.
      let isLogo = request.logo != nil && finding.code == SymbolCheck.Code.unreadable.rawValue
      return Diagnostic(
        finding.isError ? .error : .warning, code: finding.code, finding.message,
        hint: isLogo ? "use a smaller or plainer logo; \(finding.hint)" : finding.hint)
    }
    let findings = seen + (verdict?.findings ?? [])
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw PressFailure(.failed, request.link.warnings + findings)
    }
    let warnings =
      request.link.warnings + findings + floorWarning(request, placement) + groundWarning(request)
    var report = AssetReport(path: path, format: request.format.rawValue)
    report.bytes = file.count
    report.sha256 = file.sha256
    if request.format != .terminal {
      report.widthMM = scene.trim.width.millimetres.rounded(places: 3)
      report.heightMM = scene.trim.height.millimetres.rounded(places: 3)
    }
    if request.format == .png { report.dpi = request.resolution.dotsPerInch }
    var code = CodeReport(
      slot: "code", page: nil, link: request.link, symbol: symbol, placement: placement,
      check: verdict?.check)
    if [.pdf, .eps].contains(request.format) { code.check.plates = verdict?.plates ?? .reason("not run") }
    report.codes = [code]
    report.diagnostics = warnings.map { DiagnosticReport($0) }
    return Result(file: file, report: report, warnings: warnings)
  }

  private func draw(
    _ request: CodeRequest, _ symbol: Symbol, _ placement: CodePlacement, _ scene: Scene
  ) throws -> (file: Data, verdict: VectorVerdict?) {
    let renderer = RasterRenderer(cmykProfile: cmykProfile)
    let ground: RasterRenderer.Ground = request.paper == nil ? .transparent : .color(.white)
    let quiet = request.quietZone.modules
    let writer = CodeFileWriter(
      cmykProfile: cmykProfile, title: title(request), description: request.link.link)
    let file: Data
    switch request.format {
    case .png:
      let bitmap = try renderer.draw(scene, at: request.resolution, ground: ground)
      let margin = request.resolution.wholeDots(placement.origin.x)
      let geometry = SymbolGeometry(
        left: margin, top: margin, moduleDots: placement.moduleDots ?? 1, modules: symbol.modules,
        quietZone: quiet)
      let check =
        request.verifies
        ? SymbolCheck.check(bitmap, at: geometry, expecting: symbol.encoded, kind: symbol.checkKind) : nil
      return (try PNGEncoder.encode(bitmap), check.map { VectorVerdict(check: $0) })
    case .svg: file = try writer.svg(scene)
    case .pdf: file = try writer.pdf(scene)
    case .eps: file = try writer.eps(scene)
    case .terminal: file = Data(TerminalCode.text(symbol, quietZone: quiet).utf8)
    }
    guard request.verifies else { return (file, nil) }
    let code = VectorCheck.Code(
      placement: placement, quietZone: quiet, expected: symbol.encoded, kind: symbol.checkKind)
    return (file, try check(request, code, in: scene, file: file))
  }

  private func title(_ request: CodeRequest) -> String {
    "QR code: \(request.link.platform.name) \(request.link.account)"
  }

  /// Where the symbol lies in a square picture, and the picture's side.
  func place(_ symbol: Symbol, _ request: CodeRequest) throws(PressFailure) -> (CodePlacement, Length) {
    let wanted = Double(symbol.modules + 2 * request.quietZone.modules)
    let resolution = request.resolution
    let isRaster = request.format == .png
    var side: Length
    switch request.measure {
    case .side(let length): side = length
    case .module(let length) where isRaster:
      side = resolution.length(dots: resolution.dots(length).rounded(.down) * wanted)
    case .module(let length): side = length * wanted
    // A vector has no dots of its own: a pixel is CSS's.
    case .scale(let dots): side = (isRaster ? resolution : .screen).length(dots: Double(dots) * wanted)
    }
    if isRaster { side = resolution.length(dots: resolution.dots(side).rounded()) }
    let placement = CodePlacement(
      modules: symbol.modules, in: Rect(.zero, Size(side, side)), quietZone: request.quietZone,
      grid: isRaster ? .dots(resolution) : .exact)
    guard let placement else {
      throw PressFailure(
        .badData, "module-too-small",
        "\(symbol.modules) modules and the quiet zone need at least \(resolution.length(dots: wanted)) at \(resolution)",
        hint: "ask for a larger --size or a higher --dpi")
    }
    return (placement, side)
  }

  private static func scene(
    _ symbol: Symbol, _ placement: CodePlacement, side: Length, _ logo: PlacedLogo?, _ request: CodeRequest
  ) throws(StyleError) -> Scene {
    var scene = Scene(trim: Size(side, side))
    if let paper = request.paper { scene.nodes.append(.fill(.rect(placement.box), .solid(paper))) }
    let paths = try symbol.paths(
      style: request.look.style, moduleSide: placement.module, origin: placement.origin,
      spread: request.spread, clearing: logo?.clearing)
    scene.nodes += request.look.nodes(paths, in: placement.symbolBox, ink: request.ink)
    if let logo { scene.nodes.append(logo.node) }
    return scene
  }

  private func groundWarning(_ request: CodeRequest) -> [Diagnostic] {
    guard request.paper == nil, request.format != .terminal else { return [] }
    return [
      .warning(
        "transparent-ground", "the code has no ground of its own: it scans on a light one only",
        hint: "give it one with --paper '#ffffff' unless it goes on white")
    ]
  }

  /// A code on no template has no medium: paper's floor is a warning.
  private func floorWarning(_ request: CodeRequest, _ placement: CodePlacement) -> [Diagnostic] {
    guard request.format != .terminal, let shortfall = Medium.paper.shortfall(of: placement) else {
      return []
    }
    return [
      .warning(
        "module-too-small", "\(shortfall.replacing(",", with: "")) on paper in the hand",
        hint: "ask for a larger --size, or a shorter link")
    ]
  }
}

extension Symbol {
  /// Which decoders know the symbol.
  var checkKind: SymbolCheck.Kind { isMicro ? .micro : part == nil ? .plain : .structuredAppend }
}

extension CodeRequest {
  /// Where the code goes, or each of its parts.
  package func paths(for path: String) -> [String] {
    parts > 1 ? (1...parts).map { self.path(path, part: $0) } : [path]
  }

  /// `a.png` as `a-2.png`; itself where nothing is split.
  fileprivate func path(_ path: String, part: Int?) -> String {
    guard let part else { return path }
    let file = path as NSString
    return "\(file.deletingPathExtension)-\(part).\(file.pathExtension)"
  }
}
