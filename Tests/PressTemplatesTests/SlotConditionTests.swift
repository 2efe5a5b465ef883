import PressDiagnostics
import PressDrawing
import Testing

@testable import PressTemplates

struct SlotConditionTests {
  private static let values = TemplateValues(
    language: "en",
    texts: ["logo": "a.png", "city": "", "main.key": "wechat", "name.en": "A", "name.zh": "甲"])

  @Test(arguments: [
    ("logo", true), ("not logo", false), ("city", false), ("not city", true), ("name", true),
    ("main.key is wechat", true), ("main.key is weibo", false), ("main.key is not wechat", false),
    ("main.key is not weibo", true), ("city is Beijing", false), ("city is not Beijing", true),
    ("  main.key  is  wechat ", true), ("nothing", false), ("not nothing", true),
  ])
  func `a condition holds when what it names is given, or is what it says`(text: String, holds: Bool) throws {
    #expect(try #require(SlotCondition(text)).holds(in: Self.values) == holds)
  }

  @Test(arguments: ["", "not", "a b", "is x", "main.key is ", "{{logo}}", "a..b", "not not a"])
  func `what is no condition`(text: String) {
    #expect(SlotCondition(text) == nil)
  }

  @Test func `a slot is drawn only then`() throws {
    let shape = "- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink, when: logo }"
    let template = try Fixture(Fixture.page(shape, head: "fields: { logo: }")).template()
    func count(_ texts: [String: String]) throws -> Int {
      try Composer.make().compose(template, template.filling(.init(texts: texts))).scene.nodes.count
    }
    #expect(try count(["logo": "a"]) == 1)
    #expect(try count([:]) == 0)
  }

  @Test func `a name that is not there is told, not taken for empty`() throws {
    let shape = "- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink, when: lgo }"
    let template = try Fixture(Fixture.page(shape)).template()
    let faults = template.faults(in: TemplateValues(texts: ["logo": "a"]))
    #expect(faults.map(\.code) == ["unknown-name"])
    #expect(faults.first?.hint == "did you mean 'logo'?")
  }

  @Test func `a column that a slot's account does not have is not given`() throws {
    let slots =
      "- { code: main, at: [1mm, 1mm], size: 30mm }\n- { text: a, box: [50mm, 0mm, 9mm, 9mm], size: 8pt, when: not main.handle }"
    let template = try Fixture(Fixture.page(slots)).template()
    #expect(template.faults(in: TemplateValues(texts: ["main.id": "1"])) == [])
    #expect(template.faults(in: TemplateValues(texts: ["man.id": "1"])) == [])
  }

  @Test func `a condition with a fault is told with its place`() throws {
    let fixture = try Fixture(
      Fixture.page("- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink, when: a b }"))
    #expect(fixture.read().diagnostics.map(\.position) == [try fixture.place(of: "a b")])
  }

  @Test(
    arguments: [("zh", [true, true, true]), ("en", [false, true, false]), (nil, [false, false, true])]
      as [(String?, [Bool])])
  func `a language alone, any alone, and one wherever it stands`(language: String?, shown: [Bool]) throws {
    let slots = ["when: language is zh", "when: language", "lang: zh"].map {
      "- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink, \($0) }"
    }
    let template = try Fixture(Fixture.page(slots.joined(separator: "\n"))).template()
    let values = TemplateValues(language: language, texts: ["language": language ?? ""])
    #expect(template.pages[0].slots.map { template.shows($0, in: values) } == shown)
    #expect(template.faults(in: values).isEmpty)
  }
}
