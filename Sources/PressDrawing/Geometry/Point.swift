/// A point of the page: from the trim's top left corner, y down.
package struct Point: Sendable, Hashable {
  package var x: Length
  package var y: Length

  package init(_ x: Length, _ y: Length) {
    self.x = x
    self.y = y
  }

  package static let zero = Point(.zero, .zero)
}
