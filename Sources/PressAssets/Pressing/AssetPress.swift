package import Foundation
package import PressDiagnostics
internal import PressDots
package import PressDrawing
internal import PressFiles
internal import PressLinks
package import PressPDF
internal import PressPreflight
internal import PressReading
package import PressRendering
package import PressReports
internal import PressResources
internal import PressSymbols
package import PressTemplates
internal import PressText

/// Composes, draws and checks one asset after another; what is expensive to make is kept between them.
///
/// Not thread-safe: one a worker.
package final class AssetPress {
  private let composer = Composer(setter: TextSetter())
  package let renderer: RasterRenderer
  package let pages: PageRenderer
  let svgWriter: SVGWriter
  package let sources = SceneSources.drawn(by: GlyphOutlines())
  package let converter: ColorConverter
  /// Marks of artwork that overprint, file by file.
  var overprintingMarks: [DocumentFile: [OverprintingMark]] = [:]
  /// Logos of templates that are known to be no codes: each stands in every asset.
  var plainLogos: Set<Picture> = []
  /// Pages of more dots are drawn in bands: with surface and pixels these take some 350 MB.
  var maximumDotsAtOnce = 32_000_000

  package init(cmykProfile: Data) {
    renderer = RasterRenderer(cmykProfile: cmykProfile)
    pages = PageRenderer(renderer: renderer)
    svgWriter = SVGWriter(cmykProfile: cmykProfile)
    converter = ColorConverter(cmykProfile: cmykProfile)
  }

  /// A finished asset: what is to be written, unless a fault keeps it from leaving.
  package struct Result: Sendable {
    /// Nil when the asset failed.
    package var output: AssetOutput?
    package var report: AssetReport
    package var diagnostics: [Diagnostic]

    /// - Parameter report: without what is known of the output and of the diagnostics.
    package init(_ output: AssetOutput?, _ report: AssetReport, _ diagnostics: [Diagnostic]) {
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
  package func press(_ asset: PlannedAsset, verifies: Bool = true) -> Result {
    do {
      return try made(asset, verifies: verifies)
    } catch {
      return Result(nil, asset.report, AssetPress.diagnostics(of: error).map { $0.naming(asset) })
    }
  }

  /// The same, for callers who tell what could not be drawn from what did not pass its check.
  ///
  /// - Throws: whatever kept the asset from being drawn; `diagnostics(of:)` puts it into words.
  func made(_ asset: PlannedAsset, verifies: Bool) throws -> Result {
    var report = asset.report
    let drawn = try draw(asset)
    report.dpi = drawn.resolution?.dotsPerInch
    let outcome = try check(drawn, of: asset, verifies: verifies)
    report.codes = outcome.codes
    let isSound = !outcome.findings.contains { $0.severity == .error }
    return Result(isSound ? drawn.output : nil, report, outcome.findings)
  }

  /// What is reported of an asset that could not be made.
  package static func diagnostics(of error: any Error) -> [Diagnostic] {
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
  package struct Raster {
    package var bitmap: Bitmap
    package var scale = 1
    /// Where it lies on the page, in dots; of a page too large for memory it is what surrounds a code.
    package var left = 0
    package var top = 0
    /// The code slot that it shows; nil when it shows all of them.
    package var slot: String?
  }

  /// What is to be written, and what it was drawn from.
  package struct Drawn {
    package var output: AssetOutput
    /// One a page of the asset.
    package var compositions: [Composition]
    /// Of the pixels; nil when there are none.
    package var resolution: Resolution?
    /// Where it is pixels that have to scan; the page's own first.
    var rasters: [Raster] = []
    /// Whether the compositions themselves leave, as outlines.
    package var hasOutlines = false
    /// A screen printer's films, laid on each other code by code.
    var filmed: [FilmOverlay]?

    package init(
      output: AssetOutput, compositions: [Composition], resolution: Resolution? = nil, rasters: [Raster] = [],
      hasOutlines: Bool = false, filmed: [FilmOverlay]? = nil
    ) {
      self.output = output
      self.compositions = compositions
      self.resolution = resolution
      self.rasters = rasters
      self.hasOutlines = hasOutlines
      self.filmed = filmed
    }
  }

  /// Draws one asset; nothing is checked.
  package func draw(_ asset: PlannedAsset) throws -> Drawn {
    let template = asset.template
    let pages = try compose(asset)
    switch asset.format {
    case .png:
      let resolution = template.page.resolution
      if asset.standalone != nil {
        // Shares nothing with other pages: deflated in one go it is smallest.
        let bitmap = try renderer.draw(pages[0].scene, at: resolution, ground: asset.ground)
        return Drawn(
          output: .file(try PNGEncoder.encode(bitmap)), compositions: pages, resolution: resolution,
          rasters: [Raster(bitmap: bitmap)])
      }
      let page = try drawPage(pages[0], of: template, at: resolution, ground: asset.ground)
      return Drawn(output: page.png, compositions: pages, resolution: resolution, rasters: page.rasters)
    case .svg:
      let file = try svgWriter.write(
        pages[0].scene, title: asset.content.title, description: asset.standalone?.link,
        text: asset.hasLiveText ? .live : .outlines)
      return Drawn(output: .file(file), compositions: pages, hasOutlines: true)
    case .pdf:
      let document = try PressDocument(
        .pressed(asset.press?.rules ?? .plain, title: asset.content.title), sources: sources)
      for (index, page) in zip(asset.pages, pages) {
        let folds = template.pages[index].folds.map { PrinterMarks.Fold($0) }
        try document.addPage(PressPage(page.scene).marked(by: asset.marks, folds: folds))
      }
      return Drawn(output: .file(try document.finish()), compositions: pages, hasOutlines: true)
    case .eps:
      let file = try EPSWriter(sources: sources).write(pages[0].scene, title: asset.content.title)
      return Drawn(output: .file(file), compositions: pages, hasOutlines: true)
    case .terminal:
      let text = pages[0].codes.map { TerminalCode.text($0.symbol, quietZone: $0.slot.quietZone.modules) }
      return Drawn(output: .file(Data(text.joined().utf8)), compositions: pages, hasOutlines: true)
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

  /// What is found of an asset's codes, which alone are drawn: its pages are not.
  func findings(of asset: PlannedAsset) -> [Diagnostic] {
    do {
      let drawn = Drawn(output: .file(Data()), compositions: try compose(asset), hasOutlines: true)
      return try check(drawn, of: asset, verifies: true).findings
    } catch {
      return AssetPress.diagnostics(of: error)
    }
  }

  /// The asset's pages, resolved.
  package func compose(_ asset: PlannedAsset) throws -> [Composition] {
    let template = asset.template
    var symbols: [String: Symbol] = [:]
    for code in asset.content.codes { symbols[code.slot.name] = try code.source.symbol() }
    let content = Composer.Content(
      values: asset.content.values, symbols: symbols, pictures: asset.content.pictures)
    let grid = asset.format.grid(of: template.page)
    return try asset.pages.map {
      try composer.compose(template.pages[$0], of: template, with: content, on: grid)
    }
  }

  /// What is seen where a page of this medium has nothing on it.
  package static func ground(of template: Template) -> RasterRenderer.Ground {
    template.medium.isCutOut ? .cutOut : .color(.white)
  }
}

extension AssetContent {
  /// What a screen reader says of the asset.
  package var title: String {
    codes.map { "QR code: \($0.link.platform.name) \($0.link.account)" }.joined(separator: ", ")
  }
}

extension Diagnostic {
  /// The same with the record's row, where the place is the template's: a thousand rows may be put into it.
  fileprivate func naming(_ asset: PlannedAsset) -> Diagnostic {
    guard let row = asset.place?.position, let position, position.file != row.file else { return self }
    var copy = self
    copy.message += ", for '\(asset.record)' in \(row.file):\(row.line)"
    return copy
  }
}
