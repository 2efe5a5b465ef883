import CQREncode
import Testing

@testable import PressSymbols

struct SegmentModeTests {
  @Test func `libqrencode takes every byte in its densest mode, and in none denser`() {
    for byte in UInt8.min...UInt8.max {
      let mode = SegmentMode(densestFor: byte)
      #expect((QRinput_check(QR_MODE_NUM, 1, [byte]) == 0) == (mode == .numeric))
      #expect((QRinput_check(QR_MODE_AN, 1, [byte]) == 0) == (mode != .byte))
    }
  }

  /// By ISO/IEC 18004, "Number of bits in character count indicator", with the mode indicator's bits.
  @Test(arguments: [
    (1, [14, 13, 12]), (9, [14, 13, 12]), (10, [16, 15, 20]), (26, [16, 15, 20]), (27, [18, 17, 20]),
    (40, [18, 17, 20]),
  ])
  func `headers change behind versions 9 and 26`(version: Int, bits: [Int]) throws {
    let version = try #require(SymbolVersion(version))
    #expect(SegmentMode.allCases.map { $0.headerBits(in: version) } == bits)
  }

  @Test func `Micro QR has shorter headers and fewer modes`() {
    let bits = SymbolVersion.allMicro.map { version in SegmentMode.allCases.map { $0.headerBits(in: version) }
    }
    #expect(bits == [[3, nil, nil], [5, 4, nil], [7, 6, 6], [9, 8, 8]])
  }
}
