internal import Foundation

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
    /// A symbol's modules.
    case modules(ModuleMatrix, Paint)
    case stroke(Path, width: Length, Paint)
    case glyphs(GlyphRun, Paint)
    case image(EncodedImage, in: Rect)
    case artwork(VectorArtwork, in: Rect)
    case page(DocumentPage, in: Rect)
    indirect case clip(Path, [Node])
    indirect case group(Transform, [Node])
  }
}
