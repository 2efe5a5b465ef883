import PressDrawing
import PressTemplates
import Testing

@testable import PressAssets

struct TemplateDraftTests {
  /// A page of 92 by 62 mm in points of two decimals.
  private let media = Rect(x: .zero, y: .zero, width: .points(260.79), height: .points(175.75))

  @Test func `a template begun from a PDF has its trim`() {
    let trim = Rect(x: .points(17), y: .points(17), width: .points(226.77), height: .points(141.73))
    let boxes = PageArtwork.Boxes(media: media, crop: media, bleed: media, trim: trim)
    #expect(TemplateDraft.size(of: boxes, bleed: .mm(3)) == Size(.mm(86), .mm(56)))
    #expect(TemplateDraft.size(of: boxes, bleed: .zero) == Size(.mm(80), .mm(50)))
  }

  @Test func `without a trim it has the page`() {
    let boxes = PageArtwork.Boxes(media: media, crop: media, bleed: media, trim: media)
    #expect(TemplateDraft.size(of: boxes, bleed: .mm(3)) == Size(.mm(92), .mm(62)))
  }
}
