import PressSymbols

/// The grid that a symbol's modules really lie on, measured from its finders, timing and alignment patterns.
///
/// An even grid is laid through the finders' middles (in Micro QR, through the finder's and the ends of the
/// timing pattern); grid non-uniformity is the farthest that any other mark lies from it.
struct MeasuredGrid: Sendable {
  /// |X − Y| / ((X + Y) / 2) of the pixels a module.
  let axial: Double
  /// In modules.
  let grid: Double
  /// What takes the even grid to where modules are.
  let shift: ModulePlane.Shift

  /// Nil when a finder is not found.
  ///
  /// - Parameter isFlat: that the picture is no photo. Else the lower right alignment pattern serves to find
  ///   the perspective, because decoders report corners only roughly, and is on the grid by definition.
  init?(_ finder: MarkFinder, of anatomy: SymbolAnatomy, isFlat: Bool) {
    let measured = anatomy.version.isMicro ? MeasuredGrid.micro(finder) : MeasuredGrid.threeFinders(finder)
    guard let measured else { return nil }
    var plane = finder.plane
    plane.shift = measured.shift
    // Alignment patterns: where they are, against where the grid puts them.
    var found: [(place: ModulePlace, error: MarkFinder.Spot)] = anatomy.alignments.compactMap { place in
      let expected = MeasuredGrid.expected(Double(place.column) + 0.5, Double(place.row) + 0.5, plane.shift)
      return finder.alignment(near: expected).map { (place, ($0.u - expected.u, $0.v - expected.v)) }
    }
    if !isFlat, let last = found.last, last.place == anatomy.alignments.last {
      plane.shift.bend(at: (Double(last.place.column) + 0.5, Double(last.place.row) + 0.5), by: last.error)
      found = found.map { place, error in
        let bent = plane.shift.at(Double(place.column) + 0.5, Double(place.row) + 0.5)
        let even = measured.shift.at(Double(place.column) + 0.5, Double(place.row) + 0.5)
        return (place, (error.u - bent.u + even.u, error.v - bent.v + even.v))
      }
    }
    let line = anatomy.version.isMicro ? 0.5 : 6.5
    var farthest = found.map { ($0.error.u * $0.error.u + $0.error.v * $0.error.v).squareRoot() }.max() ?? 0
    // Dark modules of the timing pattern, past the finders; the finders' own rows are measured.
    let side = anatomy.version.modules
    for i in stride(from: 8, to: anatomy.version.isMicro ? side : side - 8, by: 2) {
      let (across, below) = ((Double(i) + 0.5, line), (line, Double(i) + 0.5))
      let (row, column) = (
        MeasuredGrid.expected(across.0, across.1, plane.shift),
        MeasuredGrid.expected(below.0, below.1, plane.shift)
      )
      if let u = finder.timing(near: row, .along) { farthest = max(farthest, (u - row.u).magnitude) }
      if let v = finder.timing(near: column, .down) { farthest = max(farthest, (v - column.v).magnitude) }
    }
    (axial, grid, shift) = (measured.axial, farthest, plane.shift)
  }

  private typealias Frame = (axial: Double, shift: ModulePlane.Shift)

  private static func threeFinders(_ finder: MarkFinder) -> Frame? {
    let side = Double(finder.plane.side)
    let (near, far) = (3.5, side - 3.5)
    guard let corner = finder.finder(near: (near, near)), let right = finder.finder(near: (far, near)),
      let below = finder.finder(near: (near, far))
    else { return nil }
    let span = far - near
    var shift = ModulePlane.Shift()
    let (du, dv) = (corner.u - near, corner.v - near)
    shift.along = (0, (right.u - far - du) / span, (below.u - near - du) / span, 0)
    shift.down = (0, (right.v - near - dv) / span, (below.v - far - dv) / span, 0)
    shift.along.constant = du - near * (shift.along.u + shift.along.v)
    shift.down.constant = dv - near * (shift.down.u + shift.down.v)
    let plane = finder.plane
    let origin = plane.unshifted(corner.u, corner.v)
    return (
      axial(
        origin.distance(to: plane.unshifted(right.u, right.v)),
        origin.distance(to: plane.unshifted(below.u, below.v))), shift
    )
  }

  private static func micro(_ finder: MarkFinder) -> Frame? {
    let end = Double(finder.plane.side) - 0.5
    guard let corner = finder.finder(near: (3.5, 3.5)),
      let right = finder.timing(near: (end, 0.5), .along), let below = finder.timing(near: (0.5, end), .down)
    else { return nil }
    let (du, dv) = (corner.u - 3.5, corner.v - 3.5)
    let (along, down) = ((right - end - du) / (end - 3.5), (below - end - dv) / (end - 3.5))
    var shift = ModulePlane.Shift()
    shift.along = (du - 3.5 * along, along, 0, 0)
    shift.down = (dv - 3.5 * down, 0, down, 0)
    let plane = finder.plane
    return (
      axial(
        plane.unshifted(corner.u, 0.5).distance(to: plane.unshifted(right, 0.5)),
        plane.unshifted(0.5, corner.v).distance(to: plane.unshifted(0.5, below))), shift
    )
  }

  private static func axial(_ x: Double, _ y: Double) -> Double {
    (x - y).magnitude / max((x + y) / 2, .leastNormalMagnitude)
  }

  private static func expected(_ u: Double, _ v: Double, _ shift: ModulePlane.Shift) -> MarkFinder.Spot {
    let shift = shift.at(u, v)
    return (u + shift.u, v + shift.v)
  }
}

extension ModulePlane.Shift {
  /// Moves a point by so much, and the three finders' middles not.
  fileprivate mutating func bend(at point: MarkFinder.Spot, by error: MarkFinder.Spot) {
    // (u − 3.5) · (v − 3.5) is 0 in all three.
    let product = (point.u - 3.5) * (point.v - 3.5)
    let (a, b) = (error.u / product, error.v / product)
    along = (along.constant + a * 12.25, along.u - 3.5 * a, along.v - 3.5 * a, along.uv + a)
    down = (down.constant + b * 12.25, down.u - 3.5 * b, down.v - 3.5 * b, down.uv + b)
  }
}
