package import Foundation
internal import PressDiagnostics
internal import PressDrawing
package import PressFiles
package import PressPDF
package import PressReports

/// Sheets as `--json` reports them.
package struct ImposeReport: Sendable, Codable, Equatable {
  package var event = "imposition"
  package var path: String
  package var format = "pdf"
  package var bytes: Int
  package var sha256: String
  /// Pages of the source.
  package var pages: Int
  /// Sheets of paper.
  package var sheets: Int
  /// Pages of the file: each side of each sheet.
  package var sides: Int
  /// Cards on one side of a sheet.
  package var up: Int
  package var columns: Int
  package var rows: Int
  /// Whether cards lie turned by a quarter.
  package var turned: Bool
  package var widthMM: Double
  package var heightMM: Double
  /// Codes on all sheets that were read back; nil when that was not asked for.
  package var codes: Int?
  /// How they were read: `true` from plates, or why not.
  package var check: CodeReport.Verdict = .reason("not run")
  package var diagnostics: [DiagnosticReport] = []

  package enum CodingKeys: String, CodingKey {
    case event, path, format, bytes, sha256, pages, sheets, sides, up, columns, rows, turned, codes
    case check = "plates"
    case diagnostics
    case widthMM = "width_mm"
    case heightMM = "height_mm"
  }

  package init(_ request: ImposeRequest, _ imposition: Imposition, _ pages: Int, _ file: Data) {
    let layout = imposition.layout
    path = request.path
    (bytes, sha256, self.pages) = (file.count, file.sha256, pages)
    let cards = imposition.flip == nil ? pages : pages / 2
    sheets = imposition.order.sheets(of: cards, up: layout.up).count
    sides = imposition.flip == nil ? sheets : sheets * 2
    (up, columns, rows, turned) = (layout.up, layout.columns, layout.rows, layout.isTurned)
    widthMM = layout.sheet.width.millimetres.rounded(places: 3)
    heightMM = layout.sheet.height.millimetres.rounded(places: 3)
  }

  /// One line of JSON, without a line break.
  package func json() throws(PressFailure) -> String { try JSONLine.encode(self) }
}
