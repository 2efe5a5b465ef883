/// Bytes in 85 printable characters, five for four (PostScript Language Reference, 3.13.3; ISO 32000-1, 7.4.3).
///
/// qpdf's C interface decodes it only together with the filters behind it, without a bound on what those unpack
/// to, and does not encode it.
package enum ASCII85 {
  /// Lines of 75 characters, the end mark included.
  package static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count / 4 * 5 + bytes.count / 50 + 16)
    var column = 0
    func put(_ byte: UInt8) {
      if column == 75 {
        out.append(UInt8(ascii: "\n"))
        column = 0
      }
      // A line must not begin as a comment of the document structure does; white space counts for nothing.
      if column == 0, byte == UInt8(ascii: "%") { out.append(UInt8(ascii: " ")) }
      out.append(byte)
      column += 1
    }
    for start in stride(from: 0, to: bytes.count, by: 4) {
      let group = bytes[start..<min(start + 4, bytes.count)]
      let padded = group + [UInt8](repeating: 0, count: 4 - group.count)
      let word = padded.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if word == 0, group.count == 4 {
        put(UInt8(ascii: "z"))
        continue
      }
      var divisor: UInt32 = 52_200_625  // 85⁴
      for _ in 0...group.count {
        put(UInt8(word / divisor % 85) + 33)
        divisor /= 85
      }
    }
    out += Array("\n~>".utf8)
    return String(decoding: out, as: UTF8.self)
  }

  /// What stands before the first letter that does not belong to the encoding, such as the end mark.
  package static func decode(_ letters: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count / 5 * 4)
    var (group, count): (UInt32, Int) = (0, 0)
    for letter in letters {
      switch letter {
      case UInt8(ascii: "!")...UInt8(ascii: "u"):
        group = group &* 85 &+ UInt32(letter - UInt8(ascii: "!"))
        count += 1
        if count == 5 {
          bytes += (0..<4).map { UInt8(truncatingIfNeeded: group >> (24 - 8 * UInt32($0))) }
          (group, count) = (0, 0)
        }
      case UInt8(ascii: "z") where count == 0: bytes += [0, 0, 0, 0]
      case 0, 9, 10, 12, 13, 32: continue
      default: return bytes + rest(group, count)
      }
    }
    return bytes + rest(group, count)
  }

  /// The bytes of a last group that is not full.
  private static func rest(_ group: UInt32, _ count: Int) -> [UInt8] {
    guard count > 1 else { return [] }
    var group = group
    for _ in count..<5 { group = group &* 85 &+ 84 }
    return (0..<(count - 1)).map { UInt8(truncatingIfNeeded: group >> (24 - 8 * UInt32($0))) }
  }
}
