internal import Foundation

/// How likely a text is as one in Cyrillic letters: by how often each letter is written, and by the case of whole words.
enum CyrillicWords {
  private static let sum = CommonCharacters.cyrillicShares.values.reduce(0, +)

  static func likelihood(of text: String) -> Double {
    var (total, word) = (0.0, [(share: Double, isCapital: Bool)]())
    for scalar in text.unicodeScalars {
      if let share = CommonCharacters.cyrillicShares[lower(scalar)] {
        word.append((share, scalar.properties.isUppercase))
        continue
      }
      total += likelihood(of: word) + likelihood(ofOther: scalar)
      word = []
    }
    return total + likelihood(of: word)
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  private static func likelihood(of word: [(share: Double, isCapital: Bool)]) -> Double {
    guard let first = word.first else { return 0 }
    let letters = word.reduce(0) { $0 + log($1.share / sum) }
    let capitals = word.count(where: \.isCapital)
    if capitals == 0 { return letters + log(0.6) }
    if capitals == 1, first.isCapital { return letters + log(0.3) }
    if capitals == word.count { return letters + log(0.08) }
    let changes = zip(word, word.dropFirst()).count { $0.isCapital != $1.isCapital }
    return letters - 4 * Double(changes)
  }

  private static func likelihood(ofOther scalar: Unicode.Scalar) -> Double {
    if scalar.isASCII { return -4.2 }
    return "«»№—–“”„…’\u{A0}·•°§©®".unicodeScalars.contains(scalar) ? -7 : -11
  }
}
