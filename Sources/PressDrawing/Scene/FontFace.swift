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
