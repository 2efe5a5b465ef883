import Testing

@testable import PressSymbols

struct BitStreamTests {
  private func bits(_ stream: BitStream) -> String {
    (0..<stream.count).map { stream.bytes[$0 / 8] & 0x80 >> UInt8($0 % 8) == 0 ? "0" : "1" }.joined()
  }

  /// The worked examples of ISO/IEC 18004.
  @Test func `numbers and letters as the standard writes them`() {
    var digits = BitStream()
    digits.append(
      Segment(mode: .numeric, bytes: 0..<8), of: Array("01234567".utf8), in: SymbolVersion.all[0])
    #expect(bits(digits) == "0001" + "0000001000" + "0000001100" + "0101011001" + "1000011")
    var letters = BitStream()
    letters.append(
      Segment(mode: .alphanumeric, bytes: 0..<5), of: Array("AC-42".utf8), in: SymbolVersion.all[0])
    #expect(bits(letters) == "0010" + "000000101" + "00111001110" + "11100111001" + "000010")
    var kanji = BitStream()
    kanji.append(kanji: [0x93, 0x5F, 0xE4, 0xAA], in: SymbolVersion.all[0])
    #expect(bits(kanji) == "1000" + "00000010" + "0110110011111" + "1101010101010")
  }

  @Test(arguments: [
    (26, "0111" + "00011010"), (170, "0111" + "1000000010101010"),
    (16_384, "0111" + "110000000100000000000000"),
  ])
  func `an ECI takes 12, 20 or 28 bits`(eci: Int, expected: String) {
    var stream = BitStream()
    stream.append(eci: eci)
    #expect(bits(stream) == expected)
  }

  @Test func `what is left over is padding`() {
    var stream = BitStream()
    stream.append(1, bits: 1)
    #expect(stream.codewords(4) == [0x80, 0xEC, 0x11, 0xEC])
    stream.append(0x7FFF, bits: 15)
    #expect(stream.codewords(2) == [0xFF, 0xFF])
    #expect(stream.codewords(3) == [0xFF, 0xFF, 0])
    #expect(stream.codewords(1) == nil)
  }
}
