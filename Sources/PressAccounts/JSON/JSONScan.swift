/// A place among the bytes of JSON, and the small pieces that are read there.
struct JSONScan {
  var index: Int
  /// Whether nothing follows the bytes.
  let isLast: Bool

  typealias Stop = JSONRecord.Stop

  /// The next byte that is no blank, at which the scan then stands.
  mutating func next(_ bytes: [UInt8]) throws(Stop) -> UInt8 {
    while index < bytes.count {
      let byte = bytes[index]
      guard JSONScan.isBlank(byte) else { return byte }
      index += 1
    }
    throw ended()
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.lineFeed || byte == ASCII.carriageReturn || byte == ASCII.tab
  }

  private func ended() -> Stop {
    isLast ? .fault(.syntax("the file ends within an object", hint: "is it whole?", index)) : .needsMore
  }

  /// A text in quotes; the scan stands at the first of them.
  mutating func string(_ bytes: [UInt8]) throws(Stop) -> Cell {
    let start = index + 1
    var form = Cell.Form.quoted
    index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == ASCII.quote {
        index += 1
        return Cell(column: 0, range: start..<index - 1, form: form)
      }
      if byte == ASCII.backslash {
        form = .escaped
        try escape(bytes)
      } else if byte < ASCII.space {
        throw .fault(
          .syntax(
            CSVRecord.endsLine(byte) ? "the text is not closed on its line" : "a control character in a text",
            hint: CSVRecord.endsLine(byte)
              ? "add a double quote, or write \\n for a new line" : "write \\t for a tab",
            CSVRecord.endsLine(byte) ? start - 1 : index))
      } else {
        index += 1
      }
    }
    throw ended()
  }

  private mutating func escape(_ bytes: [UInt8]) throws(Stop) {
    guard index + 1 < bytes.count else { throw ended() }
    let letter = bytes[index + 1]
    if JSONEscapes.plain(letter) != nil {
      index += 2
      return
    }
    guard letter == UInt8(ascii: "u") else {
      throw .fault(
        .syntax(
          "a backslash does not stand before such a letter", hint: "write '\\\\' for a backslash", index))
    }
    if index + 12 > bytes.count, !isLast { throw .needsMore }
    let all = bytes[...]
    guard let unit = JSONEscapes.unit(all, index + 2) else {
      throw .fault(.syntax("four hexadecimal digits are expected after '\\u'", index))
    }
    if unit == 0 { throw .fault(.syntax("the character \\u0000 is in no text", hint: "remove it", index)) }
    let isHigh = unit & 0xFC00 == 0xD800
    guard isHigh ? JSONEscapes.lowUnit(all, index + 6) != nil : unit & 0xFC00 != 0xDC00 else {
      throw .fault(.syntax("half a character: '\\ud800' to '\\udfff' stand in pairs", index))
    }
    index += isHigh ? 12 : 6
  }

  /// A number, whose digits stay as they are, true, false, or null, which is empty.
  mutating func literal(_ bytes: [UInt8]) throws(Stop) -> Cell {
    let start = index
    while index < bytes.count, JSONScan.isInLiteral(bytes[index]) { index += 1 }
    if index == bytes.count, !isLast { throw .needsMore }
    let word = bytes[start..<index]
    if word.elementsEqual("null".utf8) { return Cell(column: 0, range: start..<start, form: .bare) }
    guard JSONScan.truth(word) != nil || JSONScan.isNumber(word) else {
      index = start
      throw .fault(
        .syntax(
          "a value is expected, not \(word.isEmpty ? shown(bytes) : JSONScan.quoted(word, characters: 20))",
          hint: word.isEmpty ? hint(bytes) : "a text stands in double quotes", start))
    }
    return Cell(column: 0, range: start..<index, form: .bare)
  }

  /// 'true' or 'false'; nil for other values.
  static func truth(_ word: ArraySlice<UInt8>) -> String? {
    ["true", "false"].first { word.elementsEqual($0.utf8) }
  }

  private static func isInLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether bytes are a number by RFC 8259, section 6.
  static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func digits() -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, whole == 1 || !startsWithZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Passes over a list, whatever is in it.
  mutating func skipArray(_ bytes: [UInt8]) throws(Stop) {
    var depth = 0
    repeat {
      switch try next(bytes) {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        index += 1
      case ASCII.quote:
        _ = try string(bytes)
      default:
        index += 1
      }
    } while depth > 0
  }
}
