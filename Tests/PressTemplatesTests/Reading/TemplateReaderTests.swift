import Foundation
import PressDiagnostics
import PressDrawing
import PressSymbols
import PressText
import Testing

@testable import PressTemplates

struct TemplateReaderTests {
  /// The example of the design as written, without the keys that come later: `element`, artwork in PDF.
  private static let flyer = """
    template: flyer-a5
    title: { en: A5 flyer, zh: A5 传单 }
    medium: paper                              # paper | fabric | screen, with its checks;  fabric: garment: "#111111"
    page: { size: [148mm, 210mm], bleed: 3mm, safe: 5mm, folds: [], resolution: 300dpi }      # mm, cm, in, pt, or px for screen; bleed, safe, folds default to none
    palette: { ink: cmyk(0,0,0,100), brand: spot("PANTONE 186 C", cmyk(2,100,85,6)), paper: "#ffffff" }      # ink and paper have these defaults
    fields: { headline: { default: { en: Follow us, zh: 扫码关注 } }, name: { required: true } }      # columns of the accounts need no declaration
    pages:
      - page: front                            # names the page, else 1…
        artwork: front.svg                     # pdf | svg | png | jpeg; or none. Fills the bleed box if its size matches, else the trim, else an error
        slots:
          - { code: main, at: [54mm, 120mm], size: 40mm, patch: { color: paper, radius: 2mm } }     # size includes the quiet zone
          - { text: "{{headline.zh}}\\n{{headline.en}}", box: [14mm, 30mm, 120mm, 40mm], font: Noto Sans CJK SC, weight: bold, size: 32pt, min: 14pt, color: brand, align: center }
          - { image: "{{logo}}", box: [54mm, 90mm, 40mm, 20mm], fit: contain, optional: true }
          - { shape: rect, box: [0mm, 180mm, 148mm, 30mm], color: brand }
        foreground: overlay.svg                # optional, above the slots
    """

  @Test func `the design's own example`() throws {
    let files = ["front.svg": Fixture.svg(154, 216), "overlay.svg": Fixture.svg(148, 210)]
    let template = try Fixture(Self.flyer, files: files).template()
    #expect(template.name == "flyer-a5")
    #expect(template.title == .byLanguage([("en", "A5 flyer"), ("zh", "A5 传单")]))
    #expect(template.medium == .paper)
    #expect(template.garment == nil)
    #expect(template.page.size == Size(.mm(148), .mm(210)))
    #expect(template.page.bleed == Edges(all: .mm(3)))
    #expect(template.page.safe == Edges(all: .mm(5)))
    #expect(template.page.resolution == .print)
    let brand = Color.spot(name: "PANTONE 186 C", cyan: 0.02, magenta: 1, yellow: 0.85, black: 0.06)
    #expect(template.palette == ["ink": .black, "brand": brand, "paper": .white])
    #expect(template.fields.map(\.name) == ["headline", "name"])
    #expect(template.fields.map(\.isRequired) == [false, true])

    let page = try #require(template.pages.first)
    #expect(page.name == "front")
    #expect(page.folds.isEmpty)
    #expect(page.artwork?.box == Rect(x: .mm(-3), y: .mm(-3), width: .mm(154), height: .mm(216)))
    #expect(page.foreground?.box == Rect(x: .zero, y: .zero, width: .mm(148), height: .mm(210)))
    #expect(page.slots.map(\.isOptional) == [false, false, true, false])
    let code = try #require(template.codeSlots.first)
    #expect(code.name == "main")
    #expect(code.box == Rect(x: .mm(54), y: .mm(120), width: .mm(40), height: .mm(40)))
    #expect(code.patch == .init(color: .white, radius: .mm(2)))
    #expect(code.ink == .black)
    #expect(code.quietZone == .standard)
    #expect(code.requirements == SymbolRequirements())
    guard case .text(let text) = page.slots[1].content else { throw Surprise() }
    #expect(text.patterns[""]?.names == ["headline.zh", "headline.en"])
    #expect(text.color == brand)
    let style = TextStyle(
      families: ["Noto Sans CJK SC"], weight: .bold, size: .points(32), minimumSize: .points(14),
      alignment: .center)
    #expect(text.style == style)
    guard case .image(let image) = page.slots[2].content else { throw Surprise() }
    #expect(image.source == .given(try TextPattern("{{logo}}")))
    #expect(image.fit == .contain)
    guard case .shape(let shape) = page.slots[3].content else { throw Surprise() }
    #expect(shape.fill == brand && shape.stroke == nil)
  }

