// Rows of the table of follow links: WeChat, WeCom and QQ. Every link is issued.

extension Platform {
  private static let wechatConsole =
    "download the account's code at mp.weixin.qq.com (Settings, Account Details) and read it with '--from-image'; "
    + "a WeChat id is not a ticket"

  private static let wechatTicket = IdentifierRule(20...20, of: .base64URL, .character(8, "E"))

  static let tencent: [Platform] = [
    Platform(
      "wechat", aliases: ["wx", "weixin", "微信", "微信公众号", "公众号", "服务号", "订阅号", "公众平台"], name: "WeChat",
      chinese: "微信公众号",
      call: ("Follow us on WeChat", "微信扫码关注我们"),
      type: "the issued URL, its 20 characters, 'mp/' and 20 characters, or the API's 'ticket'",
      example: "mp/Sample7E0123456789ab", .issued, get: wechatConsole, evidence: .documented, kind: .wechat,
      forms: [
        AccountScheme(
          "WeChat code", prefix: "mp/", or: ["r/mp/"], link: "http://weixin.qq.com/r/mp/{}",
          rule: wechatTicket, documented: false
        ).issued.exactWhenBare,
        AccountScheme(
          "WeChat code", prefix: "q/", link: "http://weixin.qq.com/q/{}",
          rule: IdentifierRule(20...20, 22...22, of: .base64URL), documented: false, permanence: .unknown,
          caution: .mayExpire("give the API's 'ticket' instead: whether it expires can be read from it")
        ).issued.exactWhenBare,
        AccountScheme(
          "WeChat code", or: ["r/"], link: "http://weixin.qq.com/r/{}", rule: wechatTicket, documented: false
        ).issued.exactWhenBare,
      ]),
    Platform(
      "wechat-personal", aliases: ["个人微信"], name: "WeChat (personal)", chinese: "微信",
      call: ("Add us on WeChat", "微信扫码加好友"), type: "the issued URL or its 23 characters",
      example: "Sample0123456789abcdefg", .issued,
      get: "in the app: Me, the code beside your name, Save Image; then '--from-image'", evidence: .sampled,
      forms: [
        AccountScheme(
          "WeChat contact code", link: "https://u.wechat.com/{}",
          rule: IdentifierRule(23...23, of: .base64URL), documented: false, permanence: .unknown
        ).issued.exactWhenBare
      ]),
    Platform(
      "wechat-channels", aliases: ["视频号", "微信视频号"], name: "WeChat Channels", chinese: "微信视频号",
      call: ("Follow us on WeChat Channels", "微信扫码关注视频号"),
      type: "the issued URL, 'https://weixin.qq.com/f/…'",
      example: "f/Sample0123456789abcdefg", .issued,
      get:
        "in WeChat: Channels, the account, its QR code, Save Image; then '--from-image' (a round code cannot be read)",
      evidence: .sampled,
      forms: [
        AccountScheme(
          "WeChat Channels code", prefix: "f/", link: "https://weixin.qq.com/f/{}",
          rule: IdentifierRule(22...23, of: .base64URL), documented: false
        ).issued
      ]),
    Platform(
      "wechat-group", aliases: ["微信群"], name: "WeChat Group", chinese: "微信群",
      call: ("Join our WeChat group", "微信扫码入群"), type: "the issued URL, 'https://weixin.qq.com/g/…'",
      example: "g/Sample0123456789", .issued,
      get: "in WeChat: the group, Group QR Code, Save Image; then '--from-image'", evidence: .sampled,
      forms: [
        AccountScheme(
          "WeChat group code", prefix: "g/", link: "https://weixin.qq.com/g/{}",
          rule: IdentifierRule(16...16, 40...80, of: .base64URL), documented: false, permanence: .days(7),
          caution: .dies(days: 7, "a WeChat group's code")
        ).issued
      ]),
    Platform(
      "wechat-mini", aliases: ["小程序", "微信小程序"], name: "WeChat Mini Program", chinese: "微信小程序",
      call: ("Open our mini program in WeChat", "微信扫码打开小程序"),
      type: "the issued URL Link, 'https://wxaurl.cn/…'",
      example: "wxaurl.cn/Sample01234", .issued,
      get:
        "a URL Link comes from the API 'urllink.generate'; an appid or a 'gh_' name makes none, and the round code is an image that can only be placed",
      evidence: .documented, tracking: .refused(instead: ["cq"]),
      forms: [
        miniProgram(prefix: "wxaurl.cn/", host: "wxaurl.cn"),
        miniProgram(prefix: "wxmpurl.cn/", host: "wxmpurl.cn"),
      ]),
    Platform(
      "wecom", aliases: ["企业微信"], name: "WeCom", chinese: "企业微信",
      call: ("Contact us on WeChat", "扫码添加企业微信"),
      type: "the issued URL, 'https://work.weixin.qq.com/ca/…' or '…/ct/…'",
      example: "ca/ca0123456789abcdef", .issued,
      get:
        "in the WeCom console: Customer Contact, Contact Me, or the API 'add_contact_way'; write the link that it gives, "
        + "'https://work.weixin.qq.com/ca/…': a member's id makes none",
      evidence: .documented, tracking: .refused(instead: ["customer_channel"]),
      forms: [
        weCom(path: "ca/", IdentifierRule(18...18, of: .alphanumeric, .begins("ca"))),
        weCom(path: "ct/", IdentifierRule(36...36, of: .alphanumeric, .begins("wcde"))),
        weCom(path: "gm/", IdentifierRule(8...64, of: .base64URL)),
        weCom(path: "u/", IdentifierRule(8...64, of: .base64URL)),
      ]),
    Platform(
      "wecom-service", aliases: ["微信客服"], name: "WeChat Customer Service", chinese: "微信客服",
      call: ("Ask us on WeChat", "微信扫码联系客服"), type: "the issued URL, unaltered",
      example: "kf/kfc0123456789abcdef?enc_scene=Sample0123456789", .issued,
      get: "in the WeCom console: WeChat Customer Service, Access Links, or the API 'add_contact_way'",
      evidence: .documented,
      forms: [serviceDesk(path: "kf/"), serviceDesk(path: "kfid/")]),
    Platform(
      "qq", name: "QQ", chinese: "QQ", call: ("Find us on QQ", "QQ扫码联系我们"),
      type: "the issued URL, its 10 characters, or 'k/' and 32 characters", example: "Sample0123", .issued,
      get: "in QQ: the profile or group, Share, Copy Link; a QQ number is not a code", evidence: .sampled,
      forms: [
        AccountScheme(
          "QQ code", prefix: "k/", link: "https://qm.qq.com/cgi-bin/qm/qr?k={}",
          rule: IdentifierRule(32...32, of: .base64URL), documented: false, permanence: .unknown
        ).issued,
        AccountScheme(
          "QQ code", or: ["q/"], link: "https://qm.qq.com/q/{}",
          rule: IdentifierRule(10...10, of: .alphanumeric, .notAllDigits), documented: false,
          permanence: .unknown
        ).issued.exactWhenBare,
      ]),
  ]

  private static func weCom(path: String, _ rule: IdentifierRule) -> AccountScheme {
    AccountScheme(
      "WeCom contact id", prefix: path, link: "https://work.weixin.qq.com/\(path){}", rule: rule,
      documented: false, permanence: .unknown, tracking: .refused(instead: ["customer_channel"])
    ).issued
  }

  private static func miniProgram(prefix: String, host: String) -> AccountScheme {
    AccountScheme(
      "URL Link", prefix: prefix, link: "https://\(host)/{}",
      rule: IdentifierRule(6...32, of: .base64URL), documented: false, permanence: .temporary(expires: nil),
      tracking: .refused(instead: ["cq"]),
      caution: .temporary("URL Links expire within 30 days: do not print them")
    ).issued
  }

  private static func serviceDesk(path: String) -> AccountScheme {
    AccountScheme(
      "service desk id", prefix: path, link: "https://work.weixin.qq.com/\(path){}",
      rule: IdentifierRule(4...64, of: .base64URL), documented: false, permanence: .unknown
    ).issued
  }
}
