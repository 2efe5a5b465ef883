import PressSymbols
import Testing

@testable import PressReading

struct CodewordModulationTests {
  /// Version 2-M: one block of 44 codewords, of which 16 correct.
  private let blocks = SymbolAnatomy(of: SymbolVersion.all[1]).blocks(at: .medium)

  private func modulation(_ poor: [Double], rest: Double = 1) -> CodewordModulation {
    CodewordModulation(of: poor + [Double](repeating: rest, count: 44 - poor.count), in: blocks)
  }

  /// 1 − 6/16 is 0.625, 1 − 8/16 is 0.5, 1 − 10/16 is 0.375, 1 − 12/16 is 0.25.
  @Test(arguments: [(0, "A"), (6, "A"), (7, "B"), (8, "B"), (9, "C"), (10, "C"), (12, "D"), (13, "F")])
  func `codewords without any are as good as lost`(count: Int, grade: String) {
    #expect(modulation([Double](repeating: 0, count: count)).grade.rawValue == grade)
  }

  @Test func `where all are alike, the parameter's own limits hold`() {
    for (value, grade) in zip([0.5, 0.49, 0.4, 0.39, 0.3, 0.29, 0.2, 0.19, 0], "ABBCCDDFF") {
      let modulation = modulation([], rest: value)
      #expect(modulation.grade.rawValue == String(grade) && modulation.value == value)
    }
  }

  @Test func `the best of the levels counts`() {
    // Ten at 0.45: lost at level A, which leaves C; at level B they are good.
    let modulation = modulation([Double](repeating: 0.45, count: 10))
    #expect(modulation.grade == .b && modulation.value == 0.45)
  }

  @Test func `the worst block counts`() {
    let blocks = SymbolAnatomy(of: SymbolVersion.all[4]).blocks(at: .quartile)
    var values = [Double](repeating: 1, count: 134)
    for number in blocks[2].codewords.prefix(8) { values[number] = 0.1 }
    #expect(CodewordModulation(of: values, in: blocks).grade == .b)
    for number in blocks[1].codewords.prefix(12) { values[number] = 0.1 }
    #expect(CodewordModulation(of: values, in: blocks).grade == .d)
  }
}
