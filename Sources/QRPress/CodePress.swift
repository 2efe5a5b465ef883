package import Foundation
package import PressDiagnostics
internal import PressDrawing
internal import PressLinks
internal import PressPDF
internal import PressReading
internal import PressRendering
internal import PressSymbols
internal import PressTemplates
internal import PressText

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
      let place = try place(symbol, request)
      let path = request.path(path, part: symbol.part?.number)
      do {
        results.append(try press(request, symbol, place, path))
      } catch let failure as PressFailure {
        throw failure
      } catch let error as StyleError {
        throw PressFailure(.badData, [.error("style", error.message, hint: error.hint)])
      } catch let error as TextError {
        throw PressFailure(.badData, [.error("frame", error.message, hint: error.hint)])
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

  /// Makes one symbol's file; an automatic logo that a decoder trips over gets smaller until none does.
  private func press(
    _ request: CodeRequest, _ symbol: Symbol, _ place: CodePlace, _ path: String
  ) throws -> Result {
    var most: Int?
    while true {
      let logo = try placeLogo(on: symbol, place.code, request, atMost: most)
      let scene = try scene(symbol, place, logo?.placement, request)
      do {
        var result = try finish(request, symbol, place, scene, path)
        result.warn(logo?.warnings ?? [])
        return result
      } catch let failure as PressFailure {
        guard let logo, request.logo?.extent == .automatic, logo.placement.clearing.side > 3,
          failure.diagnostics.contains(where: \.saysNothingWasFound)
        else { throw failure }
        most = logo.placement.clearing.side - 2
      }
    }
  }

  func symbols(_ request: CodeRequest) throws(PressFailure) -> [Symbol] {
    if let content = request.verbatim { return [try CodePress.symbol(content, request.requirements)] }
    let spellings = request.link.spellings
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
    _ request: CodeRequest, _ symbol: Symbol, _ place: CodePlace, _ scene: Scene, _ path: String
  ) throws -> Result {
    let placement = place.code
    let (file, verdict) = try draw(request, symbol, place, scene)
    let seen = (verdict?.check.findings ?? []).map { finding in
      // Error correction makes up for a logo, but not for one that readers take for a code of its own.
      let isLogo =
        request.logo != nil
        && [SymbolCheck.Code.unreadable, .notFound].map(\.rawValue).contains(finding.code)
      return Diagnostic(
        finding.isError ? .error : .warning, code: finding.code, finding.message,
        hint: isLogo ? "use a smaller or plainer logo; \(finding.hint)" : finding.hint)
    }
    let findings = seen + (verdict?.findings ?? [])
    var report = AssetReport(path: path, format: request.format.rawValue)
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
    let told =
      request.link.warnings + findings + floorWarning(request, placement) + groundWarning(request)
    report.diagnostics = told.map { DiagnosticReport($0) }
    guard !findings.contains(where: { $0.severity == .error }) else {
      var failure = PressFailure(.failed, request.link.warnings + findings)
      failure.reports = [report]
      throw failure
    }
    report.bytes = file.count
    report.sha256 = file.sha256
    return Result(file: file, report: report, warnings: told)
  }

  /// What does not pass its check is not made into a file: the data are empty then.
  private func draw(
    _ request: CodeRequest, _ symbol: Symbol, _ place: CodePlace, _ scene: Scene
  ) throws -> (file: Data, verdict: VectorVerdict?) {
    let placement = place.code
    let renderer = RasterRenderer(cmykProfile: cmykProfile)
    let isWhole = request.paper != nil && place.frame?.hasFreeCorners != true
    let ground: RasterRenderer.Ground = isWhole ? .color(.white) : .transparent
    let quiet = request.quietZone.modules
    let spread = request.spread / placement.module
    if request.format == .png {
      let bitmap = try renderer.draw(scene, at: request.resolution, ground: ground)
      let geometry = SymbolGeometry(
        left: request.resolution.wholeDots(placement.origin.x),
        top: request.resolution.wholeDots(placement.origin.y), moduleDots: placement.moduleDots ?? 1,
        modules: symbol.modules,
        quietZone: quiet)
      let check =
        request.verifies
        ? SymbolCheck.check(
          bitmap, at: geometry, expecting: symbol.encoded, kind: symbol.checkKind, spread: spread) : nil
      let verdict = check.map { VectorVerdict(check: $0) }
      return (verdict?.hasErrors == true ? Data() : try PNGEncoder.encode(bitmap), verdict)
    }
    guard request.verifies else { return (try encode(scene, symbol, request), nil) }
    let code = VectorCheck.Code(
      placement: placement, quietZone: quiet, expected: symbol.encoded, kind: symbol.checkKind,
      spread: spread)
    let verdict = try check(request, code, in: scene)
    guard !verdict.hasErrors else { return (Data(), verdict) }
    let file = try encode(scene, symbol, request)
    return (file, try separate(file, request, code, in: scene, verdict))
  }

  private func encode(_ scene: Scene, _ symbol: Symbol, _ request: CodeRequest) throws -> Data {
    let writer = CodeFileWriter(
      cmykProfile: cmykProfile, title: title(request), description: request.link.link)
    switch request.format {
    case .svg: return try writer.svg(scene)
    case .pdf:
      let rules = try PressSetting(request.press, profile: request.profile).rules
      return try writer.pdf(scene, rules, request.marks)
    case .eps: return try writer.eps(scene)
    case .png, .terminal:
      return Data(TerminalCode.text(symbol, quietZone: request.quietZone.modules).utf8)
    }
  }

  private func title(_ request: CodeRequest) -> String {
    "QR code: \(request.link.platform.name) \(request.link.account)"
  }

  private func scene(
    _ symbol: Symbol, _ place: CodePlace, _ logo: LogoPlacement?, _ request: CodeRequest
  ) throws -> Scene {
    var scene = Scene(trim: place.size)
    if let paper = request.paper {
      scene.nodes.append(.fill(place.ground, .solid(paper)))
    }
    if let layout = place.frame, let frame = request.look.frame, let words = request.frameWords {
      scene.nodes += try frame.nodes(
        layout, words: words, symbol: place.code.symbolBox, ink: request.ink, paper: request.paper,
        by: TextSetter())
    }
    let paths = try symbol.paths(
      style: request.look.style, moduleSide: place.code.module, origin: place.code.origin,
      spread: request.spread, clearing: logo?.clearing)
    scene.nodes += request.look.nodes(paths, in: place.code.symbolBox, ink: request.ink)
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

extension Diagnostic {
  /// Whether a decoder gave up; one that reads something else, such as a logo that is a code, is another matter.
  fileprivate var saysNothingWasFound: Bool { code == SymbolCheck.Code.notFound.rawValue }
}

extension Symbol {
  /// Which decoders know the symbol.
  ///
  /// ZBar turns what follows an ECI into UTF-8: its bytes are others, and ZXing judges alone as for a part.
  var checkKind: SymbolCheck.Kind {
    isMicro ? .micro : part == nil && !isConverted ? .plain : .structuredAppend
  }
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
