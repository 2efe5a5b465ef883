/// The four outer corners of a symbol in a picture, named as the symbol stands upright.
///
/// A symbol that lies turned or mirrored in the picture has its top left corner elsewhere.
package struct Corners: Sendable, Hashable {
  package var topLeft: PixelPoint
  package var topRight: PixelPoint
  package var bottomRight: PixelPoint
  package var bottomLeft: PixelPoint

  package init(
    topLeft: PixelPoint, topRight: PixelPoint, bottomRight: PixelPoint, bottomLeft: PixelPoint
  ) {
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomRight = bottomRight
    self.bottomLeft = bottomLeft
  }

  /// Top left, top right, bottom right, bottom left.
  package var points: [PixelPoint] { [topLeft, topRight, bottomRight, bottomLeft] }

  /// The mean of the four.
  package var center: PixelPoint {
    PixelPoint(points.reduce(0) { $0 + $1.x } / 4, points.reduce(0) { $0 + $1.y } / 4)
  }

  /// The shortest of the four sides in pixels.
  package var shortestSide: Double {
    min(
      topLeft.distance(to: topRight), topRight.distance(to: bottomRight),
      bottomRight.distance(to: bottomLeft), bottomLeft.distance(to: topLeft))
  }

  /// Whether the symbol lies as in a mirror: its top right corner a quarter turn counterclockwise of its bottom left one.
  package var isMirrored: Bool {
    let (right, down) = (
      (x: topRight.x - topLeft.x, y: topRight.y - topLeft.y),
      (x: bottomLeft.x - topLeft.x, y: bottomLeft.y - topLeft.y)
    )
    return right.x * down.y - right.y * down.x < 0
  }

  /// The same place in a picture `factor` times as wide and high.
  package func scaled(by factor: Double) -> Corners {
    func map(_ p: PixelPoint) -> PixelPoint {
      PixelPoint(p.x * factor, p.y * factor)
    }
    return Corners(
      topLeft: map(topLeft), topRight: map(topRight), bottomRight: map(bottomRight),
      bottomLeft: map(bottomLeft))
  }

  /// Whether both mean one symbol: no two symbols have their centres within half a side.
  package func isSamePlace(as other: Corners) -> Bool {
    center.distance(to: other.center) < min(shortestSide, other.shortestSide) / 2
  }
}
