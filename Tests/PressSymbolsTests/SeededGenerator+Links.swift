import TestSupport

extension SeededGenerator {
  /// A link as platforms hand them out: identifiers of digits, capitals or both, at times tracking.
  mutating func link() -> String {
    let host =
      ["https://t.co/", "HTTPS://X.COM/", "https://weibo.com/u/", "http://weixin.qq.com/r/"]
      .randomElement(using: &self) ?? ""
    let alphabets = ["0123456789", "ABCDEFGH0123456789", "abcdefXYZ0123456789-_"]
    let parts = (0...Int.random(in: 0...3, using: &self)).map { _ in
      let alphabet = alphabets.randomElement(using: &self) ?? "0"
      return text(of: alphabet, count: Int.random(in: 1...14, using: &self))
    }
    return host + parts.joined(separator: "/")
      + (Bool.random(using: &self) ? "?utm_campaign=2026" : "")
  }
}