  private struct Surprise: Error {}

  @Test func `what is left out has the documented defaults`() throws {
    let template = try Fixture("template: t\nmedium: screen\npage: { size: [100px, 50px] }\npages: [{}]\n")
      .template()
    #expect(template.title == .plain("t"))
    #expect(template.page.resolution == .screen)
    #expect(template.page.bleed == .none && template.page.safe == .none)
    #expect(template.palette == ["ink": .black, "paper": .white])
    #expect(template.pages.map(\.name) == ["1"])
    #expect(template.pages.first?.artwork == nil)
  }

  @Test func `fabric has a garment, of the palette or its own`() throws {
    let head = "template: t\npage: { size: [10in, 10in] }\npalette: { night: \"#111111\" }\npages: [{}]\n"
    let template = try Fixture(head + "medium: fabric\ngarment: night\n").template()
    #expect(template.garment == (try Color(parsing: "#111111")))
    let paper = try Fixture(head + "medium: paper\ngarment: night\n")
    #expect(paper.read().diagnostics.map(\.code) == ["misplaced-key"])
  }

  @Test func `folds of the page, and of one side of it`() throws {
    let yaml = """
      template: t
      medium: paper
      page: { size: [297mm, 210mm], folds: [99mm, { y: 100mm }] }
      pages:
        - page: outside
        - page: inside
          folds: [{ x: 198mm }]
      """
    let pages = try Fixture(yaml).template().pages
    #expect(pages.map(\.folds) == [[.vertical(.mm(99)), .horizontal(.mm(100))], [.vertical(.mm(198))]])
  }

  /// A change to a good file: the line in place of another, what it points at, and what is reported.
  struct Fault: CustomTestStringConvertible {
    var old: String
    var new: String
    var at: String
    var code: String
    var words: String
    var hint: String?
    var testDescription: String { new }
  }

  private static let good = """
    template: t
    title: T
    medium: paper
    page: { size: [100mm, 60mm], folds: [80mm] }
    palette: { brand: "#aa0000" }
    fields: { name: { default: N } }
    pages:
      - slots:
          - { code: main, at: [10mm, 10mm], size: 30mm }
    """

  private static let faults: [Fault] = [
    Fault(
      old: "title: T", new: "titel: T", at: "titel", code: "unknown-key",
      words: "a template has no key 'titel'",
      hint: "did you mean 'title'?"),
    Fault(
      old: "template: t", new: "template: a b", at: "a b", code: "wrong-value",
      words: "letters, digits, - and _"
    ),
    Fault(
      old: "medium: paper", new: "medium: papre", at: "papre", code: "wrong-value",
      words: "cannot be 'papre'",
      hint: "did you mean 'paper'?"),
    Fault(
      old: "[100mm, 60mm]", new: "[100mm, 60mm, 5mm]", at: "[100mm", code: "wrong-value",
      words: "a list of 2 lengths"),
    Fault(old: "100mm, 60mm", new: "100mm, sixty", at: "sixty", code: "wrong-value", words: "not 'sixty'"),
    Fault(old: "60mm]", new: "0mm]", at: "[100mm", code: "wrong-value", words: "above zero"),
    Fault(old: "[80mm]", new: "[120mm]", at: "120mm", code: "wrong-value", words: "outside of the page"),
    Fault(
      old: "folds:", new: "fold:", at: "fold:", code: "unknown-key", words: "no key 'fold'",
      hint: "did you mean 'folds'?"),
    Fault(old: "\"#aa0000\"", new: "\"#aa00\"", at: "\"#aa00\"", code: "unknown-color", words: "'#aa00'"),
    Fault(old: "#aa0000", new: "#aa000g", at: "\"#aa000g", code: "unknown-color", words: "'#aa000g'"),
    Fault(
      old: "\"#aa0000\"", new: "cmyk(0,0,0,101)", at: "cmyk", code: "unknown-color", words: "from 0 to 100"),
    Fault(
      old: "default: N", new: "defualt: N", at: "defualt", code: "unknown-key", words: "no key 'defualt'",
      hint: "did you mean 'default'?"),
    Fault(old: "medium: paper\n", new: "", at: "template", code: "missing-key", words: "has no 'medium'"),
    Fault(
      old: "pages:\n  - slots:", new: "pages: []\nlost:\n  - slots:", at: "[]", code: "no-pages",
      words: "a template has a page"),
  ]

