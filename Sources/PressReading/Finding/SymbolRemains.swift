import PressDrawing

/// What is left of a symbol that nobody reads: its corner squares as they are drawn, with what must lie between them.
///
/// Damaged, covered and cut symbols have a square or two, and a timing pattern that begins beside them; blurred ones
/// have all three, and something between them.
struct SymbolRemains {
  /// Where the symbol would be.
  let corners: Corners

  /// Modules of a timing line, its separator with them, that are no accident beside a lone square.
  private static let loneCount = 12

  /// Of three finders that stand as a symbol's do, without a line between them.
  init?(of triple: FinderTriple, in gray: Bitmap) {
    let span = triple.modules - 7
    let (right, down) = (
      triple.corner.center.step(to: triple.right.center, in: span),
      triple.corner.center.step(to: triple.below.center, in: span)
    )
    let frames = [triple.corner, triple.right, triple.below].map { ModuleFrame(gray, $0.center, right, down) }
    let lights = frames.compactMap(\.finderLight)
    guard lights.count == 3, frames[0].isBusy(span: Int(span), lights.reduce(0, +) / 3) else { return nil }
    corners = triple.corners
  }

  /// Of two finders: at the ends of a side, or across from each other.
  init?(of one: FinderSearch.Finder, and other: FinderSearch.Finder, in gray: Bitmap) {
    let way = other.center - one.center
    let modules = one.center.distance(to: other.center) / ((one.module + other.module) / 2)
    for span in SymbolRemains.spans(near: modules / FinderSearch.Finder.slant(along: way)) {
      let side = one.center.step(to: other.center, in: Double(span))
      for across in [side.turned, side.turned.turned.turned] {
        let (near, far) = (
          ModuleFrame(gray, one.center, side, across), ModuleFrame(gray, other.center, side, across)
        )
        guard let light = near.finderLight, far.finderLight != nil, near.hasTimingLine(span - 7, light) else {
          continue
        }
        corners = near.corners(span: Double(span))
        return
      }
    }
    // Its sides lie halfway between the line and what is square to it.
    let slant = FinderSearch.Finder.slant(along: way + way.turned)
    for span in SymbolRemains.spans(near: modules / 2.0.squareRoot() / slant) {
      let half = one.center.step(to: other.center, in: Double(2 * span))
      // From either to the corner that is missing, on one side of the line between them or on the other.
      for turned in [half.turned, half.turned.turned.turned] {
        let (out, back) = (half + turned, turned - half)
        let (near, far) = (
          ModuleFrame(gray, one.center, out, back.opposite),
          ModuleFrame(gray, other.center, back, out.opposite)
        )
        guard let light = near.finderLight, far.finderLight != nil, near.hasTimingLine(span - 8, light),
          far.hasTimingLine(span - 8, light)
        else { continue }
        corners = near.corners(span: Double(span))
        return
      }
    }
    return nil
  }

  /// Of a finder that stands upright.
  init?(of finder: FinderSearch.Finder, in gray: Bitmap) {
    for factor in [1, 0.98, 1.02, 0.96, 1.04] {
      let right = PixelPoint(finder.module * factor, 0)
      let ways = [right, right.turned, right.turned.turned, right.turned.turned.turned]
      for (along, across) in ways.flatMap({ [($0, $0.turned), ($0, $0.turned.opposite)] }) {
        let frame = ModuleFrame(gray, finder.center, along, across)
        guard let light = frame.finderLight else { break }
        guard frame.hasTimingLine(SymbolRemains.loneCount, light) else { continue }
        corners = frame.corners(span: 14)
        return
      }
    }
    return nil
  }

  /// Modules between the middles of two finders of a side, of the versions near an estimate.
  private static func spans(near modules: Double) -> [Int] {
    let nearest = Int(((modules - 10) / 4).rounded())
    return ((nearest - 2)...(nearest + 2)).filter { (1...40).contains($0) }.map { 4 * $0 + 10 }
  }
}

extension FinderSearch.Finder {
  /// Whether it is drawn as a corner square is, its sides along rows and columns.
  func isUpright(in gray: Bitmap) -> Bool {
    ModuleFrame(gray, center, PixelPoint(module, 0), PixelPoint(0, module)).finderLight != nil
  }
}

extension PixelPoint {
  /// A quarter turn clockwise, as a direction.
  fileprivate var turned: PixelPoint { PixelPoint(-y, x) }
  fileprivate var opposite: PixelPoint { PixelPoint(-x, -y) }

  /// One of so many equal steps to another point.
  fileprivate func step(to end: PixelPoint, in count: Double) -> PixelPoint {
    PixelPoint((end.x - x) / count, (end.y - y) / count)
  }
}
