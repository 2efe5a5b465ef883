internal import CQPDF
package import PressDrawing

/// A page of a finished PDF: its boxes upright, as a reader sees the page, and its object.
///
/// Upright coordinates have their origin at the media box's top left corner as seen, y down. Boxes that the
/// page does not give are those that PDF 1.7, 14.11.2, puts in their place, cut to the media box.
package struct SourcePage {
  /// From 1.
  package let number: Int
  /// All of the page.
  package let media: Size
  package let bleed: Rect
  package let trim: Rect
  /// Points that a unit of the page is; 1 where nothing is said.
  package let unit: Double
  /// Whether it has notes, links or fields, which are no part of its content.
  package let hasAnnotations: Bool
  /// The media box in the page's own units.
  let mediaBox: PageBox
  /// From the page's own units to upright points: the six numbers of a form's `/Matrix`.
  let matrix: [Double]
  let object: qpdf_oh

  init(_ number: Int, _ object: qpdf_oh, in source: SourceDocument) throws(SourceError) {
    self.number = number
    self.object = object
    func box(_ key: String) -> PageBox? { PageBox(source.numbers(source.value(key, of: object))) }
    guard let media = box("/MediaBox") else { throw .size(page: number) }
    // PDF 1.7, table 30: a user unit is that many points; 1 where nothing is said.
    let unit = source.number(source.value("/UserUnit", of: object)) ?? 1
    let sides = [media.right - media.left, media.top - media.bottom].map { Length.points($0 * unit) }
    guard unit > 0, sides.allSatisfy({ $0 > .zero && $0 <= .mm(20_000) }) else { throw .size(page: number) }
    let turn = source.integer(source.value("/Rotate", of: object)) ?? 0
    let quarters = ((turn / 90) % 4 + 4) % 4
    let crop = (box("/CropBox") ?? media).cut(to: media) ?? media
    let bleed = (box("/BleedBox") ?? crop).cut(to: media) ?? crop
    let trim = (box("/TrimBox") ?? box("/ArtBox") ?? crop).cut(to: media) ?? crop
    (self.unit, mediaBox) = (unit, media)
    matrix = media.upright(quarters: quarters, unit: unit)
    self.media = quarters % 2 == 0 ? Size(sides[0], sides[1]) : Size(sides[1], sides[0])
    (self.bleed, self.trim) = (
      bleed.rect(in: media, quarters: quarters, unit: unit),
      trim.rect(in: media, quarters: quarters, unit: unit)
    )
    hasAnnotations = !source.items(source.value("/Annots", of: object)).isEmpty
  }

  /// How far the bleed goes beyond the trim.
  package var bleedEdges: Edges {
    Edges(
      top: max(.zero, trim.minY - bleed.minY), right: max(.zero, bleed.maxX - trim.maxX),
      bottom: max(.zero, bleed.maxY - trim.maxY), left: max(.zero, trim.minX - bleed.minX))
  }
}
