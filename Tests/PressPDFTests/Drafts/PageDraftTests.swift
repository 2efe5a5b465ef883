import Foundation
import PressDrawing
import PressText
import Testing

@testable import PressPDF

/// Pages written beside their document, with the names that it has given.
struct PageDraftTests {
  private func document(_ target: PressTarget = .x4) throws -> PressDocument {
    try PressDocument(.init(Fixtures.rules(target), title: "t"), sources: Fixtures.sources())
  }

  private func drafter() throws -> PageDrafter {
    try PageDrafter(Fixtures.rules(.x4), sources: Fixtures.sources())
  }

  private func base() -> Scene {
    Fixtures.page([.fill(.rect(Fixtures.box(-3, -3, 66, 20)), .solid(Fixtures.red))])
  }

  private func words(_ text: String, _ color: Color = .black, size: Double = 9) throws -> [Scene.Node] {
    let style = TextStyle(families: ["Noto Sans"], size: .points(size), language: "en")
    return try TextSetter().set(text, style: style, in: Fixtures.box(2, 20, 50, 15)).runs
      .map { .glyphs($0, .solid(color)) }
  }

  /// What a page of a record has above the base: a code, a spot ink, a colour of screens, a gradient, a picture, text.
  private func overlay(_ text: String, at x: Double) throws -> [Scene.Node] {
    let gradient = try Fixtures.gradient(
      .linear(from: .zero, to: Point(.mm(60), .zero)), (0, Fixtures.red), (1, Fixtures.blue))
    let photo = try Fixtures.png(4, 4, .rgb) { x, y in [UInt8(x * 60), UInt8(y * 60), 90] }
    return [
      .group(Transform(tx: .mm(x)), [.fill(Fixtures.modules(), .solid(.black))]),
      .fill(.rect(Fixtures.box(x, 30, 3, 3)), .solid(Fixtures.pantone)),
      .fill(.rect(Fixtures.box(x, 34, 3, 3)), .solid(Fixtures.blue)),
      .fill(.rect(Fixtures.box(x, 37, 3, 3)), .gradient(gradient)),
      .image(photo, in: Fixtures.box(40 + x, 20, 10, 10)),
    ] + (try words(text))
  }

  private func draft(_ overlay: [Scene.Node], of base: Scene? = nil, knowing document: PressDocument) throws
    -> PageDraft?
  {
    try drafter().draft(
      base: base ?? self.base(), overlay: overlay, marks: PrinterMarks([.crop]), folds: [],
      knowing: document.known)
  }

  @Test func `a draft's page is byte for byte what the document writes`() throws {
    let texts = ["office one", "two office", "one two"]
    func file(drafting: Bool) throws -> Data {
      let document = try document()
      for (index, text) in texts.enumerated() {
        let overlay = try overlay(text, at: Double(index))
        if drafting, index > 0 {
          let draft = try #require(try draft(overlay, knowing: document))
          #expect(try document.addPage(draft))
        } else {
          try document.addPage(base: base(), overlay: overlay, marks: PrinterMarks([.crop]))
        }
      }
      return try document.finish()
    }
    let drafted = try file(drafting: true)
    try Judge.check(drafted)
    #expect(try drafted == file(drafting: false))
  }

  /// Each with the one thing that the document does not know yet.
  private func strangers() throws -> [(String, Scene.Node)] {
    let gradient = try Fixtures.gradient(
      .linear(from: .zero, to: Point(.mm(9), .zero)), (0, .white), (1, .black))
    let photo = try Fixtures.png(4, 4, .rgb) { x, y in [UInt8(y * 60), UInt8(x * 60), 9] }
    let box = Fixtures.box(2, 2, 3, 3)
    let ink = Color.spot(name: "Gold", cyan: 0, magenta: 0.2, yellow: 0.6, black: 0.2)
    let green = Color.rgb(red: 0, green: 0.7, blue: 0.1)
    return [
      ("ink", .fill(.rect(box), .solid(ink))), ("colour", .fill(.rect(box), .solid(green))),
      ("gradient", .fill(.rect(box), .gradient(gradient))), ("picture", .image(photo, in: box)),
      ("font", try #require(try words("font").first)),
      // Thin black lines overprint, for which there is no state before the first.
      ("state", .stroke(.rect(box), width: .points(0.5), .solid(.black))),
    ]
  }

  @Test func `a draft that lacks a name is refused, and its page is the document's`() throws {
    for (what, node) in try strangers() {
      let document = try document()
      try document.addPage(base: base(), overlay: [], marks: PrinterMarks([.crop]))
      #expect(try draft([], knowing: document) != nil)
      #expect(try draft([node], knowing: document) == nil, "\(what)")
      // Once the document has drawn it, the name is known.
      try document.addPage(base: base(), overlay: [node], marks: PrinterMarks([.crop]))
      #expect(try draft([node], knowing: document) != nil, "\(what)")
      try Judge.check(document.finish())
    }
    let document = try document()
    try document.addPage(base: Fixtures.page([]), overlay: [], marks: PrinterMarks([.crop]))
    #expect(try draft([], knowing: document) == nil, "base")
  }

  @Test func `a draft whose glyph says something else by now is refused`() throws {
    func run(_ text: String) throws -> Scene.Node {
      guard case .glyphs(var run, let paint) = try #require(try words("A").first) else {
        throw CancellationError()
      }
      run.text = text
      return .glyphs(run, paint)
    }
    let document = try document()
    try document.addPage(base: base(), overlay: words("B"), marks: PrinterMarks([.crop]))
    // Latin and Greek: one glyph, two letters; both are drafted before either is on a page.
    let (latin, greek) = (try draft([run("A")], knowing: document), try draft([run("Α")], knowing: document))
    #expect(try document.addPage(#require(latin)))
    #expect(try !document.addPage(#require(greek)))
    // Who knows what the glyph says writes the other letter beside it.
    let again = try #require(try draft([run("Α")], knowing: document))
    #expect(try document.addPage(again))
    let file = try document.finish()
    let text = try Judge.withFile(file, "x.pdf") { try Judge.run("pdftotext", ["-nopgbrk", $0.path, "-"]) }
    #expect(text.split(separator: "\n").map(String.init) == ["B", "A", "Α"], "\(text)")
  }
}
