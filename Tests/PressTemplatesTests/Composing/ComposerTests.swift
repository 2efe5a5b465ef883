import Foundation
import PressDiagnostics
import PressDrawing
import PressSymbols
import PressText
import Testing

@testable import PressTemplates

struct ComposerTests {
  private let composer = Composer.make()

  private static let rect = "- { shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink }"
  private static let fixed = "- { text: fixed, box: [0mm, 0mm, 50mm, 9mm], size: 9pt }"
  private static let named = "- { text: '{{name}}', box: [0mm, 20mm, 50mm, 9mm], size: 9pt }"
  private static let code = "- { code: main, at: [60mm, 10mm], size: 30mm }"

  /// What a node is, in a word.
  private func kinds(_ nodes: [Scene.Node]) -> [String] {
    nodes.map { node in
      switch node {
      case .fill, .modules: "fill"
      case .stroke: "stroke"
      case .glyphs(let run, _): run.text
      case .image: "image"
      case .artwork: "artwork"
      case .page: "page"
      case .clip: "clip"
      case .group: "group"
      }
    }
  }

  @Test func `paint order: artwork, slots as listed, foreground`() throws {
    let files = ["a.svg": Fixture.svg(100, 60), "f.svg": Fixture.svg(100, 60)]
    let yaml = Fixture.page(
      [Self.fixed, Self.code, Self.rect, Self.named].joined(separator: "\n"),
      page: "artwork: a.svg\n    foreground: f.svg")
    let template = try Fixture(yaml, files: files).template()
    let made = try composer.compose(
      template, .init(texts: ["name": "given"]), symbols: ["main": try Fixture.symbol()])
    #expect(kinds(made.base) == ["artwork", "fixed"])
    // Patch and modules, then all that follows the first slot that varies.
    #expect(kinds(made.overlay) == ["fill", "fill", "fill", "given", "artwork"])
    #expect(made.scene.nodes == made.base + made.overlay)
    #expect(made.page == "front")
    #expect(made.codes.map(\.slot.name) == ["main"])
  }

  @Test(
    arguments: [
      ([fixed, rect], 2, 0), ([fixed, named, rect], 1, 2), ([rect, code, fixed], 1, 3), ([named], 0, 1),
      ([rect, "- { image: '{{name}}', box: [0mm, 0mm, 9mm, 9mm], optional: true }", fixed], 1, 1),
    ] as [([String], Int, Int)])
  func `the base ends before the first slot that varies`(slots: [String], base: Int, overlay: Int) throws {
    let template = try Fixture(Fixture.page(slots.joined(separator: "\n"))).template()
    let made = try composer.compose(
      template, .init(texts: ["name": "given"]), symbols: ["main": try Fixture.symbol()])
    #expect(made.base.count == base)
    #expect(made.overlay.count == overlay)
  }

  @Test(arguments: [
    "- { code: side, at: [60mm, 10mm], size: 30mm, optional: true }",
    "- { text: 'of {{name}}', box: [0mm, 0mm, 50mm, 9mm], size: 9pt, optional: true }",
    "- { text: '{{nothing}}', box: [0mm, 0mm, 50mm, 9mm], size: 9pt, optional: true }",
    "- { image: '{{name}}', box: [0mm, 0mm, 9mm, 9mm], optional: true }",
    "- { text: x, box: [0mm, 0mm, 50mm, 9mm], size: 9pt, lang: en }",
  ])
  func `an optional slot without content vanishes, and one of another language`(slot: String) throws {
    let template = try Fixture(Fixture.page("\(Self.rect)\n\(slot)")).template()
    let made = try composer.compose(template, .init(language: "zh", texts: ["name": ""]))
    #expect(kinds(made.scene.nodes) == ["fill"])
    #expect(made.codes.isEmpty)
  }

