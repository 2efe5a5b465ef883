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

  @Test(arguments: [
    ("x", "not x", true), ("x", "x", false), ("x", "not y", false), ("x is a", "x is b", true),
    ("x is a", "x is a", false), ("x is a", "x is not a", true), ("x is not a", "x is not b", false),
    ("x is a", "not x", true), ("x is not a", "not x", false), ("x is a", "x", false),
    ("x is not a", "x is b", false),
  ])
  func `which conditions never hold together`(one: String, other: String, isNever: Bool) throws {
    let (one, other) = (try #require(SlotCondition(one)), try #require(SlotCondition(other)))
    #expect(one.excludes(other) == isNever && other.excludes(one) == isNever)
    let texts = [[:], ["x": "a"], ["x": "b"], ["x": "c"]].map { TemplateValues(texts: $0) }
    // What is said to be never is never.
    #expect(!isNever || texts.allSatisfy { !one.holds(in: $0) || !other.holds(in: $0) })
  }

  @Test func `a condition is described as it is written`() throws {
    for text in ["x", "not x", "x is a", "x is not a"] {
      #expect(try #require(SlotCondition(text)).description == text)
    }
  }

  @Test func `of a list all must hold`() throws {
    let shape = "- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink, when: [name.zh, not logo] }"
    let template = try Fixture(Fixture.page(shape, head: "fields: { name: , logo: }")).template()
    func isShown(_ texts: [String: String]) -> Bool {
      template.shows(template.pages[0].slots[0], in: template.filling(.init(texts: texts)))
    }
    #expect(isShown(["name.zh": "甲"]))
    #expect(!isShown(["name.zh": "甲", "logo": "a.png"]))
    #expect(!isShown([:]) && !isShown(["logo": "a.png"]))
  }

  @Test(arguments: [
    ("[x, not x]", "never-drawn", "not x]"), ("[x is a, x is b]", "never-drawn", "x is b"),
    ("[]", "missing-value", "[]"), ("[x, a b]", "wrong-value", "a b"), ("[[x]]", "wrong-type", "[x]]"),
  ])
  func `a list with a fault is reported at its part`(list: String, code: String, part: String) throws {
    let shape = "- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink, when: \(list) }"
    let fixture = try Fixture(Fixture.page(shape, head: "fields: { x: }"))
    let reported = fixture.read().diagnostics
    #expect(reported.map(\.code) == [code])
    #expect(reported.map(\.position) == [try fixture.place(of: part)])
  }

  @Test func `a filled slot is given, an empty one is not`() throws {
    var values = TemplateValues(texts: ["main.id": "1"])
    values.filledSlots = ["main"]
    #expect(try #require(SlotCondition("main")).holds(in: values))
    #expect(try !#require(SlotCondition("not main")).holds(in: values))
    #expect(try !#require(SlotCondition("side")).holds(in: values))
    #expect(try !#require(SlotCondition("main is 1")).holds(in: values))
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

  @Test func `a name that is not there is reported, not taken for empty`() throws {
    let shape = "- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink, when: lgo }"
    let template = try Fixture(Fixture.page(shape)).template()
    let faults = template.faults(in: TemplateValues(texts: ["logo": "a"]))
    #expect(faults.map(\.code) == ["unknown-name"])
    #expect(faults.first?.hint == "did you mean 'logo'?")
  }

  @Test(arguments: ["name.zh", "not name.zh", "name.pt-BR", "main.name.zh"])
  func `any language of what is known is known`(condition: String) throws {
    let slots =
      "- { code: main, at: [1mm, 1mm], size: 30mm }\n- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink, when: \(condition) }"
    let template = try Fixture(Fixture.page(slots, head: "fields: { name: }")).template()
    for texts in [["name.en": "A"], [:], ["name": "A"]] {
      let values = template.filling(TemplateValues(texts: texts))
      #expect(template.faults(in: values) == [])
      #expect(template.shows(template.pages[0].slots[1], in: values) == condition.hasPrefix("not"))
    }
  }

  @Test func `a slot's misspelt column is no language of the slot`() throws {
    let slots =
      "- { code: main, at: [1mm, 1mm], size: 30mm }\n- { text: \"{{main.cal}}\", box: [50mm, 0mm, 9mm, 9mm], size: 8pt }"
    let template = try Fixture(Fixture.page(slots)).template()
    var values = TemplateValues(texts: ["main.id": "1", "main.call.en": "Follow"])
    values.filledSlots = ["main"]
    #expect(template.faults(in: values).map(\.code) == ["unknown-name"])
  }

  @Test func `what is no language of it stays unknown`() throws {
    let shape = "- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink, when: [name.zx, nmae.zh] }"
    let template = try Fixture(Fixture.page(shape, head: "fields: { name: }")).template()
    let faults = template.faults(in: template.filling(TemplateValues(texts: ["name.zh": "甲"])))
    #expect(faults.map(\.code) == ["unknown-name", "unknown-name"])
    #expect(faults.map(\.hint) == ["did you mean 'name.zh'?", "did you mean 'name.zh'?"])
  }

  @Test func `a column that a slot's account does not have is not given`() throws {
    let slots =
      "- { code: main, at: [1mm, 1mm], size: 30mm }\n- { text: a, box: [50mm, 0mm, 9mm, 9mm], size: 8pt, when: not main.handle }"
    let template = try Fixture(Fixture.page(slots)).template()
    #expect(template.faults(in: TemplateValues(texts: ["main.id": "1"])) == [])
    #expect(template.faults(in: TemplateValues(texts: ["man.id": "1"])) == [])
  }

  @Test func `a condition with a fault is reported with its place`() throws {
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
