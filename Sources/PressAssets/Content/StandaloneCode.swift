/// What is particular to the asset of a code by itself, on no template.
package struct StandaloneCode: Sendable {
  /// Whether the code has an opaque ground of its own.
  package var hasGround: Bool
  /// Whether that ground covers all of the page; a round frame leaves its corners free.
  package var coversPage: Bool
  /// The follow link, which an SVG gives as its description.
  package var link: String
}
