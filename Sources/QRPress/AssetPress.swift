internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressLinks
internal import PressReading
internal import PressRendering
internal import PressSymbols
internal import PressTemplates
internal import PressText

/// Composes, draws and checks one asset after another; what is dear to make is kept between them.
///
/// Not thread-safe: one a worker.
final class AssetPress {
  private let composer = Composer(setter: TextSetter())
  private let renderer: RasterRenderer
  private let svgWriter: SVGWriter
  private let converter: ColorConverter

  init(cmykProfile: Data) {
    renderer = RasterRenderer(cmykProfile: cmykProfile)
    svgWriter = SVGWriter(cmykProfile: cmykProfile)
    converter = ColorConverter(cmykProfile: cmykProfile)
  }

  /// A finished asset: its bytes, unless a fault keeps it from leaving.
  struct Result: Sendable {
    /// Nil when the asset failed.
    var file: Data?
    var report: AssetReport
    var diagnostics: [Diagnostic]
  }

  /// Makes one asset and writes nothing.
  ///
  /// - Parameter verifies: whether the codes are read back; without it the report says `not run`.
  func press(_ asset: PlannedAsset, verifies: Bool = true) -> Result {
    var report = AssetReport(path: asset.path, format: asset.format.rawValue)
    let page = asset.template.pages[asset.page]
    report.template = asset.template.name
    report.record = asset.record
    report.page = page.name
    report.widthMM = asset.template.page.size.width.millimetres.rounded(places: 3)
    report.heightMM = asset.template.page.size.height.millimetres.rounded(places: 3)
    report.fingerprint = asset.fingerprint
    var diagnostics: [Diagnostic] = []
    var file: Data?
    do {
      let drawn = try draw(asset, page, &report, verifies: verifies)
      diagnostics = drawn.findings
      if !diagnostics.contains(where: { $0.severity == .error }) { file = drawn.file }
    } catch let failure as CompositionFailure {
      diagnostics = failure.diagnostics
    } catch let error as RenderingError {
      diagnostics = [.error("rendering", error.message, hint: error.hint)]
    } catch let error as SymbolError {
      diagnostics = [.error("symbol", error.message, hint: error.hint)]
    } catch {
      diagnostics = [.error("bug", "\(error)")]
    }
    if let file {
      report.bytes = file.count
      report.sha256 = file.sha256
    }
    report.diagnostics = diagnostics.map { DiagnosticReport($0) }
    return Result(file: file, report: report, diagnostics: diagnostics)
  }

  private struct Drawn {
    var file: Data
    var findings: [Diagnostic]
  }

  private func draw(
    _ asset: PlannedAsset, _ page: Page, _ report: inout AssetReport, verifies: Bool
  ) throws -> Drawn {
    let template = asset.template
    var symbols: [String: Symbol] = [:]
    for code in asset.content.codes { symbols[code.slot.name] = try Symbol(code.plan) }
    let content = Composer.Content(
      values: asset.content.values, symbols: symbols, pictures: asset.content.pictures)
    let grid: Grid = asset.format == .png ? .dots(template.page.resolution) : .exact
    let composition = try composer.compose(page, of: template, with: content, on: grid)

    let file: Data
    let picture: Bitmap?
    switch asset.format {
    case .png:
      let bitmap = try renderer.draw(
        composition.scene, at: template.page.resolution, ground: AssetPress.ground(of: template))
      report.dpi = template.page.resolution.dotsPerInch
      file = try PNGEncoder.encode(bitmap)
      picture = bitmap
    case .svg:
      file = try svgWriter.write(composition.scene, title: asset.content.title, description: nil)
      picture = nil
    }
    var findings: [Diagnostic] = []
    for code in composition.codes {
      guard let filled = asset.content.codes.first(where: { $0.slot.name == code.slot.name }) else {
        continue
      }
      let check = verifies ? try self.check(code, of: composition, in: picture, template) : nil
      report.codes.append(
        CodeReport(
          slot: code.slot.name, page: page.name, link: filled.link, symbol: code.symbol,
          placement: code.placement,
          check: check))
      for finding in check?.findings ?? [] {
        let name = "code slot '\(code.slot.name)': \(finding.message)"
        findings.append(
          Diagnostic(finding.isError ? .error : .warning, code: finding.code, name, hint: finding.hint)
            .at(code.slot.place.position, sourceLine: code.slot.place.line))
      }
    }
    return Drawn(file: file, findings: findings)
  }

  /// What is seen where a page of this medium has nothing on it.
  private static func ground(of template: Template) -> RasterRenderer.Ground {
    template.medium == .fabric ? .cutOut : .color(.white)
  }

  /// Reads a code back from the final pixels; a vector is drawn for it with 8 dots a module.
  private func check(
    _ code: PlacedCode, of composition: Composition, in picture: Bitmap?, _ template: Template
  ) throws -> CheckReport {
    let placement = code.placement
    let quiet = code.slot.quietZone.modules
    var grounds: [GroundColor] = [.white]
    if let garment = template.garment { grounds.append(GroundColor(try converter.rgb(garment))) }
    if let picture, let dots = placement.moduleDots {
      let resolution = template.page.resolution
      let geometry = SymbolGeometry(
        left: resolution.wholeDots(placement.origin.x), top: resolution.wholeDots(placement.origin.y),
        moduleDots: dots, modules: placement.modules, quietZone: quiet)
      return SymbolCheck.check(picture, at: geometry, expecting: code.symbol.encoded, grounds: grounds)
    }
    return try AssetPress.checkVector(
      composition.scene, placement, quietZone: quiet, expecting: code.symbol.encoded, grounds: grounds,
      ground: AssetPress.ground(of: template), renderer)
  }

  /// Draws a code and its quiet zone out of a vector scene and reads it.
  static func checkVector(
    _ scene: Scene, _ placement: CodePlacement, quietZone: Int, expecting: [UInt8],
    kind: SymbolCheck.Kind = .plain, grounds: [GroundColor],
    ground: RasterRenderer.Ground, _ renderer: RasterRenderer
  ) throws -> CheckReport {
    let dots = 8
    let margin = placement.module * Double(quietZone)
    let region = placement.symbolBox.inset(by: -margin)
    guard let resolution = Resolution(dotsPerInch: Double(dots) * 25.4 / placement.module.millimetres) else {
      throw RenderingError.drawing(reason: "modules of \(placement.module) cannot be drawn for the check")
    }
    let view = try renderer.draw(scene, region: region, at: resolution, ground: ground)
    let geometry = SymbolGeometry(
      left: quietZone * dots, top: quietZone * dots, moduleDots: dots, modules: placement.modules,
      quietZone: quietZone)
    return SymbolCheck.check(view, at: geometry, expecting: expecting, kind: kind, grounds: grounds)
  }
}

extension GroundColor {
  init(_ rgb: ColorConverter.RGB) {
    func byte(_ value: Double) -> UInt8 { UInt8((value * 255).rounded()) }
    self.init(red: byte(rgb.red), green: byte(rgb.green), blue: byte(rgb.blue))
  }
}

extension AssetContent {
  /// What a screen reader says of the asset.
  var title: String {
    codes.map { "QR code: \($0.link.platform.name) \($0.link.account)" }.joined(separator: ", ")
  }
}
