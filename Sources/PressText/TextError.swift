package import PressDrawing

/// Why a text could not be set.
///
/// The ways out: a larger box or a smaller `min`; another font; installing the font.
package enum TextError: Error, Sendable, Hashable {
  /// Does not fit even at the smallest size.
  case doesNotFit(text: String, smallest: Length, box: Size)
  /// No installed font has these characters.
  case missingGlyphs(characters: [String])
  /// The font's file cannot be read.
  case unreadableFont(family: String)

  package var message: String {
    switch self {
    case .doesNotFit(let text, let smallest, let box):
      "the text '\(TextError.shortened(text))' does not fit into \(box) at "
        + "\(smallest.points.decimal(places: 1)) pt"
    case .missingGlyphs(let characters):
      "no installed font has the character\(characters.count == 1 ? "" : "s") "
        + characters.prefix(8).map { "'\($0)' (\(TextError.codePoints($0)))" }.joined(separator: ", ")
    case .unreadableFont(let family): "the file of the font '\(family)' cannot be read"
    }
  }

  package var hint: String {
    switch self {
    case .doesNotFit:
      "shorten the text, enlarge the box, or lower 'min'; in a text slot 'break: anywhere' lets long words break"
    case .missingGlyphs(let characters): TextError.wayOut(ofMissing: characters)
    case .unreadableFont: "install the font again"
    }
  }

  /// No font helps where a character is nobody's, and none that prints where it is a small picture.
  private static func wayOut(ofMissing characters: [String]) -> String {
    let scalars = characters.flatMap(\.unicodeScalars)
    func all(_ isOfKind: (Unicode.Scalar) -> Bool) -> Bool {
      !scalars.isEmpty && scalars.allSatisfy(isOfKind)
    }
    if all({ [.privateUse, .unassigned, .control, .format].contains($0.properties.generalCategory) }) {
      return "leave it out: it is a sign of one program's own font, which no other has"
    }
    if all({ $0.properties.isEmojiPresentation || $0.properties.isEmojiModifier || $0.value == 0xFE0F }) {
      return "leave it out, or place it as a picture: emoji are drawings in colour, not letters"
    }
    return "install a font for this script, such as fonts-noto-core or fonts-noto-cjk"
  }

  /// What identifies a character that the terminal's font does not have either: `U+E123`.
  private static func codePoints(_ character: String) -> String {
    character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(
      separator: " ")
  }

  private static func shortened(_ text: String) -> String {
    let line = text.replacing("\n", with: " ⏎ ")
    return line.count <= 48 ? line : line.prefix(47) + "…"
  }
}
