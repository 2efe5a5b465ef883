/// Outlines of straight lines and cubic curves, filled by the non-zero rule.
package struct Path: Sendable, Hashable {
  package enum Element: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, to: Point)
    case close
  }

  package var elements: [Element] = []

  package init() {}

  package var isEmpty: Bool { elements.isEmpty }

  package mutating func move(to point: Point) { elements.append(.move(point)) }
  package mutating func line(to point: Point) { elements.append(.line(point)) }
  package mutating func curve(_ first: Point, _ second: Point, to point: Point) {
    elements.append(.curve(first, second, to: point))
  }
  package mutating func close() { elements.append(.close) }

  package mutating func add(_ rect: Rect) {
    move(to: rect.origin)
    line(to: Point(rect.maxX, rect.minY))
    line(to: Point(rect.maxX, rect.maxY))
    line(to: Point(rect.minX, rect.maxY))
    close()
  }

  package static func rect(_ rect: Rect) -> Path {
    var path = Path()
    path.add(rect)
    return path
  }

  /// A box with round corners; the radius is cut to half the shorter side.
  package static func roundedRect(_ rect: Rect, radius: Length) -> Path {
    let r = min(radius, min(rect.size.width, rect.size.height) / 2)
    guard r > .zero else { return .rect(rect) }
    let k = r * (1 - circleHandle)
    let (x0, y0, x1, y1) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
    var path = Path()
    path.move(to: Point(x0 + r, y0))
    path.line(to: Point(x1 - r, y0))
    path.curve(Point(x1 - k, y0), Point(x1, y0 + k), to: Point(x1, y0 + r))
    path.line(to: Point(x1, y1 - r))
    path.curve(Point(x1, y1 - k), Point(x1 - k, y1), to: Point(x1 - r, y1))
    path.line(to: Point(x0 + r, y1))
    path.curve(Point(x0 + k, y1), Point(x0, y1 - k), to: Point(x0, y1 - r))
    path.line(to: Point(x0, y0 + r))
    path.curve(Point(x0, y0 + k), Point(x0 + k, y0), to: Point(x0 + r, y0))
    path.close()
    return path
  }

  /// The ellipse that fills a box.
  package static func ellipse(in rect: Rect) -> Path {
    let center = rect.center
    let (rx, ry) = (rect.size.width / 2, rect.size.height / 2)
    let (kx, ky) = (rx * circleHandle, ry * circleHandle)
    var path = Path()
    path.move(to: Point(rect.maxX, center.y))
    path.curve(
      Point(rect.maxX, center.y + ky), Point(center.x + kx, rect.maxY), to: Point(center.x, rect.maxY))
    path.curve(
      Point(center.x - kx, rect.maxY), Point(rect.minX, center.y + ky), to: Point(rect.minX, center.y))
    path.curve(
      Point(rect.minX, center.y - ky), Point(center.x - kx, rect.minY), to: Point(center.x, rect.minY))
    path.curve(
      Point(center.x + kx, rect.minY), Point(rect.maxX, center.y - ky), to: Point(rect.maxX, center.y))
    path.close()
    return path
  }

  package func transformed(by transform: Transform) -> Path {
    var path = Path()
    path.elements = elements.map { element in
      switch element {
      case .move(let p): .move(transform.apply(p))
      case .line(let p): .line(transform.apply(p))
      case .curve(let p, let q, let end):
        .curve(transform.apply(p), transform.apply(q), to: transform.apply(end))
      case .close: .close
      }
    }
    return path
  }

  /// The smallest upright box with all points in it, those that curves only lean towards too; nil without one.
  package var box: Rect? {
    var (left, right, top, bottom) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
    func take(_ point: Point) {
      let (x, y) = (point.x.millimetres, point.y.millimetres)
      (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
    }
    for element in elements {
      switch element {
      case .move(let p), .line(let p): take(p)
      case .curve(let p, let q, let end):
        take(p)
        take(q)
        take(end)
      case .close: break
      }
    }
    guard left <= right, top <= bottom else { return nil }
    return Rect(x: .mm(left), y: .mm(top), width: .mm(right - left), height: .mm(bottom - top))
  }

  /// Handle length of the cubic that comes nearest to a quarter circle of radius 1.
  private static let circleHandle = 0.552_284_749_831
}
