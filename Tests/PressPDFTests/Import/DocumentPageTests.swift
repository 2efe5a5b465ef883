import Foundation
import PressDrawing
import PressPDF
import Testing

/// A designer's page in a press file: nothing of it is changed.
struct DocumentPageTests {
  private static let nothing = EncodedImage(format: .png, bytes: Data())

  private func scene(_ file: Data, part: Rect, before: [Scene.Node] = [], after: [Scene.Node] = []) -> Scene {
    let page = DocumentPage(file: DocumentFile(file), number: 1, part: part, picture: Self.nothing)
    return Scene(
      trim: Size(.mm(60), .mm(40)), bleed: Edges(all: .mm(3)),
      nodes: before + [.page(page, in: Fixtures.box(-3, -3, 66, 46))] + after)
  }

  private func pdf(_ scene: Scene, _ target: PressTarget = .x4, pages: Int = 1) throws -> Data {
    let document = try PressDocument(.init(Fixtures.rules(target), title: "t"), sources: Fixtures.sources())
    for _ in 0..<pages { try document.addPage(scene) }
    let file = try document.finish()
    try Judge.check(file)
    return file
  }

  @Test func `its bleed survives and its place is exact`() throws {
    let file = try pdf(
      scene(SamplePDF.write([SamplePDF.card()]), part: Fixtures.box(0, 0, 66, 46)))
    // The hole: 5 mm from the trim, 8 from the sheet.
    let measured = try Measured(file, Fixtures.box(7, 7, 12, 7))
    #expect(Measured.agree(measured.edges(atY: 10.5), [8.0, 18]))
    #expect(Measured.agree(measured.edges(atX: 13), [8.0, 13]))
    let corner = try Measured(file, Fixtures.box(0, 0, 2, 2))
    #expect(corner.edges(atY: 1).isEmpty && corner.isDark)
  }

  @Test func `a turned page with marks around it is cut to its part`() throws {
    // On its side, with 10 mm around that do not belong to it.
    var page = SamplePDF.card(bleed: 13, width: 40, height: 60)
    page.entries += " /Rotate 90"
    let file = try pdf(scene(SamplePDF.write([page]), part: Fixtures.box(10, 10, 66, 46)))
    // Clockwise: what was 5 from the left and 5 from above is 5 from above and 5 from the right.
    let measured = try Measured(file, Fixtures.box(52, 7, 7, 12))
    #expect(Measured.agree(measured.edges(atY: 10.5), [53.0, 58]))
    #expect(Measured.agree(measured.edges(atX: 55), [8.0, 18]))
  }

  @Test func `inherited fonts, named inks and overprint are as they were, once for all pages`() throws {
    let source = SamplePDF.write(
      [
        .init(
          entries: "/MediaBox [0 0 187.0866 130.3937]",
          content: "/G gs /S cs 1 scn 0 0 90 90 re f")
      ],
      tree: "/Resources 3 0 R",
      objects: [
        "<< /ColorSpace << /S [/Separation /Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] "
          + "/C1 [0 0.2 0.8 0.1] /N 1 >>] >> /ExtGState << /G << /OP true /op true /OPM 1 >> >> "
          + "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
      ])
    let file = try pdf(scene(source, part: Fixtures.box(0, 0, 66, 46)), pages: 3)
    let words = try Judge.readable(file)
    for word in ["/Gold", "/OPM 1", "/Helvetica", "/S cs 1 scn"] { #expect(words.contains(word), "\(word)") }
    #expect(words.components(separatedBy: "/Subtype /Form").count == 2)
    let single = try pdf(scene(source, part: Fixtures.box(0, 0, 66, 46)))
    #expect(try !#require(Judge.plates(single)["Gold"]).isBlank)
  }

  @Test func `what was painted before does not colour it`() throws {
    // A page that counts on black being set.
    let source = SamplePDF.write([
      .init(entries: "/MediaBox [0 0 187.0866 130.3937]", content: "0 0 900 900 re f")
    ])
    let yellow = Scene.Node.fill(
      .rect(Fixtures.box(0, 0, 5, 5)), .solid(.cmyk(cyan: 0, magenta: 0, yellow: 1, black: 0)))
    let plates = try Judge.plates(pdf(scene(source, part: Fixtures.box(0, 0, 66, 46), before: [yellow])))
    #expect(try #require(plates["Yellow"]).isBlank)
    #expect(try #require(plates["Black"]).pixels.allSatisfy { $0 == 0 })
  }

  @Test func `transparency is told apart from a group that mixes nothing`() throws {
    func source(_ state: String) -> Data {
      SamplePDF.write([
        .init(
          entries: "/MediaBox [0 0 187.0866 130.3937] /Group << /S /Transparency /CS /DeviceCMYK >> "
            + "/Resources << /ExtGState << /G << \(state) >> >> >>",
          content: "/G gs 0 0 0 1 k 0 0 90 90 re f")
      ])
    }
    let part = Fixtures.box(0, 0, 66, 46)
    #expect(try !Judge.readable(pdf(scene(source("/ca 1"), part: part), .x1a)).contains("/Group"))
    // A page's group is isolated in any case, a form's where it says so: else its colours are not mixed in its own space.
    let mixed = try Judge.readable(pdf(scene(source("/ca 0.5"), part: part), .x4))
    #expect(mixed.contains("/Group") && mixed.contains("/I true"))
    for state in ["/ca 0.5", "/BM /Multiply", "/BM [/Darken /Normal]"] {
      #expect(throws: PDFError.transparentArtwork("page 1 of the PDF artwork")) {
        try pdf(scene(source(state), part: part), .x1a)
      }
    }
  }

  @Test func `layers stay switched off, and are refused where there can be none`() throws {
    func source(_ title: String) -> Data {
      SamplePDF.write(
        [
          .init(
            entries: "/MediaBox [0 0 187.0866 130.3937] /Resources << /Properties << /L 3 0 R >> >>",
            content: "/OC /L BDC 0 0 0 1 k 0 0 900 900 re f EMC")
        ], catalog: "/OCProperties << /OCGs [3 0 R] /D << /OFF [3 0 R] >> >>",
        objects: ["<< /Type /OCG /Name (\(title)) >>"])
    }
    let part = Fixtures.box(0, 0, 66, 46)
    // What is hidden from the designer is not printed.
    #expect(try Judge.draw(pdf(scene(source("a"), part: part)), by: .pdftoppm, dotsPerInch: 50).isBlank)
    #expect(throws: PDFError.layers) { try pdf(scene(source("a"), part: part), .x1a) }
    let second = scene(source("b"), part: part).nodes
    #expect(throws: PDFError.layers) { try pdf(scene(source("a"), part: part, after: second)) }
  }

  @Test func `what cannot be read is reported`() throws {
    #expect(throws: PDFError.source(.empty)) {
      try pdf(scene(SamplePDF.write([]), part: Fixtures.box(0, 0, 66, 46)))
    }
  }
}
