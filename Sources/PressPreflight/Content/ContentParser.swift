internal import PressSyntax

/// The operands, operators and inline images of a content stream, one after another.
struct ContentParser {
  enum Token: Hashable {
    case operand(PDFObject)
    case keyword(String)
    /// The keys of an image that stands in the stream itself; its bytes are passed over.
    case inlineImage([String: PDFObject])
  }

  private var lexer: ContentLexer
  /// Arrays and dictionaries within each other that are kept.
  private static let maximumDepth = 32

  init(_ bytes: [UInt8]) { lexer = ContentLexer(bytes) }

  mutating func next() -> Token? {
    while let word = lexer.next() {
      if let object = object(word, depth: 0) { return .operand(object) }
      guard word.kind == .operator else { continue }
      let keyword = lexer.text(word)
      return keyword == "BI" ? .inlineImage(inlineImage()) : .keyword(keyword)
    }
    return nil
  }

  /// Nil for what is not an operand.
  private mutating func object(_ word: ContentLexer.Word, depth: Int) -> PDFObject? {
    switch word.kind {
    case .number: return .number(lexer.number(word))
    case .name: return .name(lexer.name(word))
    case .literalString, .hexadecimalString: return .string(lexer.string(word))
    case .constant:
      let text = lexer.text(word)
      return text == "null" ? .null : .boolean(text == "true")
    case .arrayStart where depth <= ContentParser.maximumDepth:
      return .array(array(depth: depth + 1))
    case .dictionaryStart where depth <= ContentParser.maximumDepth:
      return .dictionary(dictionary(until: .dictionaryEnd, depth: depth + 1))
    default: return nil
    }
  }

  private mutating func array(depth: Int) -> [PDFObject] {
    var items: [PDFObject] = []
    while let word = lexer.next(), word.kind != .arrayEnd {
      if let item = object(word, depth: depth) { items.append(item) }
    }
    return items
  }

  private mutating func dictionary(until end: ContentLexer.Kind, depth: Int) -> [String: PDFObject] {
    var (entries, key): ([String: PDFObject], String?) = ([:], nil)
    while let word = lexer.next(), word.kind != end {
      guard let value = object(word, depth: depth) else { continue }
      if let known = key {
        entries[known] = value
        key = nil
      } else {
        key = value.name
      }
    }
    return entries
  }

  private mutating func inlineImage() -> [String: PDFObject] {
    let keys = dictionary(until: .inlineData, depth: 1)
    // The word behind the bytes is 'EI'.
    _ = lexer.next()
    return keys
  }
}
