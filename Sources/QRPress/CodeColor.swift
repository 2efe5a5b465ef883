internal import PressDrawing

/// A colour to be seen or an ink to be printed; shares beyond 0…1 are clamped, what is not a number is refused.
public enum CodeColor: Sendable, Hashable {
  /// sRGB, each share 0…1.
  case rgb(red: Double, green: Double, blue: Double)
  /// Process inks, each share 0…1.
  case cmyk(cyan: Double, magenta: Double, yellow: Double, black: Double)

  /// The black ink alone in print, #000000 on a screen.
  public static let black = CodeColor.cmyk(cyan: 0, magenta: 0, yellow: 0, black: 1)
  /// Paper without ink, #ffffff on a screen.
  public static let white = CodeColor.rgb(red: 1, green: 1, blue: 1)

  var isFinite: Bool {
    switch self {
    case .rgb(let red, let green, let blue): [red, green, blue].allSatisfy(\.isFinite)
    case .cmyk(let cyan, let magenta, let yellow, let black):
      [cyan, magenta, yellow, black].allSatisfy(\.isFinite)
    }
  }

  var color: Color {
    func share(_ value: Double) -> Double { min(1, max(0, value)) }
    return switch self {
    case .rgb(let red, let green, let blue):
      Color.rgb(red: share(red), green: share(green), blue: share(blue))
    case .cmyk(let cyan, let magenta, let yellow, let black):
      Color.cmyk(cyan: share(cyan), magenta: share(magenta), yellow: share(yellow), black: share(black))
    }
  }
}
