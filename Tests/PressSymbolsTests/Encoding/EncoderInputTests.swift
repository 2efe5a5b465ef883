import Testing

@testable import PressSymbols

struct EncoderInputTests {
  @Test func `a status other than success is an error with its number`() throws {
    let input = try EncoderInput(version: .largest, level: .low)
    let wrong = Segment(mode: .numeric, bytes: 0..<1)
    let error = #expect(throws: SymbolError.self) { try input.append(wrong, of: Array("a".utf8)) }
    #expect(error == .encoder(errno: 22))
  }

  @Test func `Micro QR without the level is an error`() {
    #expect(throws: SymbolError.encoder(errno: 22)) {
      _ = try EncoderInput(version: .largestMicro, level: .high)
    }
  }

  @Test func `too long for Micro QR is an error`() throws {
    let input = try EncoderInput(version: .largestMicro, level: .low)
    try input.append(Segment(mode: .byte, bytes: 0..<16), of: [UInt8](repeating: 0x61, count: 16))
    #expect(throws: SymbolError.encoder(errno: 34)) { _ = try input.encode() }
  }

  @Test func `the version is a least, which is why it is compared`() throws {
    let input = try EncoderInput(version: SymbolVersion.all[0], level: .low)
    try input.append(Segment(mode: .byte, bytes: 0..<18), of: [UInt8](repeating: 0x61, count: 18))
    let code = try input.encode()
    #expect(code.version == 2 && code.width == 25)
  }
}
