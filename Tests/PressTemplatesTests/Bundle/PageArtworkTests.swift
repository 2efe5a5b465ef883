import Foundation
import PressDiagnostics
import PressDrawing
import PressSymbols
import Synchronization
import Testing

@testable import PressTemplates

struct PageArtworkTests {
  private static func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height))
  }

  private static let bleedBox = rect(-3, -3, 106, 66)
  private static let trim = rect(0, 0, 100, 60)

  private func page(
    _ media: Rect, bleed: Rect? = nil, trim: Rect? = nil,
    drawing: @escaping PageArtwork.Drawing = { _ throws(PictureError) in
      throw PictureError(message: "no drawing")
    }
  ) -> PageArtwork {
    PageArtwork(
      boxes: .init(media: media, crop: media, bleed: bleed ?? media, trim: trim ?? bleed ?? media),
      file: DocumentFile(Data()), number: 1, drawing: drawing)
  }

  @Test(arguments: [
    // As a press wants it: marks around, boxes inside.
    (rect(0, 0, 130, 90), rect(12, 12, 106, 66), rect(15, 15, 100, 60), rect(12, 12, 106, 66), bleedBox),
    (rect(0, 0, 106, 66), rect(0, 0, 106, 66), rect(3, 3, 100, 60), rect(0, 0, 106, 66), bleedBox),
    (rect(0, 0, 130, 90), rect(0, 0, 130, 90), rect(15, 15, 100, 60), rect(15, 15, 100, 60), trim),
    // Rounded to whole points.
    (
      rect(0, 0, 99.84, 59.97), rect(0, 0, 99.84, 59.97), rect(0, 0, 99.84, 59.97), rect(0, 0, 99.84, 59.97),
      trim
    ),
    // Drawn at half the size.
    (rect(0, 0, 50, 30), rect(0, 0, 50, 30), rect(0, 0, 50, 30), rect(0, 0, 50, 30), trim),
    (rect(0, 0, 53, 33), rect(0, 0, 53, 33), rect(0, 0, 53, 33), rect(0, 0, 53, 33), bleedBox),
  ])
  func `the box that has the size is placed`(media: Rect, bleed: Rect, trim: Rect, part: Rect, target: Rect)
    throws
  {
    let fit = try #require(page(media, bleed: bleed, trim: trim).fit([Self.bleedBox, Self.trim]))
    #expect(fit.part == part)
    #expect(fit.target == target)
  }

  @Test func `another shape fits nowhere`() {
    #expect(page(Self.rect(0, 0, 100, 100)).fit([Self.bleedBox, Self.trim]) == nil)
    #expect(page(Self.rect(0, 0, 99.5, 60)).fit([Self.bleedBox, Self.trim]) == nil)
  }

  @Test func `a page is drawn once for every size, a failure too`() throws {
    let count = Mutex(0)
    let crop = PageArtwork.Crop(box: Self.trim, width: 10, height: 6)
    let page = page(Self.trim) { crop throws(PictureError) in
      count.withLock { $0 += 1 }
      guard crop.width < 100 else { throw PictureError(message: "too wide") }
      return EncodedImage(format: .png, bytes: Data([UInt8(crop.width)]))
    }
    for _ in 0..<3 { #expect(try page.image(crop).bytes == Data([10])) }
    #expect(count.withLock { $0 } == 1)
    let wide = PageArtwork.Crop(box: Self.trim, width: 100, height: 6)
    for _ in 0..<3 { #expect(throws: PictureError(message: "too wide")) { try page.image(wide) } }
    #expect(count.withLock { $0 } == 2)
  }

  @Test func `in pixels a page lies on whole dots, in vectors where it belongs`() throws {
    let asked = Mutex<[PageArtwork.Crop]>([])
    let page = page(Self.bleedBox) { crop throws(PictureError) in
      asked.withLock { $0.append(crop) }
      return EncodedImage(format: .png, bytes: Data())
    }
    let placed = PlacedArtwork(
      content: .page(page, Self.bleedBox), box: Self.bleedBox,
      place: PressDiagnostics.SourceLocation(position: .init(file: "t", line: 1, column: 1), line: ""))
    let exact = try placed.node(on: .exact, at: .print)
    let picture = EncodedImage(format: .png, bytes: Data())
    let whole = DocumentPage(file: page.file, number: 1, part: Self.bleedBox, picture: picture)
    #expect(exact == .page(whole, in: Self.bleedBox))
    let dots = try placed.node(on: .dots(.print), at: .print)
    let snapped = Grid.dots(.print).snapped(Self.bleedBox)
    #expect(dots == .image(EncodedImage(format: .png, bytes: Data()), in: snapped))
    // -35 to 1217 dots, -35 to 744.
    #expect(asked.withLock { $0 } == [.init(box: Self.bleedBox, width: 1252, height: 779)])
  }
}
