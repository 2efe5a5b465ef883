/// Accounts in the words of other programs: payloads of other makers of codes, what apps paste, what spreadsheets write
/// before a text.
package enum ForeignForm {
  /// What a text begins with, in lower case, what it is, and the way out.
  private static let beginnings: [(start: String, what: String, hint: String)] = [
    (
      "mecard:", "a contact as MECARD",
      "write 'vcard:name=…;org=…;tel=…;email=…;url=…', which more phones read"
    ),
    ("bizcard:", "a contact as BIZCARD", "write 'vcard:name=…;org=…;tel=…;email=…;url=…'"),
    ("matmsg:", "a mail as MATMSG", "write 'mailto:ADDRESS?subject=…&body=…', which more phones read"),
    ("smtp:", "a mail as SMTP", "write 'mailto:ADDRESS?subject=…&body=…'"),
    ("mmsto:", "a message as MMSTO", "write 'sms:NUMBER?body=…'"),
    ("begin:vevent", "an appointment", "to encode it as it is, write 'text:' before it"),
    ("begin:vcalendar", "an appointment", "to encode it as it is, write 'text:' before it"),
    ("otpauth:", "the secret of a login", "it is for one person's phone and no print"),
    (
      "#小程序:", "a mini program's link for chats, which no camera opens",
      "write the URL Link, 'https://wxaurl.cn/…' (see 'qrpress platforms wechat-mini'), or place the round code as a picture"
    ),
  ]

  /// Refuses what is meant for other programs, with what is written instead.
  static func refuse(_ text: Substring) throws(LinkError) {
    // A glance at the first byte: nearly every account is well.
    guard let first = text.utf8.first, "mbsoMBSO#='".utf8.contains(first) else { return }
    let start = text.prefix(16).lowercased()
    if let found = beginnings.first(where: { start.hasPrefix($0.start) }) {
      throw LinkError(
        "foreign-form", "\(Quotation.of(text)) is \(found.what)", hint: found.hint, at: text)
    }
    if let fault = formulaFault(text) { throw fault }
    if let meant = textOfCell(text) {
      throw LinkError(
        "spreadsheet-escape", "\(Quotation.of(text)) is how spreadsheets are told that a text follows",
        hint: "write \(Quotation.of(meant)), and format the column as text", at: text)
    }
  }

  /// What is said of a formula without a link in it, of which a table's file holds the words and not the value.
  private static func formulaFault(_ text: Substring) -> LinkError? {
    guard text.first == "=", !text.contains("://"), text.prefixMatch(of: #/=[A-Za-z.]+\(/#) != nil else {
      return nil
    }
    let argument = text.firstMatch(of: #/(?i)^=HYPERLINK\("([^"]+)"/#)?.output.1
    return LinkError(
      "spreadsheet-formula", "\(Quotation.of(text)) is a formula of a spreadsheet",
      hint: argument.map { "write \(Quotation.of($0))" }
        ?? "put its value in the cell: copy it, then paste values only",
      at: text)
  }

  /// What `="123"` and `'123` mean in a spreadsheet; nil for other texts.
  package static func textOfCell(_ text: some StringProtocol) -> String? {
    if text.count > 3, text.hasPrefix("=\""), text.hasSuffix("\"") {
      return String(text.dropFirst(2).dropLast())
    }
    let rest = text.dropFirst()
    guard text.first == "'", rest.count > 4, rest.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "+" })
    else {
      return nil
    }
    return String(rest)
  }
}
