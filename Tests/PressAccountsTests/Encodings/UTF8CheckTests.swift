import TestSupport
import Testing

@testable import PressAccounts

struct UTF8CheckTests {
  private static func check(_ bytes: [UInt8], pieces: Int) -> UTF8Check {
    var check = UTF8Check()
    var start = 0
    while start < bytes.count {
      let end = min(start + pieces, bytes.count)
      check.feed(Array(bytes[start..<end]))
      start = end
    }
    check.finish()
    return check
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `it agrees with Swift, whatever the pieces`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      Array("plain text".utf8), Array("中文".utf8), Array("é".utf8), Array("𠮷".utf8), [0xC0, 0x80],
      [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0xFF], [0x80], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80],
    ]
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...6, using: &generator))
        .flatMap { _ in
          pieces[min(Int.random(in: 0...20, using: &generator), pieces.count - 1) % pieces.count]
        }
      let check = Self.check(bytes, pieces: Int.random(in: 1...9, using: &generator))
      #expect(
        (check.fault == nil) == (String(validating: bytes, as: UTF8.self) != nil), "seed \(seed): \(bytes)")
      if let fault = check.fault { #expect(String(validating: bytes[..<fault], as: UTF8.self) != nil) }
    }
  }

  @Test func `the first NUL is found`() {
    #expect(Self.check(Array("0123456789abcdef\0x".utf8), pieces: 100).null == 16)
    #expect(Self.check(Array("大\0x".utf8), pieces: 1).null == 3)
    #expect(Self.check(Array("0123456789abcdef".utf8), pieces: 100).null == nil)
  }
}
