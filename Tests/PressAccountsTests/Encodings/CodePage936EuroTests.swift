import TestSupport
import Testing

@testable import PressAccounts

struct CodePage936EuroTests {
  private func decoded(_ pieces: [[UInt8]]) throws -> String? {
    let decoder = try #require(GB18030Decoder())
    var text: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      guard decoder.decode(piece, isLast: index == pieces.count - 1, into: &text) else { return nil }
    }
    return String(decoding: text, as: UTF8.self)
  }

  @Test func `a lone byte 80 is the euro sign`() throws {
    let price: [UInt8] = [0xC6, 0xB1, 0x20, 0x35, 0x80, 0x2C, 0x80, 0x80]
    #expect(try decoded([price]) == "票 5€,€€")
    // In pieces of any length.
    #expect(try decoded(price.map { [$0] }) == "票 5€,€€")
  }

  @Test func `within a character it stays what it is`() throws {
    // 亐 is 81 80 in GBK; the second and the fourth of four bytes are digits.
    let text = try #require(Converter.convert(Array("亐𠮷€ö".utf8), from: "UTF-8", to: "GB18030"))
    #expect(text.contains(0x80))
    #expect(try decoded([text]) == "亐𠮷€ö")
  }

  @Test func `any text of GB18030 is decoded as ever`() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let wanted = random.text(of: "ab,\n使馆亐丂€ü𠮷🙂臺", count: 20)
      let bytes = try #require(Converter.convert(Array(wanted.utf8), from: "UTF-8", to: "GB18030"))
      let cut = Int.random(in: 0...bytes.count, using: &random)
      #expect(try decoded([Array(bytes[..<cut]), Array(bytes[cut...])]) == wanted, "seed \(seed)")
    }
  }
}
