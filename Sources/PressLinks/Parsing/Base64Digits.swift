/// Base64 in either of its alphabets (RFC 4648, 4 and 5), as tickets and tokens within links have it.
enum Base64Digits {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes behind a text, whose `=` at the end may be left out; nil when it is none.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var (bytes, pending, count): ([UInt8], UInt32, Int) = ([], 0, 0)
    let ending = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard ending <= 2 else { return nil }
    for byte in text.utf8.dropLast(ending) {
      let digit =
        byte == UInt8(ascii: "-") ? UInt8(ascii: "+") : byte == UInt8(ascii: "_") ? UInt8(ascii: "/") : byte
      guard let value = digits.firstIndex(of: digit) else { return nil }
      pending = (pending << 6 | UInt32(value)) & 0xFFFF
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(count)))
    }
    return bytes
  }
}
