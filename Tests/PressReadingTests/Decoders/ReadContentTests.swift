import CQREncode
import PressDrawing
import PressSymbols
import Testing

@testable import PressReading

struct ReadContentTests {
  private typealias Run = ReadContent.Run

  /// A symbol of segments as libqrencode takes them.
  private func content(
    _ segments: [(mode: QRencodeMode, bytes: [UInt8], eci: UInt32?)]
  ) throws -> ReadContent? {
    let sample = try Sample(segments: segments)
    return try #require(ZXingReader.read(try sample.gray()).first).content
  }

  @Test func `ASCII is one run, whatever its modes`() throws {
    let content = try content([
      (QR_MODE_8, Array("http://a".utf8), nil), (QR_MODE_NUM, Array("123".utf8), nil),
    ])
    #expect(content == ReadContent(runs: [Run(bytes: Array("http://a123".utf8))]))
  }

  @Test(arguments: [3, 20, 26, 27, 170] as [UInt32]) func `an ECI keeps its number`(eci: UInt32) throws {
    let bytes: [UInt8] = [0x41, 0x5C, 0x5C, 0x42]
    #expect(
      try content([(QR_MODE_8, bytes, eci)]) == ReadContent(runs: [Run(eci: Int(eci), bytes: bytes)]))
  }

  @Test func `several ECIs keep their places`() throws {
    let content = try content([
      (QR_MODE_8, [0x46, 0xFC], 3), (QR_MODE_8, Array("码".utf8), 26),
    ])
    #expect(
      content
        == ReadContent(runs: [Run(eci: 3, bytes: [0x46, 0xFC]), Run(eci: 26, bytes: Array("码".utf8))]))
  }

  @Test func `kanji mode is told from the same bytes in byte mode`() throws {
    let kanji: [UInt8] = [0x93, 0xFA, 0x96, 0x7B]
    #expect(
      try content([(QR_MODE_8, [0x61, 0xE9], nil), (QR_MODE_KANJI, kanji, nil), (QR_MODE_8, [0x62], nil)])
        == ReadContent(runs: [
          Run(bytes: [0x61, 0xE9]), Run(isKanji: true, bytes: kanji), Run(bytes: [0x62]),
        ]))
    #expect(try content([(QR_MODE_8, kanji, nil)]) == ReadContent(runs: [Run(bytes: kanji)]))
  }

  @Test func `kanji that Latin 1 has too are kanji`() throws {
    // × and § in Shift JIS.
    let kanji: [UInt8] = [0x81, 0x7E, 0x81, 0x98]
    #expect(
      try content([(QR_MODE_KANJI, kanji, nil)]) == ReadContent(runs: [Run(isKanji: true, bytes: kanji)]))
  }

  @Test func `bytes of any value stay bytes`() throws {
    let bytes = (0x00...0xFF).map { UInt8($0) }
    #expect(try content([(QR_MODE_8, bytes, nil)]) == ReadContent(runs: [Run(bytes: bytes)]))
  }

  @Test func `what does not follow the protocol has no runs`() {
    for text in ["", "]Q", "Q2x", #"]Q2\12"#, #"]Q2\12345x"#, #"]Q2\"#] {
      #expect(ReadContent.runs(ofProtocol: Array(text.utf8)) == nil, "\(text)")
    }
  }
}

extension Sample {
  /// Segments with their modes, an ECI before some.
  init(segments: [(mode: QRencodeMode, bytes: [UInt8], eci: UInt32?)]) throws {
    let input = try #require(QRinput_new2(0, QR_ECLEVEL_M))
    defer { QRinput_free(input) }
    for segment in segments {
      if let eci = segment.eci { try #require(QRinput_appendECIheader(input, eci) == 0) }
      try #require(QRinput_append(input, segment.mode, Int32(segment.bytes.count), segment.bytes) == 0)
    }
    let code = try #require(QRcode_encodeInput(input))
    defer { QRcode_free(code) }
    self.init(code, content: segments.flatMap(\.bytes))
  }
}
