/// Letters with accents, which stand in words of ASCII letters, one by one.
enum LatinLetters {
  static let usual: [WrittenLanguage: Set<Unicode.Scalar>] = {
    let western = "éèàçäöüñóíáâêôûîëïßåøæãúùœìòõÿ"
    let central = "áčďéěíňóřšťúůýžąćęłńśźżőűöüôľäăâîşţđ"
    let texts: [WrittenLanguage: String] = [
      .western: western, .central: central, .turkish: "çğıöşüâİî", .baltic: "ąčęėįšųūžāēģīķļņõäöü",
      .vietnamese: "ăâđêôơưáàéèíóúùìòýấầ\u{300}\u{301}\u{303}\u{309}\u{323}",
      .anyLatin: western + central + "āēīōūǎěǐǒǔǖǘǚǜ",
    ]
    return texts.mapValues { Set($0.unicodeScalars) }
  }()

  static func likelihood(of run: WritingRun, usual: Set<Unicode.Scalar>) -> Double {
    var (sum, previous) = (0.0, run.before)
    for (index, letter) in zip(run.scalars.indices, run.scalars) {
      let next = index + 1 < run.scalars.endIndex ? run.scalars[index + 1] : run.after
      sum += likelihood(of: letter, previous, next, usual)
      // Hardly ever two in a row.
      if index > run.scalars.startIndex { sum -= 2 }
      previous = letter
    }
    return sum
  }

  private static func likelihood(
    of letter: Unicode.Scalar, _ previous: Unicode.Scalar, _ next: Unicode.Scalar,
    _ usual: Set<Unicode.Scalar>
  ) -> Double {
    guard [previous, next].contains(where: { [.ascii, .latin].contains(WritingScript($0)) }) else {
      return -9
    }
    if previous.properties.isLowercase, letter.properties.isUppercase { return -11 }
    if usual.contains(letter) { return -4.3 }
    return letter.properties.lowercaseMapping.unicodeScalars.first.map(usual.contains) == true ? -6.5 : -7.5
  }
}
