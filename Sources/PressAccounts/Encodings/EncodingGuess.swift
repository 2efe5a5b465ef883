/// Which encoding a table is in that is not Unicode, by which of them reads it as words.
struct EncodingGuess: Hashable {
  /// One where it can be told, two where both may be, none where nothing can be said.
  let names: [String]

  /// All that GB18030 may hold; Chinese tables have names of many languages.
  private static let inGB18030: [WrittenLanguage] = [
    .chinese, .japanese, .korean, .cyrillic, .greek, .hebrew, .arabic, .thai, .anyLatin,
  ]
  /// What nearly no text is as unlikely as, by character.
  private static let nonsense = -11.7
  /// Two readings as near to each other may both be meant.
  private static let near = 2.0

  /// What bytes are that could be GB18030, and would make no sense as that; nil when they make sense.
  ///
  /// - Parameter sample: whole lines.
  static func insteadOfGB18030(_ sample: [UInt8]) -> EncodingGuess? {
    var euro = CodePage936Euro()
    guard let text = LegacyEncoding.text(of: euro.replaced(in: sample), "GB18030") else { return nil }
    let foreign = Array(text.unicodeScalars).filter { !$0.isASCII }
    guard !foreign.isEmpty else { return nil }
    let own = TextLikelihood.of(text, in: inGB18030)
    let readings = readings(of: sample)
    let isBroken = BrokenLetters(text).areWithoutChinese
    if readings.contains(where: { $0.likelihood - own > margin(of: $0.encoding, foreign, sample) }) {
      let latin = readings.first { $0.encoding.isLatin }?.likelihood ?? -.infinity
      let isLatin = isBroken && (readings.first?.likelihood ?? 0) - latin < near
      return isLatin ? ofLatin(readings, sample) : EncodingGuess(among: readings, sample)
    }
    if isBroken, readings.contains(where: { $0.encoding.isLatin && $0.likelihood > own }) {
      return ofLatin(readings, sample)
    }
    let ascii = TextLikelihood.ascii * Double(text.unicodeScalars.count - foreign.count)
    let isNonsense = foreign.count > 6 && (own - ascii) / Double(foreign.count) < nonsense
    return isNonsense ? EncodingGuess(names: []) : nil
  }

  /// What bytes are that are not GB18030.
  static func likely(_ sample: [UInt8]) -> EncodingGuess {
    EncodingGuess(among: readings(of: sample), sample)
  }

  /// Where the words are of Latin letters: which of these encodings; a letter alone does not tell more than that.
  private static func ofLatin(_ readings: [Reading], _ sample: [UInt8]) -> EncodingGuess {
    let guess = EncodingGuess(among: readings.filter(\.encoding.isLatin), sample)
    return guess.names.isEmpty ? EncodingGuess(names: [LegacyEncoding.western]) : guess
  }

  // MARK: - Readings

  private struct Reading {
    let encoding: LegacyEncoding
    let text: String
    let likelihood: Double
  }

  private init(names: [String]) { self.names = names }

  /// - Parameter readings: the likeliest first.
  private init(among readings: [Reading], _ sample: [UInt8]) {
    self.init(names: EncodingGuess.names(among: readings, sample))
  }

  private static func names(among readings: [Reading], _ sample: [UInt8]) -> [String] {
    let foreign = sample.count { $0 >= 0x80 }
    guard foreign > 0, let best = readings.first else { return [] }
    let own = best.likelihood - TextLikelihood.ascii * Double(sample.count - foreign)
    guard own / Double(foreign) > -6 else { return [] }
    let rivals = readings.dropFirst().filter {
      best.likelihood - $0.likelihood < near && $0.text != best.text && $0.encoding.name != best.encoding.name
    }
    let names = Set(rivals.map(\.encoding.name)).sorted()
    if !names.isEmpty, best.encoding.isOfWindowsInEurope, rivals.allSatisfy(\.encoding.isOfWindowsInEurope) {
      return [LegacyEncoding.western]
    }
    return names.count > 1 ? [] : [best.encoding.name] + names
  }

  private static func readings(of sample: [UInt8]) -> [Reading] {
    let found = LegacyEncoding.all.compactMap { encoding in
      LegacyEncoding.text(of: sample, encoding.label).map {
        Reading(
          encoding: encoding, text: $0, likelihood: TextLikelihood.of($0, in: [encoding.language]))
      }
    }
    // In their order where two are as likely.
    return found.enumerated().sorted {
      ($1.element.likelihood, $0.offset) < ($0.element.likelihood, $1.offset)
    }.map(\.element)
  }

  /// Whether half of some characters or more are Chinese ones that few people write, at least two of them.
  private static func isOddChinese(_ foreign: [Unicode.Scalar]) -> Bool {
    let odd = foreign.filter { WritingScript($0) == .han && !WrittenLanguage.isUsual($0) }
    return odd.count * 2 >= foreign.count && Set(odd).count >= 2
  }

  /// By how much a reading must be likelier than the one in GB18030.
  ///
  /// Kana have the same bytes in EUC-JP: where they are many, the text is Japanese, and GB18030 no longer what is meant
  /// nearly always. Nor is it where every byte beyond ASCII has a letter of ASCII behind it.
  private static func margin(
    of encoding: LegacyEncoding, _ foreign: [Unicode.Scalar], _ sample: [UInt8]
  ) -> Double {
    let kana = foreign.count { WritingScript($0) == .kana }
    if encoding.name == "EUC-JP", kana * 5 > foreign.count { return 2 }
    if encoding.isOfEastAsia, isOddChinese(foreign) { return 8 }
    let isSingle = encoding.isLatin && sample.split { $0 < 0x80 }.allSatisfy { $0.count == 1 }
    return isSingle ? 4 : encoding.margin(ofCharacters: foreign.count)
  }
}
