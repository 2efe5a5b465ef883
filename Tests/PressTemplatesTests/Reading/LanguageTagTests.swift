import Testing

@testable import PressTemplates

struct LanguageTagTests {
  @Test(arguments: ["zh", "en", "zh-Hant", "zh-Hant-HK", "pt-BR", "es-419", "yue", "EN"])
  func `a tag`(text: String) {
    #expect(LanguageTag.known(text) == text)
  }

  @Test(arguments: ["", "z", "zn", "english", "zh_CN", "zh-", "-zh", "zh-Hant-", "en-uk-x", "z1", "en-1"])
  func `no tag`(text: String) {
    #expect(LanguageTag.known(text) == nil)
  }
}
