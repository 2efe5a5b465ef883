import PressDrawing
import PressPDF
import Testing

struct SourcePageTests {
  /// A media box off the origin, a trim 10 from the left, 20 from below, 30 from the right, 40 from above.
  private func page(_ turn: Int, _ more: String = "") throws -> SourcePage {
    let entries =
      "/MediaBox [5 7 205 407] /TrimBox [15 27 175 367] /BleedBox [10 22 180 372] /Rotate \(turn) \(more)"
    return try SourceDocument(SamplePDF.write([.init(entries: entries, content: "")])).page(1)
  }

  @Test(arguments: [
    (0, 10.0, 40.0, 160.0, 340.0), (90, 20, 10, 340, 160), (180, 30, 20, 160, 340), (270, 40, 30, 340, 160),
    (-90, 40, 30, 340, 160), (450, 20, 10, 340, 160),
  ])
  func `boxes are those of the page as it is seen`(
    turn: Int, x: Double, y: Double, width: Double, height: Double
  ) throws {
    let page = try page(turn)
    let found = [page.trim.minX, page.trim.minY, page.trim.size.width, page.trim.size.height].map(\.points)
    for (a, b) in zip(found, [x, y, width, height]) { #expect(abs(a - b) < 1e-9) }
    #expect(abs(page.media.width.points - (turn % 180 == 0 ? 200 : 400)) < 1e-9)
    // 5 all around, wherever it is turned to.
    for edge in [page.bleedEdges.top, page.bleedEdges.right, page.bleedEdges.bottom, page.bleedEdges.left] {
      #expect(abs(edge.points - 5) < 1e-9)
    }
  }

  @Test func `a page without boxes is its media box, inherited or not`() throws {
    let file = SamplePDF.write([.init(entries: "", content: "")], tree: "/MediaBox [0 0 100 50] /Rotate 90")
    let page = try SourceDocument(file).page(1)
    #expect(abs(page.trim.size.width.points - 50) < 1e-9 && abs(page.trim.size.height.points - 100) < 1e-9)
    #expect(page.bleedEdges == .none)
  }

  @Test func `a user unit makes it larger, and a box beyond the sheet is cut to it`() throws {
    let page = try page(0, "/UserUnit 2")
    #expect(abs(page.trim.size.width.points - 320) < 1e-9)
    let wide = SamplePDF.write([.init(entries: "/MediaBox [0 0 10 10] /TrimBox [-5 -5 20 5]", content: "")])
    #expect(abs(try SourceDocument(wide).page(1).trim.size.width.points - 10) < 1e-9)
  }
}
