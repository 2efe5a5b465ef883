/// Numbers of a font's tables, most significant byte first; nil past the end.
struct BigEndian<Bytes: RandomAccessCollection> where Bytes.Element == UInt8, Bytes.Index == Int {
  /// The first at 0.
  let bytes: Bytes

  func unsigned(_ at: Int, size: Int) -> Int? {
    guard at >= 0, size >= 0, size <= 4, at <= bytes.count - size else { return nil }
    var value = 0
    for place in at..<(at + size) { value = value << 8 | Int(bytes[place]) }
    return value
  }

  /// Sixteen bits with a sign.
  func signed(_ at: Int) -> Int? {
    unsigned(at, size: 2).map { Int(Int16(truncatingIfNeeded: $0)) }
  }
}
