internal import Foundation

/// Bytes in 85 printable characters; PostScript Language Reference, 3.13.3.
enum ASCII85 {
  /// Lines of 75 characters, the end mark included.
  static func encode(_ data: Data) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(data.count / 4 * 5 + data.count / 50 + 16)
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
    let bytes = [UInt8](data)
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
}