  @Test(arguments: faults) func `a fault is reported at its place`(fault: Fault) throws {
    let fixture = try Fixture(Self.good.replacing(fault.old, with: fault.new))
    let outcome = fixture.read()
    #expect(outcome.template == nil)
    let reported = try #require(outcome.diagnostics.first { $0.code == fault.code })
    #expect(reported.position == (try fixture.place(of: fault.at)))
    #expect(reported.message.contains(fault.words), "\(reported.message)")
    if let hint = fault.hint { #expect(reported.hint == hint) }
    #expect(
      reported.sourceLine
        == fixture.yaml.split(separator: "\n").map(String.init)[(reported.position?.line ?? 1) - 1])
  }

  @Test func `all faults are reported at once, in the order of the file`() throws {
    let yaml = Self.good.replacing("title: T", with: "titel: T").replacing("#aa0000", with: "#aa00")
      .replacing("size: 30mm", with: "side: 30mm, levl: Q")
    let codes = try Fixture(yaml).read().diagnostics.map { "\($0.position?.line ?? 0) \($0.code)" }
    #expect(codes == ["2 unknown-key", "5 unknown-color", "9 unknown-key", "9 unknown-key"])
  }

  @Test(arguments: [
    ("\"#aa0000\"", "#aa0000", "5 yaml"), ("\"#aa0000\"", "rgb(1,2,3)", "5 unknown-color"),
    ("\"#aa0000\"", "redd", "5 unknown-color"),
  ])
  func `a colour that cannot be read is told once, not where its name is used`(
    old: String, new: String, expected: String
  ) throws {
    try #require(Self.good.contains(old))
    let yaml = Self.good.replacing(old, with: new).replacing("size: 30mm", with: "size: 30mm, ink: brand")
    let codes = try Fixture(yaml).read().diagnostics
      .map { "\($0.position?.line ?? 0) \($0.code)" }
    #expect(codes == [expected])
  }

  @Test func `pages have names of their own`() throws {
    let yaml = "template: t\nmedium: paper\npage: { size: [9mm, 9mm] }\npages: [{ page: a }, { page: a }]\n"
    let outcome = try Fixture(yaml).read()
    #expect(outcome.diagnostics.map(\.code) == ["duplicate-page"])
    #expect(outcome.template == nil)
  }

  @Test func `a folder without a template says so`() throws {
    let fixture = try Fixture("")
    let reader = TemplateReader(
      folder: fixture.folder.appending(path: "no"), shownAs: "no", inspect: Fixture.inspect)
    #expect(reader.read().diagnostics.map(\.code) == ["missing-template"])
    #expect(reader.read().diagnostics.first?.message.contains("'no/template.yaml'") == true)
    try Data([0xFF, 0xFE, 0x41]).write(to: fixture.folder.appending(path: "template.yaml"))
    #expect(fixture.read().diagnostics.map(\.code) == ["missing-template"])
  }
}
