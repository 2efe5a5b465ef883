internal import PressDrawing

/// Which glyphs of a font are used, and what they say.
struct FontUsage: Sendable {
  var glyphs: Set<UInt32> = []
  /// By code.
  var texts: [Int: String] = [:]
  /// What was said before, elsewhere.
  var earlier: [Int: String] = [:]

  /// Whether a code says a text by itself: it is the first that it says, or the same again.
  mutating func says(_ text: String, _ code: Int) -> Bool {
    if let known = earlier[code] ?? texts[code] { return known == text }
    guard !text.isEmpty else { return false }
    texts[code] = text
    return true
  }
}
