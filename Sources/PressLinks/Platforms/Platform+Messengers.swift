// Rows of the table of follow links: messengers.

extension Platform {
  private static let international = IdentifierRule(
    7...15, of: .digits, .first(AllowedCharacters(letters: .none, digits: false, others: "123456789")))

  static let messengers: [Platform] = [
    Platform(
      "telegram", aliases: ["tg", "电报"], name: "Telegram", chinese: "Telegram",
      type: "the user name, or '+' and an invite's code or a number with its country code",
      example: "samplepress", .both, get: "in Telegram: the group or channel, Invite Links, Copy Link",
      evidence: .documented, at: true,
      reserved: ["joinchat", "addstickers", "proxy", "share"],
      forms: [
        // A telephone's number is no invite: Telegram opens the chat with whoever has it.
        AccountScheme(
          "Telegram number", prefix: "+", link: "https://t.me/+{}", reads: ["telegram.me/+{}"],
          rule: international, documented: true, keeps: .named(["text"])
        ).tentative,
        AccountScheme(
          "Telegram invite", prefix: "+", link: "https://t.me/+{}",
          reads: ["t.me/joinchat/{}", "telegram.me/+{}", "telegram.me/joinchat/{}"],
          rule: IdentifierRule(16...22, of: .base64URL), documented: false, permanence: .unknown
        ).issued,
        AccountScheme(
          "Telegram name", link: "https://t.me/{}",
          reads: ["telegram.me/{}", "telegram.dog/{}", "t.me/s/{}"],
          rule: IdentifierRule(5...32, of: .word, .first(.asciiLetters)), documented: true,
          keeps: .named(["start", "text"])),
      ]),
    Platform(
      "whatsapp", aliases: ["wa"], name: "WhatsApp", chinese: "WhatsApp",
      call: ("Message us on WhatsApp", "在 WhatsApp 上联系我们"),
      type: "the number with its country code, 'message/' and 14 characters, or 'channel/' and an id",
      example: "12025550123", .both,
      get: "in WhatsApp Business: Business Tools, Short Link; or the channel, Share",
      evidence: .reported, tracking: .refused(instead: ["text"]),
      forms: [
        AccountScheme(
          "WhatsApp short link", prefix: "message/", link: "https://wa.me/message/{}",
          rule: IdentifierRule(14...14, of: .alphanumeric), documented: false, permanence: .unknown
        ).issued,
        AccountScheme(
          "WhatsApp channel", prefix: "channel/", link: "https://whatsapp.com/channel/{}",
          rule: IdentifierRule(24...24, of: .alphanumeric, .begins("0029V")), documented: false,
          permanence: .unknown
        ).issued,
        AccountScheme(
          "WhatsApp number", link: "https://wa.me/{}",
          reads: ["api.whatsapp.com/send?phone={}", "whatsapp.com/send?phone={}"],
          rule: international, documented: true, keeps: .named(["text"]),
          tracking: .refused(instead: ["text"])
        ).telephone,
      ]),
    Platform(
      "line", name: "LINE", chinese: "LINE", call: ("Add us on LINE", "加入我们的 LINE"),
      type: "the account's id with its '@', or a link of 'lin.ee' or 'page.line.me'", example: "@0123samp",
      .both,
      get: "in the LINE Official Account Manager: Gain Friends, Add Friend Link", evidence: .documented,
      at: true,
      forms: [
        AccountScheme(
          "LINE short link", prefix: "lin.ee/", link: "https://lin.ee/{}",
          rule: IdentifierRule(4...12, of: .base64URL), documented: false, permanence: .unknown,
          caution: .shortLink("LINE")
        ).issued,
        linePage("page.line.me/"), linePage("page.line.me/?accountId="),
        AccountScheme(
          "LINE id", link: "https://line.me/R/ti/p/%40{}", reads: ["line.me/ti/p/%40{}"],
          rule: lineId, documented: false),
      ]),
    Platform(
      "kakao", aliases: ["kakaotalk"], name: "KakaoTalk", chinese: "KakaoTalk",
      call: ("Add our KakaoTalk channel", "添加我们的 KakaoTalk 频道"),
      type: "the channel's id with its '_', or 'chat/' and the id", example: "_samplex", .derivable,
      evidence: .documented,
      forms: [
        AccountScheme(
          "KakaoTalk channel", prefix: "chat/", link: "https://pf.kakao.com/{}/chat", rule: kakaoChannel,
          documented: true),
        AccountScheme(
          "KakaoTalk channel", link: "https://pf.kakao.com/{}/friend", reads: ["pf.kakao.com/{}"],
          rule: kakaoChannel, documented: true),
      ]),
    Platform(
      "viber", name: "Viber", chinese: "Viber", type: "the URI of the account", example: "samplepress",
      .derivable,
      evidence: .reported, tracking: .refused(instead: ["context"]),
      forms: [
        AccountScheme(
          "Viber URI", link: "viber://pa?chatURI={}",
          rule: IdentifierRule(1...64, of: AllowedCharacters(letters: .ascii, others: "_-.")),
          documented: true,
          keeps: .named(["context", "text"]), tracking: .refused(instead: ["context"]), caution: .appOnly)
      ]),
    Platform(
      "zalo", name: "Zalo", chinese: "Zalo", type: "the telephone number or the account's numeric id",
      example: "1234567890123456789", .derivable, evidence: .assumed,
      forms: [
        AccountScheme(
          "Zalo number", link: "https://zalo.me/{}", rule: IdentifierRule(8...20, of: .digits),
          documented: false)
      ]),
    Platform(
      "signal", name: "Signal", chinese: "Signal", call: ("Message us on Signal", "在 Signal 上联系我们"),
      type: "'eu/' and 64 characters, or 'p/+' and a number",
      example: "eu/" + String(repeating: "Sample_0", count: 8),
      .issued, get: "in Signal: Settings, the profile, QR Code or Link, Share", evidence: .reported,
      forms: [
        AccountScheme(
          "Signal number", prefix: "p/+", link: "https://signal.me/#p/+{}", rule: international,
          documented: true,
          permanence: .unknown
        ).issued.telephone,
        AccountScheme(
          "Signal code", prefix: "eu/", or: [""], link: "https://signal.me/#eu/{}",
          rule: IdentifierRule(64...64, of: .base64URL), documented: true, permanence: .unknown
        ).issued,
      ]),
  ]

  private static let lineId = IdentifierRule(
    4...20, of: AllowedCharacters(letters: .ascii, others: "._-"), lowercased: true)

  /// The page of an official account, from which it is added; the id stands there without its `@`.
  private static func linePage(_ address: String) -> AccountScheme {
    AccountScheme(
      "LINE page", prefix: address, link: "https://\(address){}", rule: lineId, documented: false
    ).issued
  }

  private static let kakaoChannel = IdentifierRule(
    2...32, of: AllowedCharacters(letters: .ascii, digits: false, others: "_"), .begins("_"),
    .last(.asciiLetters))
}
