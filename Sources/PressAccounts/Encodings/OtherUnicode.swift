/// Forms of Unicode that no table should come in: by their marks, or by what only they have.
enum OtherUnicode {
  /// - Parameters:
  ///   - head: the file's beginning.
  ///   - rest: its bytes from the first one on that is not UTF-8; nil when all are.
  /// - Returns: the form, and where it shows; nil where the rest begins.
  static func find(in head: [UInt8], brokenAt rest: [UInt8]?) -> (name: String, offset: Int?)? {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) || isUTF32(head) {
      return ("UTF-32", 0)
    }
    if head.starts(with: Array("+/v".utf8)), head.count > 3, "89+/".utf8.contains(head[3]) {
      return ("UTF-7", 0)
    }
    if head.starts(with: [0xF7, 0x64, 0x4C]) { return ("UTF-1", 0) }
    if head.starts(with: [0xDD, 0x73, 0x66, 0x73]) { return ("UTF-EBCDIC", 0) }
    guard let rest else { return sevenBit(head).map { ("UTF-7", $0) } }
    // Halves of UTF-16's pairs, each in three bytes, and NUL in two: of Java and of old databases.
    let isHalf = rest.count > 2 && rest[0] == 0xED && (0xA0...0xBF).contains(rest[1])
    return isHalf || rest.starts(with: [0xC0, 0x80]) ? ("CESU-8", nil) : nil
  }

  /// ASCII in four bytes each, three of them NUL, without a mark.
  private static func isUTF32(_ head: [UInt8]) -> Bool {
    let count = head.count / 4
    guard count > 2 else { return false }
    let wide = (0..<count).count { index in head[4 * index..<4 * index + 4].count { $0 == 0 } == 3 }
    return wide * 5 >= count * 4
  }

  /// Where Chinese in UTF-7 begins, `+ZSdPf5mG-`, among what is ASCII else; nil where none is.
  private static func sevenBit(_ head: [UInt8]) -> Int? {
    guard head.allSatisfy({ $0 < 0x80 }) else { return nil }
    var index = head.startIndex
    while let plus = head[index...].firstIndex(of: UInt8(ascii: "+")) {
      let body = head[(plus + 1)...].prefix { value(ofDigit: $0) != nil }
      index = body.endIndex
      // Two characters at least, common ones, and nothing left over: words behind a plus sign are hardly ever that.
      guard let units = units(body), units.count > 1, units.allSatisfy(isCommon) else { continue }
      return plus
    }
    return nil
  }

  /// Units of UTF-16 in base64; nil where bits of a further one are left.
  private static func units(_ digits: ArraySlice<UInt8>) -> [UInt32]? {
    var (bits, count, units): (UInt32, Int, [UInt32]) = (0, 0, [])
    for digit in digits {
      bits = (bits << 6 | (value(ofDigit: digit) ?? 0)) & 0x3F_FFFF
      count += 6
      guard count >= 16 else { continue }
      count -= 16
      units.append(bits >> UInt32(count) & 0xFFFF)
    }
    return count < 6 && bits & (1 << UInt32(count) - 1) == 0 ? units : nil
  }

  private static func isCommon(_ unit: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(unit) else { return false }
    return CommonCharacters.firstLevelHan.contains(scalar) || CommonCharacters.traditionalHan.contains(scalar)
      || (0x3001...0x3011).contains(unit) || (0xFF01...0xFF1F).contains(unit)
  }

  private static func value(ofDigit digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
