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

  /// 12, 20 or 28 in the symbol, and 16 more in libqrencode's count (see `SymbolContent`).
  private static func markerBits(_ eci: Int) -> Int {
    (eci < 128 ? 12 : eci < 16_384 ? 20 : 28) + 16
  }
}

extension VerbatimContent.Run {
  /// Mode indicator, character count, and 13 bits a character; nil in Micro QR, which is not offered.
  ///
  /// ISO/IEC 18004, "Kanji mode".
  fileprivate func kanjiBits(in version: SymbolVersion) -> Int? {
    guard !version.isMicro, bytes.count.isMultiple(of: 2) else { return nil }
    let count = version.number < 10 ? 8 : version.number < 27 ? 10 : 12
    return 4 + count + bytes.count / 2 * 13
  }
}
