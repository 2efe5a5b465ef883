import PressSymbols
import TestSupport
import Testing

struct SymbolTests {
  /// What other encoders make of the same content in the same version, level and mask.
  @Test(arguments: [
    ("01234567", ErrorCorrection.medium, 2, false, ExpectedMatrix.numeric1M),
    ("https://t.co/291919", .low, 0, false, ExpectedMatrix.mixed1L),
    ("HTTPS://EXAMPLE.COM/t/2026/item/000000000123", .high, 3, false, ExpectedMatrix.mixed4H),
    ("关注微博", .quartile, 5, false, ExpectedMatrix.utf8),
    (
      "https://example.com/follow/the-embassy-of-denmark-in-china?source=poster&medium=print&campaign=launch&code=embassy",
      .medium, 6, false, ExpectedMatrix.bytes7M
    ),
    ("12345", .low, 3, true, ExpectedMatrix.microM1),
    ("01234567", .low, 1, true, ExpectedMatrix.microM2L),
    ("Wa.me/1", .medium, 0, true, ExpectedMatrix.microM3M),
    ("https://a", .quartile, 2, true, ExpectedMatrix.microM4Q),
  ])
  func `is the same as segno's and Zint's`(
    text: String, level: ErrorCorrection, mask: Int, micro: Bool, expected: String
  ) throws {
    let requirements = SymbolRequirements(level: level, exactLevel: true, mask: Mask(mask), micro: micro)
    let symbol = try Symbol(text: text, requirements: requirements)
    #expect(symbol.description == expected)
    #expect(symbol.encoded == Array(text.utf8))
    #expect(symbol.level == level && symbol.mask.number == mask && symbol.isMicro == micro)
    #expect(symbol.part == nil)
  }

  /// Small letters have one mode only, so that libqrencode has no choice of segments.
  @Test(arguments: [1, 17, 18, 100, 230, 231, 1367, 1368, 2331], ErrorCorrection.allCases)
  func `is the same as libqrencode's own`(count: Int, level: ErrorCorrection) throws {
    let text = String(repeating: "a", count: count)
    let expected = Reference.bytes(Array(text.utf8), level)
    let requirements = SymbolRequirements(level: level, exactLevel: true)
    let symbol = try? Symbol(text: text, requirements: requirements)
    #expect(symbol?.description == expected?.text)
    #expect(symbol?.version.number == expected?.version)
  }

  @Test(arguments: Mask.all)
  func `reads its mask back`(mask: Mask) throws {
    let pinned = try Symbol(text: "https://weibo.com/u/1234567890", requirements: .init(mask: mask))
    #expect(pinned.mask == mask)
    let other = try #require(Mask((mask.number + 1) % 8))
    let another = try Symbol(text: "https://weibo.com/u/1234567890", requirements: .init(mask: other))
    #expect(pinned.description != another.description)
  }

  @Test func `the mask read back is the one that makes the same symbol when pinned`() throws {
    for link in ["https://x.com/DenmarkInChina", "https://wa.me/8613800138000", "WEIXIN"] {
      let free = try Symbol(text: link)
      #expect(try Symbol(text: link, requirements: .init(mask: free.mask)) == free)
    }
    let micro = try Symbol(text: "123", requirements: .init(micro: true))
    #expect(try Symbol(text: "123", requirements: .init(mask: micro.mask, micro: true)) == micro)
  }

  @Test(arguments: [(ErrorCorrection.low, 2953), (.medium, 2331), (.quartile, 1663), (.high, 1273)])
  func `version 40 is full at the standard's capacity`(level: ErrorCorrection, capacity: Int) throws {
    let requirements = SymbolRequirements(level: level, exactLevel: true)
    let full = [UInt8](repeating: 0x80, count: capacity)
    let symbol = try Symbol(bytes: full, requirements: requirements)
    #expect(symbol.version == .largest && symbol.modules == 177 && symbol.level == level)
    #expect(throws: SymbolError.self) { try Symbol(bytes: full + [0x80], requirements: requirements) }
  }

  @Test func `only text beyond ASCII is marked as UTF-8`() throws {
    // Byte mode in 1-L: 17 bytes, 12 bits less with ECI, which leaves 15.
    func version(_ symbol: Symbol) -> Int { symbol.version.number }
    let requirements = SymbolRequirements(level: .low)
    #expect(version(try Symbol(text: "abcdefghijklmnopq", requirements: requirements)) == 1)
    #expect(version(try Symbol(text: "微博微博微", requirements: requirements)) == 1)
    #expect(version(try Symbol(text: "微博微博é微", requirements: requirements)) == 2)
    #expect(version(try Symbol(bytes: Array("微博微博é微".utf8), requirements: requirements)) == 1)
    #expect(throws: SymbolError.notASCIIInMicro) {
      try Symbol(text: "微", requirements: .init(micro: true))
    }
  }

  /// Around each change of version.
  @Test(arguments: ErrorCorrection.allCases)
  func `text beyond ASCII gets the version that was planned`(level: ErrorCorrection) throws {
    let requirements = SymbolRequirements(level: level)
    for count in 1...160 {
      let text = String(repeating: "a", count: count) + "微1234567890"
      let plan = try SymbolPlan(text: text, requirements: requirements)
      let symbol = try Symbol(plan)
      #expect(symbol.version == plan.version && symbol.level == plan.level)
    }
  }

  @Test func `bytes beyond ASCII are taken by Micro QR as they are`() throws {
    let symbol = try Symbol(bytes: [0xFF, 0x00, 0xC3], requirements: .init(micro: true))
    #expect(symbol.encoded == [0xFF, 0x00, 0xC3] && symbol.version == SymbolVersion(micro: 3))
  }

  @Test func `nothing but exactly such bytes makes the same symbol`() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      var changed = bytes
      changed[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
      let symbol = try Symbol(bytes: bytes)
      #expect(symbol.encoded == bytes, "seed \(seed)")
      #expect(try symbol.description != Symbol(bytes: changed).description, "seed \(seed)")
      #expect(try symbol == Symbol(bytes: bytes), "seed \(seed)")
    }
  }

  @Test(
    arguments: [
      ([0], 1), ([0], 4), ([0x61, 0, 0x62], 1), ([0xFF, 0xFE, 0xFD], 1), ([0xC3, 0x28], 1),
      ([0xE2, 0x82], 1),
      ([0xED, 0xA0, 0x80], 1), ([0], 2331),
    ] as [([UInt8], Int)])
  func `takes NUL and invalid UTF-8 as libqrencode's byte mode does`(pattern: [UInt8], times: Int) throws {
    let bytes = Array(repeatElement(pattern, count: times).joined())
    let symbol = try Symbol(bytes: bytes, requirements: .init(exactLevel: true))
    #expect(symbol.description == Reference.bytes(bytes, .medium)?.text)
    #expect(symbol.encoded == bytes)
  }

  @Test(arguments: ["1", "A", "a"])
  func `ten megabytes are too long at once`(character: String) {
    let text = String(repeating: character, count: 10_000_000)
    let error = #expect(throws: SymbolError.self) { try Symbol(text: text) }
    guard case .tooLong(10_000_000, _, .medium)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `outside is light`() throws {
    let symbol = try Symbol(text: "a")
    #expect(symbol.isDark(0, 0) && symbol.isDark(0, 20) && symbol.isDark(20, 0) && symbol.isDark(20, 6))
    for (row, column) in [(-1, 0), (0, -1), (21, 0), (0, 21), (20, 21), (.max, .min)] {
      #expect(!symbol.isDark(row, column))
    }
  }
}
