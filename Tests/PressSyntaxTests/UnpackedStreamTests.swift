import Testing

@testable import PressSyntax

struct UnpackedStreamTests {
  /// 'aaaaaaaaaa' deflated: header, data, sum.
  private static let deflated: [UInt8] = [0x78, 0x9C, 0x4B, 0x4C, 0x84, 0x01, 0, 0x14, 0xE1, 3, 0xCB]
  private static let plain = [UInt8](repeating: UInt8(ascii: "a"), count: 10)

  @Test(arguments: [
    (["ASCIIHexDecode"], Array("61 6 1 616161\n6161616161>rest".utf8)),
    (["A85"], Array("@:<SQ@:<SQ@:9~>".utf8)), (["RunLengthDecode"], [247, 97, 128, 5]),
    (["RL"], [2, 97, 97, 97, 250, 97]), (["Fl"], deflated),
    (["AHx", "FlateDecode"], Array("789c4b4c84010014e103cb>".utf8)),
  ])
  func `filters are undone one after another`(filters: [String], packed: [UInt8]) throws {
    let unpacked = try #require(UnpackedStream(packed, filters: filters, atMost: 100))
    #expect(unpacked.bytes == Self.plain)
    #expect(unpacked.isWhole && unpacked.rest.isEmpty)
    #expect(UnpackedStream(packed, filters: filters, atMost: 5) == nil)
  }

  @Test func `the sum behind deflated data does not count, their end does`() throws {
    let data = Self.deflated
    for (packed, isWhole) in [
      (data, true), (Array(data.dropLast(4)), true), (data.dropLast(4) + [1, 2, 3, 4], true),
      (Array(data.dropLast(5)), false), (Array(data.prefix(2)), false), ([], false),
    ] {
      let unpacked = try #require(UnpackedStream(packed, filters: ["FlateDecode"], atMost: 100))
      #expect(unpacked.isWhole == isWhole, "\(packed)")
      if isWhole { #expect(unpacked.bytes == Self.plain) }
    }
  }

  @Test func `what pictures alone are packed by is left`() throws {
    let unpacked = try #require(
      UnpackedStream(Array("FFD8>".utf8), filters: ["AHx", "DCT"], atMost: 100))
    #expect(unpacked.bytes == [0xFF, 0xD8] && unpacked.rest == ["DCT"])
  }
}
