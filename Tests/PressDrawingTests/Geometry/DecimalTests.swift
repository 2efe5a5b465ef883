import Foundation
import PressDrawing
import TestSupport
import Testing

struct DecimalTests {
  @Test(arguments: [
    ("0", 0.0), ("30", 30), ("-12.5", -12.5), ("+3", 3), (".5", 0.5), ("007", 7),
    ("1234567.875", 1_234_567.875),
  ])
  func `reads plain decimals`(text: String, value: Double) {
    #expect(Double(decimal: text) == value)
  }

  @Test(arguments: [
    "", " ", "nan", "inf", "-inf", "infinity", "1e5", "1E5", "0x10", "1,5", "1 5", " 1", "1 ", "--1", "+-1",
    "1.2.3", ".", "-", "+", "１", "٣", "1\u{0}", "1_000", "½",
  ])
  func `refuses all else`(text: String) {
    #expect(Double(decimal: text) == nil)
  }

  @Test func `a number beyond all bounds is none`() {
    #expect(Double(decimal: String(repeating: "9", count: 400)) == nil)
    #expect(Double(decimal: "-" + String(repeating: "9", count: 400)) == nil)
  }

  @Test(
    arguments: [
      (0.0, 3, "0"), (-0.0, 3, "0"), (1, 3, "1"), (100, 0, "100"), (100, 2, "100"),
      (0.5, 0, "1"), (-0.5, 0, "-1"), (1.5, 0, "2"), (2.5, 0, "3"),
      (0.0005, 3, "0.001"), (0.0004, 3, "0"), (-0.0004, 3, "0"), (-0.0006, 3, "-0.001"),
      (0.05, 2, "0.05"), (1.005, 1, "1"), (9.999, 2, "10"), (-9.999, 2, "-10"), (0.999, 2, "1"),
      (1.1, 9, "1.1"), (0.1 + 0.2, 9, "0.3"), (12.3456789, 4, "12.3457"), (1_000_000.25, 4, "1000000.25"),
      (-3.175, 4, "-3.175"), (1.0 / 3, 9, "0.333333333"),
    ] as [(Double, Int, String)])
  func `writes at most so many places`(value: Double, places: Int, text: String) {
    #expect(value.decimal(places: places) == text)
  }

  @Test func `what is written reads back to within half of the last place`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let value = Double.random(in: -20_000...20_000, using: &random)
      let places = Int.random(in: 0...9, using: &random)
      let text = value.decimal(places: places)
      let back = Double(decimal: text)
      let slack = 0.500_001 / pow(10, Double(places)) + 1e-11
      #expect(back.map { abs($0 - value) <= slack } == true, "\(value) gave '\(text)', seed \(seed)")
      #expect(!text.contains(".") || text.last != "0", "'\(text)', seed \(seed)")
    }
  }
}
