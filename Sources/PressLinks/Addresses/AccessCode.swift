internal import PressDiagnostics

/// The code that a shared folder asks for, which stands beside its link: `https://pan.baidu.com/s/1Sample 提取码: 1234`.
enum AccessCode {
  /// What is said where a link is taken out of such a text; nothing where the link holds the code itself.
  static func warnings(around link: Substring, in text: Substring) -> [Diagnostic] {
    guard let code = code(in: text), link.range(of: code) == nil, !holdsCode(link) else { return [] }
    let hosts = ["pan.baidu.com", "yun.baidu.com", "pan.quark.cn", "www.123pan.com", "www.alipan.com"]
    let holds = (try? WebAddress(link)).map { hosts.contains($0.host.ascii) && $0.query.isEmpty } ?? false
    return [
      .warning(
        "access-code",
        "the page of \(Quotation.of(link)) asks for the code \(Quotation.of(code)), which is not in the link",
        hint: holds
          ? "write \(Quotation.of("\(link)?pwd=\(code)")), or print the code beside it"
          : "print that code beside the link's")
    ]
  }

  /// Whether a link brings its code along, in whatever form: Zoom's have it encrypted.
  private static func holdsCode(_ link: Substring) -> Bool {
    guard let address = try? WebAddress(link) else { return false }
    return address.query.contains {
      ["pwd", "passcode", "password", "code", "p"].contains($0.name.lowercased())
    }
  }

  private static func code(in text: Substring) -> String? {
    let chinese =
      #/(?:提取码|提取碼|访问码|訪問碼|分享码|密码|密碼|口令码)\s*(?:为|是|為)?\s*[:：]?\s*(?<code>[A-Za-z0-9]{4,12})(?![A-Za-z0-9:])/#
    if let found = text.firstMatch(of: chinese) { return String(found.output.code) }
    let english =
      #/(?i)\b(?:passcode|password|access code|extraction code|pwd)\s*[:：]\s*(?<code>[^\s,;，；。]{4,20})/#
    return text.firstMatch(of: english).map { String($0.output.code) }
  }
}
