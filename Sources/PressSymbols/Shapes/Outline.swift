/// A closed outline of upright edges whose corners may be rounded or cut, dark on its right hand.
///
/// Clockwise around what is dark, anticlockwise around a hole. All measures are in modules, from the symbol's
/// top left corner, y down.
struct Outline: Sendable, Hashable {
  enum Corner: Sendable, Hashable {
    case sharp
    /// Radius of the quarter circle.
    case round(Double)
    /// What the cut takes of each of the two edges.
    case cut(Double)

    /// The corner of an outline parallel to this one, further out by a distance if it is convex.
    func grown(by distance: Double) -> Corner {
      switch self {
      case .sharp: .sharp
      case .round(let radius): .round(max(0, radius + distance))
      case .cut(let leg): .cut(max(0, leg + distance * (2 - 2.0.squareRoot())))
      }
    }

    func scaled(by factor: Double) -> Corner {
      switch self {
      case .sharp: .sharp
      case .round(let radius): .round(radius * factor)
      case .cut(let leg): .cut(leg * factor)
      }
    }
  }

  struct Vertex: Sendable, Hashable {
    var x: Double
    var y: Double
    var corner: Corner
  }

  /// Each differs from the next one in x or in y alone, by turns.
  var vertices: [Vertex]

  init(_ vertices: [Vertex]) { self.vertices = vertices }

  /// A box, clockwise from its top left; one corner a vertex.
  init(x: ClosedRange<Double>, y: ClosedRange<Double>, corners: [Corner]) {
    let ends = [
      (x.lowerBound, y.lowerBound), (x.upperBound, y.lowerBound), (x.upperBound, y.upperBound),
      (x.lowerBound, y.upperBound),
    ]
    vertices = zip(ends, corners).map { Vertex(x: $0.0, y: $0.1, corner: $1) }
  }

  /// A square around a middle, all corners alike.
  init(around x: Double, _ y: Double, half: Double, corner: Corner) {
    self.init(
      x: x - half...x + half, y: y - half...y + half, corners: [Corner](repeating: corner, count: 4))
  }

  /// The same line walked the other way, which makes a hole of it.
  var reversed: Outline { Outline(vertices.reversed()) }

  /// The outline with every edge moved towards what is light by a distance; a negative one moves it back.
  ///
  /// Exact: sharp corners stay sharp, arcs keep their centres, cuts move as far as the edges do. Opposite
  /// edges must not meet, which the caller sees to.
  func grown(by distance: Double) -> Outline {
    guard distance != 0 else { return self }
    return Outline(
      vertices.indices.map { index in
        let (from, to) = directions(at: index)
        var vertex = vertices[index]
        // What is light lies on the left hand of each edge: (dy, −dx) in a plane whose y points down.
        vertex.x += (from.y + to.y) * distance
        vertex.y -= (from.x + to.x) * distance
        vertex.corner = vertex.corner.grown(by: isConvex(at: index) ? distance : -distance)
        return vertex
      })
  }

  /// Whether what is dark fills a quarter of the plane around a vertex, not three.
  func isConvex(at index: Int) -> Bool {
    let (from, to) = directions(at: index)
    return from.x * to.y - from.y * to.x > 0
  }

  /// Unit vectors of the edges that come to a vertex and leave it.
  func directions(at index: Int) -> (from: (x: Double, y: Double), to: (x: Double, y: Double)) {
    let vertex = vertices[index]
    let previous = vertices[(index + vertices.count - 1) % vertices.count]
    let next = vertices[(index + 1) % vertices.count]
    func sign(_ value: Double) -> Double { value > 0 ? 1 : value < 0 ? -1 : 0 }
    return (
      (sign(vertex.x - previous.x), sign(vertex.y - previous.y)),
      (sign(next.x - vertex.x), sign(next.y - vertex.y))
    )
  }
}
