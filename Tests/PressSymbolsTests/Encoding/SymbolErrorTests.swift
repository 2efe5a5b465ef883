import PressSymbols
import Testing

struct SymbolErrorTests {
  private static let m4 = SymbolVersion.largestMicro
  private static let all: [SymbolError] =
    [
      .empty, .tooLong(bytes: 3000, capacity: 2331, level: .medium),
      .levelNeedsMore(bytes: 2500, capacity: 2331, level: .medium, fitting: .low),
      .versionNeedsMore(bytes: 90, capacity: 84, maximum: .largest, needed: .largest),
      .versionNeedsMore(bytes: 90, capacity: 13, maximum: m4, needed: .largest),
      .versionRange(minimum: .largest, maximum: m4, micro: false), .levelNotInMicro(.high, maximum: m4),
      .notASCIIInMicro, .splitInMicro, .partCount(17, characters: 5), .encoder(errno: 12),
      .encoder(errno: 22),
      .encoderDisagrees(expected: "4-M", made: "version 5"),
    ] + Mask.all.suffix(1).map { .maskNotInMicro($0) }

  @Test(arguments: all)
  func `has a message and a way out, without a full stop`(error: SymbolError) {
    for text in [error.message, error.hint] {
      #expect(!text.isEmpty && text.last != ".")
      #expect(text.count { $0 == "'" }.isMultiple(of: 2))
    }
    #expect(error.description == "\(error.message); \(error.hint)")
  }

  @Test func `names the values`() {
    let error = SymbolError.levelNeedsMore(bytes: 2500, capacity: 2331, level: .medium, fitting: .low)
    #expect(error.message == "'2500' bytes are too long for a code at level 'M': '2331' of them fit")
    #expect(error.hint == "shorten it, or ask for level 'L'")
    let micro = SymbolError.versionNeedsMore(
      bytes: 90, capacity: 13, maximum: SymbolErrorTests.m4, needed: .largest)
    #expect(micro.message == "'90' bytes are too long for a code of version 'M4': '13' of them fit")
    #expect(micro.hint == "shorten it, or use a QR Code, where it takes version '40'")
  }

  @Test(arguments: [12, 22, 34] as [Int32])
  func `a number of the system's is told in words`(number: Int32) {
    let error = SymbolError.encoder(errno: number)
    #expect(!error.description.contains("\(number)"))
    #expect(error.message.contains("memory") == (number == 12))
  }
}
