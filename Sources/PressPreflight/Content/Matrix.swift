/// An affine map of a page's user space, in points: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
struct Matrix: Sendable, Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  init() {}

  init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  /// Nil unless these are six numbers.
  init?(_ numbers: [Double]) {
    guard numbers.count == 6, numbers.allSatisfy({ $0.isFinite }) else { return nil }
    self.init(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  /// The map that does this, and then another.
  func then(_ next: Matrix) -> Matrix {
    Matrix(
      a * next.a + b * next.c, a * next.b + b * next.d, c * next.a + d * next.c, c * next.b + d * next.d,
      e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f)
  }

  func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

  /// The upright box around a box that is mapped.
  func bounds(of box: Box) -> Box {
    let first = apply(box.left, box.bottom)
    var all = Box(left: first.x, bottom: first.y, right: first.x, top: first.y)
    for (x, y) in [(box.right, box.bottom), (box.left, box.top), (box.right, box.top)] {
      let corner = apply(x, y)
      all.add(corner.x, corner.y)
    }
    return all
  }

  /// How long a unit along x and along y becomes.
  var scales: (x: Double, y: Double) {
    ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
  }

  /// The least that a length becomes in any direction: a line is as thin as its thinnest stretch.
  var minimumScale: Double {
    let (sum, determinant) = (a * a + b * b + c * c + d * d, a * d - b * c)
    let root = max(0, sum * sum - 4 * determinant * determinant).squareRoot()
    return (max(0, sum - root) / 2).squareRoot()
  }
}
