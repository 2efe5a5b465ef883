import Testing

@testable import PressLinks

@Suite struct ScriptTests {
  @Test(arguments: [
    ("example", false), ("bücher", false), ("пример", false), ("日本のtest", false), ("한국abc", false),
    ("丹麦2026", false), ("p\u{430}ypal", true), ("gοogle", true), ("日本пример", true), ("-", false),
  ])
  func mixtures(_ label: String, _ isMixed: Bool) {
    #expect(Script.areMixed(in: label) == isMixed)
  }
}
