import PressDiagnostics
import Testing

@testable import PressTemplates

struct TemplateReaderLanguagesTests {
  private static let text = "- { text: { en: Hello, zh: 你好 }, box: [0mm, 0mm, 50mm, 9mm], size: 10pt }"

  private func fixture(_ head: String, slots: String = text) throws -> Fixture {
    try Fixture(Fixture.page(slots, head: head))
  }

  @Test(arguments: [
    ("languages: [en, zh]", ["en", "zh"], ["en", "zh"]), ("languages: zh\nfields: { a: }", ["zh"], ["zh"]),
    ("", [], ["zh", "en"]), ("title: { de: Eins, en: One }", ["en", "de"], ["zh", "en"]),
  ])
  func `what it speaks, and the order`(head: String, spoken: [String], together: [String]) throws {
    let slots = "- { code: main, at: [10mm, 10mm], size: 30mm }"
    let template = try fixture(head, slots: slots).template()
    #expect(template.spokenLanguages == spoken)
    #expect(template.languagesTogether == together)
  }

  @Test(
    arguments: [
      ("languages: [zn, en]", "wrong-value", "zn", nil),
      ("languages: [en, zh, EN]", "duplicate-language", "EN", "leave one out"),
      ("languages: []", "no-languages", "[]", "write 'languages: [zh, en]', or leave it out"),
      ("languages: [zh]", "unknown-language", "{ text", "it speaks: zh"),
      (
        "languages: [zh, en]\nfields: { a: { default: { fr: Bon } } }", "unknown-language", "{ default",
        "it speaks: zh, en"
      ), ("langauges: [zh, en]", "unknown-key", "langauges", "did you mean 'languages'?"),
    ] as [(String, String, String, String?)])
  func `a fault is reported at its place`(head: String, code: String, at: String, hint: String?) throws {
    let fixture = try fixture(head)
    let reported = fixture.read().diagnostics
    #expect(reported.map(\.code) == [code])
    #expect(reported.first?.position == (try fixture.place(of: at)))
    #expect(reported.first?.hint == hint)
  }

  @Test func `a slot in a language that it does not speak would never be seen`() throws {
    let slot = "- { text: Salut, lang: fr, box: [0mm, 0mm, 50mm, 9mm], size: 10pt }"
    #expect(
      try fixture("languages: [zh, en]", slots: slot).read().diagnostics.map(\.code) == ["unknown-language"])
    #expect(try fixture("", slots: slot).read().diagnostics.isEmpty)
  }
}
