package import Foundation

extension Data {
  /// The SHA-256 of the bytes, 64 hexadecimal digits.
  package var sha256: String { SHA256.digest(of: self).hexadecimal }

  /// Two lower-case digits a byte.
  package var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
