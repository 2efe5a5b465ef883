import PressSyntax
import TestSupport
import Testing

struct ContentLexerTests {
  /// Words as they stand, operators behind `!`, an image's bytes in `<<` and `>>`.
  private func words(_ text: String) -> [String] {
    var lexer = ContentLexer(Array(text.utf8))
    var words: [String] = []
    while let word = lexer.next() {
      switch word.kind {
      case .operator: words.append("!" + lexer.text(word))
      case .inlineData: words.append("<<\(lexer.text(word))>>")
      default: words.append(lexer.text(word))
      }
    }
    return words
  }

  @Test(arguments: [
    ("1 0 -.5 rg", ["1", "0", "-.5", "!rg"]),
    ("/P0 scn%rg\nf*", ["/P0", "!scn", "!f*"]),
    ("(a\\)b(c) 1 0 0 rg)Tj", ["(a\\)b(c) 1 0 0 rg)", "!Tj"]),
    ("[(a)-3<4142>]TJ", ["[", "(a)", "-3", "<4142>", "]", "!TJ"]),
    ("/X<</A/B>>BDC EMC", ["/X", "<<", "/A", "/B", ">>", "!BDC", "!EMC"]),
    ("true false null BX", ["true", "false", "null", "!BX"]),
    ("BI /W 1 ID 1 0 0 rg EIx\nEI Q", ["!BI", "/W", "1", "!ID", "<< 1 0 0 rg EIx>>", "!EI", "!Q"]),
    ("", []), ("(open", ["(open"]), ("<41", ["<41"]),
    ("(a\\", ["(a\\"]), ("1 0 0rg", ["1", "0", "0", "!rg"]), ("1-2 --3+4", ["1-2", "--3", "+4"]),
    ("BI ID EI Q", ["!BI", "!ID", "<<>>", "!EI", "!Q"]),
    (
      "BI ID \u{1} EI\u{2}q Q EI \u{3}q\nEI Q",
      ["!BI", "!ID", "<< \u{1} EI\u{2}q Q EI \u{3}q>>", "!EI", "!Q"]
    ),
    ("BI ID q", ["!BI", "!ID", "<< q>>"]), ("ID q EI", ["!ID", "!q", "!EI"]),
    ("BI Q ID q", ["!BI", "!Q", "!ID", "!q"]), ("{ ) > ]", ["{", ")", ">", "]"]),
  ])
  func `words are told apart`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  private func kinds(_ text: String) -> [ContentLexer.Kind] {
    var lexer = ContentLexer(Array(text.utf8))
    var kinds: [ContentLexer.Kind] = []
    while let word = lexer.next() { kinds.append(word.kind) }
    return kinds
  }

  @Test func `every word has its kind`() {
    #expect(
      kinds("1 /N (s) <41> [ ] << >> > true f BI ID x\nEI }") == [
        .number, .name, .literalString, .hexadecimalString, .arrayStart, .arrayEnd, .dictionaryStart,
        .dictionaryEnd, .dictionaryEnd, .constant, .operator, .operator, .operator, .inlineData, .operator,
        .stray,
      ])
  }

  /// A word's value, by what reads it.
  private func first<Value>(_ text: String, _ read: (ContentLexer, ContentLexer.Word) -> Value) throws
    -> Value
  {
    var lexer = ContentLexer(Array(text.utf8))
    let word = lexer.next()
    return read(lexer, try #require(word))
  }

  @Test(
    arguments: [
      ("1", 1.0), ("-2.5", -2.5), (".5", 0.5), ("+3", 3), ("4.", 4), ("-.002", -0.002), ("1-2", 12),
      ("--3", -3),
      ("1.2.3", 1.23), ("-", 0), (".", 0), ("0.123456789", 0.123456789),
      (String(repeating: "9", count: 301), 0),
    ] as [(String, Double)])
  func `numbers have the values that viewers see`(text: String, value: Double) throws {
    #expect(try first(text) { $0.number($1) } == value)
  }

  @Test func `names and strings are spelt out`() throws {
    #expect(try first("/Na#6de") { $0.name($1) } == "Name")
    #expect(try first("/A#4") { $0.name($1) } == "A#4")
    #expect(try first("/A#zz") { $0.name($1) } == "A#zz")
    #expect(try first("(a(b)\\)c)") { $0.string($1) } == Array("a(b))c".utf8))
    #expect(try first("(open\\") { $0.string($1) } == Array("open".utf8))
    #expect(try first("<4A 4b5>") { $0.string($1) } == [0x4A, 0x4B, 0x50])
  }

  @Test func `words follow each other and end, whatever the bytes are`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let letters = Array("()<>[]{}/%#\\ \n\u{0}09.+-BIDEQq".utf8) + [0x80, 0xFF]
    for _ in 0..<3000 {
      let bytes = (0..<40).map { _ in letters.randomElement(using: &random) ?? 0 }
      var lexer = ContentLexer(bytes)
      var end = 0
      while let word = lexer.next() {
        #expect(word.range.lowerBound >= end && word.range.upperBound <= bytes.count, "seed \(seed)")
        #expect(!word.range.isEmpty || word.kind == .inlineData, "seed \(seed)")
        end = word.range.upperBound
        _ = (lexer.number(word), lexer.name(word), lexer.string(word))
      }
    }
  }
}
