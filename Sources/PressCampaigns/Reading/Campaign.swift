internal import Foundation
internal import PressAccounts
internal import PressAssets
internal import PressDiagnostics
internal import PressLinks
internal import PressPDF
internal import PressResources
internal import PressTemplates

/// Accounts × templates: what a campaign's file says, checked.
struct Campaign: Sendable {
  /// Names the folder in the output.
  var name: String
  /// The folder of the file; inputs are relative to it and may not lie outside.
  var folder: URL
  var records: RecordSource
  /// Nil when the accounts stand in the campaign's file, or come from standard input.
  var accountsFile: URL?
  /// Each with its place.
  var languages: [(tag: String, place: SourceLocation)]
  var tracking: TrackingTemplate?
  /// Whether every code runs the stress ladders of its medium: `check: stress`.
  var stresses: Bool
  var assets: [AssetSpec]
  /// Where results go, relative to the working directory.
  var outputFolder: String
  /// Whether links that are dead in days may go to print.
  var allowsExpiring = false
  /// Pattern of a file's name below the campaign's folder, without suffix.
  var outputName: OutputNamePattern

  struct RecordSource: Sendable {
    var rows: AccountRows
    /// Names of the columns, in order.
    var columns: [String]
    /// Whether every row is among `rows`; what the missing ones would fill is not known.
    var isComplete: Bool
    /// Whether it is known which rows are one record: not where `group:` names no column.
    var isGrouped: Bool
    /// A column; all rows with the same value are one record.
    var group: String?
    var groupPlace: SourceLocation
  }

  /// One entry of `assets:`.
  struct AssetSpec: Sendable {
    var template: String
    var templatePlace: SourceLocation
    /// Columns and the value that a row must have.
    var filter: [(column: String, value: String)]
    /// Whether `where:` names columns alone that there are.
    var knowsRows: Bool
    /// Slot to platform or id; empty means in order.
    var codes: [(slot: String, account: String, place: SourceLocation)]
    /// Flat names to texts.
    var settings: [(String, String)]
    var settingsPlace: SourceLocation?
    var formats: [AssetFormat]
    /// Whether text in SVG stays text: `text: live`.
    var hasLiveText: Bool
    /// Whether all records stand in one PDF: `collect: true`.
    var collects: Bool
    /// What stands around the pages of a PDF.
    var marks: PrinterMarks
    /// What its PDFs are written for: `target:`, `condition:`, `profile:`.
    var press: PDFOutputOptions
    /// Where that stands, the first of them.
    var pressPlace: SourceLocation
    var place: SourceLocation
  }
}
