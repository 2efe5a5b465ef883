/// Dots per inch of a picture: the only bridge between millimetres and pixels.
package struct Resolution: Sendable, Hashable {
  /// Dots per inch, 1…12700 (12700 dots an inch is 2 µm a dot).
  package let dotsPerInch: Double

  package static let range: ClosedRange<Double> = 1...12_700

  /// Nil when outside 1…12700.
  package init?(dotsPerInch: Double) {
    guard Resolution.range.contains(dotsPerInch) else { return nil }
    self.dotsPerInch = dotsPerInch
  }

  private init(unchecked dotsPerInch: Double) { self.dotsPerInch = dotsPerInch }

  /// 300 dots per inch, what printers ask for.
  package static let print = Resolution(unchecked: 300)
  /// 96 dots per inch, one dot a CSS pixel.
  package static let screen = Resolution(unchecked: 96)

  /// Reads `300dpi`, `300 dpi` or `300`.
  package init?(_ text: String) {
    var number = text.withoutOuterSpaces
    if number.hasSuffix("dpi") { number = number.dropLast(3).withoutOuterSpaces }
    guard let value = Double(decimal: number) else { return nil }
    self.init(dotsPerInch: value)
  }

  /// Dots per metre, rounded: the unit of PNG's pHYs chunk.
  package var dotsPerMetre: Int { Int((dotsPerInch / 0.0254).rounded()) }

  /// How many dots a length takes; not rounded.
  package func dots(_ length: Length) -> Double { length.millimetres * dotsPerInch / 25.4 }

  /// How many whole dots a length takes, to the nearest.
  package func wholeDots(_ length: Length) -> Int { Int(dots(length).rounded()) }

  /// The length of a number of dots.
  package func length(dots: Double) -> Length { .mm(dots * 25.4 / dotsPerInch) }
}

extension Resolution: CustomStringConvertible {
  package var description: String { "\(dotsPerInch.decimal(places: 2)) dpi" }
}
