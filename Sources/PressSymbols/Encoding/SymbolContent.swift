/// What is to be encoded, in one symbol or in several, and how many bits that takes.
struct SymbolContent: Sendable {
  /// The most characters that any symbol holds: digits in 40-L.
  static let maximumCharacters = 7089

  let bytes: [UInt8]
  /// Text is cut between characters only, and says that it is UTF-8 where it is not ASCII.
  let isText: Bool
  /// Number of symbols, 1…16.
  let parts: Int
  /// ECI 26 (UTF-8), for text beyond ASCII: without it, readers guess the encoding, and some guess wrong.
  let needsECI: Bool
  /// What was read elsewhere and is to be kept as it is; nil where the bytes alone count.
  let verbatim: VerbatimContent?

  init(_ bytes: [UInt8], isText: Bool, parts: Int = 1) {
    self.bytes = bytes
    self.isText = isText
    self.parts = parts
    needsECI = isText && bytes.contains { $0 >= 0x80 }
    verbatim = nil
  }

  init(_ verbatim: VerbatimContent) {
    bytes = verbatim.bytes
    isText = false
    parts = 1
    needsECI = false
    self.verbatim = verbatim
  }

  init(_ text: String, parts: Int = 1) {
    self.init(Array(text.utf8), isText: true, parts: parts)
  }

  /// Bits before the first segment of each symbol: 20 for structured append, 12 for ECI.
  private var leadingBits: Int { (parts > 1 ? 20 : 0) + (needsECI ? 12 : 0) }

  /// Where a cut may be: before every byte but one that continues a character.
  private func isCut(_ index: Int) -> Bool {
    !isText || index == bytes.count || bytes[index] & 0b1100_0000 != 0b1000_0000
  }

  /// How many characters there are: the most parts that can be made.
  var characters: Int { bytes.indices.count { isCut($0) } }

  /// The least number of bits that a symbol must hold, each of the symbols if there are several.
  ///
  /// Nil when no symbol of this version's kind is large enough.
  func bitsNeeded(in version: SymbolVersion) -> Int? {
    guard bytes.count <= SymbolContent.maximumCharacters * parts else { return nil }
    if let verbatim { return verbatim.bitsNeeded(in: version) }
    guard parts > 1 else {
      return Segmentation(of: bytes, in: version).map { $0.bits + leadingBits }
    }
    guard var upper = SymbolVersion.largest.dataBits(at: .low), cuts(holding: upper, in: version) != nil
    else {
      return nil
    }
    var lower = 0
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if cuts(holding: middle, in: version) == nil { lower = middle } else { upper = middle }
    }
    return upper
  }

  /// The parts as ranges of `bytes`, none of them above so many bits; nil when they do not hold everything.
  func cuts(holding bits: Int, in version: SymbolVersion) -> [Range<Int>]? {
    let (ranges, end) = filled(holding: bits, in: version)
    return end == bytes.count && ranges.count == parts ? ranges : nil
  }

  /// How many of the bytes fit into the symbols.
  func fitting(in version: SymbolVersion, at level: ErrorCorrection) -> Int {
    filled(holding: version.dataBits(at: level) ?? 0, in: version).end
  }

  /// Fills part after part, but leaves a character for each of the parts to come.
  private func filled(holding bits: Int, in version: SymbolVersion) -> (ranges: [Range<Int>], end: Int) {
    var (ranges, start): ([Range<Int>], Int) = ([], 0)
    for part in 1...parts where start < bytes.count {
      let window = bytes[start..<min(bytes.count, start + SymbolContent.maximumCharacters)]
      var end = Segmentation.end(of: window, fitting: bits - leadingBits, in: version)
      end = min(end, limit(leaving: parts - part))
      while end > start, !isCut(end) { end -= 1 }
      guard end > start else { break }
      ranges.append(start..<end)
      start = end
    }
    return (ranges, start)
  }

  /// The last cut that has so many characters behind it.
  private func limit(leaving characters: Int) -> Int {
    var (index, left) = (bytes.count, characters)
    while left > 0, index > 0 {
      index -= 1
      if isCut(index) { left -= 1 }
    }
    return index
  }
}
