/// A length on paper, cloth or screen, positive right and down.
public struct Length: Sendable, Hashable, Comparable {
  /// The length in millimetres.
  public var millimetres: Double

  /// No length at all.
  public static let zero = Length.mm(0)

  /// Millimetres.
  public static func mm(_ value: Double) -> Length { Length(millimetres: value) }
  /// Centimetres.
  public static func cm(_ value: Double) -> Length { Length(millimetres: value * 10) }
  /// Inches of 25.4 mm.
  public static func inches(_ value: Double) -> Length { Length(millimetres: value * 25.4) }
  /// PostScript points, 1/72 inch.
  public static func points(_ value: Double) -> Length { Length(millimetres: value * 25.4 / 72) }
  /// CSS pixels, 1/96 inch.
  public static func pixels(_ value: Double) -> Length { Length(millimetres: value * 25.4 / 96) }

  /// The same length in PostScript points, 1/72 inch.
  public var points: Double { millimetres * 72 / 25.4 }

  public static func < (a: Length, b: Length) -> Bool { a.millimetres < b.millimetres }
  public static func + (a: Length, b: Length) -> Length { .mm(a.millimetres + b.millimetres) }
  public static func - (a: Length, b: Length) -> Length { .mm(a.millimetres - b.millimetres) }
  public static prefix func - (a: Length) -> Length { .mm(-a.millimetres) }
  public static func * (a: Length, b: Double) -> Length { .mm(a.millimetres * b) }
  public static func / (a: Length, b: Double) -> Length { .mm(a.millimetres / b) }
  public static func / (a: Length, b: Length) -> Double { a.millimetres / b.millimetres }

  public static func += (a: inout Length, b: Length) { a = a + b }
}

extension Length {
  /// Units as people write them, with their size in millimetres.
  package static let units: [(name: String, millimetres: Double)] = [
    ("mm", 1), ("cm", 10), ("in", 25.4), ("pt", 25.4 / 72), ("px", 25.4 / 96),
  ]

  /// Reads `30mm`, `3 cm`, `1.5in`, `12pt` or `1200px` (1/96 inch); nil for anything else, a bare number included.
  public init?(_ text: String) {
    let trimmed = text.withoutOuterSpaces
    guard
      let unit = Length.units.first(where: { trimmed.hasSuffix($0.name) }),
      let number = Double(decimal: trimmed.dropLast(unit.name.count).withoutOuterSpaces)
    else { return nil }
    self = .mm(number * unit.millimetres)
  }
}

extension Length {
  /// Other words for the units, in lower case.
  private static let wordsOfUnits: [(unit: String, words: [String])] = [
    ("mm", ["mm", "毫米", "公厘", "millimetre", "millimetres", "millimeter", "millimeters", "mms"]),
    ("cm", ["cm", "厘米", "公分", "centimetre", "centimetres", "centimeter", "centimeters", "cms"]),
    ("in", ["in", "\"", "″", "英寸", "inch", "inches"]),
    ("pt", ["pt", "pts", "点", "磅", "point", "points"]),
    ("px", ["px", "像素", "pixel", "pixels"]),
  ]

  /// What somebody meant who wrote a length as it cannot be read: `40.5mm` of `40,5 mm`, `40毫米` or `40.5`.
  ///
  /// Nil where it can be read, and where nothing is recognised.
  package static func meant(by text: String) -> String? {
    guard Length(text) == nil,
      let found = text.wholeMatch(
        of: #/\s*(?<sign>-?)(?<whole>\d+)(?:[.,，．](?<part>\d+))?\s*(?<unit>[^\d\s.,]*)\.?\s*/#)
    else { return nil }
    let word = found.output.unit.lowercased()
    let unit = word.isEmpty ? "mm" : wordsOfUnits.first { $0.words.contains(word) }?.unit
    let decimal = "\(found.output.sign)\(found.output.whole)" + (found.output.part.map { ".\($0)" } ?? "")
    return unit.map { decimal + $0 }.flatMap { Length($0) == nil ? nil : $0 }
  }
}

extension Length: CustomStringConvertible {
  /// Millimetres with at most three decimals: `30 mm`.
  public var description: String { "\(millimetres.decimal(places: 3)) mm" }
}
