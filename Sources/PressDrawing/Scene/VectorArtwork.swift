package import Foundation

/// A drawing in SVG as its file's bytes; stretched to the box that it is placed in.
package struct VectorArtwork: Sendable, Hashable {
  package let svg: Data

  package init(svg: Data) {
    self.svg = svg
  }
}
