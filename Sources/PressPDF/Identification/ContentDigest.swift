internal import Foundation

/// A name for a document that is drawn from what is in it: two FNV-1a sums of 64 bits.
///
/// It has to tell documents apart, not to withstand anybody.
struct ContentDigest {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x6C62_272E_07BB_0142

  mutating func add(_ bytes: Data) {
    bytes.withUnsafeBytes { bytes in
      for byte in bytes {
        first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
        second = (second ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      }
    }
  }

  mutating func add(_ text: String) { add(Data(text.utf8)) }

  /// `uuid:` and a UUID of version 8, which everybody may define (RFC 9562, 5.8).
  var identifier: String {
    let high = first & ~0xF000 | 0x8000
    let low = second & ~(0b11 << 62) | 0b10 << 62
    func digits(_ value: UInt64) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    let text = Array(digits(high) + digits(low))
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(text[$0]) }
    return "uuid:" + groups.joined(separator: "-")
  }
}
