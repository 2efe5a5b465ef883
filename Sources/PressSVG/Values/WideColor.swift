internal import Foundation

/// Colours that may lie beyond those of a screen, where they do not (CSS Color 4, 9, 10 and 18).
enum WideColor {
  /// Red, green and blue 0…255 and an opacity; nil for what lies beyond sRGB, and for what is not understood.
  static func read(_ name: String, _ text: String) -> (channels: [Double], alpha: Double)? {
    guard !text.contains(",") else { return nil }
    var words = text.split { $0 == "/" || $0.isWhitespace }
    if name == "color" {
      guard words.first == "srgb" else { return nil }
      words.removeFirst()
    }
    guard (3...4).contains(words.count), text.contains("/") == (words.count == 4),
      let alpha = SVGColor.alpha(words.count == 4 ? words[3] : nil),
      let numbers = numbers(name, Array(words.prefix(3)))
    else { return nil }
    let channels: [Double]
    switch name {
    case "color": channels = numbers
    case "lab": channels = screen(lab: numbers)
    case "lch": channels = screen(lab: flat(numbers))
    case "oklab": channels = screen(oklab: numbers)
    default: channels = screen(oklab: flat(numbers))
    }
    // Half of a step of 255 is rounding.
    guard channels.allSatisfy({ (-0.002...1.002).contains($0) }) else { return nil }
    return (channels.map { min(max($0, 0), 1) * 255 }, alpha)
  }

  /// What a share of 100 % stands for.
  private static let wholes: [String: [Double]] = [
    "color": [1, 1, 1], "lab": [100, 125, 125], "lch": [100, 150, 0], "oklab": [1, 0.4, 0.4],
    "oklch": [1, 0.4, 0],
  ]

  private static func numbers(_ name: String, _ words: [Substring]) -> [Double]? {
    guard let wholes = wholes[name] else { return nil }
    let numbers = zip(words, wholes).compactMap { word, whole -> Double? in
      if whole == 0 { return HueColor.degrees(word) }
      let number = word.hasSuffix("%") ? Double(word.dropLast()).map { $0 / 100 * whole } : Double(word)
      return number.flatMap { $0.isFinite ? $0 : nil }
    }
    return numbers.count == 3 ? numbers : nil
  }

  /// A colour by its chroma and hue, by its two axes.
  private static func flat(_ numbers: [Double]) -> [Double] {
    let angle = numbers[2] * .pi / 180
    return [numbers[0], numbers[1] * cos(angle), numbers[1] * sin(angle)]
  }

  private static func screen(lab: [Double]) -> [Double] {
    let y = (lab[0] + 16) / 116
    let (kappa, epsilon) = (24389.0 / 27, 216.0 / 24389)
    func linear(_ f: Double) -> Double { f * f * f > epsilon ? f * f * f : (116 * f - 16) / kappa }
    let white = [0.3457 / 0.3585, 1, (1 - 0.3457 - 0.3585) / 0.3585]
    let light = [linear(y + lab[1] / 500), linear(y), linear(y - lab[2] / 200)]
    // From daylight of 5000 K to that of 6500 K, and on to a screen's red, green and blue.
    return encoded(
      multiply(
        [
          [3.1341359569, -1.6173863322, -0.4906619460], [-0.9787954765, 1.9162543774, 0.0334427311],
          [0.0719553199, -0.2289767598, 1.4053860351],
        ], zip(light, white).map(*)))
  }

  private static func screen(oklab: [Double]) -> [Double] {
    let cones = multiply(
      [
        [1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728],
        [1, -0.0894841775, -1.2914855480],
      ],
      oklab
    ).map { $0 * $0 * $0 }
    return encoded(
      multiply(
        [
          [4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965],
          [-0.0041960863, -0.7034186147, 1.7076147010],
        ], cones))
  }

  private static func multiply(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).map(*).reduce(0, +) }
  }

  /// Light as a screen's values are counted.
  private static func encoded(_ light: [Double]) -> [Double] {
    light.map { $0 <= 0.0031308 ? $0 * 12.92 : 1.055 * pow($0, 1 / 2.4) - 0.055 }
  }
}
