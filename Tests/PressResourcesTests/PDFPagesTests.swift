import Foundation
import PressDiagnostics
import PressDrawing
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressFiles
@testable import PressResources

@Suite(.judged(by: .pdftoppm))
struct PDFPagesTests {
  /// Pages with these media boxes and nothing on them; viewers repair the missing table of places.
  static func pdf(_ boxes: [(Double, Double)]) -> Data {
    var text =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count \(boxes.count)/Kids["
    text += boxes.indices.map { "\($0 + 3) 0 R" }.joined(separator: " ") + "]>>endobj\n"
    for (number, box) in boxes.enumerated() {
      text +=
        "\(number + 3) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(box.0) \(box.1)]>>endobj\n"
    }
    return Data((text + "trailer<</Root 1 0 R>>\n").utf8)
  }

  @Test func `pages come at the size asked for, with their resolution, and end`() throws {
    let work = try Workspace()
    let pages = try PDFPages(work.write(PDFPagesTests.pdf([(144, 72), (72, 144)]), to: "two.pdf"))
    let first = try #require(try pages.page(1, side: 400))
    #expect((first.width, first.height) == (400, 200))
    let resolution = try #require(first.resolution)
    #expect(abs(resolution.dotsPerInch - 200) < 0.1)
    #expect(try #require(try pages.page(2, side: 400)).height == 400)
    #expect(try pages.page(3, side: 400) == nil)
  }

  @Test func `a page of kilometres takes no more memory`() throws {
    let work = try Workspace()
    let pages = try PDFPages(work.write(PDFPagesTests.pdf([(1e7, 1e7)]), to: "huge.pdf"))
    #expect(try #require(try pages.page(1, side: 300)).width == 300)
  }

  @Test(arguments: ["%PDF-1.4\nrubbish", "%PDF-1.4\ntrailer<</Root 1 0 R>>"])
  func `a damaged file is an error with poppler's words`(text: String) throws {
    let work = try Workspace()
    let pages = try PDFPages(work.write(text, to: "-damaged.pdf"))
    let failure = #expect(throws: PressFailure.self) { try pages.page(1, side: 300) }
    #expect(failure?.kind == .badData)
    #expect(failure?.diagnostics.first?.message.contains("page 1 cannot be drawn: poppler says") == true)
  }

  @Test func `a file is a PDF by its mark`() {
    #expect(PDFPages.isPDF(PDFPagesTests.pdf([(9, 9)])))
    #expect(PDFPages.isPDF(Data("\n\n%PDF-1.3".utf8)))
    #expect(!PDFPages.isPDF(Data("PDF".utf8)))
    #expect(!PDFPages.isPDF(Data(repeating: 32, count: 2000) + Data("%PDF-1.3".utf8)))
  }
}
