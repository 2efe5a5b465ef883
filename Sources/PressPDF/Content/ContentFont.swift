internal import PressDrawing

/// A font as content streams use it.
protocol ContentFont: AnyObject {
  /// In every content stream of the document, `/F0`.
  var name: String { get }
  var program: FontProgram { get }
  var usage: FontUsage { get set }
}

extension ContentFont {
  /// Keeps a glyph in the subset, and gives the code that page content uses for it.
  func use(_ glyph: UInt32) -> Int {
    usage.glyphs.insert(glyph)
    return program.code(of: glyph)
  }
}
