import Testing

@testable import PressSymbols

struct EyeFrameShapeTests {
  private func widths(_ outline: Outline) -> [Double] {
    let (x, y) = (outline.vertices.map(\.x), outline.vertices.map(\.y))
    return [x.min(), x.max(), y.min(), y.max()].compactMap { $0 }
  }

  @Test(arguments: EyeFrameShape.allCases, [-0.2, 0, 0.1])
  func `is a ring 7 modules wide and 1 thick`(shape: EyeFrameShape, spread: Double) {
    let ring = shape.outlines(x: 10, 20, atRight: true, atBottom: false, spread: spread)
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
    for shape in EyeFrameShape.allCases {
      let ring = shape.outlines(x: 0, 0, atRight: false, atBottom: false, spread: 0)
      let inside = ring[1].reversed.vertices.map(\.corner)
      for (outer, inner) in zip(ring[0].vertices.map(\.corner), inside) {
        switch (outer, inner) {
        case (.sharp, .sharp): break
        case (.round(let outer), .round(let inner)): #expect(abs(outer - inner - 1) < 1e-12)
        case (.cut(let outer), .cut(let inner)): #expect(abs(outer - inner - 2 + 2.0.squareRoot()) < 1e-12)
        default: Issue.record("\(shape): \(outer), \(inner)")
        }
      }
    }
  }
}
