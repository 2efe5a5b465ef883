import Testing

@testable import PressSymbols

struct OutlineTests {
  private let box = Outline(x: 1...4, y: 2...4, corners: [.sharp, .round(0.5), .cut(1), .sharp])

  @Test func `a box goes clockwise from its top left`() {
    #expect(box.vertices.map { [$0.x, $0.y] } == [[1, 2], [4, 2], [4, 4], [1, 4]])
    #expect(box.vertices.indices.allSatisfy { box.isConvex(at: $0) })
    #expect(box.reversed.vertices.indices.allSatisfy { !box.reversed.isConvex(at: $0) })
  }

  @Test func `growing moves every edge, and arcs keep their centres`() {
    let grown = box.grown(by: 0.25)
    #expect(
      grown.vertices.map { [$0.x, $0.y] } == [[0.75, 1.75], [4.25, 1.75], [4.25, 4.25], [0.75, 4.25]])
    #expect(grown.vertices[1].corner == .round(0.75))
    #expect(box.grown(by: -0.75).vertices[1].corner == .round(0))
    #expect(box.grown(by: 0) == box)
  }

  /// The line of a cut moves out as far as the upright edges do.
  @Test func `a cut keeps its distance`() {
    func distance(_ outline: Outline) -> Double {
      guard case .cut(let leg) = outline.vertices[2].corner else { return .nan }
      return (outline.vertices[2].x + outline.vertices[2].y - leg) / 2.0.squareRoot()
    }
    #expect(abs(distance(box.grown(by: 0.3)) - distance(box) - 0.3) < 1e-12)
    #expect(abs(distance(box.grown(by: -0.2)) - distance(box) + 0.2) < 1e-12)
  }

  @Test func `a hole shrinks by what the dark grows`() {
    let hole = box.reversed.grown(by: 0.25)
    #expect(Set(hole.vertices.map(\.x)) == [1.25, 3.75] && Set(hole.vertices.map(\.y)) == [2.25, 3.75])
    #expect(hole.vertices.contains { $0.corner == .round(0.25) })
  }
}
