/// A width and a height.
package struct Size: Sendable, Hashable, CustomStringConvertible {
  package var width: Length
  package var height: Length

  package init(_ width: Length, _ height: Length) {
    self.width = width
    self.height = height
  }

  package var description: String {
    "\(width.millimetres.decimal(places: 3)) × \(height.millimetres.decimal(places: 3)) mm"
  }
}
