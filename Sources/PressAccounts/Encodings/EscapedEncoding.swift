/// Encodings of ISO 2022, whose bytes are ASCII and which say by an escape what follows.
enum EscapedEncoding {
  /// By how the escape goes on: `$)C` designates KS X 1001, `$)A`, `$)E` and `$)G` Chinese sets, `$B` JIS X 0208.
  static func find(in head: [UInt8]) -> (name: String, offset: Int)? {
    guard let escape = head.firstRange(of: [0x1B, UInt8(ascii: "$")]) else { return nil }
    let rest = head[escape.upperBound...].prefix(2)
    let name =
      switch String(decoding: rest, as: UTF8.self) {
      case ")C": "ISO-2022-KR"
      case ")A", ")E", ")G", "*H", "+I": "ISO-2022-CN"
      default: "ISO-2022-JP"
      }
    return (name, escape.lowerBound)
  }
}
