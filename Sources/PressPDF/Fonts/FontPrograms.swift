internal import PressDrawing

/// Fonts that were opened once, for all documents of a worker.
///
/// A Chinese font is 19 MB, and a batch makes a document for every record. Not thread-safe: one a worker.
final class FontPrograms {
  private var known: [FontFace: FontProgram?] = [:]

  /// Nil when the font's glyphs have to go as outlines.
  func program(of face: FontFace) -> FontProgram? {
    if let known = known[face] { return known }
    let program = FontProgram(face)
    known[face] = .some(program)
    return program
  }
}
