import PressDrawing
import PressReading
import Testing

@testable import PressSymbols

struct VerbatimContentTests {
  private typealias Run = VerbatimContent.Run

  private static let kanji: [UInt8] = [0x93, 0xFA, 0x96, 0x7B]

  private static let contents: [VerbatimContent] = [
    VerbatimContent(runs: [.init(bytes: Array("http://weixin.qq.com/r/mp/Sample7E0123456789ab".utf8))]),
    VerbatimContent(runs: [.init(eci: 26, bytes: Array("扫码关注".utf8))]),
    VerbatimContent(runs: [.init(eci: 3, bytes: [0x46, 0xFC]), .init(eci: 26, bytes: Array("码".utf8))]),
    VerbatimContent(runs: [.init(eci: 170, bytes: Array("12345678".utf8))]),
    VerbatimContent(runs: [.init(eci: 899, bytes: [0xFF])]),
    VerbatimContent(runs: [.init(isKanji: true, bytes: kanji)]),
    VerbatimContent(runs: [
      .init(bytes: Array("ABC123".utf8)), .init(isKanji: true, bytes: kanji), .init(bytes: [0x00, 0xE9]),
    ]),
    VerbatimContent(runs: [.init(bytes: kanji)]),
  ]

  private func picture(_ symbol: Symbol) throws -> Bitmap {
    let (dots, zone) = (4, 4)
    let side = (symbol.modules + 2 * zone) * dots
    let pixels = (0..<(side * side)).map { index -> UInt8 in
      symbol.isDark(index / side / dots - zone, index % side / dots - zone) ? 0 : 255
    }
    return try #require(Bitmap(width: side, height: side, layout: .gray, pixels: pixels))
  }

  @Test(arguments: contents) func `a reader gets the same runs back`(content: VerbatimContent) throws {
    let symbol = try Symbol(SymbolPlan(verbatim: content))
    let reading = try #require(ZXingReader.read(picture(symbol)).first)
    #expect(reading.content == ReadContent(runs: content.runs))
    #expect(symbol.encoded == content.bytes)
  }

  @Test(arguments: 1...40) func `the plan's version is the one that comes out`(number: Int) throws {
    // Filled to the last bit or nearly: libqrencode would go up a version if the plan counted too few.
    let version = try #require(SymbolVersion(number))
    let requirements = SymbolRequirements(level: .medium, exactLevel: true, minimumVersion: version)
    let capacity = try #require(version.dataBits(at: .medium))
    for eci in [3, 170, 16_384] {
      let room = (capacity - 60 - 24 - 13 * 2) / 8
      try #require(room > 0)
      let content = VerbatimContent(runs: [
        .init(eci: eci, bytes: [UInt8](repeating: 0xE9, count: room)),
        .init(isKanji: true, bytes: VerbatimContentTests.kanji),
      ])
      let plan = try SymbolPlan(verbatim: content, requirements: requirements)
      #expect(try Symbol(plan).version == plan.version)
    }
  }

  @Test func `what readers convert is known`() throws {
    func isConverted(_ runs: [VerbatimContent.Run]) throws -> Bool {
      try Symbol(SymbolPlan(verbatim: VerbatimContent(runs: runs))).isConverted
    }
    #expect(try isConverted([.init(eci: 3, bytes: [0xE9])]))
    #expect(try isConverted([.init(eci: 3, bytes: [0x41]), .init(bytes: [0xE9])]))
    #expect(try !isConverted([.init(eci: 3, bytes: [0x41])]))
    #expect(try !isConverted([.init(eci: 26, bytes: [0xC3, 0xA9])]))
    #expect(try !isConverted([.init(bytes: [0xE9])]))
  }

  @Test func `Micro QR is refused where it cannot say the same`() {
    let requirements = SymbolRequirements(level: .low, micro: true)
    #expect(throws: SymbolError.notASCIIInMicro) {
      try SymbolPlan(verbatim: VerbatimContentTests.contents[1], requirements: requirements)
    }
    #expect(throws: Never.self) {
      try SymbolPlan(
        verbatim: VerbatimContent(runs: [.init(bytes: Array("12345".utf8))]), requirements: requirements)
    }
  }

  @Test func `too much is reported as ever`() {
    let content = VerbatimContent(runs: [.init(eci: 26, bytes: [UInt8](repeating: 0x61, count: 4000))])
    #expect(throws: SymbolError.self) { try SymbolPlan(verbatim: content) }
  }
}
