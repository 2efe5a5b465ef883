internal import Crypto
internal import Foundation

extension Data {
  /// The SHA-256 of the bytes, 64 hexadecimal digits.
  var sha256: String { SHA256.hash(data: self).hexadecimal }
}

extension SHA256.Digest {
  var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
