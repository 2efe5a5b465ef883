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
    #expect(try SymbolPlan(spellings: [text], requirements: .init(level: level)).version.number == version)
    #expect(Reference.text(text, level)?.version == theirs)
  }

  @Test func `is never larger than libqrencode's own`() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let link = random.link()
      let level = ErrorCorrection.allCases.randomElement(using: &random) ?? .medium
      let plan = try SymbolPlan(spellings: [link], requirements: .init(level: level))
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
        spellings: [text], requirements: .init(level: minimum, exactLevel: exact))
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
    let plan = try SymbolPlan(spellings: [String(repeating: "a", count: 17)], requirements: requirements)
    #expect(plan.version.number == 3 && plan.level == .high)
  }

  @Test func `takes a later spelling only for a smaller version or a higher level`() throws {
    func chosen(_ spellings: [String], _ requirements: SymbolRequirements) throws -> String {
      String(
        decoding: try SymbolPlan(spellings: spellings, requirements: requirements).content.bytes,
        as: UTF8.self)
    }
    let lower = "https://x.com/abcde"
    let upper = "HTTPS://X.COM/ABCDE"
    let spellings = [lower, upper]
    // 19 bytes: 2-Q as bytes, 1-M (20 characters) in capitals.
    #expect(try chosen(spellings, .init(level: .medium)) == upper)
    // At least version 2: capitals raise Q to H.
    #expect(try chosen(spellings, .init(minimumVersion: SymbolVersion(2))) == upper)
    // At exactly M in version 2, and in version 3 where both reach H, nothing is gained.
    #expect(try chosen(spellings, .init(exactLevel: true, minimumVersion: SymbolVersion(2))) == lower)
    #expect(try chosen(spellings, .init(minimumVersion: SymbolVersion(3))) == lower)
    #expect(try chosen([upper, lower], .init(minimumVersion: SymbolVersion(3))) == upper)
  }

  @Test func `a spelling that does not fit leaves the others`() throws {
    let requirements = SymbolRequirements(level: .low, maximumVersion: SymbolVersion(1))
    let capitals = String(repeating: "A", count: 25)
    let plan = try SymbolPlan(spellings: [capitals.lowercased(), capitals], requirements: requirements)
    #expect(plan.content.bytes == Array(capitals.utf8))
  }

  @Test func `says what would help`() throws {
    let one = try #require(SymbolVersion(1))
    let text = String(repeating: "a", count: 15)
    #expect(
      throws: SymbolError.versionNeedsMore(
        bytes: 15, capacity: 14, maximum: one, needed: SymbolVersion.all[1])
    ) {
      try SymbolPlan(spellings: [text], requirements: .init(maximumVersion: one))
    }
    #expect(throws: SymbolError.levelNeedsMore(bytes: 2400, capacity: 2331, level: .medium, fitting: .low)) {
      try SymbolPlan(spellings: [String(repeating: "a", count: 2400)])
    }
    #expect(throws: SymbolError.tooLong(bytes: 2954, capacity: 1273, level: .high)) {
      try SymbolPlan(spellings: [String(repeating: "a", count: 2954)], requirements: .init(level: .high))
    }
    #expect(throws: SymbolError.tooLong(bytes: 7090, capacity: 5596, level: .medium)) {
      try SymbolPlan(spellings: [String(repeating: "1", count: 7090)])
    }
    let micro = SymbolError.versionNeedsMore(
      bytes: 15, capacity: 13, maximum: .largestMicro, needed: SymbolVersion.all[1])
    #expect(throws: micro) { try SymbolPlan(spellings: [text], requirements: .init(micro: true)) }
  }

  @Test func `nothing to encode is an error`() {
    for spellings in [[], [""], ["", "a"]] {
      #expect(throws: SymbolError.empty) { try SymbolPlan(spellings: spellings) }
    }
    #expect(throws: SymbolError.empty) { try SymbolPlan(bytes: []) }
  }
}
