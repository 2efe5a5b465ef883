import PressSymbols
import Testing

struct SymbolVersionCapacityTests {
  /// A byte segment has 4 bits of mode and 8 or 16 of count: libqrencode must take what is left, no more.
  @Test(arguments: ErrorCorrection.allCases)
  func `agrees with libqrencode in every version`(level: ErrorCorrection) throws {
    for version in SymbolVersion.all {
      let bits = try #require(version.dataBits(at: level))
      let bytes = (bits - (version.number < 10 ? 12 : 20)) / 8
      let content = [UInt8](repeating: 0xFF, count: bytes)
      #expect(Reference.bytes(content, level)?.version == version.number)
      let more = Reference.bytes(content + [0xFF], level)
      #expect(more?.version == SymbolVersion(version.number + 1)?.number)
    }
  }

  /// By ISO/IEC 18004, "Number of symbol characters and input data capacity".
  @Test func `Micro QR has what the standard says`() {
    let bits = SymbolVersion.allMicro.map { version in
      ErrorCorrection.allCases.map { version.dataBits(at: $0) }
    }
    #expect(bits == [[20, nil, nil, nil], [40, 32, nil, nil], [84, 68, nil, nil], [128, 112, 80, nil]])
  }
}
