package import PressDrawing

/// A frame around a code with a call to action in it; it stands outside of the quiet zone.
package struct CodeFrame: Sendable, Hashable {
  package enum Shape: String, Sendable, Hashable, CaseIterable {
    /// Words below, flush with the symbol, and no line at all.
    case caption
    /// A thin rule around code and words.
    case outline
    /// A rule around the code that is a solid band below it, with the words in it.
    case band
    /// The same with the band above.
    case header
    /// A thick rule with round corners that is a band below.
    case rounded
    /// A speech bubble below that points at the code.
    case bubble
    /// The corners of a viewfinder, and words below.
    case brackets
  }

  package var shape: Shape
  /// Of rules and bands; nil for the code's ink.
  package var color: Color?
  /// Nil for what reads on the shape: the ground's colour in a band, the frame's elsewhere.
  package var wordsColor: Color?
  /// Nil for the platform's own call to action.
  package var words: LocalizedText?
  /// Families in order of preference.
  package var families: [String]

  package init(
    _ shape: Shape, color: Color? = nil, wordsColor: Color? = nil, words: LocalizedText? = nil,
    families: [String] = ["Noto Sans CJK SC"]
  ) {
    self.shape = shape
    self.color = color
    self.wordsColor = wordsColor
    self.words = words
    self.families = families
  }

  /// The same shape and words in the code's ink.
  package var withoutColors: CodeFrame { CodeFrame(shape, words: words, families: families) }
}

extension LocalizedText {
  /// The text in a language, or line by line in all that it has when languages stand together.
  ///
  /// - Parameter languages: those that stand together, in their order; all in the order written when none of them is there.
  package func lines(in language: String?, of languages: [String] = []) -> String {
    if let language { return text(in: language) }
    let spoken = languages.compactMap { wanted in entries.first { $0.0 == wanted } }
    return (spoken.isEmpty ? entries : spoken).map(\.1).joined(separator: "\n")
  }
}
