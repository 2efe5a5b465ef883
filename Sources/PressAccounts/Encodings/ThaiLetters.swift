/// Letters of Thai: its marks stand upon consonants alone, which bytes of another encoding know nothing of.
enum ThaiLetters {
  private static let consonants = Set("กขคงจชดตถทนบปผพมยรลวสหอ".unicodeScalars)
  private static let vowels = Set("ะาเแโใไำ".unicodeScalars)
  private static let tones: ClosedRange<UInt32> = 0x0E48...0x0E4D

  static func likelihood(of run: WritingRun) -> Double {
    var (sum, previous) = (0.0, Unicode.Scalar(" "))
    for letter in run.scalars {
      sum += likelihood(of: letter, after: previous)
      previous = letter
    }
    return sum
  }

  private static func likelihood(of letter: Unicode.Scalar, after previous: Unicode.Scalar) -> Double {
    if consonants.contains(letter) { return -3.1 }
    if vowels.contains(letter) { return -3.3 }
    if isConsonant(previous) || isMark(previous) && tones.contains(letter.value), isMark(letter) {
      return -3.2
    }
    return isMark(letter) ? -10 : isConsonant(letter) ? -6.3 : -9
  }

  private static func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
    (0x0E01...0x0E2E).contains(scalar.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x0E31 || (0x0E34...0x0E3A).contains(scalar.value)
      || (0x0E47...0x0E4D).contains(scalar.value)
  }
}
