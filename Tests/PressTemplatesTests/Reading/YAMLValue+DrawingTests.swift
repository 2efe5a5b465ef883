import PressDiagnostics
import PressDrawing
import PressYAML
import Testing

@testable import PressTemplates

struct YAMLValueDrawingTests {
  private func read<T>(_ text: String, _ read: (YAMLValue) -> T?) throws -> (T?, [String]) {
    let document = YAMLDocument(parsing: "v: \(text)\n", file: "t.yaml")
    let value = try #require(document.root?.openMapping(of: "it")?["v"])
    return (read(value), document.diagnostics.map { "\($0.position?.column ?? 0) \($0.message)" })
  }

  @Test(arguments: [("30mm", 30), ("3cm", 30), ("1in", 25.4), ("72pt", 25.4), ("96px", 25.4), ("-2mm", -2)])
  func lengths(text: String, millimetres: Double) throws {
    let (length, reported) = try read(text) { $0.length() }
    #expect(abs((length?.millimetres ?? .nan) - millimetres) < 1e-9)
    #expect(reported.isEmpty)
  }

  @Test(arguments: ["30", "mm", "30 furlongs", "1e3mm", "nanmm", "[1mm]"])
  func `a bare number is no length`(text: String) throws {
    let (length, reported) = try read(text) { $0.length() }
    #expect(length == nil)
    #expect(reported.count == 1)
  }

  @Test func `a list has exactly so many`() throws {
    let what = "a position [x, y]"
    let good = try read("[1mm, 2cm]") { $0.lengths(2, of: what) }
    #expect(good.0 == [.mm(1), .mm(20)])
    let short = try read("[1mm]") { $0.lengths(2, of: what) }
    #expect(short.1 == ["4 a position [x, y] is a list of 2 lengths"])
    // Each wrong length is reported, at its own place.
    let bad = try read("[1, 2]") { $0.lengths(2, of: what) }
    #expect(bad.1.map { $0.prefix(2) } == ["5 ", "8 "])
  }

  @Test(arguments: [
    ("v: [40,5mm, 10mm]", "write '40.5mm' with a point: ',' stands between lengths"),
    ("v: [40mm 10mm]", "write ',' between lengths"), ("v: [40mm，10mm]", "write ',' between lengths, not '，'"),
    ("v: [40毫米, 10mm]", "write '40mm'"), ("v: [1mm, 10 millimetres]", "write '10mm'"),
    ("v: [1mm, 40]", "write '40mm'"),
  ])
  func `what is meant by lengths that cannot be read is told`(text: String, hint: String) throws {
    let document = YAMLDocument(parsing: text, file: "t.yaml")
    _ = document.root?.openMapping(of: "it")?["v"]?.lengths(2, of: "a position [x, y]")
    #expect(document.diagnostics.map(\.hint) == [hint])
  }

  @Test(arguments: ["[0mm, 0mm, 0mm, 5mm]", "[0mm, 0mm, 5mm, -1mm]", "[0mm, 0mm, 5mm]", "5mm"])
  func `a box has a width and a height`(text: String) throws {
    let (box, reported) = try read(text) { $0.box() }
    #expect(box == nil)
    #expect(reported.count == 1)
  }

  @Test func `edges go round clockwise from the top`() throws {
    let four = try read("[1mm, 2mm, 3mm, 4mm]") { $0.edges() }
    #expect(four.0 == Edges(top: .mm(1), right: .mm(2), bottom: .mm(3), left: .mm(4)))
    #expect(try read("3mm") { $0.edges() }.0 == Edges(all: .mm(3)))
    #expect(try read("-3mm") { $0.edges() }.1.count == 1)
  }

  @Test func `a radius is not below zero`() throws {
    #expect(try read("0mm") { $0.radius() }.0 == .zero)
    #expect(try read("-0.1mm") { $0.radius() }.1.count == 1)
    #expect(try read("0mm") { $0.positiveLength() }.1.count == 1)
  }

  @Test func `a colour is the palette's, or its own`() throws {
    let red = Color.rgb(red: 1, green: 0, blue: 0)
    let palette: Palette = ["brand": red]
    #expect(try read("brand") { $0.color(palette: palette) }.0 == red)
    #expect(try read("cmyk(0,0,0,100)") { $0.color(palette: palette) }.0 == .black)
    let (color, reported) = try read("brnad") { $0.color(palette: palette) }
    #expect(color == nil)
    #expect(reported == ["4 'brnad' is not a colour, nor a name of the palette"])
  }

  @Test func `a colour is a field's where it may differ from record to record`() throws {
    var palette = Palette(fields: ["accent": .white])
    let source = ColorSource(.white, field: "accent")
    palette["brand"] = source
    for text in ["\"{{accent}}\"", "\"{{ accent }}\"", "brand"] {
      #expect(try read(text) { $0.colorSource(palette: palette) }.0 == source)
      let fixed = try read(text) { $0.color(palette: palette) }
      #expect(fixed.0 == nil)
      #expect(fixed.1 == ["4 the field 'accent' cannot give a colour here"])
    }
    for text in ["\"{{acent}}\"", "\"#{{accent}}\"", "\"{{accent\"", "\"{{accent}}{{accent}}\""] {
      let (color, reported) = try read(text) { $0.colorSource(palette: palette) }
      #expect(
        color == nil && reported.count == 1 && reported[0].hasSuffix("is not one field of type color"),
        "\(reported)")
    }
  }

  @Test func `texts in languages keep their order`() throws {
    let both = try read("{ zh: 一, en: one }") { $0.localizedText(of: "it") }
    #expect(both.0 == .byLanguage([("zh", "一"), ("en", "one")]))
    #expect(try read("one") { $0.localizedText(of: "it") }.0 == .plain("one"))
    #expect(try read("{ zh: [1] }") { $0.localizedText(of: "it") }.0 == nil)
  }
}
