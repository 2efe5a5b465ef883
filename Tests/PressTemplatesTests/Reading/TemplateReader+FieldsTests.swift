import PressDiagnostics
import PressDrawing
import Testing

@testable import PressTemplates

struct TemplateReaderFieldsTests {
  private func fixture(_ fields: String) throws -> Fixture {
    try Fixture(Fixture.page("- { code: main, at: [10mm, 10mm], size: 30mm }", head: "fields: { \(fields) }"))
  }

  @Test func `a field is a text unless it says what it is`() throws {
    let fields = try fixture(
      "a: , b: { required: true }, c: { type: color, default: \"#e63b22\" }, d: { type: date, default: 2014-08-14 }"
    ).template().fields
    #expect(fields.map(\.kind) == [.text, .text, .color, .date])
    #expect(fields.map(\.isRequired) == [false, true, false, false])
    #expect(fields[2].defaultColor == (try Color(parsing: "#e63b22")))
    #expect(fields[3].fallback == .plain("2014-08-14"))
  }

  @Test(
    arguments: [
      ("a: { type: colour }", "wrong-value", "colour }", "did you mean 'color'?"),
      ("a: { typ: color }", "unknown-key", "typ", "did you mean 'type'?"),
      ("a: { type: number, default: many }", "wrong-value", "many", FieldKind.number.forms),
      (
        "a: { type: link, default: { en: https://a.b, zh: a.b } }", "wrong-value", "{ en",
        FieldKind.link.forms
      ),
      (
        "a: { type: image, default: a.svg }", "misplaced-key", "a.svg",
        "put a picture of the template into a slot with 'when: not a'"
      ),
    ] as [(String, String, String, String)])
  func `a fault is reported at its place`(field: String, code: String, at: String, hint: String) throws {
    let fixture = try fixture(field)
    let reported = fixture.read().diagnostics
    #expect(reported.map(\.code) == [code])
    #expect(reported.first?.position == (try fixture.place(of: at)))
    #expect(reported.first?.hint == hint)
  }
}
