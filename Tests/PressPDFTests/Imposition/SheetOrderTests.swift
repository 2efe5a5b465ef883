import PressPDF
import Testing

struct SheetOrderTests {
  @Test func `piles that are cut and stacked are in order`() {
    let sheets = SheetOrder.cutAndStack.sheets(of: 7, up: 3)
    #expect(sheets == [[0, 3, 6], [1, 4, nil], [2, 5, nil]])
    // Pile by pile, top sheet first.
    let stacked = (0..<3).flatMap { place in sheets.compactMap { $0[place] } }
    #expect(stacked == Array(0..<7))
  }

  @Test func `sequential cards fill one sheet after another`() {
    #expect(SheetOrder.sequential.sheets(of: 4, up: 3) == [[0, 1, 2], [3, nil, nil]])
  }

  @Test func `repeated cards have a sheet each`() {
    #expect(SheetOrder.repeated.sheets(of: 2, up: 3) == [[0, 0, 0], [1, 1, 1]])
  }

  @Test(arguments: SheetOrder.allCases, [1, 2, 5, 21, 22, 100])
  func `no card is lost or doubled`(order: SheetOrder, count: Int) {
    let places = order.sheets(of: count, up: 21).flatMap { $0 }.compactMap { $0 }
    let times = order == .repeated ? 21 : 1
    #expect(places.sorted() == (0..<count).flatMap { [Int](repeating: $0, count: times) })
  }
}
