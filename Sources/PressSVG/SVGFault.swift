/// What keeps a drawing from being drawn as its designer sees it.
package struct SVGFault: Error, Sendable, Hashable {
  package var place: SVGPlace
  /// Lower case, no full stop.
  package var message: String
  /// The way out.
  package var hint: String?
  /// How many other places have the same.
  package var more = 0
  /// The message, with how many more there are.
  package var text: String { more == 0 ? message : "\(message), and \(more) more like it" }

  package init(_ place: SVGPlace, _ message: String, hint: String? = nil) {
    self.place = place
    self.message = message
    self.hint = hint
  }
}
