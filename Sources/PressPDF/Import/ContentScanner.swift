/// The words of a content stream, one after another: operands, operators, and pictures that stand inline.
///
/// PDF 1.7, 7.2 and 7.8.2. It cuts and judges nothing: what it gives back, put together, is the stream.
struct ContentScanner {
  enum Token: Hashable {
    case operand(Range<Int>)
    case `operator`(Range<Int>)
    /// From behind `ID` to before `EI`.
    case inlineData(Range<Int>)
  }

  let bytes: [UInt8]
  private var at = 0
  /// Whether the last operator was `ID`.
  private var isBeforeData = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next word; nil behind the last one.
  mutating func next() -> Token? {
    if isBeforeData {
      isBeforeData = false
      return .inlineData(inlineData())
    }
    skipSpace()
    guard at < bytes.count else { return nil }
    let start = at
    switch bytes[at] {
    case UInt8(ascii: "/"):
      at += 1
      skipRegular()
      return .operand(start..<at)
    case UInt8(ascii: "("):
      skipString()
      return .operand(start..<at)
    case UInt8(ascii: "<"):
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "<") {
        at += 1
      } else {
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        at = min(at + 1, bytes.count)
      }
      return .operand(start..<at)
    case UInt8(ascii: ">"):
      at += at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: ">") ? 2 : 1
      return .operand(start..<at)
    case let byte where ContentScanner.isDelimiter(byte):
      at += 1
      return .operand(start..<at)
    default:
      skipRegular()
      let word = bytes[start..<at]
      let first = bytes[start]
      let isNumber = (0x30...0x39).contains(first) || [0x2B, 0x2D, 0x2E].contains(first)
      if isNumber || ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) {
        return .operand(start..<at)
      }
      isBeforeData = word.elementsEqual("ID".utf8)
      return .operator(start..<at)
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private static func isSpace(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }

  private static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }

  private mutating func skipSpace() {
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%") {
        while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
      } else if ContentScanner.isSpace(bytes[at]) {
        at += 1
      } else {
        return
      }
    }
  }

  private mutating func skipRegular() {
    while at < bytes.count, !ContentScanner.isSpace(bytes[at]), !ContentScanner.isDelimiter(bytes[at]) {
      at += 1
    }
  }

  private mutating func skipString() {
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      at += 1
      if depth == 0 { break }
    }
    at = min(at, bytes.count)
  }

  /// To the first `EI` that stands alone between spaces.
  private mutating func inlineData() -> Range<Int> {
    let start = at
    while at + 2 < bytes.count {
      let isEnd =
        ContentScanner.isSpace(bytes[at]) && bytes[at + 1] == UInt8(ascii: "E")
        && bytes[at + 2] == UInt8(ascii: "I")
        && (at + 3 == bytes.count || ContentScanner.isSpace(bytes[at + 3]))
      if isEnd { return start..<at }
      at += 1
    }
    at = bytes.count
    return start..<at
  }
}