  @Test func `all slots without content are reported, each at its place`() throws {
    let template = try Fixture(Fixture.page("\(Self.code)\n\(Self.named)\n\(Self.rect)")).template()
    let failure = try #require(throws: CompositionFailure.self) {
      try composer.compose(template, .init(texts: ["name": ""]))
    }
    #expect(failure.diagnostics.map(\.code) == ["empty-slot", "empty-name"])
    let places = template.pages[0].slots.prefix(2).map(\.place)
    #expect(failure.diagnostics.map(\.position) == places.map(\.position))
    #expect(failure.diagnostics.map(\.sourceLine) == places.map(\.line))
  }

  @Test(arguments: [
    ("long", "does not fit"), ("\u{E123}", "no installed font has the character"),
  ])
  func `a text that cannot be set is reported at its slot`(name: String, words: String) throws {
    let yaml = Fixture.page("- { text: '{{name}}', box: [0mm, 0mm, 20mm, 5mm], size: 9pt, min: 8pt }")
    let template = try Fixture(yaml).template()
    let text = name == "long" ? String(repeating: "扫码关注", count: 30) : name
    let failure = try #require(throws: CompositionFailure.self) {
      try composer.compose(template, .init(texts: ["name": text]))
    }
    #expect(failure.diagnostics.first?.message.contains(words) == true, "\(failure.diagnostics)")
    #expect(failure.diagnostics.first?.position == template.pages[0].slots[0].place.position)
  }

  @Test func `a slot too small for the symbol's dots is reported`() throws {
    let template = try Fixture(Fixture.page("- { code: main, at: [0mm, 0mm], size: 2mm }")).template()
    let failure = try #require(throws: CompositionFailure.self) {
      try composer.compose(template, symbols: ["main": try Fixture.symbol()], on: .dots(.print))
    }
    #expect(failure.diagnostics.map(\.code) == ["slot-too-small"])
  }

  @Test(
    arguments: [
      ("contain", 200, 100, [15, 15, 40, 20]), ("contain", 100, 200, [27.5, 10, 15, 30]),
      ("cover", 200, 100, [5, 10, 60, 30]), ("cover", 400, 300, [15, 10, 40, 30]),
      ("cover", 100, 200, [15, -15, 40, 80]),
    ] as [(String, Int, Int, [Double])])
  func `a picture is fitted into the middle of its box`(
    fit: String, width: Int, height: Int, box: [Double]
  ) throws {
    let yaml = Fixture.page("- { image: '{{logo}}', box: [15mm, 10mm, 40mm, 30mm], fit: \(fit) }")
      .replacing("medium: paper", with: "medium: screen")
    let template = try Fixture(yaml).template()
    let picture = try Fixture.inspect(Fixture.png(width, height), nil)
    let made = try composer.compose(
      template, .init(texts: ["logo": "a.png"]), pictures: ["a.png": picture])
    let slot = Rect(x: .mm(15), y: .mm(10), width: .mm(40), height: .mm(30))
    let placed = Rect(x: .mm(box[0]), y: .mm(box[1]), width: .mm(box[2]), height: .mm(box[3]))
    let node = picture.node(in: placed)
    // What goes beyond the box is cut.
    #expect(made.scene.nodes == (slot.contains(placed) ? [node] : [.clip(.rect(slot), [node])]))
  }

  @Test(arguments: [("paper", 352, false), ("paper", 353, true), ("screen", 10, true)])
  func `a picture of under 224 pixels an inch is refused in print`(medium: String, pixels: Int, isGood: Bool)
    throws
  {
    let yaml = Fixture.page("- { image: '{{logo}}', box: [0mm, 0mm, 40mm, 40mm] }")
      .replacing("medium: paper", with: "medium: \(medium)")
    let template = try Fixture(yaml).template()
    let pictures = ["a.png": try Fixture.inspect(Fixture.png(pixels, pixels), nil)]
    let values = TemplateValues(texts: ["logo": "a.png"])
    if isGood {
      #expect(try composer.compose(template, values, pictures: pictures).scene.nodes.count == 1)
    } else {
      let failure = try #require(throws: CompositionFailure.self) {
        try composer.compose(template, values, pictures: pictures)
      }
      #expect(failure.diagnostics.map(\.code) == ["low-resolution"])
      #expect(failure.diagnostics.first?.position == template.pages[0].slots[0].place.position)
    }
  }

  @Test(
    arguments: [
      ("Follow", nil, "en"), ("关注", nil, "zh-cn"), ("Follow", "zh", "zh-cn"), ("关注", "ja", "ja"),
      ("Folgen", "de", "de"),
    ] as [(String, String?, String)])
  func `Chinese is set as Chinese`(text: String, language: String?, found: String) {
    #expect(Composer.language(of: text, language, ["zh", "en"]) == found)
  }

  @Test func `the code's ink and patch are the slot's`() throws {
    let yaml = Fixture.page(
      "- { code: main, at: [60mm, 10mm], size: 30mm, ink: brand, patch: { color: '#eeeeee', radius: 2mm } }",
      head: "palette: { brand: '#000080' }")
    let made = try composer.compose(
      try Fixture(yaml).template(), symbols: ["main": try Fixture.symbol()], on: .dots(.print))
    let placed = try #require(made.codes.first)
    let path = placed.symbol.matrix(moduleSide: placed.placement.module, origin: placed.placement.origin)
    #expect(
      made.overlay == [
        .fill(.roundedRect(placed.placement.box, radius: .mm(2)), .solid(try Color(parsing: "#eeeeee"))),
        .modules(path, .solid(try Color(parsing: "#000080"))),
      ])
    let bare = Fixture.page("- { code: main, at: [60mm, 10mm], size: 30mm, patch: none }")
    let nodes = try composer.compose(try Fixture(bare).template(), symbols: ["main": try Fixture.symbol()])
      .scene.nodes
    #expect(nodes.count == 1)
  }

  @Test(
    arguments: [
      ("关注", "zh", ["zh", "en"], "zh-cn"), ("關注", "zh-Hant", [], "zh-Hant"), ("Follow", nil, ["zh"], "en"),
      ("关注 Follow", nil, ["zh", "en"], "zh-cn"), ("直角", nil, ["en", "ja"], "ja"), ("フォロー", nil, ["zh"], "ja"),
      ("關注", nil, ["en", "zh-Hant"], "zh-Hant"), ("关注", nil, ["en"], "zh-cn"),
    ] as [(String, String?, [String], String)])
  func `the language that picks the glyphs`(text: String, language: String?, all: [String], set: String) {
    #expect(Composer.language(of: text, language, all) == set)
  }
}
