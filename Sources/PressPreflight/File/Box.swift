internal import PressDrawing

/// An upright box in points, or in whatever unit its space has; its corners are in order.
struct Box: Sendable, Hashable {
  var left, bottom, right, top: Double

  var width: Double { right - left }
  var height: Double { top - bottom }
  var isEmpty: Bool { right <= left || top <= bottom }

  init(left: Double, bottom: Double, right: Double, top: Double) {
    (self.left, self.right) = (min(left, right), max(left, right))
    (self.bottom, self.top) = (min(bottom, top), max(bottom, top))
  }

  /// Nil unless the object is four numbers.
  init?(_ object: PDFObject, in file: PDFFile) {
    let numbers = (object.array ?? []).prefix(5).compactMap { file.resolve($0).number }
    guard numbers.count == 4, numbers.allSatisfy({ $0.magnitude < 1e9 }) else { return nil }
    self.init(left: numbers[0], bottom: numbers[1], right: numbers[2], top: numbers[3])
  }

  /// Whether another lies inside, with a tolerance of a hundredth of a point.
  func contains(_ other: Box) -> Bool {
    let slack = 0.01
    return other.left >= left - slack && other.right <= right + slack && other.bottom >= bottom - slack
      && other.top <= top + slack
  }

  func isNear(_ other: Box) -> Bool { contains(other) && other.contains(self) }

  /// What both share; it can be empty, and then its width or height is 0.
  func intersection(_ other: Box) -> Box {
    let (left, bottom) = (max(left, other.left), max(bottom, other.bottom))
    return Box(
      left: left, bottom: bottom, right: max(left, min(right, other.right)),
      top: max(bottom, min(top, other.top)))
  }

  /// Whether they share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && bottom < other.top && other.bottom < top
  }

  func grown(by distance: Double) -> Box {
    var box = self
    (box.left, box.bottom, box.right, box.top) = (
      left - distance, bottom - distance, right + distance, top + distance
    )
    return box
  }

  mutating func add(_ x: Double, _ y: Double) {
    (left, right) = (min(left, x), max(right, x))
    (bottom, top) = (min(bottom, y), max(top, y))
  }

  /// Width and height in millimetres: `85 × 55 mm`.
  var millimetres: String {
    "\((width * 25.4 / 72).decimal(places: 1)) × \((height * 25.4 / 72).decimal(places: 1)) mm"
  }
}
