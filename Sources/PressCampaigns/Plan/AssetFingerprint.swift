/// An asset's fingerprint in sixteen bytes: a campaign keeps one for each of its assets.
struct AssetFingerprint: Sendable, Hashable {
  /// What stands behind the digits when the codes were not read back.
  private static let unverified = "-unverified"

  private let high: UInt64
  private let low: UInt64
  var isVerified = true

  /// - Parameter text: 32 hexadecimal digits, and perhaps `-unverified`.
  init?(_ text: String) {
    let digits = text.utf8.prefix(32)
    let rest = text.utf8.dropFirst(32)
    isVerified = rest.isEmpty
    guard digits.count == 32, rest.isEmpty || rest.elementsEqual(AssetFingerprint.unverified.utf8),
      let high = AssetFingerprint.number(digits.prefix(16)),
      let low = AssetFingerprint.number(digits.dropFirst(16))
    else { return nil }
    (self.high, self.low) = (high, low)
  }

  var text: String {
    [high, low].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined() + (isVerified ? "" : AssetFingerprint.unverified)
  }

  /// Small letters alone: another spelling is none of ours.
  private static func number(_ digits: Substring.UTF8View) -> UInt64? {
    var number: UInt64 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        number = number << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return number
  }
}
