import Testing

@testable import PressTemplates

struct LocalizedTextTests {
  private let both = LocalizedText.byLanguage([("zh", "关注"), ("en", "Follow")])

  @Test func `flat names`() {
    #expect(both.flattened(under: "call").map { "\($0.0)=\($0.1)" } == ["call.zh=关注", "call.en=Follow"])
    #expect(LocalizedText.plain("x").flattened(under: "call").map { "\($0.0)=\($0.1)" } == ["call=x"])
  }

  @Test(arguments: [("zh", "关注"), ("en", "Follow"), ("fr", "关注")])
  func `a language, else the first`(language: String, text: String) {
    #expect(both.text(in: language) == text)
    #expect(LocalizedText.plain("x").text(in: language) == "x")
    #expect(LocalizedText.byLanguage([]).text(in: language).isEmpty)
  }

  @Test func `equal by languages, texts and their order`() {
    #expect(both == .byLanguage([("zh", "关注"), ("en", "Follow")]))
    #expect(both.hashValue == LocalizedText.byLanguage([("zh", "关注"), ("en", "Follow")]).hashValue)
    #expect(both != .byLanguage([("en", "Follow"), ("zh", "关注")]))
    #expect(both != .byLanguage([("zh", "关注"), ("en", "Join")]))
    #expect(both != .byLanguage([("zh", "关注"), ("fr", "Follow")]))
  }
}
