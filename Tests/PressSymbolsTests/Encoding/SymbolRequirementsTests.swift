import Testing

@testable import PressSymbols

struct SymbolRequirementsTests {
  @Test func `asks for M and nothing else by default`() throws {
    let requirements = SymbolRequirements()
    #expect(requirements.level == .medium && !requirements.exactLevel && requirements.mask == nil)
    #expect(try requirements.versions() == SymbolVersion.all)
    #expect(try SymbolRequirements(micro: true).versions().map(\.description) == ["M2", "M3", "M4"])
  }

  @Test func `bounds the version on both sides`() throws {
    let requirements = SymbolRequirements(minimumVersion: SymbolVersion(3), maximumVersion: SymbolVersion(5))
    #expect(try requirements.versions().map(\.number) == [3, 4, 5])
  }

  @Test(arguments: [
    SymbolRequirements(minimumVersion: SymbolVersion(6), maximumVersion: SymbolVersion(5)),
    SymbolRequirements(minimumVersion: SymbolVersion(micro: 2)),
    SymbolRequirements(maximumVersion: SymbolVersion(2), micro: true),
  ])
  func `refuses what leaves no version`(requirements: SymbolRequirements) {
    let error = #expect(throws: SymbolError.self) { try requirements.versions() }
    guard case .versionRange(_, _, requirements.micro)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `refuses levels and masks that Micro QR lacks`() throws {
    #expect(throws: SymbolError.levelNotInMicro(.high, maximum: .largestMicro)) {
      try SymbolRequirements(level: .high, micro: true).versions()
    }
    let m3 = try #require(SymbolVersion(micro: 3))
    #expect(throws: SymbolError.levelNotInMicro(.quartile, maximum: m3)) {
      try SymbolRequirements(level: .quartile, maximumVersion: m3, micro: true).versions()
    }
    let mask = try #require(Mask(4))
    #expect(throws: SymbolError.maskNotInMicro(mask)) {
      try SymbolRequirements(mask: mask, micro: true).versions()
    }
  }
}
