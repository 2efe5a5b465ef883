import Testing

@testable import PressSymbols

struct FinderRingShapeTests {
  private func widths(_ outline: Outline) -> [Double] {
    let (x, y) = (outline.vertices.map(\.x), outline.vertices.map(\.y))
    return [x.min(), x.max(), y.min(), y.max()].compactMap { $0 }
  }

  @Test(arguments: FinderRingShape.allCases, [-0.2, 0, 0.1])
  func `is a ring 7 modules wide and 1 thick`(shape: FinderRingShape, spread: Double) {
    let ring = shape.outlines(
      in: SymbolVersion.all[0], x: 10, 20, atRight: true, atBottom: false, spread: spread)
    #expect(ring.count == 2)
    let expected = [
      [10 - spread, 17 + spread, 20 - spread, 27 + spread],
      [11 + spread, 16 - spread, 21 + spread, 26 - spread],
    ]
    for (outline, sides) in zip(ring, expected) {
      for (side, wanted) in zip(widths(outline), sides) { #expect(abs(side - wanted) < 1e-12) }
    }
    #expect(ring[0].vertices.indices.allSatisfy { ring[0].isConvex(at: $0) })
    #expect(ring[1].vertices.indices.allSatisfy { !ring[1].isConvex(at: $0) })
  }

  @Test func `the corners of the hole run along those of the ring`() {
    for shape in FinderRingShape.allCases {
      let ring = shape.outlines(in: SymbolVersion.all[0], x: 0, 0, atRight: false, atBottom: false, spread: 0)
      let inside = ring[1].reversed.vertices.map(\.corner)
      for (outer, inner) in zip(ring[0].vertices.map(\.corner), inside) {
        switch (outer, inner) {
        case (.sharp, .sharp): break
        case (.round(let outer), .round(let inner)): #expect(abs(outer - inner - 1) < 1e-12)
        case (.cut(let outer), .cut(let inner)):
          // A cut that is short has no parallel within: the hole's corner is sharp there.
          #expect(abs(max(0, outer - 2 + 2.0.squareRoot()) - inner) < 1e-12)
        default: Issue.record("\(shape): \(outer), \(inner)")
        }
      }
    }
  }

  /// 1.05 · 177 ≥ 170 / s + 7, with 0.02 to spare for whole pixels.
  ///
  /// s is the size that ZXing-C++ takes the eye for: half of the run straight across and half of the shortest
  /// diagonal, both in sevenths of what they should be.
  @Test(arguments: FinderRingShape.allCases)
  func `is not taken for a smaller one in the largest version`(shape: FinderRingShape) {
    func reach(_ corner: Outline.Corner) -> Double {
      switch corner {
      case .sharp: 1
      case .round(let radius): 1 - radius * (1 - 0.5.squareRoot()) / 3.5
      case .cut(let leg): 1 - leg / 7
      }
    }
    let corners = shape.corners(in: .largest)
    let shortest = min((reach(corners.outer) + reach(corners.inner)) / 2, reach(corners.sides))
    #expect(170 / ((1 + shortest) / 2) + 7 <= 1.03 * 177)
    #expect(shape.corners(in: SymbolVersion.all[34]) == shape.corners)
  }
}
