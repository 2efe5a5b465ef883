package import PressDrawing

/// A sheet that a press takes, by its measures or by the name of a standard format.
package enum SheetSize {
  /// Upright, in millimetres: ISO 216 (A, B), ISO 217 (RA, SRA), ANSI Y14.1 and what goes beside it.
  package static let names: [(name: String, width: Double, height: Double)] = [
    ("A2", 420, 594), ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("A6", 105, 148),
    ("B2", 500, 707), ("B3", 353, 500), ("B4", 250, 353), ("B5", 176, 250),
    ("RA2", 430, 610), ("RA3", 305, 430), ("RA4", 215, 305),
    ("SRA2", 450, 640), ("SRA3", 320, 450), ("SRA4", 225, 320),
    ("letter", 215.9, 279.4), ("legal", 215.9, 355.6), ("tabloid", 279.4, 431.8), ("ledger", 431.8, 279.4),
  ]

  /// Reads `320x450mm`, `12x18in`, `320mm x 450mm`, `SRA3` or `letter`; nil for anything else.
  ///
  /// Width first. A side is over 0 and at most 5080 mm, the most that a PDF can say.
  package static func read(_ text: String) -> Size? {
    let wanted = text.withoutOuterSpaces.lowercased()
    if let named = names.first(where: { $0.name.lowercased() == wanted }) {
      return Size(.mm(named.width), .mm(named.height))
    }
    let parts = wanted.replacing("×", with: "x").replacing("px", with: "?").split(
      separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let height = Length(String(parts[1])) else { return nil }
    // A width without a unit is in the height's.
    let last = String(parts[1].withoutOuterSpaces)
    let unit = String(last.reversed().prefix { $0.isLetter }.reversed())
    guard let width = Length(String(parts[0])) ?? Length("\(parts[0].withoutOuterSpaces)\(unit)") else {
      return nil
    }
    let maximum = Length.points(14_400)
    guard width > .zero, height > .zero, width <= maximum, height <= maximum else { return nil }
    return Size(width, height)
  }
}
