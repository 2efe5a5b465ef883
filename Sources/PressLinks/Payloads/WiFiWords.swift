/// A network written with words of one's own, `ssid=Guest;password=password1`: each word would be a part of its name.
enum WiFiWords {
  /// Refuses a name or a password that begins with such a word.
  ///
  /// - Parameter account: a network without the colons of a code's own fields.
  static func refuse(_ account: Substring) throws(LinkError) {
    let nameWord =
      #/\s*(?i:ssid|s|network(?:\s+name)?|name|wi-?fi(?:\s+name)?|名称|名稱|网络|網路|網絡|账号|帐号)\s*[=＝]\s*/#
    let passwordWord =
      #/\s*(?i:password|passwort|passcode|passphrase|passwd|pass|pwd|pw|key|psk|p|密码|密碼)\s*[=＝:：]\s*/#
    let marks = account.contains(";") ? ";" : "；,，&\n"
    let parts = account.split { marks.contains($0) }
    guard let first = parts.first else { return }
    let start = first.prefixMatch(of: nameWord)
    let second = parts.dropFirst().lazy.compactMap { part in
      part.prefixMatch(of: passwordWord).map { (part: part, value: part[$0.range.upperBound...]) }
    }.first
    // A comma parts nothing where no word says so: 'Guest, p: 2' is a name.
    let isPlain = start == nil && account.firstIndex(of: ";") == nil
    guard start != nil || second != nil, !isPlain else { return }
    let name = (start.map { first[$0.range.upperBound...] } ?? first).trimmed
    let meant = name + (second.map { ";" + $0.value.trimmed } ?? "")
    let culprit = start == nil ? second?.part ?? first : first
    throw LinkError(
      "bad-shape", "the words of \(Quotation.of(culprit.trimmed)) would be part of the Wi-Fi network",
      hint:
        "write \(Quotation.of("wifi:\(meant)")); a name or a password that truly begins so is written 'S:…;T:WPA;P:…;;'",
      at: culprit)
  }
}
