/// Numbers of a font's tables, most significant byte first; nil past the end.
struct BigEndian {
  let bytes: [UInt8]

  func unsigned(_ at: Int, size: Int) -> Int? {
    guard at >= 0, size >= 0, size <= 4, at <= bytes.count - size else { return nil }
    return bytes[at..<(at + size)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Sixteen bits with a sign.
  func signed(_ at: Int) -> Int? {
    unsigned(at, size: 2).map { Int(Int16(truncatingIfNeeded: $0)) }
  }
}
