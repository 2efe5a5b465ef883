/// How likely a text is, by the characters that a language is written in.
///
/// A model of single characters, no more: kinds of character with the share of a text that each makes. Likelihoods are
/// natural logarithms, so that those of two readings of the same bytes can be compared.
enum WrittenLanguage: Sendable, Hashable {
  case chinese, traditionalChinese, japanese, korean, cyrillic, greek, hebrew, arabic

  /// Of a letter, digit or mark of ASCII, in any language.
  private static let ascii = -4.2
  private static let punctuation = -6.4
  /// Of what hardly ever stands in a text.
  private static let stranger = -12.0

  func likelihood(of text: String) -> Double {
    guard self != .cyrillic else { return CyrillicWords.likelihood(of: text) }
    var (sum, previous) = (0.0, Unicode.Scalar(" "))
    for scalar in text.unicodeScalars {
      sum += scalar.isASCII ? WrittenLanguage.ascii : likelihood(of: scalar, after: previous)
      previous = scalar
    }
    return sum
  }

  private func likelihood(of scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Double {
    let isHan = (0x3400...0x9FFF).contains(scalar.value)
    let isKnown =
      CommonCharacters.frequentHan.contains(scalar) || CommonCharacters.usualHan.contains(scalar)
      || CommonCharacters.traditionalHan.contains(scalar)
    switch self {
    case .chinese:
      if isHan { return WrittenLanguage.chinese(scalar) }
      if (0xE000...0xF8FF).contains(scalar.value) { return -16 }
      return isPunctuation(scalar) ? WrittenLanguage.punctuation : -9.7
    case .traditionalChinese where isHan: return isKnown ? -6.9 : -9.8
    case .japanese where isHan: return isKnown ? -8.6 : -10.3
    case .japanese:
      switch scalar.value {
      case 0x3041...0x3096: return -5.5
      case 0x30A1...0x30FC: return -6.1
      case 0xFF61...0xFF9F: return -8
      default: break
      }
    case .korean where isHan: return -12.4
    case .korean where (0xAC00...0xD7A3).contains(scalar.value):
      if CommonCharacters.hangul.contains(scalar) { return -5.3 }
      return CommonCharacters.standardHangul.contains(scalar) ? -9.3 : -15
    case .greek where (0x0370...0x03FF).contains(scalar.value):
      let isInWord = previous.properties.isLowercase && !previous.isASCII && scalar.properties.isUppercase
      return isInWord ? -9 : -3.9
    case .hebrew where (0x05D0...0x05EA).contains(scalar.value): return -3.2
    case .arabic where (0x0620...0x064A).contains(scalar.value): return -3.5
    default: break
    }
    return isPunctuation(scalar) ? WrittenLanguage.punctuation : WrittenLanguage.stranger
  }

  private static func chinese(_ han: Unicode.Scalar) -> Double {
    if CommonCharacters.frequentHan.contains(han) { return -5.9 }
    if CommonCharacters.usualHan.contains(han) { return -7.2 }
    if CommonCharacters.traditionalHan.contains(han) { return -8 }
    if CommonCharacters.firstLevelHan.contains(han) { return -9.6 }
    return CommonCharacters.secondLevelHan.contains(han) ? -11.5 : -11.2
  }

  /// Of East Asian texts; the others' is rare enough.
  private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x303F, 0xFF00...0xFF60, 0x2010...0x2027, 0xB7, 0x2030, 0x2103, 0xA5, 0xFFE5, 0xD7, 0x20AC:
      true
    default: false
    }
  }
}
