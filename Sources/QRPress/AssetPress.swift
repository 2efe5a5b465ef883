internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressLinks
internal import PressPDF
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
  let renderer: RasterRenderer
  let svgWriter: SVGWriter
  private let pdfWriter = PDFWriter(sources: .drawn(by: GlyphOutlines()))
  let converter: ColorConverter
  /// Pages of more dots are drawn in bands: with surface and pixels these take some 350 MB.
  var mostDotsAtOnce = 32_000_000

  init(cmykProfile: Data) {
    renderer = RasterRenderer(cmykProfile: cmykProfile)
    svgWriter = SVGWriter(cmykProfile: cmykProfile)
    converter = ColorConverter(cmykProfile: cmykProfile)
  }

  /// A finished asset: what is to be written, unless a fault keeps it from leaving.
  struct Result: Sendable {
    /// Nil when the asset failed.
    var output: AssetOutput?
    var report: AssetReport
    var diagnostics: [Diagnostic]
  }

  /// Makes one asset and writes nothing.
  ///
  /// - Parameter verifies: whether the codes are read back; without it the report says `not run`.
  func press(_ asset: PlannedAsset, verifies: Bool = true) -> Result {
    var report = AssetReport(path: asset.path, format: asset.format.rawValue)
    report.template = asset.template.name
    report.record = asset.record
    if asset.pages.count == 1 { report.page = asset.template.pages[asset.pages[0]].name }
    report.widthMM = asset.template.page.size.width.millimetres.rounded(places: 3)
    report.heightMM = asset.template.page.size.height.millimetres.rounded(places: 3)
    report.fingerprint = asset.fingerprint
    var diagnostics: [Diagnostic] = []
    var output: AssetOutput?
    do {
      let drawn = try draw(asset)
      report.dpi = drawn.resolution?.dotsPerInch
      let outcome = try check(drawn, of: asset, verifies: verifies)
      report.codes = outcome.codes
      diagnostics = outcome.findings
      if !diagnostics.contains(where: { $0.severity == .error }) { output = drawn.output }
    } catch let failure as CompositionFailure {
      diagnostics = failure.diagnostics
    } catch let failure as PressFailure {
      diagnostics = failure.diagnostics
    } catch let error as RenderingError {
      diagnostics = [.error("rendering", error.message, hint: error.hint)]
    } catch let error as PDFError {
      diagnostics = [.error("writing", error.message, hint: error.hint)]
    } catch let error as SymbolError {
      diagnostics = [.error("symbol", error.message, hint: error.hint)]
    } catch {
      diagnostics = [.error("bug", "\(error)")]
    }
    if let output {
      report.bytes = output.size
      report.sha256 = output.sha256
    }
    report.diagnostics = diagnostics.map { DiagnosticReport($0) }
    return Result(output: output, report: report, diagnostics: diagnostics)
  }

  /// Pixels that have to scan, and how many of them are one of the page's.
  struct Raster {
    var bitmap: Bitmap
    var scale = 1
    /// Where it lies on the page, in dots; of a page too large for memory it is what surrounds a code.
    var left = 0
    var top = 0
    /// The code slot that it shows; nil when it shows all of them.
    var slot: String?
  }

  /// What is to be written, and what it was drawn from.
  struct Drawn {
    var output: AssetOutput
    /// One a page of the asset.
    var compositions: [Composition]
    /// Of the pixels; nil when there are none.
    var resolution: Resolution?
    /// Where it is pixels that have to scan; the page's own first.
    var rasters: [Raster] = []
    /// Whether the compositions themselves leave, as outlines.
    var hasOutlines = false
  }

  /// Draws one asset; nothing is checked.
  func draw(_ asset: PlannedAsset) throws -> Drawn {
    let template = asset.template
    var symbols: [String: Symbol] = [:]
    for code in asset.content.codes { symbols[code.slot.name] = try Symbol(code.plan) }
    let content = Composer.Content(
      values: asset.content.values, symbols: symbols, pictures: asset.content.pictures)
    let grid = asset.format.grid(of: template.page)
    let pages = try asset.pages.map {
      try composer.compose(template.pages[$0], of: template, with: content, on: grid)
    }
    switch asset.format {
    case .png:
      let resolution = template.page.resolution
      let page = try drawPage(
        pages[0], of: template, at: resolution, ground: AssetPress.ground(of: template))
      return Drawn(output: page.png, compositions: pages, resolution: resolution, rasters: page.rasters)
    case .svg:
      let file = try svgWriter.write(
        pages[0].scene, title: asset.content.title, text: asset.hasLiveText ? .live : .outlines)
      return Drawn(output: .file(file), compositions: pages, hasOutlines: true)
    case .pdf:
      let file = try pdfWriter.write(
        pages.map(\.scene), title: asset.content.title, sourceDateEpoch: Environment.sourceDateEpoch)
      return Drawn(output: .file(file), compositions: pages, hasOutlines: true)
    case .proof:
      // To be looked at on a desk: cloth is drawn. What has to scan is what it is a picture of.
      let resolution = AssetFormat.proofResolution
      let page = try drawPage(
        pages[0], of: template, at: resolution, ground: .color(template.garment ?? .white))
      return Drawn(output: page.png, compositions: pages, resolution: resolution, hasOutlines: true)
    case .html:
      return try drawWeb(asset, pages[0])
    }
  }

  /// What is seen where a page of this medium has nothing on it.
  static func ground(of template: Template) -> RasterRenderer.Ground {
    template.medium.isCutOut ? .cutOut : .color(.white)
  }
}

extension AssetContent {
  /// What a screen reader says of the asset.
  var title: String {
    codes.map { "QR code: \($0.link.platform.name) \($0.link.account)" }.joined(separator: ", ")
  }
}
