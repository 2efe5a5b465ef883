/// The words of a content stream, one after another, each with its place (ISO 32000-1, 7.2, 7.3, 7.8.2 and 8.9.7).
///
/// It cuts and judges nothing. What makes no sense is cut as viewers do; every step takes at least one byte, so it
/// ends. qpdf has a tokenizer too, but its C interface does not lead there.
package struct ContentLexer {
  package enum Kind: Sendable, Hashable {
    case number, name
    /// In parentheses.
    case literalString
    /// In angle brackets.
    case hexadecimalString
    case arrayStart, arrayEnd, dictionaryStart
    /// `>>`, or `>` alone.
    case dictionaryEnd
    /// `true`, `false` or `null`.
    case constant
    case `operator`
    /// The bytes of an image that stands in the stream itself, from behind `ID` to before `EI`.
    case inlineData
    /// A bracket that has no meaning in a content stream.
    case stray
  }

  package struct Word: Sendable, Hashable {
    package let kind: Kind
    /// Where it stands in the stream.
    package let range: Range<Int>
  }

  package let bytes: [UInt8]
  private var at = 0
  /// Whether the last operator but constants was `BI`: only then does `ID` begin an image's bytes.
  private var isInImage = false
  /// Whether the last word was the `ID` of an image.
  private var isBeforeData = false

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next word; nil behind the last one.
  package mutating func next() -> Word? {
    if isBeforeData {
      isBeforeData = false
      return inlineData()
    }
    skipSpace()
    guard at < bytes.count else { return nil }
    let start = at
    let kind = take()
    return Word(kind: kind, range: start..<at)
  }

  /// Moves behind the word that begins here, and returns its kind.
  private mutating func take() -> Kind {
    let start = at
    at += 1
    switch bytes[start] {
    case UInt8(ascii: "/"):
      skipRegular()
      return .name
    case UInt8(ascii: "("):
      skipString()
      return .literalString
    case UInt8(ascii: "<"):
      if takes(UInt8(ascii: "<")) { return .dictionaryStart }
      while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
      at = min(at + 1, bytes.count)
      return .hexadecimalString
    case UInt8(ascii: ">"):
      _ = takes(UInt8(ascii: ">"))
      return .dictionaryEnd
    case UInt8(ascii: "["): return .arrayStart
    case UInt8(ascii: "]"): return .arrayEnd
    case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"): return .stray
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      // '0rg', '1-2' and '--3' are out in the wild, and viewers read the number up to the first letter.
      while at < bytes.count, ContentLexer.isPartOfNumber(bytes[at]) { at += 1 }
      return .number
    default:
      skipRegular()
      return word(bytes[start..<at])
    }
  }

  private mutating func word(_ word: ArraySlice<UInt8>) -> Kind {
    if ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) { return .constant }
    isBeforeData = isInImage && word.elementsEqual("ID".utf8)
    isInImage = word.elementsEqual("BI".utf8)
    return .operator
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: true
    default: false
    }
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: !isSpace(byte)
    }
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      if ContentLexer.isSpace(bytes[at]) {
        at += 1
      } else if bytes[at] == UInt8(ascii: "%") {
        while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
      } else {
        return
      }
    }
  }

  private mutating func skipRegular() {
    while at < bytes.count, ContentLexer.isRegular(bytes[at]) { at += 1 }
  }

  /// From behind the first parenthesis to behind the one that closes it.
  private mutating func skipString() {
    var open = 1
    while at < bytes.count, open > 0 {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      default: break
      }
      at += 1
    }
    at = min(at, bytes.count)
  }

  /// Its length is given nowhere: the end is `EI` between spaces, with words behind it and not bytes.
  private mutating func inlineData() -> Word {
    let start = at
    while at < bytes.count, !isEndOfData(at) { at += 1 }
    return Word(kind: .inlineData, range: start..<at)
  }

  private func isEndOfData(_ at: Int) -> Bool {
    guard ContentLexer.isSpace(bytes[at]), at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "E"),
      bytes[at + 2] == UInt8(ascii: "I")
    else { return false }
    let behind = bytes[(at + 3)...].prefix(12)
    return behind.first.map(ContentLexer.isSpace) ?? true
      && behind.allSatisfy { ContentLexer.isSpace($0) || (0x20..<0x7F).contains($0) }
  }
}
