import Testing

@testable import PressFiles

struct StableHashTests {
  /// Source: RFC 9923, appendix C, FNV-1a of 64 bits.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)]) func `it is FNV-1a`(text: String, hash: UInt64)
  {
    #expect(StableHash.of(text) == hash)
  }
}
