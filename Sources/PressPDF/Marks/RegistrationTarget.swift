internal import PressDrawing

/// The cross and circle that show whether plates lie on one another.
enum RegistrationTarget {
  static let radius = Length.mm(1.5)
  /// Of its cross.
  static let reach = Length.mm(2.5)

  static func lines(at center: Point) -> Path {
    var path = circle(at: center, radius: radius)
    path.move(to: Point(center.x - reach, center.y))
    path.line(to: Point(center.x + reach, center.y))
    path.move(to: Point(center.x, center.y - reach))
    path.line(to: Point(center.x, center.y + reach))
    return path
  }

  /// A dot in the middle, which grows where plates are apart.
  static func core(at center: Point) -> Path { circle(at: center, radius: .mm(0.5)) }

  private static func circle(at center: Point, radius: Length) -> Path {
    .ellipse(in: Rect(x: center.x - radius, y: center.y - radius, width: radius * 2, height: radius * 2))
  }
}
