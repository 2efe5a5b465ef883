/// Whether bytes that come in pieces are UTF-8, and whether they are text at all.
struct UTF8Check {
  /// Offset of the first byte that is not UTF-8.
  private(set) var fault: Int?
  /// Offset of the first NUL.
  private(set) var null: Int?
  /// Characters of three bytes before the fault, as Chinese ones are, and of two.
  var counts: (three: Int, two: Int) { before ?? all }
  /// Bytes that are not UTF-8.
  private(set) var brokenBytes = 0

  /// Characters of three or four bytes in the whole, and of two.
  private var all = (three: 0, two: 0)
  private var before: (three: Int, two: Int)?

  /// Whether the whole is UTF-8 but for a few bytes, as where rows of another encoding were pasted into a table.
  ///
  /// Two bytes that are a character in GB18030 are one of UTF-8 often enough; three hardly ever, and not many in a row.
  var isNearlyUTF8: Bool {
    let good = all.three + all.two
    return fault != nil && good >= 3 * brokenBytes
      && (2 * all.three >= all.two && all.three > 1 || all.two > 8)
  }

  private var offset = 0
  /// Bytes that the character still needs, and what the next may be.
  private var open = 0
  private var length = 0
  private var start = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  mutating func feed(_ bytes: [UInt8]) {
    defer { offset += bytes.count }
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count {
        if open == 0, index + 8 <= buffer.count {
          let eight = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let hasNull = (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080 != 0
          if eight & 0x8080_8080_8080_8080 == 0, !hasNull {
            index += 8
            continue
          }
        }
        // What breaks a character off may begin another.
        if take(buffer[index], at: offset + index) { index += 1 }
      }
    }
  }

  mutating func finish() {
    if open > 0 { fail(at: start, bytes: length - open) }
  }

  private mutating func fail(at place: Int, bytes: Int) {
    brokenBytes += bytes
    open = 0
    allowed = 0x80...0xBF
    guard fault == nil else { return }
    (fault, before) = (place, all)
  }

  /// - Returns: false where a character broke off before the byte, which is to be taken again.
  private mutating func take(_ byte: UInt8, at place: Int) -> Bool {
    if open > 0 {
      guard allowed.contains(byte) else {
        fail(at: start, bytes: length - open)
        return false
      }
      allowed = 0x80...0xBF
      open -= 1
      if open == 0 {
        if length == 2 { all.two += 1 } else { all.three += 1 }
      }
      return true
    }
    if byte == 0, null == nil { null = place }
    guard byte >= 0x80 else { return true }
    start = place
    switch byte {
    case 0xC2...0xDF: (length, allowed) = (2, 0x80...0xBF)
    case 0xE0: (length, allowed) = (3, 0xA0...0xBF)
    case 0xED: (length, allowed) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, allowed) = (3, 0x80...0xBF)
    case 0xF0: (length, allowed) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, allowed) = (4, 0x80...0xBF)
    case 0xF4: (length, allowed) = (4, 0x80...0x8F)
    default:
      fail(at: place, bytes: 1)
      return true
    }
    open = length - 1
    return true
  }
}
