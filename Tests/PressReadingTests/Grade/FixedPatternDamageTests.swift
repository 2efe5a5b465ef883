import PressSymbols
import Testing

@testable import PressReading

struct FixedPatternDamageTests {
  private func damage(_ artwork: Artwork) throws -> [FixedPatternDamage] {
    let lights = artwork.grays.map { Double($0) / 255 }
    let modules = try #require(SampledModules(version: artwork.version, lights: lights))
    return FixedPatternDamage.all(of: modules, artwork.anatomy)
  }

  /// Finders, lines, alignment patterns that count by themselves, the others together.
  @Test(arguments: [(1, 5), (2, 6), (6, 6), (7, 9), (14, 11), (40, 17)])
  func `has its parts`(version: Int, count: Int) throws {
    let parts = try damage(Artwork(version: version))
    #expect(parts.count == count)
    #expect(parts.allSatisfy { $0.share == 0 && $0.grade == .a })
  }

  @Test func `each part has its own`() throws {
    var artwork = try Artwork(version: 7)
    // Upper right finder, the column of the timing, the lower right alignment pattern, a spare one.
    artwork.invert(3, 40)
    for row in [10, 12] { artwork.invert(row, 6) }
    for column in 36...38 { artwork.invert(36, column) }
    for column in 20...24 { artwork.invert(20, column) }
    let parts = try damage(artwork)
    #expect(parts.map(\.grade) == [.a, .b, .a, .a, .c, .a, .a, .d, .b])
    #expect(parts[4].share == 2.0 / 29 && parts[7].share == 3.0 / 25 && parts[8].share == 5.0 / 75)
  }

  @Test func `corners of finders may be light`() throws {
    var artwork = try Artwork(version: 1)
    for (row, column) in [(0, 0), (0, 6), (6, 0), (20, 0), (0, 20)] { artwork.invert(row, column) }
    #expect(try damage(artwork).allSatisfy { $0.grade == .a })
  }
}
