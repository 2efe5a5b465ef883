/// Whether bytes that could be GB18030 are: nearly every text of Western or Big5 encodings could be, too.
///
/// Western letters with accents stand alone, and each takes the letter after it for its second byte; Chinese
/// characters stand together. Big5 has its commonest characters where GB18030 has kana and Greek.
struct GB18030Plausibility {
  private var first: UInt8?
  private var pairs = 0
  private var low = 0
  private var adjacent = 0
  private var follows = false
  private var foreign = 0
  /// Bytes of a character of four that are still to come.
  private var skip = 0

  mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes {
      if skip > 0 {
        skip -= 1
      } else if let lead = first {
        first = nil
        defer { follows = true }
        if (0x30...0x39).contains(byte) {
          skip = 2
        } else {
          pairs += 1
          if byte < 0x80 { low += 1 }
          if follows { adjacent += 1 }
          if (0xA4...0xA9).contains(lead) { foreign += 1 }
        }
      } else if byte >= 0x80 {
        first = byte
      } else {
        follows = false
      }
    }
  }

  var isWestern: Bool { low * 10 > pairs * 9 || low * 2 > pairs && adjacent * 3 < pairs }

  var isPlausible: Bool {
    let isBig5 = low * 100 > pairs * 15 && foreign * 100 > pairs * 8
    return !isWestern && !isBig5
  }
}
