import PressDrawing
import PressTemplates
import Testing

@testable import PressResources

struct PDFPageBoxesTests {
  /// What `pdfinfo -box` says of a page of 300 × 200 pt with its corner at -10, -10.
  private static func words(turn: Int = 0, trim: String = "0.00  10.00 270.00 180.00", page: Int = 1)
    -> String
  {
    """
    Title:           Page    1 TrimBox: 1 2 3 4
    Pages:           3
    Page    \(page) size:  300 x 200 pts
    Page    \(page) rot:   \(turn)
    Page    \(page) MediaBox:    -10.00   -10.00   290.00   190.00
    Page    \(page) CropBox:     -10.00   -10.00   290.00   190.00
    Page    \(page) BleedBox:     -8.50    -8.50   288.50   188.50
    Page    \(page) TrimBox:       \(trim)
    Page    \(page) ArtBox:      -10.00   -10.00   290.00   190.00
    """
  }

  /// The trim leaves 10 pt at the left, 20 below, 20 at the right, 10 above.
  @Test(arguments: [
    (0, [10.0, 10, 270, 170]), (90, [20, 10, 170, 270]), (180, [20, 20, 270, 170]),
    (270, [10, 20, 170, 270]), (-90, [10, 20, 170, 270]), (450, [20, 10, 170, 270]),
  ])
  func `boxes are given as a reader sees the page`(turn: Int, expected: [Double]) throws {
    let found = try #require(PDFPageBoxes(Self.words(turn: turn), page: 1))
    let boxes = found.upright(unit: 1)
    #expect(
      found.upright(unit: 10).trim.size == Size(boxes.trim.size.width * 10, boxes.trim.size.height * 10))
    let trim = boxes.trim
    let numbers = [trim.minX, trim.minY, trim.size.width, trim.size.height].map { $0.points }
    for (one, wanted) in zip(numbers, expected) { #expect(abs(one - wanted) < 1e-9, "\(numbers)") }
    #expect(abs(boxes.media.size.width.points - (turn % 180 == 0 ? 300 : 200)) < 1e-9)
    #expect(boxes.media.origin == .zero)
  }

  @Test(arguments: [
    "0 10 0 180", "0 10 -5 180", "nan 0 1 1", "0 0 inf 1", "0 0 1", "a b c d",
  ])
  func `a page without a size is none`(trim: String) {
    #expect(PDFPageBoxes(Self.words(trim: trim), page: 1) == nil)
  }

  @Test func `only the page that was asked for counts`() {
    #expect(PDFPageBoxes(Self.words(page: 2), page: 1) == nil)
    #expect(PDFPageBoxes(Self.words(page: 2), page: 2) != nil)
    #expect(PDFPageBoxes("", page: 1) == nil)
  }
}
