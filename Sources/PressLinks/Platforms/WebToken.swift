/// A JSON Web Token in a link (RFC 7519): a pass for one person or one time, which tells when it ends.
enum WebToken {
  /// Seconds since 1970 at which a token ends; nil for other texts, and for a token without an end.
  static func expiry(_ text: String) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    // '{"' in base64 begins with 'ey'.
    guard parts.count == 3, parts[0].hasPrefix("ey"), let bytes = Base64Digits.bytes(parts[1]),
      let claims = String(validating: bytes, as: UTF8.self),
      let found = claims.firstMatch(of: #/"exp"\s*:\s*(\d{10})(\.\d*)?\s*[,}]/#)
    else { return nil }
    return UInt32(found.output.1)
  }
}
