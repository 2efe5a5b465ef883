import Foundation
import Testing

@testable import PressPreflight

struct ContentParserTests {
  private func tokens(_ words: String) -> [ContentParser.Token] {
    var parser = ContentParser(Array(words.utf8))
    var tokens: [ContentParser.Token] = []
    while let token = parser.next() { tokens.append(token) }
    return tokens
  }

  private func operands(_ words: String) -> [PDFObject] {
    tokens(words).compactMap { if case .operand(let object) = $0 { object } else { nil } }
  }

  @Test func `operands of all kinds`() {
    #expect(
      operands("1 -2.5 .5 +3 4. /Na#6de (a(b)\\)c) <4A4b5> [1 [2]] << /K /V /L [3] >> true null") == [
        .number(1), .number(-2.5), .number(0.5), .number(3), .number(4), .name("Name"),
        .string(Array("a(b))c".utf8)), .string([0x4A, 0x4B, 0x50]),
        .array([.number(1), .array([.number(2)])]),
        .dictionary(["K": .name("V"), "L": .array([.number(3)])]), .boolean(true), .null,
      ])
  }

  @Test func `operators, comments and no spaces at all`() {
    #expect(
      tokens("q%no\n1 0 0 RG/F1 9 Tf(a)Tj") == [
        .keyword("q"), .operand(.number(1)), .operand(.number(0)), .operand(.number(0)), .keyword("RG"),
        .operand(.name("F1")), .operand(.number(9)), .keyword("Tf"), .operand(.string([0x61])),
        .keyword("Tj"),
      ])
  }

  @Test func `an image in the stream is passed over, words in its bytes too`() {
    #expect(
      tokens("q BI /W 4 /H 1 /CS /RGB ID \u{1} EI\u{2}q Q EI Q") == [
        .keyword("q"),
        .inlineImage(["W": .number(4), "H": .number(1), "CS": .name("RGB")]), .keyword("Q"),
      ])
  }

  @Test(arguments: [
    ")", ">", "]", "}", "(", "<", "[", "<<", "BI", "BI ID", "/", "<< /A", "[1", "#", "1e5", "--1",
  ])
  func `what is torn ends`(words: String) {
    _ = tokens(words)
    _ = tokens("\(words) q \(words)")
  }
}
