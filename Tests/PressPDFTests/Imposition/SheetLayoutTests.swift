import PressDrawing
import PressPDF
import Testing

struct SheetLayoutTests {
  private static let sra3 = Size(.mm(320), .mm(450))
  private static let card = Size(.mm(85), .mm(55))

  private func fit(
    _ card: Size, _ sheet: Size = sra3, margin: Double, gutter: Double, up: SheetLayout.Up = .maximum
  ) -> SheetLayout? {
    SheetLayout.fit(card, on: sheet, margin: .mm(margin), gutter: .mm(gutter), up: up)
  }

  /// Columns, rows, turned: counted by hand.
  @Test(arguments: [
    (85.0, 55.0, 5.0, 4.0, 3, 7, false),  // 3·89 ≤ 314, 7·59 ≤ 444; turned 5·59, 4·89: 20
    (85, 55, 0, 0, 5, 5, true),  // 3·85, 8·55: 24; turned 5·55, 5·85: 25
    (148, 210, 0, 0, 2, 2, false),
    (210, 148, 0, 0, 2, 2, true),
    (320, 450, 0, 0, 1, 1, false),
    (450, 320, 0, 0, 1, 1, true),
  ])
  func `the most cards are found, turned only where that gains one`(
    width: Double, height: Double, margin: Double, gutter: Double, columns: Int, rows: Int, turned: Bool
  ) throws {
    let layout = try #require(fit(Size(.mm(width), .mm(height)), margin: margin, gutter: gutter))
    #expect((layout.columns, layout.rows) == (columns, rows))
    #expect(layout.isTurned == turned)
    #expect(Rect(.zero, Self.sra3).inset(by: .mm(margin)).contains(layout.block))
  }

  @Test func `a card that has no room gives nothing`() {
    #expect(fit(Size(.mm(330), .mm(460)), margin: 0, gutter: 0) == nil)
    #expect(fit(Size(.mm(320), .mm(450)), margin: 1, gutter: 0) == nil)
    #expect(fit(Self.card, margin: 5, gutter: 4, up: .exactly(columns: 9, rows: 9)) == nil)
  }

  @Test func `a number that fits turned alone is turned`() throws {
    let layout = try #require(fit(Self.card, margin: 5, gutter: 4, up: .exactly(columns: 5, rows: 2)))
    #expect(layout.isTurned && layout.up == 10)
  }

  @Test func `cells are a gutter apart and the block lies in the middle`() throws {
    let layout = try #require(fit(Self.card, margin: 5, gutter: 4))
    let (first, last) = (layout.cell(0), layout.cell(20))
    #expect(abs(first.minX.millimetres - (320 - 3 * 85 - 8) / 2) < 1e-9)
    #expect(abs(first.minX.millimetres - (320 - last.maxX.millimetres)) < 1e-9)
    #expect(abs(first.minY.millimetres - (450 - last.maxY.millimetres)) < 1e-9)
    #expect(abs((layout.cell(1).minX - first.maxX).millimetres - 4) < 1e-9)
    #expect(abs((layout.cell(3).minY - first.maxY).millimetres - 4) < 1e-9)
  }

  @Test func `bleed goes to half the gutter inside and is whole outside`() throws {
    let layout = try #require(fit(Self.card, margin: 10, gutter: 4))
    let shown = layout.shown(0, bleed: Edges(all: .mm(3)))
    let cell = layout.cell(0)
    #expect(abs((cell.minX - shown.minX).millimetres - 3) < 1e-9)
    #expect(abs((cell.minY - shown.minY).millimetres - 3) < 1e-9)
    #expect(abs((shown.maxX - cell.maxX).millimetres - 2) < 1e-9)
    #expect(abs((shown.maxY - cell.maxY).millimetres - 2) < 1e-9)
  }
}
