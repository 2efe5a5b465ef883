import PressSymbols
import TestSupport
import Testing

struct SymbolSplitTests {
  @Test func `a part is the same as Zint's`() throws {
    let requirements = SymbolRequirements(exactLevel: true, mask: Mask(4))
    let parts = try Symbol.split("ghijklabcdefmnopqr", parts: 3, requirements: requirements)
    #expect(parts.map { String(decoding: $0.encoded, as: UTF8.self) } == ["ghijkl", "abcdef", "mnopqr"])
    #expect(parts[1].description == ExpectedMatrix.part)
  }

  @Test(arguments: 2...16)
  func `is the same as libqrencode's structured append`(count: Int) throws {
    let text = String(repeating: "abcdefghijklmnopqrst", count: count * 2)
    let parts = try Symbol.split(bytes: Array(text.utf8), parts: count, requirements: .init(exactLevel: true))
    let expected = Reference.parts(
      parts.map(\.encoded), version: parts[0].version.number, .medium)
    #expect(parts.map(\.description) == expected.map(\.text))
    #expect(parts.flatMap(\.encoded) == Array(text.utf8))
    #expect(parts.map(\.part?.number) == Array(1...count))
    #expect(Set(parts.map(\.version)).count == 1 && Set(parts.map(\.part?.count)) == [count])
  }

  @Test func `parts of text begin with whole characters and hold everything`() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let text = random.text(of: "aé微🙂1A", count: Int.random(in: 16...120, using: &random))
      let count = Int.random(in: 2...16, using: &random)
      let parts = try Symbol.split(text, parts: count)
      #expect(parts.count == count, "seed \(seed)")
      #expect(parts.flatMap(\.encoded) == Array(text.utf8), "seed \(seed)")
      #expect(parts.allSatisfy { String(validating: $0.encoded, as: UTF8.self) != nil }, "seed \(seed)")
      #expect(Set(parts.map(\.part?.parity)) == [text.utf8.reduce(0, ^)], "seed \(seed)")
      #expect(Set(parts.map(\.version)).count == 1 && Set(parts.map(\.level)).count == 1, "seed \(seed)")
    }
  }

  @Test func `fills sixteen of the largest symbols to the last byte`() throws {
    // 2956 codewords less 20 bits of structured append and 20 of byte mode.
    let largest = [UInt8](repeating: 0x80, count: 16 * 2951)
    let parts = try Symbol.split(bytes: largest, parts: 16, requirements: .init(level: .low))
    #expect(parts.allSatisfy { $0.version == .largest && $0.encoded.count == 2951 })
    #expect(throws: SymbolError.tooLong(bytes: largest.count + 1, capacity: largest.count, level: .low)) {
      try Symbol.split(bytes: largest + [0x80], parts: 16, requirements: .init(level: .low))
    }
  }

  @Test func `cuts where bits balance, not bytes`() throws {
    // 120 digits take as many bits as 50 bytes.
    let text = String(repeating: "7", count: 120) + String(repeating: "a", count: 50)
    let parts = try Symbol.split(text, parts: 2)
    #expect((118...122).contains(parts[0].encoded.count))
  }

  @Test(arguments: [
    (1, "abc"), (17, "abcdefghijklmnopqrstuvwxyz"), (0, "abc"), (-3, "abc"), (4, "abc"), (3, "微博"),
  ])
  func `refuses counts that leave a part empty or have no number`(count: Int, text: String) {
    #expect(throws: SymbolError.partCount(count, characters: text.count)) {
      try Symbol.split(text, parts: count)
    }
  }

  @Test func `refuses the empty, the huge and Micro QR`() {
    #expect(throws: SymbolError.empty) { try Symbol.split("", parts: 2) }
    #expect(throws: SymbolError.splitInMicro) {
      try Symbol.split("abc", parts: 2, requirements: .init(micro: true))
    }
    let huge = [UInt8](repeating: 0x30, count: 10_000_000)
    let error = #expect(throws: SymbolError.self) { try Symbol.split(bytes: huge, parts: 16) }
    guard case .tooLong(10_000_000, (16 * 5500)..., .medium)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
