extension Color {
  /// Why a text is no colour.
  package struct ParsingError: Error, Sendable, Hashable {
    package let message: String
    /// The way out.
    package let hint: String

    init(message: String, hint: String = ParsingError.forms) {
      (self.message, self.hint) = (message, hint)
    }

    /// How a colour is written, for a hint.
    package static let forms =
      "write '#rrggbb', 'cmyk(0,0,0,100)' or 'spot(\"PANTONE 186 C\", cmyk(2,100,85,6))'"
  }

  /// Reads `#rgb`, `#rrggbb`, `cmyk(c,m,y,k)` in per cent, or `spot("name", cmyk(…))`.
  ///
  /// - Throws: also for a named ink that no press has: `All` and `None`, and a process ink's name with another recipe.
  package init(parsing text: String) throws(ParsingError) {
    let trimmed = text.withoutOuterSpaces
    if trimmed.hasPrefix("#") {
      self = try Color.hexadecimal(trimmed.dropFirst())
    } else if trimmed.hasPrefix("cmyk(") {
      let (c, m, y, k) = try Color.process(trimmed)
      self = .cmyk(cyan: c, magenta: m, yellow: y, black: k)
    } else if trimmed.hasPrefix("spot(") {
      self = try Color.spot(trimmed)
    } else {
      throw ParsingError(message: "'\(text)' is not a colour")
    }
  }

  private static func hexadecimal(_ digits: Substring) throws(ParsingError) -> Color {
    let full = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
    guard full.count == 6, full.allSatisfy(\.isHexDigit), let value = UInt32(full, radix: 16) else {
      throw ParsingError(message: "'#\(digits)' is not a colour: it takes three or six hexadecimal digits")
    }
    func component(_ shift: UInt32) -> Double { Double(value >> shift & 0xFF) / 255 }
    return .rgb(red: component(16), green: component(8), blue: component(0))
  }

  private static func process(
    _ text: Substring
  ) throws(ParsingError) -> (Double, Double, Double, Double) {
    let inner = text.dropFirst("cmyk(".count)
    guard inner.last == ")" else {
      throw ParsingError(message: "'\(text)' does not end in a closing bracket")
    }
    let parts = inner.dropLast().split(separator: ",", omittingEmptySubsequences: false).map { part in
      let number = part.withoutOuterSpaces
      return Double(decimal: (number.last == "%" ? number.dropLast() : number).withoutOuterSpaces)
    }
    guard parts.count == 4, let c = parts[0], let m = parts[1], let y = parts[2], let k = parts[3],
      [c, m, y, k].allSatisfy({ (0...100).contains($0) })
    else {
      throw ParsingError(message: "'\(text)' is not a colour: 'cmyk' takes four numbers from 0 to 100")
    }
    return (c / 100, m / 100, y / 100, k / 100)
  }

  private static func spot(_ text: Substring) throws(ParsingError) -> Color {
    let inner = text.dropFirst("spot(".count).drop { $0 == " " }
    guard let quote = inner.first, quote == "\"" || quote == "'",
      let end = inner.dropFirst().firstIndex(of: quote)
    else { throw ParsingError(message: "'\(text)' is not a colour: the ink's name stands in quotes") }
    let name = String(inner[inner.index(after: inner.startIndex)..<end])
    let after = inner[inner.index(after: end)...].withoutOuterSpaces
    let rest = after.dropFirst().dropLast().withoutOuterSpaces
    guard !name.isEmpty, after.first == ",", after.last == ")", rest.hasPrefix("cmyk(") else {
      throw ParsingError(
        message: "'\(text)' is not a colour: the ink's name is followed by a comma and cmyk(…)")
    }
    let (c, m, y, k) = try process(rest)
    if let fault = reserved(name, [c, m, y, k]) { throw fault }
    return .spot(name: name, cyan: c, magenta: m, yellow: y, black: k)
  }

  /// Why a name is not an ink's own: PDF 1.7, 8.6.6.4, gives it another meaning.
  private static func reserved(_ name: String, _ recipe: [Double]) -> ParsingError? {
    switch name.withoutOuterSpaces {
    case "All":
      return ParsingError(
        message: "the ink 'All' is the registration colour, which prints on every plate",
        hint: "for black write 'cmyk(0,0,0,100)'; registration marks are drawn by '--marks'")
    case "None":
      return ParsingError(
        message: "the ink 'None' prints on no plate at all",
        hint: "give the ink the name that the printer knows")
    default: break
    }
    guard let place = Ink.process.firstIndex(of: Ink(named: name)) else { return nil }
    guard recipe != Ink.process.indices.map({ $0 == place ? 1 : 0 }) else { return nil }
    let solid = Ink.process.indices.map { $0 == place ? "100" : "0" }.joined(separator: ",")
    return ParsingError(
      message: "the ink '\(name)' is the process ink, and its 'cmyk(…)' says another",
      hint: "write 'cmyk(\(solid))', or give the ink another name")
  }
}
