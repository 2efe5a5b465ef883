import Testing

@testable import PressReading

struct FixedPatternTests {
  /// libqrencode marks finders and separators by 0x40 and timing by 0x10: an independent judge.
  @Test(arguments: 1...40)
  func `is what libqrencode draws`(version: Int) throws {
    let sample = try Sample.filling(version: version)
    let pattern = try #require(FixedPattern(side: sample.side))
    var marked: [UInt8: Set<Int>] = [:]
    for (place, cell) in sample.cells.enumerated() {
      for mark: UInt8 in [0x40, 0x20, 0x10] where cell & mark != 0 { marked[mark, default: []].insert(place) }
    }
    func places(_ isIn: (FixedPattern.Part) -> Bool) -> Set<Int> {
      Set(pattern.modules.filter { isIn($0.part) }.map { $0.row * sample.side + $0.column })
    }
    // From version 7 alignment patterns lie on the timing; their marks win, their colours agree.
    let alignment = marked[0x20] ?? []
    let isTimingRight = places { $0 == .timing }.subtracting(alignment) == marked[0x10]
    let areFindersRight = places { $0 != .timing } == marked[0x40]
    #expect(isTimingRight)
    #expect(areFindersRight)
    #expect(pattern.modules.allSatisfy { sample.isDark($0.row, $0.column) == $0.isDark })
    #expect(pattern.modules.filter { $0.part == .finderCorner }.count == 12)
  }

  @Test(arguments: zip([1, 2, 3, 4], ["12345", "12345678", "abcdefg", "abcdefghijk"]))
  func `is what libqrencode draws in Micro QR`(version: Int, text: String) throws {
    let sample = try Sample(micro: version, text)
    let pattern = try #require(FixedPattern(side: sample.side))
    #expect(pattern.modules.allSatisfy { sample.isDark($0.row, $0.column) == $0.isDark })
    #expect(pattern.modules.count == 64 + 2 * (sample.side - 8))
  }

  @Test(arguments: [-1, 0, 1, 12, 19, 22, 178, 181, Int.max])
  func `is only for sides that exist`(side: Int) {
    #expect(FixedPattern(side: side) == nil)
  }
}
