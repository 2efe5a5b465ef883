package import Foundation

/// A resolved drawing of one page: everything absolute, nothing left to look up.
///
/// Its origin is the trim's top left corner, y down; the bleed has negative coordinates. It holds no default,
/// no unit but lengths, no inheritance, no unresolved text, no link and no file name.
package struct Scene: Sendable, Hashable {
  /// The page after cutting.
  package var trim: Size
  /// How far the drawing goes beyond the trim.
  package var bleed: Edges
  /// Painted first to last.
  package var nodes: [Node]

  package init(trim: Size, bleed: Edges = .none, nodes: [Node] = []) {
    self.trim = trim
    self.bleed = bleed
    self.nodes = nodes
  }

  package enum Node: Sendable, Hashable {
    case fill(Path, Paint)
    case stroke(Path, width: Length, Paint)
    case glyphs(GlyphRun, Paint)
    case image(EncodedImage, in: Rect)
    case artwork(VectorArtwork, in: Rect)
    case page(DocumentPage, in: Rect)
    indirect case clip(Path, [Node])
    indirect case group(Transform, [Node])
  }
}

/// What a shape is painted with; it knocks out what lies below.
package enum Paint: Sendable, Hashable {
  case solid(Color)
  case gradient(Gradient)
}

/// A photograph or pixel logo as its file's bytes.
package struct EncodedImage: Sendable, Hashable {
  package enum Format: String, Sendable, Hashable {
    case png, jpeg
  }

  package let format: Format
  package let bytes: Data

  package init(format: Format, bytes: Data) {
    self.format = format
    self.bytes = bytes
  }
}

/// A drawing in SVG as its file's bytes; stretched to the box that it is placed in.
package struct VectorArtwork: Sendable, Hashable {
  package let svg: Data

  package init(svg: Data) {
    self.svg = svg
  }
}
