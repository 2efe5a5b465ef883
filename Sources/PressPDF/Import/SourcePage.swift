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
    mediaBox = media
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

/// A box of a page in its own units, y up.
struct PageBox: Hashable {
  var left, bottom, right, top: Double

  /// Any two opposite corners; nil when they are not four numbers with an area between.
  init?(_ numbers: [Double]) {
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite), numbers[0] != numbers[2],
      numbers[1] != numbers[3]
    else { return nil }
    (left, right) = (min(numbers[0], numbers[2]), max(numbers[0], numbers[2]))
    (bottom, top) = (min(numbers[1], numbers[3]), max(numbers[1], numbers[3]))
  }

  func cut(to other: PageBox) -> PageBox? {
    let (l, r) = (max(left, other.left), min(right, other.right))
    let (b, t) = (max(bottom, other.bottom), min(top, other.top))
    return l < r && b < t ? PageBox([l, b, r, t]) : nil
  }

  /// The map that turns a page by its quarters, clockwise, puts its top left corner at the origin, and y down.
  func upright(quarters: Int, unit: Double) -> [Double] {
    let matrix: [Double] =
      switch quarters {
      case 1: [0, 1, 1, 0, -bottom, -left]
      case 2: [-1, 0, 0, 1, right, -bottom]
      case 3: [0, -1, -1, 0, top, right]
      default: [1, 0, 0, -1, -left, top]
      }
    return matrix.map { $0 * unit }
  }

  /// The box as it lies on the upright page, y down from the media box's corner.
  func rect(in media: PageBox, quarters: Int, unit: Double) -> Rect {
    let (before, behind) = (left - media.left, media.right - right)
    let (below, above) = (bottom - media.bottom, media.top - top)
    let (x, y) = [(before, above), (below, before), (behind, below), (above, behind)][quarters]
    var size = (width: right - left, height: top - bottom)
    if quarters % 2 == 1 { size = (size.height, size.width) }
    func length(_ value: Double) -> Length { .points(value * unit) }
    return Rect(x: length(x), y: length(y), width: length(size.width), height: length(size.height))
  }
}
