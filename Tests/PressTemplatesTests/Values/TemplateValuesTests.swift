import Testing

@testable import PressTemplates

struct TemplateValuesTests {
  private static let texts = [
    "name.zh": "大使馆", "name.en": "Embassy", "city": "Wien", "motto": "", "slogan.zh": "", "plain": "own",
    "plain.zh": "语言", "void": "", "void.en": "given", "only.zh": "中",
  ]

  @Test(
    arguments: [
      ("city", .text("Wien")), ("name", .text("大使馆\nEmbassy")), ("name.en", .text("Embassy")),
      ("plain", .text("own")), ("motto", .empty), ("slogan", .empty), ("nam", .unknown),
      ("name.fr", .empty), ("name.zx", .unknown), ("nmae.fr", .unknown),
      ("na", .unknown), ("void", .text("given")), ("only", .text("中")),
    ] as [(String, TemplateValues.Lookup)])
  func `languages stand together`(name: String, found: TemplateValues.Lookup) {
    #expect(TemplateValues(texts: Self.texts).look(up: name) == found)
  }

  @Test(
    arguments: [
      ("en", "name", .text("Embassy")), ("zh", "name", .text("大使馆")), ("en", "city", .text("Wien")),
      ("zh", "plain", .text("own")), ("en", "only", .empty), ("zh", "slogan", .empty), ("fr", "name", .empty),
      ("en", "name.zh", .text("大使馆")), ("en", "nothing", .unknown), ("en", "void", .text("given")),
      ("zh", "void", .empty),
    ] as [(String, String, TemplateValues.Lookup)])
  func `or one alone`(language: String, name: String, found: TemplateValues.Lookup) {
    #expect(TemplateValues(language: language, texts: Self.texts).look(up: name) == found)
  }

  @Test func `the order of languages is the values' own`() {
    #expect(
      TemplateValues(languages: ["en", "zh"], texts: Self.texts).look(up: "name") == .text("Embassy\n大使馆"))
    #expect(TemplateValues(languages: ["en"], texts: Self.texts).look(up: "name") == .text("Embassy"))
  }

  @Test(
    arguments: [
      ("in {{city}}: {{name.en}}", .text("in Wien: Embassy")), ("no names", .text("no names")),
      ("{{city}}{{motto}}{{slogan}}", .incomplete(["motto", "slogan"])),
      ("{{nam}}{{motto}}{{x}}", .unknown(["nam", "x"])),
    ] as [(String, TemplateValues.Resolution)])
  func `a pattern is whole, incomplete or unknown`(text: String, result: TemplateValues.Resolution) throws {
    #expect(TemplateValues(texts: Self.texts).resolve(try TextPattern(text)) == result)
  }

  @Test func `nothing in a value is an expression`() throws {
    let values = TemplateValues(texts: ["a": "{{b}} & <c>", "b": "no"])
    #expect(values.resolve(try TextPattern("{{a}}")) == .text("{{b}} & <c>"))
  }

  @Test func `names are sorted, and a value can be set`() {
    var values = TemplateValues(texts: ["b": "2"])
    values["a"] = "1"
    #expect(values.names == ["a", "b"])
    #expect(values["a"] == "1")
  }
}
