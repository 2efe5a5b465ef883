internal import Foundation

/// Glyphs of one font and size on one baseline, with the text they stand for.
package struct GlyphRun: Sendable, Hashable {
  package struct Glyph: Sendable, Hashable {
    /// Index in the font.
    package var index: UInt32
    /// Where the glyph's origin lies.
    package var origin: Point
    /// First byte of the glyph's cluster in `text` (UTF-8).
    package var cluster: Int

    package init(index: UInt32, origin: Point, cluster: Int) {
      self.index = index
      self.origin = origin
      self.cluster = cluster
    }
  }

  package var face: FontFace
  /// Side of the em square.
  package var size: Length
  package var glyphs: [Glyph]
  package var text: String
  /// BCP 47, such as `zh-cn`.
  package var language: String

  package init(face: FontFace, size: Length, glyphs: [Glyph], text: String, language: String) {
    self.face = face
    self.size = size
    self.glyphs = glyphs
    self.text = text
    self.language = language
  }
}
