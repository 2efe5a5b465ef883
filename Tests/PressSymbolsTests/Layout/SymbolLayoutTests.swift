import CQREncode
import Testing

@testable import PressSymbols

struct SymbolLayoutTests {
  /// libqrencode's own marks of what each module is for, as `qrencode.h` lists them.
  private func marks(_ symbol: UnsafeMutablePointer<QRcode>) -> [[String]] {
    let width = Int(symbol.pointee.width)
    return (0..<width).map { row in
      (0..<width).map { column in
        let byte = symbol.pointee.data[row * width + column]
        if byte & 0x40 != 0 { return "finder" }
        if byte & 0x20 != 0 { return "alignment" }
        if byte & 0x10 != 0 { return "timing" }
        if byte & 0x08 != 0 { return "version" }
        if byte & 0x04 != 0 { return "format" }
        return byte & 0x80 != 0 ? "format" : "data"
      }
    }
  }

  private func ours(_ version: SymbolVersion) -> [[String]] {
    let layout = SymbolLayout(of: version)
    return (0..<version.modules).map { row in
      (0..<version.modules).map { column in
        switch layout.part(row, column) {
        case .finder, .separator: "finder"
        case .alignment: "alignment"
        case .timing: "timing"
        case .version: "version"
        case .format: "format"
        case .data: "data"
        }
      }
    }
  }

  @Test(arguments: SymbolVersion.all)
  func `agrees with libqrencode on every module`(version: SymbolVersion) throws {
    let code = try #require(
      QRcode_encodeString("1", Int32(version.number), QR_ECLEVEL_L, QR_MODE_8, 1))
    defer { QRcode_free(code) }
    #expect(ours(version) == marks(code))
  }

  @Test(arguments: SymbolVersion.allMicro)
  func `agrees with libqrencode on Micro QR`(version: SymbolVersion) throws {
    let input = try #require(QRinput_newMQR(Int32(version.number), QR_ECLEVEL_L))
    defer { QRinput_free(input) }
    try #require(QRinput_append(input, QR_MODE_NUM, 1, [0x31]) == 0)
    let code = try #require(QRcode_encodeInput(input))
    defer { QRcode_free(code) }
    #expect(ours(version) == marks(code))
  }

  @Test func `finders are dark and light as drawn, separators light`() throws {
    let symbol = try StyledSample(version: 7, level: .medium).symbol
    let layout = SymbolLayout(of: symbol.version)
    #expect(layout.finders.map { [$0.row, $0.column] } == [[0, 0], [0, 38], [38, 0]])
    for row in 0..<symbol.modules {
      for column in 0..<symbol.modules where layout.part(row, column) == .separator {
        #expect(!symbol.isDark(row, column))
      }
    }
    #expect((0..<45).flatMap { row in (0..<45).filter { layout.part(row, $0) == .finder } }.count == 147)
  }
}
