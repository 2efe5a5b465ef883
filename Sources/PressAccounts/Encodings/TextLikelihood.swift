/// How likely a text is that may be in one of some languages, and with words of the others.
enum TextLikelihood {
  /// Of a letter, digit or mark of ASCII, in any language.
  static let ascii = -4.2
  private static let punctuation = -6.4
  /// Of what hardly ever stands in a text.
  private static let stranger = -12.0
  /// Characters that no standard names.
  private static let privateUse = -16.0
  private static let marks = Set("«»№—–“”„…’‘\u{A0}·•°§©®™".unicodeScalars)

  static func of(_ text: String, in languages: [WrittenLanguage]) -> Double {
    WritingRun.all(of: text).reduce(0) { $0 + likelihood(of: $1, languages) }
  }

  private static func likelihood(of run: WritingRun, _ languages: [WrittenLanguage]) -> Double {
    if run.script.isASCII { return ascii * Double(run.scalars.count) }
    let intrudes =
      [.han, .kana, .hangul, .other].contains(run.script) || run.scalars.first?.value ?? 0 >= 0xFF00
    let cost = intrudes ? run.intrusion : 0
    if let own = languages.compactMap({ $0.likelihood(of: run) }).max() { return own - cost }
    let isChinese = languages.contains(.chinese)
    return run.scalars.reduce(-cost) { sum, scalar in
      sum + likelihood(ofOther: scalar, run.script, isChinese: isChinese)
    }
  }

  private static func likelihood(
    ofOther scalar: Unicode.Scalar, _ script: WritingScript, isChinese: Bool
  ) -> Double {
    // In EUC-JP, the mark of a long vowel has the bytes of one of these brackets.
    if script == .punctuation {
      return punctuation - (isChinese && "〖〗〔〕".unicodeScalars.contains(scalar) ? 4 : 0)
    }
    if (0xE000...0xF8FF).contains(scalar.value) { return privateUse }
    if marks.contains(scalar) { return -7 }
    // GB18030 has every character, and its tables hold symbols.
    return isChinese ? -9.7 : stranger
  }
}
