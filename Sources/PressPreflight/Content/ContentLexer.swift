/// The words of a content stream, one after another (ISO 32000-1, 7.2, 7.3 and 8.9.7).
///
/// What makes no sense is passed over, as viewers do; every step takes at least one byte, so it ends.
struct ContentLexer {
  enum Token: Hashable {
    case operand(PDFObject)
    case keyword(String)
    /// The keys of an image that stands in the stream itself; its bytes are passed over.
    case inlineImage([String: PDFObject])
  }

  private let bytes: [UInt8]
  private var at = 0
  /// Arrays and dictionaries within each other that are kept.
  private static let mostDepth = 32

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    while true {
      skipSpace()
      guard at < bytes.count else { return nil }
      if let object = object(depth: 0) { return .operand(object) }
      guard at < bytes.count else { return nil }
      if !isRegular(bytes[at]) {
        at += 1
        continue
      }
      let word = word()
      switch word {
      case "true": return .operand(.boolean(true))
      case "false": return .operand(.boolean(false))
      case "null": return .operand(.null)
      case "BI": return .inlineImage(inlineImage())
      default: return .keyword(word)
      }
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
  }

  private func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: false
    default: !isSpace(byte)
    }
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      if isSpace(bytes[at]) {
        at += 1
      } else if bytes[at] == 0x25 {
        while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
      } else {
        return
      }
    }
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, isRegular(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<min(at, start + 127)], as: UTF8.self)
  }

  /// Nil when no operand begins here; then nothing is taken, except of brackets that close nothing.
  private mutating func object(depth: Int) -> PDFObject? {
    switch bytes[at] {
    case 0x2F: return .name(name())
    case 0x28: return .string(literalString())
    case 0x3C where at + 1 < bytes.count && bytes[at + 1] == 0x3C:
      at += 2
      return dictionary(until: nil, depth: depth)
    case 0x3C: return .string(hexadecimalString())
    case 0x5B:
      at += 1
      return array(depth: depth)
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: return .number(number())
    default: return nil
    }
  }

  private mutating func array(depth: Int) -> PDFObject {
    var items: [PDFObject] = []
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] != 0x5D else { break }
      guard let item = part(depth) else { continue }
      items.append(item)
    }
    at += 1
    return .array(items)
  }

  /// - Parameter keyword: what ends it: nil for `>>`.
  private mutating func dictionary(until keyword: String?, depth: Int) -> PDFObject {
    var (entries, key): ([String: PDFObject], String?) = ([:], nil)
    while true {
      skipSpace()
      guard at < bytes.count else { break }
      if bytes[at] == 0x3E {
        at += at + 1 < bytes.count && bytes[at + 1] == 0x3E ? 2 : 1
        if keyword == nil { break }
        continue
      }
      if let keyword, bytes[at...].starts(with: keyword.utf8) {
        at += keyword.utf8.count
        break
      }
      guard let value = part(depth) else { continue }
      if let known = key {
        entries[known] = value
        key = nil
      } else {
        key = value.name
      }
    }
    return .dictionary(entries)
  }

  /// A value inside of another; nil, and at least a byte is taken, when there is none.
  private mutating func part(_ depth: Int) -> PDFObject? {
    guard depth < ContentLexer.mostDepth else {
      at += 1
      return nil
    }
    if let object = object(depth: depth + 1) { return object }
    guard isRegular(bytes[at]) else {
      at += 1
      return nil
    }
    switch word() {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default: return nil
    }
  }

  private mutating func number() -> Double {
    var (sign, value, scale, isFraction) = (1.0, 0.0, 1.0, false)
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case 0x30...0x39:
        value = value * 10 + Double(bytes[at] - 0x30)
        if isFraction { scale *= 10 }
      case 0x2D where at == start: sign = -1
      case 0x2B where at == start: break
      case 0x2E where !isFraction: isFraction = true
      // '1-2' and '--3' are out in the wild; what follows is passed over.
      case 0x2D, 0x2E: break
      default: return sign * value / scale
      }
      at += 1
      if at - start > 300 { return 0 }
    }
    return sign * value / scale
  }

  private mutating func name() -> String {
    at += 1
    var text: [UInt8] = []
    while at < bytes.count, isRegular(bytes[at]) {
      if bytes[at] == 0x23, at + 2 < bytes.count, let high = digit(bytes[at + 1]),
        let low = digit(bytes[at + 2])
      {
        text.append(high << 4 | low)
        at += 3
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: text.prefix(255), as: UTF8.self)
  }

  private func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private mutating func literalString() -> [UInt8] {
    at += 1
    var (text, open): ([UInt8], Int) = ([], 1)
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x5C:
        // Which letter an escape stands for is of no matter here, only that it is one.
        if at < bytes.count { text.append(bytes[at]) }
        at += 1
        continue
      case 0x28: open += 1
      case 0x29: open -= 1
      default: break
      }
      if open == 0 { break }
      text.append(byte)
    }
    return text
  }

  private mutating func hexadecimalString() -> [UInt8] {
    at += 1
    var (text, half): ([UInt8], UInt8?) = ([], nil)
    while at < bytes.count, bytes[at] != 0x3E {
      if let digit = digit(bytes[at]) {
        if let high = half { text.append(high << 4 | digit) }
        half = half == nil ? digit : nil
      }
      at += 1
    }
    at += 1
    if let half { text.append(half << 4) }
    return text
  }

  private mutating func inlineImage() -> [String: PDFObject] {
    let keys = dictionary(until: "ID", depth: 0).dictionary ?? [:]
    at += 1
    // Its length is told nowhere: the end is 'EI' between spaces, with words behind it and not bytes.
    while at + 2 < bytes.count {
      at += 1
      guard isSpace(bytes[at - 1]), bytes[at] == 0x45, bytes[at + 1] == 0x49,
        at + 2 >= bytes.count || isSpace(bytes[at + 2]),
        bytes[(at + 2)...].prefix(12).allSatisfy({ isSpace($0) || (0x20..<0x7F).contains($0) })
      else { continue }
      at += 2
      return keys
    }
    at = bytes.count
    return keys
  }
}
