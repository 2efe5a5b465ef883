/// A colour in a named space; every component 0…1.
package enum Color: Sendable, Hashable {
  case rgb(red: Double, green: Double, blue: Double)
  /// Inks of a press, 0 none … 1 solid.
  case cmyk(cyan: Double, magenta: Double, yellow: Double, black: Double)
  /// A named ink and the process colours that stand in for it.
  case spot(name: String, cyan: Double, magenta: Double, yellow: Double, black: Double)

  /// 100 % of black ink, the equal of `#000000`.
  package static let black = Color.cmyk(cyan: 0, magenta: 0, yellow: 0, black: 1)
  /// Bare paper, the equal of no ink at all.
  package static let white = Color.rgb(red: 1, green: 1, blue: 1)

  /// How much light a neutral colour returns as an sRGB gray value, 0…1; nil when the colour is not neutral.
  ///
  /// K100 and `#000000` are each other's equals, and so is every neutral between.
  package var neutral: Double? {
    switch self {
    case .rgb(let red, let green, let blue): red == green && green == blue ? red : nil
    case .cmyk(0, 0, 0, let black): 1 - black
    case .cmyk: nil
    case .spot(_, 0, 0, 0, 0): 1
    case .spot: nil
    }
  }
}

extension Color: CustomStringConvertible {
  package var description: String {
    func percent(_ values: Double...) -> String {
      values.map { ($0 * 100).decimal(places: 2) }.joined(separator: ",")
    }
    switch self {
    case .rgb(let red, let green, let blue):
      let hex = [red, green, blue].map { value in
        let byte = String(Int((value * 255).rounded()), radix: 16)
        return byte.count == 1 ? "0" + byte : byte
      }
      return "#" + hex.joined()
    case .cmyk(let c, let m, let y, let k): return "cmyk(\(percent(c, m, y, k)))"
    case .spot(let name, let c, let m, let y, let k): return "spot(\"\(name)\", cmyk(\(percent(c, m, y, k))))"
    }
  }
}
