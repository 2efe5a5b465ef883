/// How likely runs of a script are in a language or a group of them, by the characters that it is written in.
///
/// A model of single characters, no more: kinds of character with the share of a text that each makes. Likelihoods are
/// natural logarithms, so that those of two readings of the same bytes can be compared.
enum WrittenLanguage: Sendable, Hashable {
  case chinese, traditionalChinese, japanese, korean, cyrillic, greek, hebrew, arabic, thai
  /// Letters with accents of Western and Central Europe, of Turkey, the Baltic states, Viet Nam, and of any of them and of
  /// pinyin.
  case western, central, turkish, baltic, vietnamese, anyLatin

  /// Nil for a script that the language is not written in.
  func likelihood(of run: WritingRun) -> Double? {
    switch (self, run.script) {
    case (.chinese, .han): sum(run, WrittenLanguage.chinese)
    case (.traditionalChinese, .han): sum(run, WrittenLanguage.traditional)
    case (.japanese, .han): sum(run, WrittenLanguage.kanji)
    case (.korean, .han): sum(run) { _ in -12.4 }
    case (.japanese, .kana): kana(run)
    case (.korean, .hangul): sum(run, WrittenLanguage.hangul)
    case (.cyrillic, .cyrillic): CyrillicWords.likelihood(of: run) - run.breaks
    case (.greek, .greek): greek(run) - run.breaks
    case (.hebrew, .hebrew): hebrew(run) - run.breaks
    case (.arabic, .arabic): sum(run) { _ in -3.5 } - run.breaks
    case (.thai, .thai): ThaiLetters.likelihood(of: run) - run.breaks
    case (_, .latin): LatinLetters.usual[self].map { LatinLetters.likelihood(of: run, usual: $0) }
    default: nil
    }
  }

  private func sum(_ run: WritingRun, _ one: (Unicode.Scalar) -> Double) -> Double {
    run.scalars.reduce(0) { $0 + one($1) }
  }

  /// Whether a character of Chinese is one of those that people write most.
  static func isUsual(_ han: Unicode.Scalar) -> Bool {
    CommonCharacters.frequentHan.contains(han) || CommonCharacters.usualHan.contains(han)
      || CommonCharacters.traditionalHan.contains(han)
  }

  private static func chinese(_ han: Unicode.Scalar) -> Double {
    if CommonCharacters.frequentHan.contains(han) { return -5.9 }
    if CommonCharacters.usualHan.contains(han) { return -7.2 }
    if CommonCharacters.traditionalHan.contains(han) { return -8 }
    if CommonCharacters.firstLevelHan.contains(han) { return -9.6 }
    return CommonCharacters.secondLevelHan.contains(han) ? -11.5 : -11.2
  }

  private static func traditional(_ han: Unicode.Scalar) -> Double {
    guard CommonCharacters.firstLevelTraditionalHan.contains(han) else { return -11.5 }
    return isUsual(han) ? -6.9 : -8.9
  }

  private static func kanji(_ han: Unicode.Scalar) -> Double {
    guard CommonCharacters.firstLevelKanji.contains(han) else { return -11.5 }
    if CommonCharacters.frequentHan.contains(han) { return -7.2 }
    return isUsual(han) ? -8 : -8.9
  }

  private static func hangul(_ syllable: Unicode.Scalar) -> Double {
    if CommonCharacters.hangul.contains(syllable) { return -5.3 }
    return CommonCharacters.standardHangul.contains(syllable) ? -9.3 : -15
  }

  private func kana(_ run: WritingRun) -> Double {
    let isAlone =
      run.scalars.count == 1 && run.scalars.allSatisfy { $0.value >= 0x30A0 && $0.value != 0x30FC }
    return sum(run) { $0.value < 0x30A0 ? -5.5 : -6.1 } - (isAlone ? 3 : 0)
  }

  private func greek(_ run: WritingRun) -> Double {
    var previous: Unicode.Scalar = " "
    return sum(run) { letter in
      defer { previous = letter }
      if previous.properties.isLowercase, letter.properties.isUppercase { return -9 }
      if CommonCharacters.frequentGreek.contains(letter) { return -2.9 }
      return CommonCharacters.usualGreek.contains(letter) ? -3.9 : -5
    }
  }

  /// Five letters have a form of their own at the end of a word.
  private func hebrew(_ run: WritingRun) -> Double {
    let finals = run.scalars.dropLast().count { CommonCharacters.finalHebrew.contains($0) }
    return sum(run) { _ in -3.2 } - 4 * Double(finals)
  }
}
