import Foundation
import PressDrawing
import PressPDF
import Testing

struct PressDocumentTests {
  private func document(_ target: PressTarget = .plain) throws -> PressDocument {
    try PressDocument(.init(Fixtures.rules(target), title: "t"), sources: Fixtures.sources())
  }

  private func code(_ x: Double) -> Scene.Node {
    .group(Transform(tx: .mm(x)), [.fill(Fixtures.modules(), .solid(.black))])
  }

  private func base(_ color: Color = Fixtures.red) throws -> Scene {
    let photo = try Fixtures.png(16, 16, .rgb) { x, y in [UInt8(x * 15), UInt8(y * 15), 90] }
    let gradient = try Fixtures.gradient(
      .linear(from: .zero, to: Point(.mm(60), .zero)), (0, color), (1, Fixtures.blue))
    return Fixtures.page([
      .fill(.rect(Fixtures.box(-3, -3, 66, 20)), .gradient(gradient)),
      .group(
        Transform(a: 0.8, b: 0.6, c: -0.6, d: 0.8, tx: .mm(30), ty: .mm(5)),
        [.fill(.rect(Fixtures.box(0, 0, 20, 10)), .gradient(gradient))]),
      .image(photo, in: Fixtures.box(40, 20, 10, 10)),
      .fill(.rect(Fixtures.box(50, 30, 20, 20)), .solid(Fixtures.pantone)),
    ])
  }

  @Test func `a base that many pages share is in the file once`() throws {
    func bytes(pages: Int) throws -> Data {
      let document = try document()
      for page in 0..<pages {
        try document.addPage(base: base(), overlay: [code(Double(page) / 10)])
      }
      return try document.finish()
    }
    let pdf = try bytes(pages: 30)
    try Judge.check(pdf)
    let readable = try Judge.readable(pdf)
    #expect(readable.components(separatedBy: "/Subtype /Form").count == 2)
    #expect(readable.components(separatedBy: "/Subtype /Image").count == 2)
    #expect(readable.components(separatedBy: "/Type /Page\n").count == 31)
    #expect(try bytes(pages: 30) == pdf)
  }

  @Test(arguments: Judge.Program.allCases)
  func `a base and what lies above look as one scene does`(program: Judge.Program) throws {
    let shared = try document()
    try shared.addPage(base: base(), overlay: [code(5)])
    let whole = try document()
    var scene = try base()
    scene.nodes.append(code(5))
    try whole.addPage(scene)
    let pictures = try [shared, whole].map {
      try Judge.draw($0.finish(), by: program, dotsPerInch: 150)
    }
    #expect(try pictures[0].difference(from: pictures[1]).mean < 0.05)
  }

  @Test func `a picture is in the file once, however many pages show it`() throws {
    let document = try document()
    for page in 0..<3 {
      var scene = try base()
      scene.nodes.append(code(Double(page)))
      try document.addPage(scene)
    }
    let readable = try Judge.readable(document.finish())
    #expect(readable.components(separatedBy: "/Subtype /Image").count == 2)
    #expect(readable.components(separatedBy: "/PatternType 2").count == 3)
  }

  @Test func `one ink has one look in all of a document`() throws {
    let document = try document()
    try document.addPage(base())
    let other = Color.spot(name: "PANTONE 186 C", cyan: 1, magenta: 0, yellow: 0, black: 0)
    #expect(throws: PDFError.inkTwice(name: "PANTONE 186 C")) {
      try document.addPage(Fixtures.page([.fill(Fixtures.modules(), .solid(other))]))
    }
  }

  @Test func `a margin makes the sheet larger than the bleed`() throws {
    let document = try document()
    let form = try document.form(of: base())
    var page = PressPage(trim: Size(.points(100), .points(50)), bleed: Edges(all: .points(9)))
    page.margin = Edges(top: .points(20), right: .points(21), bottom: .points(22), left: .points(23))
    page.layers = [
      .form(form, Transform(a: 0.5, d: 0.5, tx: .points(10), ty: .points(5))), .nodes([code(0)]),
    ]
    try document.addPage(page)
    let pdf = try document.finish()
    try Judge.check(pdf)
    let said = try Judge.withFile(pdf, "x.pdf") { try Judge.run("pdfinfo", ["-box", $0.path]) }
      .split(separator: " ").joined(separator: " ")
    #expect(said.contains("MediaBox: 0.00 0.00 162.00 110.00"), "\(said)")
    #expect(said.contains("BleedBox: 23.00 22.00 141.00 90.00"), "\(said)")
    #expect(said.contains("TrimBox: 32.00 31.00 132.00 81.00"), "\(said)")
  }
}
