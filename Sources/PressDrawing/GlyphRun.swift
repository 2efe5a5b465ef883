package import Foundation

/// A font's file as bytes, and which face in it.
///
/// Two faces are the same when their identifiers are: whoever loads a file makes an identifier that tells
/// its content apart, so that renderers may cache by it.
package struct FontFace: Sendable, Hashable {
  /// PostScript name, version and length of the file: `NotoSansCJKsc-Bold@131334-19484784`.
  package let identifier: String
  /// The family's name, for text that stays text in an SVG.
  package let family: String
  package let file: Data
  /// Index of the face in a collection.
  package let index: Int

  package init(identifier: String, family: String, file: Data, index: Int) {
    self.identifier = identifier
    self.family = family
    self.file = file
    self.index = index
  }

  package static func == (a: FontFace, b: FontFace) -> Bool { a.identifier == b.identifier }

  package func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

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
