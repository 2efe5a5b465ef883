/// Content that was read from a symbol and goes into another one as it is: ECIs, and kanji in kanji mode.
package struct VerbatimContent: Sendable, Hashable {
  package struct Run: Sendable, Hashable {
    /// The ECI that begins with this run, 0…999,999; nil where none does.
    package let eci: Int?
    /// Kanji mode: two bytes of Shift JIS a character; a reader cannot recognise it where there is an ECI.
    package let isKanji: Bool
    package let bytes: [UInt8]

    package init(eci: Int? = nil, isKanji: Bool = false, bytes: [UInt8]) {
      self.eci = eci
      self.isKanji = isKanji
      self.bytes = bytes
    }
  }

  package let runs: [Run]

  package init(runs: [Run]) { self.runs = runs }

  /// All of the bytes, as a reader gives them.
  package var bytes: [UInt8] { runs.flatMap(\.bytes) }

  /// Whether it takes neither ECI nor kanji mode.
  package var isPlain: Bool { runs.allSatisfy { $0.eci == nil && !$0.isKanji } }

  /// Whether bytes beyond ASCII follow an ECI but UTF-8's, which holds until the next one.
  var isConverted: Bool {
    var eci: Int?
    return runs.contains { run in
      eci = run.eci ?? eci
      return eci != nil && eci != 26 && run.bytes.contains { $0 >= 0x80 }
    }
  }

  /// Nil when the version has no mode for some run.
  func bitsNeeded(in version: SymbolVersion) -> Int? {
    var bits = 0
    for run in runs {
      if let eci = run.eci { bits += VerbatimContent.markerBits(eci) }
      guard
        let own = run.isKanji ? run.kanjiBits(in: version) : Segmentation(of: run.bytes, in: version)?.bits
      else { return nil }
      bits += own
    }
    return bits
  }

  /// Mode indicator and one to three bytes.
  private static func markerBits(_ eci: Int) -> Int { eci < 128 ? 12 : eci < 16_384 ? 20 : 28 }
}

extension VerbatimContent.Run {
  /// Whether kanji mode has all of its characters: 8140…9FFC and E040…EBBF.
  var isInShiftJIS: Bool {
    bytes.count.isMultiple(of: 2)
      && stride(from: 0, to: bytes.count, by: 2).allSatisfy { index in
        let character = Int(bytes[index]) << 8 | Int(bytes[index + 1])
        return bytes[index + 1] >= 0x40 && (0x8140...0x9FFC ~= character || 0xE040...0xEBBF ~= character)
      }
  }

  /// Bits of the character count in kanji mode, of QR Code alone.
  static func kanjiCountBits(in version: SymbolVersion) -> Int {
    version.number < 10 ? 8 : version.number < 27 ? 10 : 12
  }

  /// Mode indicator, character count, and 13 bits a character; nil in Micro QR, which is not offered.
  ///
  /// ISO/IEC 18004, "Kanji mode".
  fileprivate func kanjiBits(in version: SymbolVersion) -> Int? {
    guard !version.isMicro, bytes.count.isMultiple(of: 2) else { return nil }
    return 4 + VerbatimContent.Run.kanjiCountBits(in: version) + bytes.count / 2 * 13
  }
}
