import Foundation
import PressDiagnostics
import PressDrawing
import PressSymbols
import PressText
import Testing

@testable import PressTemplates

struct TemplateReaderSlotsTests {
  private func slot(_ line: String, head: String = "", files: [String: Data] = [:]) throws -> Slot {
    try #require(
      try Fixture(Fixture.page("- { \(line) }", head: head), files: files).template().pages[0].slots.first)
  }

  private func code(_ line: String, head: String = "") throws -> CodeSlot {
    let slot = try slot("code: main, at: [10mm, 10mm], size: 30mm\(line)", head: head)
    guard case .code(let code) = slot.content else { throw Surprise() }
    #expect(code.isOptional == slot.isOptional)
    return code
  }

  private struct Surprise: Error {}

  @Test func `a code slot with everything`() throws {
    let head = "palette: { paper: \"#eeeeee\", sea: \"#000080\" }"
    let code = try code(
      ", patch: { radius: 2mm }, ink: sea, level: Q, quiet-zone: 6, optional: true", head: head)
    #expect(code.name == "main")
    #expect(code.box == Rect(x: .mm(10), y: .mm(10), width: .mm(30), height: .mm(30)))
    #expect(code.patch == .init(color: try Color(parsing: "#eeeeee"), radius: .mm(2)))
    #expect(code.ink == (try Color(parsing: "#000080")))
    #expect(code.requirements == SymbolRequirements(level: .quartile))
    #expect(code.quietZone.modules == 6)
    #expect(code.isOptional)
  }

  @Test func `a patch covers the slot unless it is none`() throws {
    #expect(try code("").patch == .init(color: .white, radius: .zero))
    #expect(try code(", patch: none").patch == nil)
    #expect(try code(", patch: { color: \"#ffeeee\" }").patch?.color == Color(parsing: "#ffeeee"))
  }

  @Test func `a text slot's min is its size, its language English, its leading 1.25`() throws {
    let slot = try slot("text: hello, box: [1mm, 2mm, 3mm, 4mm], size: 12pt, lang: zh")
    guard case .text(let text) = slot.content else { throw Surprise() }
    #expect(slot.languages == .one("zh"))
    #expect(text.style == TextStyle(families: ["Noto Sans CJK SC"], size: .points(12)))
    #expect(text.style.minimumSize == .points(12))
    #expect(text.box == Rect(x: .mm(1), y: .mm(2), width: .mm(3), height: .mm(4)))
    #expect(text.color == .black)
  }

  @Test(
    arguments: [
      ("", .any), (", lang: zh", .one("zh")), (", lang: pt-BR", .one("pt-BR")), (", lang: all", .together),
    ] as [(String, Slot.Languages)])
  func `languages of a slot`(key: String, languages: Slot.Languages) throws {
    #expect(try slot("shape: rect, box: [0mm, 0mm, 9mm, 6mm], color: ink\(key)").languages == languages)
  }

  @Test func `a text slot with everything`() throws {
    let slot = try slot(
      "text: { zh: '{{a}}', en: b }, box: [0mm, 0mm, 9mm, 9mm], font: 'DejaVu Sans, Noto Sans CJK SC', weight: light,"
        + " size: 10mm, min: 5mm, color: \"#010203\", align: right, valign: bottom, leading: 1.5, tracking: -10"
    )
    guard case .text(let text) = slot.content else { throw Surprise() }
    #expect(text.patterns == ["zh": try TextPattern("{{a}}"), "en": try TextPattern("b")])
    let style = TextStyle(
      families: ["DejaVu Sans", "Noto Sans CJK SC"], weight: .light, size: .mm(10), minimumSize: .mm(5),
      leading: 1.5, tracking: -10, alignment: .right, verticalAlignment: .bottom)
    #expect(text.style == style)
    #expect(text.color == (try Color(parsing: "#010203")))
  }

  @Test func `an image of the bundle`() throws {
    let bytes = Fixture.png(10, 10)
    let slot = try slot(
      "image: a.png, box: [0mm, 0mm, 9mm, 9mm], fit: cover", files: ["a.png": bytes])
    guard case .image(let image) = slot.content else { throw Surprise() }
    #expect(image.source == .bundled(try Fixture.inspect(bytes, nil)))
    #expect(image.fit == .cover)
  }

  @Test(arguments: [
    ("shape: rect, box: [0mm, 0mm, 9mm, 6mm], color: ink", 5, true, false),
    ("shape: rect, box: [0mm, 0mm, 9mm, 6mm], radius: 1mm, color: ink, stroke: paper", 10, true, true),
    ("shape: ellipse, box: [0mm, 0mm, 9mm, 6mm], stroke: ink, width: 1mm", 6, false, true),
    ("shape: line, from: [0mm, 0mm], to: [9mm, 9mm], color: ink, width: 1mm", 2, false, true),
  ])
  func shapes(line: String, elements: Int, fills: Bool, strokes: Bool) throws {
    guard case .shape(let shape) = try slot(line).content else { throw Surprise() }
    #expect(shape.path.elements.count == elements)
    #expect((shape.fill != nil) == fills)
    #expect((shape.stroke != nil) == strokes)
    #expect(shape.strokeWidth == (line.contains("width") ? .mm(1) : .mm(0.25)))
  }

  /// A slot, what in it the error points at, its code, and words of its message and hint.
  private static let faults: [(slot: String, at: String, code: String, words: String)] = [
    ("code: main, at: [80mm, 10mm], size: 30mm", "{ code", "off-page", "'main' reaches beyond the page"),
    ("code: main, at: [-1mm, 10mm], size: 30mm", "{ code", "off-page", "100 × 60 mm"),
    ("code: main, at: [10mm, 31mm], size: 30mm", "{ code", "off-page", "beyond the page"),
    ("code: main, at: [45mm, 10mm], size: 30mm", "{ code", "code-at-fold", "within 3 mm of a fold"),
    ("code: main, at: [18mm, 10mm], size: 30mm", "{ code", "code-at-fold", "within 3 mm of a fold"),
    ("code: main, at: [10mm], size: 30mm", "[10mm]", "wrong-value", "a list of 2 lengths"),
    ("code: main, at: [10mm, 10mm], size: -3mm", "-3mm", "wrong-value", "above zero"),
    ("code: main, at: [10mm, 10mm], size: 30", "30 }", "wrong-value", "not '30'"),
    ("code: m n, at: [10mm, 10mm], size: 30mm", "m n", "wrong-value", "a word"),
    ("code: main, size: 30mm", "{ code", "missing-key", "a code slot has no 'at'"),
    ("code: main, at: [5mm, 5mm], size: 30mm, pach: none", "pach", "unknown-key", "did you mean 'patch'?"),
    ("code: main, at: [5mm, 5mm], size: 30mm, patch: non", "non", "wrong-value", "did you mean 'none'?"),
    ("code: main, at: [5mm, 5mm], size: 30mm, patch: { radius: -1mm }", "-1mm", "wrong-value", "not below"),
    ("code: main, at: [5mm, 5mm], size: 30mm, level: HIGH", "HIGH }", "wrong-value", "L, M, Q, H"),
    ("code: main, at: [5mm, 5mm], size: 30mm, quiet-zone: 3", "3 }", "wrong-value", "4 or more"),
    ("code: main, at: [5mm, 5mm], size: 30mm, ink: bran", "bran }", "unknown-color", "brand"),
    ("code: main, at: [5mm, 5mm], size: 30mm, optional: perhaps", "perhaps", "wrong-value", "true or false"),
    ("text: a, box: [0mm, 0mm, 9mm], size: 9pt", "[0mm", "wrong-value", "a list of 4 lengths"),
    ("text: a, box: [0mm, 0mm, 9mm, 9mm], size: 9pt, min: 10pt", "10pt", "wrong-value", "larger than 'size'"),
    (
      "text: a, box: [0mm, 0mm, 9mm, 9mm], size: 9pt, font: No Such Font", "No Such", "missing-font",
      "fonts-noto"
    ),
    ("text: '{{a', box: [0mm, 0mm, 9mm, 9mm], size: 9pt", "'{{a'", "wrong-value", "is not closed"),
    ("text: a, box: [0mm, 0mm, 9mm, 9mm], size: 9pt, algin: left", "algin", "unknown-key", "'align'?"),
    ("text: a, box: [0mm, 0mm, 9mm, 9mm], size: 9pt, align: centre", "centre", "wrong-value", "'center'?"),
    ("text: a, box: [0mm, 0mm, 9mm, 9mm], size: 9pt, leading: 9", "9 }", "wrong-value", "0.8 to 4"),
    ("image: no.png, box: [0mm, 0mm, 9mm, 9mm]", "no.png", "missing-file", "'no.png' is not in 't'"),
    ("image: ../no.png, box: [0mm, 0mm, 9mm, 9mm]", "../no.png", "outside-bundle", "lies outside"),
    ("image: text.png, box: [0mm, 0mm, 9mm, 9mm]", "text.png", "unreadable-picture", "not a picture"),
    ("image: '{{a}}', box: [0mm, 0mm, 9mm, 9mm], fit: fill", "fill", "wrong-value", "contain, cover"),
    ("shape: rekt, box: [0mm, 0mm, 9mm, 9mm], color: ink", "rekt", "wrong-value", "did you mean 'rect'?"),
    ("shape: rect, box: [0mm, 0mm, 9mm, 9mm]", "{ shape", "invisible-shape", "neither"),
    ("shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink, radius: -1mm", "-1mm", "wrong-value", "radius"),
    ("shape: line, from: [0mm, 0mm], to: [1mm, 1mm], color: ink", "{ shape", "missing-key", "'width'"),
    ("cod: main", "{ cod", "unknown-slot", "'code', 'text', 'image', 'shape' and 'each'"),
  ]

  @Test(arguments: faults.indices) func `a fault is reported at its place`(index: Int) throws {
    let fault = Self.faults[index]
    let head = "palette: { brand: \"#aa0000\" }"
    let fixture = try Fixture(
      Fixture.page("- { \(fault.slot) }", head: head, page: "folds: [50mm]"),
      files: ["text.png": Data("text".utf8)])
    let outcome = fixture.read()
    #expect(outcome.template == nil)
    #expect(outcome.diagnostics.map(\.code) == [fault.code])
    let reported = try #require(outcome.diagnostics.first)
    #expect(reported.position == (try fixture.place(of: fault.at)), "\(reported)")
    #expect("\(reported.message) \(reported.hint ?? "")".contains(fault.words), "\(reported)")
  }

  @Test func `all that a slot lacks is reported at once`() throws {
    let fixture = try Fixture(Fixture.page("- { code: main }\n- { text: a }"))
    let messages = fixture.read().diagnostics.map(\.message)
    #expect(
      messages == [
        "a code slot has no 'at'", "a code slot has no 'size'", "a text slot has no 'box'",
        "a text slot has no 'size'",
      ])
  }

  @Test func `a code may stand 3 mm beside a fold`() throws {
    let yaml = Fixture.page(
      "- { code: a, at: [53mm, 10mm], size: 30mm }\n- { code: b, at: [17mm, 10mm], size: 30mm }",
      page: "folds: [50mm]")
    #expect(try Fixture(yaml).template().codeSlots.map(\.name) == ["a", "b"])
  }

  @Test func `a code slot's name stands once on a page`() throws {
    let slot = "{ code: main, at: [10mm, 10mm], size: 30mm }"
    let fixture = try Fixture(Fixture.page("- \(slot)\n- { code: main, at: [50mm, 10mm], size: 20mm }"))
    let reported = fixture.read().diagnostics
    #expect(reported.map(\.code) == ["duplicate-slot"])
    #expect(reported.first?.position == (try fixture.place(of: "{ code: main, at: [50mm, 10mm], size: 20mm")))
  }

  @Test(arguments: [
    ("wide", "not wide", []), ("wide", "wide", ["duplicate-slot"]), ("wide", "not tall", ["duplicate-slot"]),
    ("wide is a", "wide is b", []), ("[wide, tall]", "not tall", []),
    ("wide", "not wide, level: H", ["different-slot"]),
    ("language is zh", "not language", []),
  ])
  func `a code stands in two places of a page under conditions that never hold together`(
    one: String, other: String, reported: [String]
  ) throws {
    let slots =
      "- { code: main, at: [10mm, 10mm], size: 30mm, when: \(one) }\n- { code: main, at: [50mm, 10mm], size: 20mm, when: \(other) }"
    let outcome = try Fixture(Fixture.page(slots, head: "fields: { wide: , tall: }")).read()
    #expect(outcome.diagnostics.map(\.code) == reported)
    #expect(!reported.isEmpty || outcome.template?.codeSlots.map(\.name) == ["main"])
  }

  @Test func `of two places the values decide which counts`() throws {
    let slots =
      "- { code: main, at: [10mm, 10mm], size: 30mm, when: wide }\n- { code: main, at: [50mm, 10mm], size: 20mm, when: not wide }"
    let template = try Fixture(Fixture.page(slots, head: "fields: { wide: }")).template()
    let symbol = try Fixture.symbol()
    for (wide, x) in [("yes", 10.0), ("", 50)] {
      let values = TemplateValues(texts: ["wide": wide])
      #expect(template.codeSlot("main", in: values)?.box.minX == .mm(x))
      let drawn = try Composer.make().compose(template, values, symbols: ["main": symbol])
      #expect(drawn.codes.map(\.slot.box.minX) == [.mm(x)])
    }
  }

  @Test func `a text may break anywhere`() throws {
    func slot(_ keys: String) -> String { "- { text: a, box: [1mm, 1mm, 9mm, 9mm], size: 9pt\(keys) }" }
    func breaking(_ keys: String) throws -> TextStyle.Breaking? {
      guard case .text(let text) = try Fixture(Fixture.page(slot(keys))).template().pages[0].slots[0].content
      else { return nil }
      return text.style.breaking
    }
    #expect(try breaking("") == .words)
    #expect(try breaking(", break: anywhere") == .anywhere)
    let fixture = try Fixture(Fixture.page(slot(", break: anywere")))
    #expect(fixture.read().diagnostics.map(\.hint) == ["did you mean 'anywhere'?"])
  }

  @Test func `on another page the same name means the same account`() throws {
    func template(_ keys: String) throws -> TemplateReader.Outcome {
      try Fixture(
        Fixture.page("- { code: main, at: [10mm, 10mm], size: 30mm }")
          + "\n  - page: back\n    slots: [{ code: main, at: [10mm, 10mm], size: 20mm\(keys) }]"
      ).read()
    }
    #expect(try template("").template?.codeSlots.map(\.name) == ["main"])
    #expect(try template(", level: H").diagnostics.map(\.code) == ["different-slot"])
  }
}
