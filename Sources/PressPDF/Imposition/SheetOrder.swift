/// Which card lies where on which sheet.
package enum SheetOrder: String, Sendable, Hashable, CaseIterable {
  /// Cut piles laid on one another are in order: each place of the sheet holds a run of cards.
  case cutAndStack = "cut-and-stack"
  /// Sheet by sheet, place by place.
  case sequential
  /// A sheet of each card.
  case repeated = "repeat"

  /// The cards of each sheet by their place; nil where the last ones leave a place empty.
  ///
  /// - Parameters:
  ///   - count: cards, at least 1.
  ///   - up: places on a sheet, at least 1.
  package func sheets(of count: Int, up: Int) -> [[Int?]] {
    if self == .repeated { return (0..<count).map { [Int?](repeating: $0, count: up) } }
    let sheets = (count + up - 1) / up
    return (0..<sheets).map { sheet in
      (0..<up).map { place in
        let card = self == .cutAndStack ? place * sheets + sheet : sheet * up + place
        return card < count ? card : nil
      }
    }
  }
}
