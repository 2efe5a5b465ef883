internal import Foundation

/// How likely words in Cyrillic letters are: by how often each letter is written, and by the case of whole words.
enum CyrillicWords {
  private static let sum = CommonCharacters.cyrillicShares.values.reduce(0, +)
  private static let rare = 0.02

  static func likelihood(of run: WritingRun) -> Double {
    let letters = run.scalars.reduce(0) { $0 + log(share(of: $1) / sum) }
    let isCapital = run.scalars.map(\.properties.isUppercase)
    let isAlone = run.scalars.count == 1 && run.breaks > 0
    return letters + likelihood(ofCase: isCapital) - (isAlone ? 3 : 0)
  }

  private static func share(of letter: Unicode.Scalar) -> Double {
    let lower = letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
    return CommonCharacters.cyrillicShares[lower] ?? rare
  }

  private static func likelihood(ofCase isCapital: [Bool]) -> Double {
    let capitals = isCapital.count { $0 }
    if capitals == 0 { return log(0.6) }
    if capitals == 1, isCapital.first == true { return log(0.3) }
    if capitals == isCapital.count { return log(0.08) }
    return -4 * Double(zip(isCapital, isCapital.dropFirst()).count { $0 != $1 })
  }
}
