import Testing

@testable import PressSymbols

struct ModuleShapeTests {
  /// Half the width and the corners of the module around (5.5, 7.5).
  private func module(_ shape: ModuleShape, spread: Double) throws -> (half: Double, Outline) {
    let outline = try #require(shape.outline(around: 5.5, 7.5, spread: spread))
    let (x, y) = (outline.vertices.map(\.x), outline.vertices.map(\.y))
    let half = try (#require(x.max()) - #require(x.min())) / 2
    #expect(abs((x.reduce(0, +)) / 4 - 5.5) < 1e-12 && abs((y.reduce(0, +)) / 4 - 7.5) < 1e-12)
    #expect(try abs(#require(y.max()) - #require(y.min()) - 2 * half) < 1e-12)
    return (half, outline)
  }

  private static let alone: [ModuleShape] = [.rounded, .dot, .diamond, .tile, .octagon, .leaf]

  @Test func `six shapes stand by themselves, two are traced, two are bars`() {
    #expect(ModuleShape.allCases.filter { $0.outline(around: 0, 0, spread: 0) != nil } == Self.alone)
    #expect(ModuleShape.allCases.filter { $0.half == nil } == [.square, .connected])
  }

  @Test(arguments: alone, [-0.25, -0.1, 0, 0.25])
  func `a spread moves every edge until neighbours would meet`(shape: ModuleShape, spread: Double) throws {
    let half = try #require(shape.half)
    let tip = shape == .diamond ? spread * 2.0.squareRoot() : spread
    let got = try module(shape, spread: spread)
    #expect(abs(got.half - min(half + tip, 0.49)) < 1e-12)
  }

  @Test func `a dot is a disc and a diamond comes to points at any spread`() throws {
    for spread in [-0.2, 0, 0.02] {
      let dot = try module(.dot, spread: spread)
      #expect(
        dot.1.vertices.allSatisfy { vertex in
          if case .round(let radius) = vertex.corner { abs(radius - dot.half) < 1e-12 } else { false }
        })
      let diamond = try module(.diamond, spread: spread)
      #expect(
        diamond.1.vertices.allSatisfy { vertex in
          if case .cut(let leg) = vertex.corner { abs(leg - diamond.half) < 1e-12 } else { false }
        })
    }
  }

  /// What readers look at: the middle dark, and its surroundings wide enough at half a dozen pixels a module.
  @Test(arguments: alone) func `is at least four fifths of a module wide`(shape: ModuleShape) throws {
    #expect(try module(shape, spread: 0).half >= 0.4)
  }
}
