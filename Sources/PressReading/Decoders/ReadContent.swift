package import PressSymbols

/// What a symbol says as it is transmitted: bytes, and how they are to be understood.
///
/// A reader transmits ECIs and Shift JIS of kanji mode, never the bounds between digits, letters and bytes: those
/// change nothing for whoever reads (ISO/IEC 18004, "Transmitted data"; ISO/IEC 15424).
package struct ReadContent: Sendable, Hashable {
  package typealias Run = VerbatimContent.Run

  package let runs: [Run]
  /// FNC1, which marks GS1 element strings and identifiers of other industries.
  package let hasFunctionCharacter: Bool

  package init(runs: [Run], hasFunctionCharacter: Bool = false) {
    self.runs = runs
    self.hasFunctionCharacter = hasFunctionCharacter
  }

  /// Runs of byte mode and kanji mode, where there is no ECI.
  ///
  /// - Parameter latin: the content in Unicode with byte mode taken for ISO/IEC 8859-1: a character that is its
  ///   byte was in byte mode. No kanji has the number of its first byte. Nil when there is nothing beyond ASCII.
  static func runs(of bytes: [UInt8], latin: String?) -> [Run] {
    guard let latin, !latin.isEmpty else { return [Run(bytes: bytes)] }
    var runs: [Run] = []
    var (kanji, pending, index) = (false, [UInt8](), 0)
    for scalar in latin.unicodeScalars where index < bytes.count {
      let isKanji = scalar.value != UInt32(bytes[index]) && bytes[index] >= 0x80 && index + 1 < bytes.count
      if isKanji != kanji, !pending.isEmpty {
        runs.append(Run(isKanji: kanji, bytes: pending))
        pending = []
      }
      kanji = isKanji
      pending += bytes[index..<(index + (isKanji ? 2 : 1))]
      index += isKanji ? 2 : 1
    }
    return runs + [Run(isKanji: kanji, bytes: pending + bytes[index...])]
  }

  /// Runs by AIM's ECI protocol: `]Qn`, then bytes, a backslash as two, and `\nnnnnn` where an ECI begins.
  ///
  /// Nil when the bytes do not follow it.
  static func runs(ofProtocol protocol: [UInt8]) -> [Run]? {
    guard `protocol`.count >= 3, `protocol`[0] == UInt8(ascii: "]") else { return nil }
    let backslash = UInt8(ascii: "\\")
    var runs: [Run] = []
    var (eci, pending) = (Int?.none, [UInt8]())
    var rest = `protocol`[3...]
    while let byte = rest.popFirst() {
      guard byte == backslash else {
        pending.append(byte)
        continue
      }
      if rest.first == backslash {
        pending.append(backslash)
        rest = rest.dropFirst()
        continue
      }
      guard rest.count >= 6, let number = Int(String(decoding: rest.prefix(6), as: UTF8.self)) else {
        return nil
      }
      if eci != nil || !pending.isEmpty { runs.append(Run(eci: eci, bytes: pending)) }
      (eci, pending) = (number, [])
      rest = rest.dropFirst(6)
    }
    return runs + [Run(eci: eci, bytes: pending)]
  }
}
