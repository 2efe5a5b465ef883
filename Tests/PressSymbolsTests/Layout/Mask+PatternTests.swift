import Testing

@testable import PressSymbols

struct MaskPatternTests {
  /// Micro QR's masks 0…3 are QR Code's 1, 4, 6 and 7.
  @Test(arguments: Mask.all)
  func `inverts as the standard's conditions say`(mask: Mask) {
    for row in 0..<40 {
      for column in 0..<40 {
        #expect(mask.inverts(row, column, isMicro: false) == ReedSolomon.inverts(mask, row, column))
        if let micro = [1, 4, 6, 7].firstIndex(of: mask.number).flatMap({ Mask($0) }) {
          #expect(micro.inverts(row, column, isMicro: true) == mask.inverts(row, column, isMicro: false))
        }
      }
    }
  }
}
