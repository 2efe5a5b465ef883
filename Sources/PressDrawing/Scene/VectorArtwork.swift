package import Foundation

/// A drawing in SVG as its file's bytes; stretched to the box that it is placed in.
package struct VectorArtwork: Sendable, Hashable {
  package let svg: Data
  /// Whether parts of it are for one language each: such a one is drawn only once one has been chosen.
  package let isTranslated: Bool

  package init(svg: Data, isTranslated: Bool = false) {
    self.svg = svg
    self.isTranslated = isTranslated
  }
}
