internal import Foundation

/// A colour of CSS, as librsvg and every program that opens SVG reads it.
enum SVGColor {
  /// What a colour is once it is read.
  enum Reading {
    case color(String)
    /// One that says nothing here: the keyword is `currentColor`.
    case current
    /// Beyond sRGB, or of inks: the words tell which.
    case beyond(String)
    case none
  }

  static func read(_ text: String) -> Reading {
    let word = text.trimmed
    let lower = word.lowercased()
    if lower == "currentcolor" { return .current }
    if lower == "transparent" { return .color("rgba(0,0,0,0)") }
    // The one name of CSS 4, which other programs do not know.
    if lower == "rebeccapurple" { return .color("#663399") }
    if ColorNames.all.contains(lower) { return .color(lower) }
    if lower.hasPrefix("#") { return hexadecimal(lower) }
    guard let (name, arguments) = call(lower) else { return .none }
    switch name {
    case "rgb", "rgba": return rgb(arguments)
    case "hsl", "hsla": return hsl(arguments)
    case "hwb": return hwb(arguments)
    case "color", "lab", "lch", "oklab", "oklch":
      return WideColor.read(name, arguments).map { .color(made($0.channels, $0.alpha)) }
        ?? .beyond("\(name)()")
    case "icc-color", "device-cmyk", "cmyk", "color-mix",
      "light-dark",
      "icc-named-color", "device-gray", "device-rgb", "cielab", "cielch", "device-nchannel":
      return .beyond("\(name)()")
    default: return .none
    }
  }

  /// `name(arguments)`, with nothing behind it.
  static func call(_ text: some StringProtocol) -> (name: String, arguments: String)? {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")"), open > text.startIndex else { return nil }
    let inner = text[text.index(after: open)..<text.index(before: text.endIndex)]
    guard text[..<open].allSatisfy({ $0.isLetter || $0 == "-" || $0.isNumber }) else { return nil }
    return (String(text[..<open]), String(inner))
  }

  private static func hexadecimal(_ text: String) -> Reading {
    let digits = text.dropFirst()
    guard digits.allSatisfy({ $0.isHexDigit }) else { return .none }
    switch digits.count {
    case 3, 6: return .color(text)
    case 4, 8:
      let wide = digits.count == 8 ? String(digits) : digits.map { "\($0)\($0)" }.joined()
      let bytes = stride(from: 0, to: 8, by: 2).map { at in
        Int(wide.dropFirst(at).prefix(2), radix: 16) ?? 0
      }
      return .color(made(bytes.prefix(3).map(Double.init), Double(bytes[3]) / 255))
    default: return .none
    }
  }

  /// Three numbers and perhaps an opacity, with commas or, since CSS 4, without.
  static func parts(_ text: String) -> [Substring]? {
    let parts = text.split { $0 == "," || $0 == "/" || $0.isWhitespace }
    return (3...4).contains(parts.count) ? parts : nil
  }

  static func alpha(_ text: Substring?) -> Double? {
    guard let text else { return 1 }
    if text.hasSuffix("%") { return Double(text.dropLast()).map { min(max($0 / 100, 0), 1) } }
    return Double(text).map { min(max($0, 0), 1) }
  }

  private static func rgb(_ text: String) -> Reading {
    guard let parts = parts(text), let alpha = alpha(parts.count == 4 ? parts[3] : nil) else { return .none }
    // Readers differ where shares and numbers are mixed in the old spelling.
    let shares = parts.prefix(3).filter { $0.hasSuffix("%") }.count
    guard shares == 0 || shares == 3, !text.contains(",") || parts.count < 4 || !parts[3].hasSuffix("%")
    else {
      return .none
    }
    let channels = parts.prefix(3).compactMap { part -> Double? in
      let value = part.hasSuffix("%") ? Double(part.dropLast()).map { $0 * 2.55 } : Double(part)
      return value.flatMap { $0.isFinite ? min(max($0, 0), 255) : nil }
    }
    return channels.count == 3 ? .color(made(channels, alpha)) : .none
  }

  private static func hsl(_ text: String) -> Reading {
    guard let (hue, s, l, alpha) = turned(text) else { return .none }
    return .color(made(HueColor.channels(hue: hue, saturation: s, lightness: l).map { $0 * 255 }, alpha))
  }

  /// A hue with so much white and black in it (CSS Color 4, 8).
  private static func hwb(_ text: String) -> Reading {
    guard !text.contains(","), let (hue, white, black, alpha) = turned(text) else { return .none }
    guard white + black < 1 else {
      return .color(made(repeatElement(255 * white / (white + black), count: 3), alpha))
    }
    let pure = HueColor.channels(hue: hue, saturation: 1, lightness: 0.5)
    return .color(made(pure.map { 255 * ($0 * (1 - white - black) + white) }, alpha))
  }

  /// A hue in degrees, two shares 0…1 and an opacity.
  private static func turned(_ text: String) -> (Double, Double, Double, Double)? {
    guard let parts = parts(text), let alpha = alpha(parts.count == 4 ? parts[3] : nil),
      let hue = HueColor.degrees(parts[0]), parts[1].hasSuffix("%"), parts[2].hasSuffix("%"),
      let first = Double(parts[1].dropLast()), let second = Double(parts[2].dropLast())
    else { return nil }
    return (hue, min(max(first / 100, 0), 1), min(max(second / 100, 0), 1), alpha)
  }

  private static func made(_ channels: some Sequence<Double>, _ alpha: Double) -> String {
    let whole = channels.map { Int($0.rounded()) }
    guard alpha < 1 else {
      return "#" + whole.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    let share = (alpha * 10_000).rounded() / 10_000
    return "rgba(\(whole.map(String.init).joined(separator: ",")),\(share))"
  }
}

/// The colours that have a name in CSS.
enum ColorNames {
  static let all: Set<String> = Set(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
    cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod
    darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon
    darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray
    dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
    greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon
    lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
    lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
    maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
    mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
    olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru
    pink plum powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna
    silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet
    wheat white whitesmoke yellow yellowgreen
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
