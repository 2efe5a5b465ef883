internal import CQPDF
internal import PressDrawing

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
