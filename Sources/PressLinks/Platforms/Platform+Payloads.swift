// Rows for what is no platform but goes into codes all the same.

extension Platform {
  /// Any web address.
  static let web = Platform(
    "web", aliases: ["url", "website", "homepage", "网站", "官网", "网址"], name: "Web site", chinese: "网站",
    call: ("Visit our web site", "访问我们的网站"),
    type: "any https URL", example: "https://example.org/press", .derivable, evidence: .documented,
    tracking: .tolerated, kind: .web)

  /// Any other text.
  static let text = Platform(
    "text", name: "Text", chinese: "文本", call: ("Read more", "扫码查看"), type: "any text, encoded as it is",
    example: "Hello, world", .derivable, evidence: .documented, kind: .text)

  static let payloads: [Platform] = [
    web, text,
    Platform(
      "wifi", aliases: ["wi-fi"], name: "Wi-Fi", chinese: "Wi-Fi", call: ("Join our Wi-Fi", "扫码连接 Wi-Fi"),
      type: "SSID;password, or S:…;T:WPA;P:…;;", example: "Sample Guest;sample-password", .derivable,
      evidence: .reported, kind: .wifi),
    Platform(
      "mailto", aliases: ["mail", "email", "邮箱", "邮件", "电子邮箱", "电子邮件"], name: "E-mail", chinese: "邮箱",
      call: ("Write to us", "给我们写信"),
      type: "the address, and '?subject=…' if wanted", example: "press@example.org", .derivable,
      evidence: .documented, kind: .mail),
    Platform(
      "tel", aliases: ["phone", "telephone", "电话", "手机"], name: "Telephone", chinese: "电话",
      call: ("Call us", "致电我们"),
      type: "the number with '+' and country code", example: "+12025550123", .derivable,
      evidence: .documented,
      kind: .telephone),
    Platform(
      "sms", aliases: ["smsto", "短信"], name: "SMS", chinese: "短信", call: ("Text us", "给我们发短信"),
      type: "the number with '+' and country code, and '?body=…' if wanted",
      example: "+12025550123?body=Hello",
      .derivable, evidence: .documented, kind: .message),
    Platform(
      "geo", aliases: ["位置"], name: "Location", chinese: "位置", call: ("Find us", "找到我们"),
      type: "latitude,longitude in degrees", example: "55.6761,12.5683", .derivable, evidence: .documented,
      kind: .place),
    Platform(
      "vcard", aliases: ["名片"], name: "Contact card", chinese: "名片", call: ("Save our contact", "保存我们的联系方式"),
      type: "name=…;org=…;tel=…;email=…;url=…",
      example: "name=Press Office;org=Sample Organisation;tel=+12025550123",
      .derivable, evidence: .documented, kind: .card),
  ]
}
