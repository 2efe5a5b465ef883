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
  let pages: PageRenderer
  let svgWriter: SVGWriter
  let sources = SceneSources.drawn(by: GlyphOutlines())
  let converter: ColorConverter
  /// Pages of more dots are drawn in bands: with surface and pixels these take some 350 MB.
  var mostDotsAtOnce = 32_000_000

  init(cmykProfile: Data) {
    renderer = RasterRenderer(cmykProfile: cmykProfile)
    pages = PageRenderer(renderer: renderer)
    svgWriter = SVGWriter(cmykProfile: cmykProfile)
    converter = ColorConverter(cmykProfile: cmykProfile)
  }

  /// A finished asset: what is to be written, unless a fault keeps it from leaving.
  struct Result: Sendable {
    /// Nil when the asset failed.
    var output: AssetOutput?
    var report: AssetReport
    var diagnostics: [Diagnostic]

    /// - Parameter report: without what is known of the output and of the diagnostics.
    init(_ output: AssetOutput?, _ report: AssetReport, _ diagnostics: [Diagnostic]) {
      (self.output, self.report, self.diagnostics) = (output, report, diagnostics)
      if let output {
        self.report.bytes = output.size
        self.report.sha256 = output.sha256
      }
      self.report.diagnostics = diagnostics.map { DiagnosticReport($0) }
    }
  }

  /// Makes one asset and writes nothing.
  ///
  /// - Parameter verifies: whether the codes are read back; without it the report says `not run`.
  func press(_ asset: PlannedAsset, verifies: Bool = true) -> Result {
    var report = asset.report
    var diagnostics: [Diagnostic] = []
    var output: AssetOutput?
    do {
      let drawn = try draw(asset)
      report.dpi = drawn.resolution?.dotsPerInch
      let outcome = try check(drawn, of: asset, verifies: verifies)
      report.codes = outcome.codes
      diagnostics = outcome.findings
      if !diagnostics.contains(where: { $0.severity == .error }) { output = drawn.output }
    } catch {
      diagnostics = AssetPress.diagnostics(of: error)
    }
    return Result(output, report, diagnostics)
  }

  /// What is told of an asset that could not be made.
  static func diagnostics(of error: any Error) -> [Diagnostic] {
    switch error {
    case let failure as CompositionFailure: failure.diagnostics
    case let failure as PressFailure: failure.diagnostics
    case let error as RenderingError: [.error("rendering", error.message, hint: error.hint)]
    case let error as PDFError: [.error("writing", error.message, hint: error.hint)]
    case let error as SymbolError: [.error("symbol", error.message, hint: error.hint)]
    default: [.error("bug", "\(error)")]
    }
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
    /// A screen printer's films, laid on each other code by code.
    var filmed: [FilmOverlay]?
  }

  /// Draws one asset; nothing is checked.
  func draw(_ asset: PlannedAsset) throws -> Drawn {
    let template = asset.template
    let pages = try compose(asset)
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
      let document = try PressDocument(
        .pressed(asset.press?.rules ?? .plain, title: asset.content.title), sources: sources)
      for (index, page) in zip(asset.pages, pages) {
        let folds = template.pages[index].folds.map { PrinterMarks.Fold($0) }
        try document.addPage(PressPage(page.scene).marked(by: asset.marks, folds: folds))
      }
      return Drawn(output: .file(try document.finish()), compositions: pages, hasOutlines: true)
    case .proof:
      // To be looked at on a desk: cloth is drawn. What has to scan is what it is a picture of.
      let resolution = AssetFormat.proofResolution
      let page = try drawPage(
        pages[0], of: template, at: resolution, ground: .color(template.garment ?? .white))
      return Drawn(output: page.png, compositions: pages, resolution: resolution, hasOutlines: true)
    case .html: return try drawWeb(asset, pages[0])
    case .separations: return try drawFilms(asset, pages[0])
    }
  }

  /// The asset's pages, resolved.
  func compose(_ asset: PlannedAsset) throws -> [Composition] {
    let template = asset.template
    var symbols: [String: Symbol] = [:]
    for code in asset.content.codes { symbols[code.slot.name] = try Symbol(code.plan) }
    let content = Composer.Content(
      values: asset.content.values, symbols: symbols, pictures: asset.content.pictures)
    let grid = asset.format.grid(of: template.page)
    return try asset.pages.map {
      try composer.compose(template.pages[$0], of: template, with: content, on: grid)
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
