import PressDiagnostics
import PressDrawing
import Testing

@testable import PressTemplates

struct TemplateColorsTests {
  private static let slots = """
    - { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: brand, stroke: "{{accent}}" }
    - { text: "x", box: [1mm, 1mm, 50mm, 20mm], size: 9pt, color: "{{accent}}" }
    - { code: main, at: [10mm, 10mm], size: 30mm, ink: "{{accent}}", patch: { color: "{{ground}}" } }
    - { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: "{{accent}}", optional: true, when: not plain }
    - { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: "#00ff00" }
    """

  private func template(_ accent: String, _ slots: String = slots) throws -> Template {
    try Fixture(
      Fixture.page(
        slots,
        head:
          "fields: { accent: { type: color\(accent) }, ground: { type: color, default: \"#ffffff\" }, plain: }\npalette: { brand: \"{{accent}}\" }"
      )
    ).template()
  }

  private func colors(_ template: Template) -> [String] {
    template.pages[0].slots.flatMap { slot -> [String] in
      var found: [String] = []
      _ = slot.mapColors { source in
        found.append("\(source.color)")
        return source
      }
      return found
    }
  }

  @Test func `a field's default is its colour until the record's is put in`() throws {
    let template = try template(", default: \"#e63b22\"")
    let before = ["#e63b22", "#e63b22", "#e63b22", "#e63b22", "#ffffff", "#e63b22", "#00ff00"]
    #expect(colors(template) == before)
    let values = template.filling(TemplateValues(texts: ["accent": "cmyk(0,0,0,90)", "ground": "#eee"]))
    let (resolved, faults) = template.resolvingColors(values)
    #expect(faults.isEmpty)
    let dark = "cmyk(0,0,0,90)"
    #expect(colors(resolved) == [dark, dark, dark, dark, "#eeeeee", dark, "#00ff00"])
    #expect(colors(template.resolvingColors(template.filling(.init())).template) == before)
  }

  @Test func `what a field colours differs from record to record`() throws {
    let template = try template(", default: \"#e63b22\"")
    let slots = template.resolvingColors(template.filling(.init())).template.pages[0].slots
    #expect(slots.map { template.varies($0) } == [true, true, true, true, false])
  }

  @Test func `a colour that is not given is reported for each slot that needs it, and an optional one goes`()
    throws
  {
    let template = try template("")
    let (resolved, faults) = template.resolvingColors(template.filling(.init()))
    #expect(faults.map(\.code) == ["empty-name", "empty-name", "empty-name"])
    #expect(
      faults.allSatisfy { $0.message == "the template 't' needs the colour 'accent', and it is empty here" })
    #expect(faults.map { $0.position?.line } == [9, 10, 11])
    #expect(resolved.pages[0].slots.count == 4)
  }

  @Test func `where languages stand together the first one's colour counts`() throws {
    let template = try template("")
    let values = TemplateValues(texts: ["accent.zh": "#111111", "accent.en": "#222222", "plain": ""])
    #expect(colors(template.resolvingColors(template.filling(values)).template).first == "#111111")
  }
}
