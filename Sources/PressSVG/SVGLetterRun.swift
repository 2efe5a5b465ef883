/// Letters of a drawing's text that are set together, and what they are set in.
package struct SVGLetterRun: Sendable, Hashable {
  package var text: String
  /// In the order of preference.
  package var families: [String]
  /// 100…900.
  package var weight: Int
  package var isItalic: Bool
}

/// The same letters with the signs of Unicode in place of those that their font joins: `ﬁ` for `fi`.
///
/// librsvg lets no font join letters. Nil where the font joins some to what Unicode has no sign for.
package typealias SVGJoining = (SVGLetterRun) -> String?
