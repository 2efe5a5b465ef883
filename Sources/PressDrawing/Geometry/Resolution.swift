/// Dots per inch of a picture: the only bridge between millimetres and pixels.
public struct Resolution: Sendable, Hashable {
  /// Dots per inch, 1…12700 (12700 dots an inch is 2 µm a dot).
  public let dotsPerInch: Double

  /// What a resolution can be, in dots per inch.
  public static let range: ClosedRange<Double> = 1...12_700

  /// Nil when outside 1…12700.
  public init?(dotsPerInch: Double) {
    guard Resolution.range.contains(dotsPerInch) else { return nil }
    self.dotsPerInch = dotsPerInch
  }

  /// Dots per inch that are known to be in range.
  ///
  /// - Precondition: 1…12700; for what comes from outside take `init(dotsPerInch:)`.
  public static func dpi(_ dotsPerInch: Double) -> Resolution {
    precondition(range.contains(dotsPerInch), "a resolution is 1…12700 dpi, not \(dotsPerInch)")
    return Resolution(unchecked: dotsPerInch)
  }

  private init(unchecked dotsPerInch: Double) { self.dotsPerInch = dotsPerInch }

  /// 300 dots per inch, what printers ask for.
  public static let print = Resolution(unchecked: 300)
  /// 96 dots per inch, one dot a CSS pixel.
  public static let screen = Resolution(unchecked: 96)

  /// Reads `300dpi`, `300 dpi` or `300`.
  public init?(_ text: String) {
    var number = text.withoutOuterSpaces
    if number.hasSuffix("dpi") { number = number.dropLast(3).withoutOuterSpaces }
    guard let value = Double(decimal: number) else { return nil }
    self.init(dotsPerInch: value)
  }

  /// What somebody meant who wrote a resolution as it cannot be read: `300dpi` of `300 ppi` or `300点/英寸`.
  ///
  /// Nil where nothing is recognised.
  package static func meant(by text: String) -> String? {
    let found = text.lowercased().wholeMatch(
      of: #/\s*(\d+)\s*(ppi|dots per inch|pixels per inch|px\/in|点\/英寸|像素\/英寸)\s*/#)
    return found.map { "\($0.output.1)dpi" }
  }

  /// Dots per metre, rounded: the unit of PNG's pHYs chunk.
  package var dotsPerMetre: Int { Int((dotsPerInch / 0.0254).rounded()) }

  /// How many dots a length takes; not rounded.
  public func dots(_ length: Length) -> Double { length.millimetres * dotsPerInch / 25.4 }

  /// How many whole dots a length takes, to the nearest.
  package func wholeDots(_ length: Length) -> Int { Int(dots(length).rounded()) }

  /// The length of a number of dots.
  public func length(dots: Double) -> Length { .mm(dots * 25.4 / dotsPerInch) }
}

extension Resolution: CustomStringConvertible {
  public var description: String { "\(dotsPerInch.decimal(places: 2)) dpi" }
}

extension Resolution {
  /// The whole dots between two places, within a picture.
  package func span(_ from: Length, _ to: Length, of count: Int) -> Range<Int> {
    let first = min(max(0, Int((dots(from) + 0.01).rounded(.down))), count)
    return first..<max(first, min(count, Int((dots(to) - 0.01).rounded(.up))))
  }
}
