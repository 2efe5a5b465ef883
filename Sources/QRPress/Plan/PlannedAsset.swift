internal import PressDrawing
internal import PressLinks
internal import PressPDF
internal import PressSymbols
internal import PressTemplates

/// One file to be made, with everything that can be known before drawing.
struct PlannedAsset: Sendable {
  var template: Template
  /// Indices into the template's pages: one, or all where the format holds them in one file.
  var pages: [Int]
  var record: String
  var language: String?
  var format: AssetFormat
  /// Relative to the folder that the run writes to.
  var path: String
  var content: AssetContent
  var fingerprint = ""
  /// Whether the written file is separated into its plates; for PDF alone.
  var separates = false
  /// What it is written for; for PDF alone.
  var press: PressSetting?
  /// Whether its codes run the stress ladders.
  var stresses = false
  /// Whether text in SVG stays text.
  var hasLiveText = false
  /// Records that this one file holds, each with its pages, in input order; empty when it is one record's.
  var parts = AssetParts.none
  /// What stands around the pages of a PDF.
  var marks = PrinterMarks.none
  /// The row, or the command's argument, that asked for it.
  var place: Place?
}

extension PlannedAsset {
  /// Whether Ghostscript is wanted for it.
  var isSeparated: Bool { separates && template.medium.hasPlates }

  /// What is known of it before it is drawn.
  var report: AssetReport {
    var report = AssetReport(path: path, format: format.rawValue)
    report.template = template.name
    report.record = record
    if pages.count == 1 { report.page = template.pages[pages[0]].name }
    report.widthMM = template.page.size.width.millimetres.rounded(places: 3)
    report.heightMM = template.page.size.height.millimetres.rounded(places: 3)
    report.fingerprint = fingerprint
    return report
  }
}

/// What fills a template for one record in one language.
struct AssetContent: Sendable {
  /// With its repeated slots written out.
  var template: Template
  var values: TemplateValues
  var codes: [FilledSlot]
  var pictures: [String: Picture]
}

/// A code slot and whose code stands in it.
struct FilledSlot: Sendable {
  var slot: CodeSlot
  var link: FollowLink
  var plan: SymbolPlan
}
