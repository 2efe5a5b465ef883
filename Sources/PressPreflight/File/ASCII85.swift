/// Bytes written as letters, five for four (ISO 32000-1, 7.4.3).
enum ASCII85 {
  /// What stands before the first letter that is none of its own.
  static func decode(_ letters: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count / 5 * 4)
    var (group, count): (UInt32, Int) = (0, 0)
    for letter in letters {
      switch letter {
      case 0x21...0x75:
        group = group &* 85 &+ UInt32(letter - 0x21)
        count += 1
        if count == 5 {
          bytes += (0..<4).map { UInt8(truncatingIfNeeded: group >> (24 - 8 * UInt32($0))) }
          (group, count) = (0, 0)
        }
      case 0x7A where count == 0: bytes += [0, 0, 0, 0]
      case 0, 9, 10, 12, 13, 32: continue
      default: return bytes + rest(group, count)
      }
    }
    return bytes + rest(group, count)
  }

  private static func rest(_ group: UInt32, _ count: Int) -> [UInt8] {
    guard count > 1 else { return [] }
    var group = group
    for _ in count..<5 { group = group &* 85 &+ 84 }
    return (0..<(count - 1)).map { UInt8(truncatingIfNeeded: group >> (24 - 8 * UInt32($0))) }
  }
}
