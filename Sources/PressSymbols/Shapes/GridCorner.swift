/// A point between modules, 0…`modules` both ways.
struct GridCorner: Hashable {
  var row: Int
  var column: Int
}
