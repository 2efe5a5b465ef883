import PressDiagnostics
import Testing

@testable import PressTemplates

struct TemplateValuesOfTemplateTests {
  private func template(_ fields: String, _ text: String = "x", _ more: String = "") throws -> Template {
    try Fixture(
      Fixture.page(
        "- { text: \"\(text)\", box: [1mm, 1mm, 50mm, 20mm], size: 9pt\(more) }",
        head: "fields: { \(fields) }")
    ).template()
  }

  private func filled(_ fields: String, _ texts: [String: String], language: String? = nil) throws -> [String:
    String]
  {
    let values = try template(fields).filling(TemplateValues(language: language, texts: texts))
    return Dictionary(uniqueKeysWithValues: values.names.map { ($0, values[$0] ?? "") })
  }

  @Test(arguments: [
    ([:], ["h.en": "Follow", "h.zh": "关注"]),
    (["h.zh": "加"], ["h.en": "Follow", "h.zh": "加"]),
    (["h.zh": ""], ["h.en": "Follow", "h.zh": "关注"]),
  ])
  func `a default stands where nothing is given`(given: [String: String], found: [String: String]) throws {
    #expect(try filled("h: { default: { en: Follow, zh: 关注 } }", given) == found)
  }

  @Test(
    arguments: [
      ("Join", nil, "关注\nJoin"), ("加入", nil, "加入\nFollow"), ("Join", "zh", "Join"), ("Join", "en", "Join"),
      ("加入", "en", "加入"), ("", nil, "关注\nFollow"),
    ] as [(String, String?, String)])
  func `what is given without a language stands for the asset's, or its script's`(
    given: String, language: String?, found: String
  ) throws {
    let values = try template("h: { default: { en: Follow, zh: 关注 } }")
      .filling(TemplateValues(language: language, texts: ["h": given]))
    #expect(values.look(up: "h") == .text(found))
  }

  @Test(arguments: [
    ("h", []), ("h.zh", []), ("h.fr", []), ("main.name", []), ("edition", []),
    ("headlin", ["unknown-setting"]),
  ])
  func `a set name that nothing uses is reported`(name: String, reported: [String]) throws {
    let template = try template("h: { default: { en: Follow, zh: 关注 } }", "{{main.name.zh}}")
    let found = template.unusedNames(of: [name], besides: ["edition"])
    #expect(found.map(\.code) == reported)
    #expect(found.allSatisfy { $0.message.hasSuffix("has nothing called '\(name)'") })
  }

  @Test func `a plain default does not stand over a given language`() throws {
    #expect(try filled("h: { default: Follow }", ["h.zh": "关注"]) == ["h.zh": "关注"])
    #expect(try filled("h: { default: Follow }", [:]) == ["h": "Follow"])
  }

  @Test func `a declared field is known even when nothing is given`() throws {
    #expect(try filled("h:", [:]) == ["h": ""])
  }

  @Test func `a required field is reported once`() throws {
    let template = try template("n: { required: true }", "{{n}}")
    let faults = template.faults(in: template.filling(TemplateValues()))
    #expect(faults.map(\.code) == ["missing-field"])
    #expect(faults.first?.message == "the template 't' needs 'n', and nothing is given for it")
    #expect(template.faults(in: TemplateValues(texts: ["n": "N"])).isEmpty)
  }

  @Test func `an unknown name is reported at the slot, with the nearest one`() throws {
    let template = try template("name:", "{{nmae}}")
    let faults = template.faults(in: TemplateValues(texts: ["name": "N"]))
    #expect(faults.map(\.code) == ["unknown-name"])
    #expect(faults.first?.hint == "did you mean 'name'?")
    #expect(faults.first?.position == template.pages[0].slots[0].place.position)
    let optional = try self.template("name:", "{{nmae}}", ", optional: true")
    #expect(optional.faults(in: TemplateValues(texts: ["name": "N"])).isEmpty)
  }

  @Test func `an empty name is known before drawing`() throws {
    let template = try template("name:", "{{name}}")
    let faults = template.faults(in: TemplateValues(texts: ["name": ""]))
    #expect(faults.map(\.code) == ["empty-name"])
    #expect(faults.first?.position == nil)
  }

  @Test func `a slot of another language is not asked for`() throws {
    let template = try template("name:", "{{nmae}}", ", lang: zh")
    #expect(template.faults(in: TemplateValues(language: "en", texts: [:])).isEmpty)
    #expect(template.faults(in: TemplateValues(language: "zh", texts: [:])).count == 1)
    #expect(template.faults(in: TemplateValues(texts: [:])).count == 1)
    let together = try self.template("name:", "{{nmae}}", ", lang: all")
    #expect(together.faults(in: TemplateValues(language: "zh", texts: [:])).isEmpty)
    #expect(together.faults(in: TemplateValues(texts: [:])).count == 1)
  }

  @Test func `files that the values name`() throws {
    let template = try Fixture(
      Fixture.page("- { image: 'logos/{{logo}}', box: [1mm, 1mm, 50mm, 20mm], optional: true }")
    ).template()
    #expect(template.namedFiles(in: TemplateValues(texts: ["logo": "a.png"])).map(\.name) == ["logos/a.png"])
    #expect(template.namedFiles(in: TemplateValues(texts: ["logo": ""])).isEmpty)
  }
}
