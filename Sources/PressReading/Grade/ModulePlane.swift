/// Where the modules of a symbol lie in a picture.
///
/// Takes module coordinates (u to the right, v down, from the symbol's top left) to pixels.
struct ModulePlane: Sendable {
  /// Modules a side.
  let side: Int
  private let map: Perspective
  /// How far modules lie from where the corners put them, in modules.
  var shift = Shift()

  /// Nil when the corners lie on a line.
  init?(side: Int, corners: Corners) {
    guard let map = Perspective(to: corners) else { return nil }
    self.side = side
    self.map = map
  }

  /// Two polynomials a + b·u + c·v + d·u·v.
  struct Shift: Sendable {
    typealias Terms = (constant: Double, u: Double, v: Double, uv: Double)

    var along: Terms = (0, 0, 0, 0)
    var down: Terms = (0, 0, 0, 0)

    func at(_ u: Double, _ v: Double) -> (u: Double, v: Double) {
      (
        along.constant + along.u * u + along.v * v + along.uv * u * v,
        down.constant + down.u * u + down.v * v + down.uv * u * v
      )
    }
  }

  /// The pixel of a point of the even grid.
  func pixel(_ u: Double, _ v: Double) -> PixelPoint {
    let shift = shift.at(u, v)
    return unshifted(u + shift.u, v + shift.v)
  }

  /// The symbol's corners on the even grid.
  var corners: Corners {
    let end = Double(side)
    return Corners(
      topLeft: pixel(0, 0), topRight: pixel(end, 0), bottomRight: pixel(end, end),
      bottomLeft: pixel(0, end))
  }

  /// The pixel of a point by the corners alone.
  func unshifted(_ u: Double, _ v: Double) -> PixelPoint {
    map.map(u: u / Double(side), v: v / Double(side))
  }
}
