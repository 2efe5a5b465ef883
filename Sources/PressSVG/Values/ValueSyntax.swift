/// Values that are drawn here as everywhere, in one spelling.
enum ValueSyntax {
  private static let units: Set = ["", "px", "pt", "pc", "mm", "cm", "in", "em", "%"]

  /// A length; nil for those that librsvg has no unit for, and for sums.
  static func length(_ text: String, negative: Bool = true, percent: Bool = true) -> String? {
    guard let (number, unit) = NumberList.first(of: text.trimmed), units.contains(unit.lowercased()) else {
      return nil
    }
    guard negative || number >= 0, percent || unit != "%", abs(number) < 1e7 else { return nil }
    return text.trimmed
  }

  /// In CSS pixels, of a length that needs nothing else to be known.
  static func pixels(_ text: String) -> Double? {
    guard let (number, unit) = NumberList.first(of: text.trimmed) else { return nil }
    let factors = [
      "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96,
    ]
    return factors[unit.lowercased()].map { $0 * number }
  }

  static func share(_ text: String) -> String? {
    guard let (number, unit) = NumberList.first(of: text.trimmed), unit.isEmpty || unit == "%" else {
      return nil
    }
    let share = min(max(unit == "%" ? number / 100 : number, 0), 1)
    return "\((share * 1e6).rounded() / 1e6)"
  }

  /// A number that is at least another.
  static func number(_ text: String, least: Double = -.infinity) -> String? {
    guard let (number, rest) = NumberList.first(of: text.trimmed), rest.isEmpty, number >= least else {
      return nil
    }
    return text.trimmed
  }

  static func dashes(_ text: String) -> String? {
    let word = text.trimmed
    if word == "none" { return word }
    let parts = word.split { $0 == "," || $0.isWhitespace }.map(String.init)
    guard !parts.isEmpty, parts.allSatisfy({ length($0, negative: false) != nil }) else { return nil }
    let numbers = parts.compactMap { NumberList.first(of: $0)?.number }
    return numbers.allSatisfy { $0 == 0 } ? "none" : parts.joined(separator: ",")
  }

  /// The name in `url(#name)`, and what follows it; nil for what is no such reference.
  static func reference(_ text: String) -> (id: String?, address: String, rest: String)? {
    let word = text.trimmed
    guard word.lowercased().hasPrefix("url("), let close = word.firstIndex(of: ")") else { return nil }
    let inner = word[word.index(word.startIndex, offsetBy: 4)..<close].trimmed
    let address = inner.filter { $0 != "\"" && $0 != "'" }
    let rest = word[word.index(after: close)...].trimmed
    return (address.hasPrefix("#") ? String(address.dropFirst()) : nil, address, rest)
  }

  /// The transforms of CSS as SVG's: degrees and pixels without their units; nil when that cannot be.
  static func transform(_ text: String) -> String? {
    let word = text.trimmed
    if word == "none" || word.isEmpty { return "" }
    if SVGTransform(word) != nil { return word }
    var plain = ""
    var rest = word[...]
    while !rest.isEmpty {
      guard let open = rest.firstIndex(of: "("), let close = rest.firstIndex(of: ")"), open < close else {
        return nil
      }
      var name = rest[..<open].trimmed
      let parts = rest[rest.index(after: open)..<close].split { $0 == "," || $0.isWhitespace }
      var numbers: [String] = []
      for part in parts {
        guard let (number, unit) = NumberList.first(of: part) else { return nil }
        switch unit {
        case "", "deg": numbers.append("\(number)")
        case "turn": numbers.append("\(number * 360)")
        case "rad": numbers.append("\(number * 180 / .pi)")
        default:
          guard let pixels = pixels(String(part)) else { return nil }
          numbers.append("\(pixels)")
        }
      }
      switch (name, numbers.count) {
      case ("translateX", 1): (name, numbers) = ("translate", [numbers[0], "0"])
      case ("translateY", 1): (name, numbers) = ("translate", ["0", numbers[0]])
      case ("scaleX", 1): (name, numbers) = ("scale", [numbers[0], "1"])
      case ("scaleY", 1): (name, numbers) = ("scale", ["1", numbers[0]])
      default: break
      }
      plain += "\(name)(\(numbers.joined(separator: " ")))"
      rest = rest[rest.index(after: close)...].drop { $0.isWhitespace }
    }
    return SVGTransform(plain) == nil ? nil : plain
  }

  /// Whether the lengths and angles of CSS's transforms have their units.
  static func isTransformOfCSS(_ text: String) -> Bool {
    text.split(separator: ")").allSatisfy { call in
      guard let open = call.firstIndex(of: "(") else { return true }
      let name = call[..<open].trimmed.lowercased()
      let isPlain = name.hasPrefix("scale") || name.hasPrefix("matrix")
      return call[call.index(after: open)...].split { $0 == "," || $0.isWhitespace }.allSatisfy { part in
        NumberList.first(of: part).map { isPlain || $0.number == 0 || !$0.rest.isEmpty } ?? true
      }
    }
  }

  static func families(_ text: String) -> [String] {
    CSSText.split(text, at: ",").map { $0.trimmed.filter { $0 != "'" && $0 != "\"" }.trimmed }.filter {
      !$0.isEmpty
    }
  }
}
