/// Words of Latin letters in which a letter with an accent, and the one behind it, were read as one of Chinese: `S鉶 Paulo`
/// for `São Paulo`.
struct BrokenLetters {
  private var signs = 0
  /// Characters beyond ASCII that are Chinese as people write it.
  private var common = 0

  /// - Parameter text: as GB18030 has it.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where !scalar.isASCII {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if BrokenLetters.isSign(scalar, before, after) {
        signs += 1
      } else if WrittenLanguage.isUsual(scalar) || CommonCharacters.firstLevelHan.contains(scalar) {
        common += 1
      }
    }
  }

  /// Whether a text has such words and no Chinese beside them.
  var areWithoutChinese: Bool { signs > 0 && common == 0 }

  private static func isSign(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> Bool {
    guard WritingScript(scalar) == .han else { return false }
    let (follows, precedes) = (WritingScript(before) == .ascii, WritingScript(after) == .ascii)
    if follows, precedes, !WrittenLanguage.isUsual(scalar) { return true }
    guard follows || precedes,
      let bytes = Converter.convert(Array(String(scalar).utf8), from: "UTF-8", to: "GB18030"),
      bytes.count == 2
    else { return false }
    return isPair(bytes[0], bytes[1], before)
  }

  /// Whether two bytes are a letter with an accent in the encodings of Windows, and one of ASCII: 'ão', 'Éc'; after a small
  /// letter none begins with a capital.
  private static func isPair(_ lead: UInt8, _ trail: UInt8, _ before: Unicode.Scalar) -> Bool {
    let letter = Unicode.Scalar(trail)
    guard letter.isASCII, letter.properties.isAlphabetic else { return false }
    switch lead {
    case 0xE0...0xFE where lead != 0xF7, 0x9A, 0x9C, 0x9E: return letter.properties.isLowercase
    case 0xC0...0xDE where lead != 0xD7, 0x8A, 0x8C, 0x8E: return !before.properties.isLowercase
    default: return false
    }
  }
}
