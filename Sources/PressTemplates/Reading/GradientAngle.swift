internal import Foundation
internal import PressDrawing

extension Gradient.Geometry {
  /// From one side of a box to the other at an angle, so that the corners get the pure colours.
  ///
  /// - Parameter degrees: 0 from left to right, 90 from top to bottom.
  static func across(_ box: Rect, degrees: Double) -> Gradient.Geometry {
    let angle = degrees * .pi / 180
    let (dx, dy) = (cos(angle), sin(angle))
    let half = (box.size.width * abs(dx) + box.size.height * abs(dy)) / 2
    let center = box.center
    return .linear(
      from: Point(center.x - half * dx, center.y - half * dy),
      to: Point(center.x + half * dx, center.y + half * dy))
  }
}
