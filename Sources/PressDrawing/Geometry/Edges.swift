/// Distances from the four sides of a box.
package struct Edges: Sendable, Hashable {
  package var top: Length
  package var right: Length
  package var bottom: Length
  package var left: Length

  package init(top: Length, right: Length, bottom: Length, left: Length) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  package init(all length: Length) {
    self.init(top: length, right: length, bottom: length, left: length)
  }

  package static let none = Edges(all: .zero)
}
