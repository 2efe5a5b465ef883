/// Operators of a CFF dictionary with the whole numbers before them; Adobe Technical Note 5176, 4.
struct CFFDictionary {
  /// Two-byte operators are 1200 and the second byte.
  private(set) var entries: [Int: [Int]] = [:]

  /// Nil when the table is damaged.
  ///
  /// A real number counts as 0: none is asked for.
  init?<Bytes>(_ table: BigEndian<Bytes>, in range: Range<Int>) {
    var (at, operands) = (range.lowerBound, [Int]())
    while at < range.upperBound {
      guard let first = table.unsigned(at, size: 1) else { return nil }
      at += 1
      switch first {
      case 12:
        guard let second = table.unsigned(at, size: 1) else { return nil }
        at += 1
        entries[1200 + second] = operands
        operands = []
      case 0...21:
        entries[first] = operands
        operands = []
      case 28:
        guard let value = table.signed(at) else { return nil }
        operands.append(value)
        at += 2
      case 29:
        guard let value = table.unsigned(at, size: 4) else { return nil }
        operands.append(Int(Int32(truncatingIfNeeded: value)))
        at += 4
      case 30:
        // Half bytes up to one of 15.
        while let pair = table.unsigned(at, size: 1), pair & 15 != 15, pair >> 4 != 15 { at += 1 }
        at += 1
        operands.append(0)
      case 32...246: operands.append(first - 139)
      case 247...254:
        guard let second = table.unsigned(at, size: 1) else { return nil }
        at += 1
        operands.append(
          first < 251 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108)
      default: return nil
      }
    }
  }
}
