package import PressDrawing
package import PressPDF

/// The pages of a finished PDF, to be laid out on sheets.
package struct ImposeRequest: Sendable {
  /// How a sheet that is printed on both sides is turned over.
  package enum Duplex: String, Sendable, Hashable, CaseIterable {
    /// One side alone.
    case none
    /// About one of its longer edges.
    case long
    /// About one of its shorter edges.
    case short
  }

  /// The PDF's path.
  package var source: String
  package var sheet: Size
  package var up = SheetLayout.Up.maximum
  /// Between two cards.
  package var gutter = Length.zero
  /// Of the sheet that stays without cards; enough for the marks, and at least 5 mm, when nil.
  package var margin: Length?
  package var hasCropMarks = false
  package var order = SheetOrder.sequential
  package var duplex = Duplex.none
  /// Whether the codes are read back from the sheets.
  package var verifies = true
  /// Programs that draw pages for that at a time; changes nothing in the file.
  package var jobs = 1
  /// Where the sheets go.
  package var path: String

  package init(source: String, sheet: Size, path: String) {
    self.source = source
    self.sheet = sheet
    self.path = path
  }

  /// Reads `auto` or `3x8`, columns first; nil for anything else.
  package static func up(_ text: String) -> SheetLayout.Up? {
    if text == "auto" { return .maximum }
    let parts = text.lowercased().replacing("×", with: "x").split(
      separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    return .exactly(columns: columns, rows: rows)
  }
}
