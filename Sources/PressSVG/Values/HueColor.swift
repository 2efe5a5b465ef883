/// Colours by their hue (CSS Color 4, 7).
enum HueColor {
  /// A hue in degrees, in any unit of CSS; nil when it is none.
  static func degrees(_ text: Substring) -> Double? {
    let units: [(name: String, degrees: Double)] = [
      ("deg", 1), ("grad", 0.9), ("rad", 180 / .pi), ("turn", 360),
    ]
    let unit = units.first { text.hasSuffix($0.name) }
    guard let number = Double(text.dropLast(unit?.name.count ?? 0)), number.isFinite else { return nil }
    return number * (unit?.degrees ?? 1)
  }

  /// Red, green and blue 0…1.
  static func channels(hue: Double, saturation: Double, lightness: Double) -> [Double] {
    let turn = hue.truncatingRemainder(dividingBy: 360) / 30
    return [0.0, 8, 4].map { offset in
      let k = (offset + turn + 24).truncatingRemainder(dividingBy: 12)
      return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(k - 3, 9 - k, 1))
    }
  }
}
