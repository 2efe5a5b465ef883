/// A picture as it is placed.
struct ImageFacts: Sendable, Hashable {
  var width: Int
  var height: Int
  var bits: Int
  /// A stencil that the paint is drawn through.
  var isStencil: Bool
  /// Pixels per inch on paper, the lesser of both directions; nil when it is drawn at no size.
  var pixelsPerInch: Double?
}
