package import PressDiagnostics
internal import PressDrawing
internal import PressLinks
package import PressPDF
internal import PressRendering
package import PressReports
package import PressResources
internal import PressSymbols
package import PressTemplates

/// One file to be made, with everything that can be known before drawing.
package struct PlannedAsset: Sendable {
  package var template: Template
  /// Indices into the template's pages: one, or all where the format holds them in one file.
  package var pages: [Int]
  package var record: String
  package var language: String?
  package var format: AssetFormat
  /// Relative to the folder that the run writes to.
  package var path: String
  package var content: AssetContent
  package var fingerprint = ""
  /// Whether the written file is separated into its plates; for PDF alone.
  package var separates = false
  /// What it is written for; for PDF alone.
  package var press: OutputIntent?
  /// Whether its codes run the stress ladders.
  package var stresses = false
  /// Whether text in SVG stays text.
  package var hasLiveText = false
  /// What stands around the pages of a PDF.
  package var marks = PrinterMarks.none
  /// Set for a code by itself, on no template.
  package var standalone: StandaloneCode?
  /// The row, or the command's argument, that asked for it.
  package var place: SourceLocation?

  package init(
    template: Template, pages: [Int], record: String, language: String? = nil, format: AssetFormat,
    path: String, content: AssetContent, fingerprint: String = "", separates: Bool = false,
    press: OutputIntent? = nil, stresses: Bool = false, hasLiveText: Bool = false,
    marks: PrinterMarks = PrinterMarks.none, standalone: StandaloneCode? = nil, place: SourceLocation? = nil
  ) {
    self.template = template
    self.pages = pages
    self.record = record
    self.language = language
    self.format = format
    self.path = path
    self.content = content
    self.fingerprint = fingerprint
    self.separates = separates
    self.press = press
    self.stresses = stresses
    self.hasLiveText = hasLiveText
    self.marks = marks
    self.standalone = standalone
    self.place = place
  }
}

extension PlannedAsset {
  /// Whether Ghostscript is wanted for it.
  package var isSeparated: Bool { separates && hasPlates }

  /// Whether its codes are read from the plates of a press, too.
  package var hasPlates: Bool { format.hasPlates && template.medium.hasPlates }

  /// What is seen where its pages have nothing on them.
  var ground: RasterRenderer.Ground {
    guard let standalone else { return AssetPress.ground(of: template) }
    return standalone.coversPage ? .color(.white) : .transparent
  }

  /// What is known of it before it is drawn.
  package var report: AssetReport {
    var report = AssetReport(path: path, format: format.rawValue)
    if format != .terminal {
      report.widthMM = template.page.size.width.millimetres.rounded(places: 3)
      report.heightMM = template.page.size.height.millimetres.rounded(places: 3)
    }
    // A code by itself is of no template and no record.
    guard standalone == nil else { return report }
    report.template = template.name
    report.record = record
    if pages.count == 1 { report.page = template.pages[pages[0]].name }
    report.fingerprint = fingerprint
    return report
  }
}
