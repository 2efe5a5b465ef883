import PressDiagnostics
import Testing

@testable import PressTemplates

struct TemplateFieldsTests {
  private static let template = try? Fixture(
    Fixture.page(
      "- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: \"{{accent}}\" }",
      head:
        "fields: { url: { type: link }, born: { type: date }, n: { type: number }, accent: { type: color }, logo: { type: image }, name: }"
    )
  ).template()

  private func reported(_ texts: [String: String], language: String? = nil) throws -> [String] {
    try #require(Self.template).wrongValues(in: TemplateValues(language: language, texts: texts)).map {
      "\($0.name): \($0.fault.message)"
    }
  }

  @Test func `what fits is not reported, and neither is what is empty`() throws {
    let good = [
      "url": "https://a.b", "born": "1970-01-01", "n": "3", "accent": "#123", "logo": "a.png", "name": "x",
    ]
    #expect(try reported(good).isEmpty)
    #expect(try reported(good.mapValues { _ in "" }).isEmpty)
  }

  @Test func `each value is reported by its field, in every language that counts`() throws {
    let bad = ["url": "a", "born": "b", "n": "c", "accent": "d", "logo": "e", "name": "f"]
    #expect(
      try reported(bad) == [
        "url: 'url' is a link, not 'a'", "born: 'born' is a date, not 'b'", "n: 'n' is a number, not 'c'",
        "accent: 'accent' is a colour, not 'd'", "logo: 'logo' is the name of a picture, not 'e'",
      ])
    #expect(try reported(["n.zh": "x", "n.fr": "y"]) == ["n.zh: 'n.zh' is a number, not 'x'"])
    #expect(try reported(["n.fr": "y"], language: "fr").count == 1)
  }
}
