import TestSupport
import Testing

@testable import PressSymbols

struct SymbolPlanTests {
  /// The case that libqrencode's own splitter puts into version 2 and 5.
  @Test(arguments: [
    ("https://t.co/291919", ErrorCorrection.low, 1, 2),
    ("HTTPS://EXAMPLE.COM/t/2026/item/000000000123", .high, 4, 5),
  ])
  func `drops a version where libqrencode alone does not`(
    text: String, level: ErrorCorrection, version: Int, theirs: Int
  ) throws {
    #expect(try SymbolPlan(text: text, requirements: .init(level: level)).version.number == version)
    #expect(Reference.text(text, level)?.version == theirs)
  }

  @Test func `is never larger than libqrencode's own`() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let link = random.link()
      let level = ErrorCorrection.allCases.randomElement(using: &random) ?? .medium
      let plan = try SymbolPlan(text: link, requirements: .init(level: level))
      let bytes = try #require(Reference.bytes(Array(link.utf8), level))
      let text = try #require(Reference.text(link, level))
      #expect(plan.version.number <= min(bytes.version, text.version), "seed \(seed): \(link) at \(level)")
      #expect(plan.level >= level)
    }
  }

  @Test func `raises the level only within the version, and not when it is exact`() throws {
    // Version 1 holds 17 bytes at L, 14 at M, 11 at Q, 7 at H.
    func level(_ count: Int, _ minimum: ErrorCorrection, exact: Bool = false) throws -> String {
      let text = String(repeating: "a", count: count)
      let plan = try SymbolPlan(
        text: text, requirements: .init(level: minimum, exactLevel: exact))
      return "\(plan.version)-\(plan.level)"
    }
    let raised = try [7, 8, 11, 12, 14, 15, 17, 18].map { try level($0, .low) }
    #expect(raised == ["1-H", "1-Q", "1-Q", "1-M", "1-M", "1-L", "1-L", "2-Q"])
    #expect(try level(7, .low, exact: true) == "1-L")
    #expect(try level(15, .medium) == "2-Q")
    #expect(try level(15, .medium, exact: true) == "2-M")
  }

  @Test func `raises the level in the version asked for`() throws {
    let requirements = SymbolRequirements(level: .low, minimumVersion: SymbolVersion(3))
    let plan = try SymbolPlan(text: String(repeating: "a", count: 17), requirements: requirements)
    #expect(plan.version.number == 3 && plan.level == .high)
  }

  @Test func `says what would help`() throws {
    let one = try #require(SymbolVersion(1))
    let text = String(repeating: "a", count: 15)
    #expect(
      throws: SymbolError.versionNeedsMore(
        bytes: 15, capacity: 14, maximum: one, needed: SymbolVersion.all[1])
    ) {
      try SymbolPlan(text: text, requirements: .init(maximumVersion: one))
    }
    #expect(throws: SymbolError.levelNeedsMore(bytes: 2400, capacity: 2331, level: .medium, fitting: .low)) {
      try SymbolPlan(text: String(repeating: "a", count: 2400))
    }
    #expect(throws: SymbolError.tooLong(bytes: 2954, capacity: 1273, level: .high)) {
      try SymbolPlan(text: String(repeating: "a", count: 2954), requirements: .init(level: .high))
    }
    #expect(throws: SymbolError.tooLong(bytes: 7090, capacity: 5596, level: .medium)) {
      try SymbolPlan(text: String(repeating: "1", count: 7090))
    }
    let micro = SymbolError.versionNeedsMore(
      bytes: 15, capacity: 13, maximum: .largestMicro, needed: SymbolVersion.all[1])
    #expect(throws: micro) { try SymbolPlan(text: text, requirements: .init(micro: true)) }
  }

  @Test func `nothing to encode is an error`() {
    #expect(throws: SymbolError.empty) { try SymbolPlan(text: "") }
    #expect(throws: SymbolError.empty) { try SymbolPlan(bytes: []) }
  }
}
