/// A length on paper, cloth or screen, positive right and down.
package struct Length: Sendable, Hashable, Comparable {
  package var millimetres: Double

  package static let zero = Length.mm(0)

  package static func mm(_ value: Double) -> Length { Length(millimetres: value) }
  package static func cm(_ value: Double) -> Length { Length(millimetres: value * 10) }
  package static func inches(_ value: Double) -> Length { Length(millimetres: value * 25.4) }
  /// PostScript points, 1/72 inch.
  package static func points(_ value: Double) -> Length { Length(millimetres: value * 25.4 / 72) }
  /// CSS pixels, 1/96 inch.
  package static func pixels(_ value: Double) -> Length { Length(millimetres: value * 25.4 / 96) }

  /// The same length in PostScript points, 1/72 inch.
  package var points: Double { millimetres * 72 / 25.4 }

  package static func < (a: Length, b: Length) -> Bool { a.millimetres < b.millimetres }
  package static func + (a: Length, b: Length) -> Length { .mm(a.millimetres + b.millimetres) }
  package static func - (a: Length, b: Length) -> Length { .mm(a.millimetres - b.millimetres) }
  package static prefix func - (a: Length) -> Length { .mm(-a.millimetres) }
  package static func * (a: Length, b: Double) -> Length { .mm(a.millimetres * b) }
  package static func / (a: Length, b: Double) -> Length { .mm(a.millimetres / b) }
  package static func / (a: Length, b: Length) -> Double { a.millimetres / b.millimetres }

  package static func += (a: inout Length, b: Length) { a = a + b }
}

extension Length {
  /// Units as people write them, with their size in millimetres.
  package static let units: [(name: String, millimetres: Double)] = [
    ("mm", 1), ("cm", 10), ("in", 25.4), ("pt", 25.4 / 72), ("px", 25.4 / 96),
  ]

  /// Reads `30mm`, `3 cm`, `1.5in`, `12pt` or `1200px` (1/96 inch); nil for anything else, a bare number included.
  package init?(_ text: String) {
    let trimmed = text.withoutOuterSpaces
    guard
      let unit = Length.units.first(where: { trimmed.hasSuffix($0.name) }),
      let number = Double(decimal: trimmed.dropLast(unit.name.count).withoutOuterSpaces)
    else { return nil }
    self = .mm(number * unit.millimetres)
  }
}

extension Length: CustomStringConvertible {
  /// Millimetres with at most three decimals: `30 mm`.
  package var description: String { "\(millimetres.decimal(places: 3)) mm" }
}
