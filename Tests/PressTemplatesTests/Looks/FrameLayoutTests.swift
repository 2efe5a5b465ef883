import PressDrawing
import PressSymbols
import PressText
import Testing

@testable import PressTemplates

struct FrameLayoutTests {
  private static let grids: [Grid] = [.exact, .dots(.print), .dots(.screen)]

  private func layouts(_ shape: CodeFrame.Shape, _ grid: Grid) -> [FrameLayout] {
    [1, 2, 3].flatMap { lines in
      [
        .ofWidth(.mm(30), shape, lines: lines, on: grid),
        .around(codeSide: .inches(1), shape, lines: lines, on: grid),
        .inside(Rect(x: .mm(5), y: .mm(7), width: .mm(40), height: .mm(40)), shape, lines: lines, on: grid),
      ]
    }
  }

  private func isInside(_ inner: Rect, _ outer: Rect) -> Bool {
    inner.minX >= outer.minX - .mm(1e-9) && inner.minY >= outer.minY - .mm(1e-9)
      && inner.maxX <= outer.maxX + .mm(1e-9) && inner.maxY <= outer.maxY + .mm(1e-9)
  }

  @Test(arguments: CodeFrame.Shape.allCases, grids)
  func `code and words lie in the frame and apart`(shape: CodeFrame.Shape, grid: Grid) {
    for layout in layouts(shape, grid) {
      #expect(isInside(layout.code, layout.box))
      #expect(isInside(layout.words, layout.box))
      #expect(!layout.code.inset(by: .mm(1e-6)).intersects(layout.words))
      #expect(abs((layout.code.size.width - layout.code.size.height).millimetres) < 1e-9)
    }
  }

  /// The corners of the shapes' outlines: none lies within the code's box, quiet zone included.
  @Test(arguments: CodeFrame.Shape.allCases, grids)
  func `nothing is drawn in the quiet zone`(shape: CodeFrame.Shape, grid: Grid) {
    for layout in layouts(shape, grid) {
      let inner = layout.code.inset(by: .mm(1e-6))
      for element in layout.paths().flatMap(\.elements) {
        let point: Point
        switch element {
        case .move(let end), .line(let end), .curve(_, _, to: let end): point = end
        case .close: continue
        }
        let isWithin =
          point.x > inner.minX && point.x < inner.maxX && point.y > inner.minY && point.y < inner.maxY
        #expect(!isWithin, "\(shape) \(point)")
      }
    }
  }

  @Test(arguments: CodeFrame.Shape.allCases)
  func `on dots every edge lies on one`(shape: CodeFrame.Shape) {
    for layout in layouts(shape, .dots(.print)) {
      for rect in [layout.box, layout.code] {
        for edge in [rect.minX, rect.minY, rect.maxX, rect.maxY] {
          let dots = Resolution.print.dots(edge)
          #expect(abs(dots - dots.rounded()) < 1e-6)
        }
      }
    }
  }

  @Test(arguments: CodeFrame.Shape.allCases, grids)
  func `the width is what was asked, the square holds it`(shape: CodeFrame.Shape, grid: Grid) {
    let inch = Length.inches(1)
    #expect(
      abs((FrameLayout.ofWidth(inch, shape, lines: 2, on: grid).box.size.width - inch).millimetres) < 1e-9)
    let square = Rect(x: .zero, y: .zero, width: inch, height: inch)
    let inside = FrameLayout.inside(square, shape, lines: 2, on: grid)
    #expect(isInside(inside.box, square))
    // It is the largest: one of its sides nearly fills the square's.
    let longer = max(inside.box.size.width, inside.box.size.height)
    #expect(longer > inch * 0.97)
  }

  @Test func `a word more makes the frame taller, not wider`() {
    let one = FrameLayout.ofWidth(.mm(30), .band, lines: 1, on: .exact)
    let two = FrameLayout.ofWidth(.mm(30), .band, lines: 2, on: .exact)
    #expect(one.code == two.code)
    #expect(two.box.size.height > one.box.size.height)
  }
}
