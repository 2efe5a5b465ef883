// Rows of the table of follow links: the other Chinese platforms.

extension Platform {
  static let chinese: [Platform] = [
    Platform(
      "weibo", aliases: ["微博", "新浪微博"], name: "Weibo", chinese: "微博",
      type: "the numeric uid, or 'n/' and the nickname", example: "1234567890", .derivable,
      evidence: .sampled,
      tracking: .tolerated,
      reserved: [
        "ajax", "hot", "login", "login.php", "mygroups", "newlogin", "p", "search", "signup", "tv",
        "ttarticle", "page", "home", "at", "message", "messages", "comment", "comments", "like", "likes",
        "fav", "favorites", "follow", "fans", "friends", "notice", "set", "settings", "account", "logout",
        "discover", "newpage", "sinaurl",
      ], tabs: ["home", "profile"],
      forms: [
        AccountScheme(
          "Weibo nickname", prefix: "n/", link: "https://weibo.com/n/{}", reads: ["weibo.cn/n/{}"],
          rule: IdentifierRule(2...30, of: AllowedCharacters(letters: .any, others: "_-")), documented: false),
        AccountScheme(
          "Weibo uid", or: ["u/"], link: "https://weibo.com/u/{}",
          reads: [
            "weibo.cn/u/{}", "weibo.cn/profile/{}", "weibo.cn/qr/userinfo?uid={}",
          ], rule: IdentifierRule(10...10, of: .digits), documented: false, tracking: .tolerated,
          hint: "the uid has only digits and stands in the profile's URL; a nickname is written 'n/…'"),
        AccountScheme(
          "Weibo uid", link: "https://weibo.com/u/{}", reads: ["weibo.com/{}"],
          rule: IdentifierRule(10...10, of: .digits), documented: false, tracking: .tolerated
        ).onlyRead.tentative,
        AccountScheme(
          "Weibo address", prefix: "weibo.com/", link: "https://weibo.com/{}",
          rule: IdentifierRule(4...20, of: .word, .notAllDigits), documented: false, tracking: .tolerated
        ).tentative,
      ]),
    Platform(
      "douyin", aliases: ["抖音", "抖音号"], name: "Douyin", chinese: "抖音",
      type: "the sec_uid beginning with 'MS4wLjABAAAA', or a share link",
      example: "MS4wLjABAAAASample0123456789",
      .both, get: "in Douyin: the profile, Share, Copy Link", evidence: .reported,
      forms: [
        AccountScheme(
          "Douyin share code", prefix: "v.douyin.com/", link: "https://v.douyin.com/{}/",
          rule: IdentifierRule(7...11, of: .base64URL), documented: false, permanence: .unknown
        ).issued,
        AccountScheme(
          "Douyin sec_uid", or: ["user/"], link: "https://www.douyin.com/user/{}",
          reads: [
            "iesdouyin.com/share/user/*?sec_uid={}", "iesdouyin.com/share/user/{}",
            "douyin.com/share/user/{}",
          ],
          rule: IdentifierRule(20...128, of: .base64URL, .begins("MS4wLjABAAAA")), documented: true,
          hint: "the sec_uid stands in the URL of the profile at www.douyin.com; a Douyin id is not one"),
      ]),
    Platform(
      "xiaohongshu", aliases: ["rednote", "xhs", "小红书"], name: "Xiaohongshu", chinese: "小红书",
      type: "the id of 24 hexadecimal digits, or a share link", example: "0123456789abcdef01234567", .both,
      get: "in Xiaohongshu: the profile, Share, Copy Link", evidence: .reported,
      forms: xiaohongshuShares + [
        AccountScheme(
          "Xiaohongshu id", or: ["user/profile/"], link: "https://www.xiaohongshu.com/user/profile/{}",
          rule: IdentifierRule(24...24, of: .hex, lowercased: true), documented: true,
          hint: "the id has 24 hexadecimal digits and stands in the profile's URL; the 小红书号 is another number"
        )
      ]),
    Platform(
      "bilibili", aliases: ["b站", "哔哩哔哩"], name: "Bilibili", chinese: "哔哩哔哩",
      type: "the numeric uid, or a share link",
      example: "1234567", .both, get: "in Bilibili: the profile, Share, Copy Link", evidence: .sampled,
      tracking: .tolerated,
      tabs: ["video", "dynamic", "upload", "article"],
      forms: [
        bilibiliShare("b23.tv"), bilibiliShare("bili2233.cn"), bilibiliShare("bili22.cn"),
        bilibiliShare("bili23.cn"), bilibiliShare("bili33.cn"),
        AccountScheme(
          "Bilibili uid", link: "https://space.bilibili.com/{}", reads: ["bilibili.com/space/{}"],
          rule: IdentifierRule(1...16, of: .digits), documented: false, tracking: .tolerated,
          hint: "the uid has only digits and stands in the URL of the space"),
      ]),
    Platform(
      "kuaishou", aliases: ["快手"], name: "Kuaishou", chinese: "快手",
      type: "the id in the profile's URL, beginning with '3x', or a share link", example: "3xsample0123456",
      .both,
      get: "in Kuaishou: the profile, Share, Copy Link", evidence: .sampled,
      forms: [
        kuaishouShare("v.kuaishou.com/"), kuaishouShare("v.kuaishouapp.com/s/"),
        kuaishouShare("kuaishou.com/f/"),
        AccountScheme(
          "Kuaishou name", prefix: "u/", link: "https://live.kuaishou.com/u/{}",
          rule: IdentifierRule(3...30, of: .base64URL), documented: false),
        AccountScheme(
          "Kuaishou id", or: ["profile/"], link: "https://www.kuaishou.com/profile/{}",
          reads: ["live.kuaishou.com/profile/{}"],
          rule: IdentifierRule(13...16, of: .alphanumeric, .begins("3x")), documented: false,
          hint:
            "the id begins with '3x' and stands in the URL of the profile at www.kuaishou.com; the 快手号 is written 'u/…'"
        ),
      ]),
    Platform(
      "toutiao", aliases: ["头条", "今日头条", "头条号"], name: "Toutiao", chinese: "今日头条",
      type:
        "the token in the profile's URL, beginning with 'MS4wLjABAAAA', or 'id:' and the numeric id, or a share link",
      example: "MS4wLjABAAAASample0123456789", .both, get: "in Toutiao: the profile, Share, Copy Link",
      evidence: .sampled,
      forms: [
        AccountScheme(
          "Toutiao share code", prefix: "m.toutiao.com/is/", link: "https://m.toutiao.com/is/{}/",
          rule: IdentifierRule(7...12, of: .base64URL), documented: false, permanence: .unknown
        ).issued,
        AccountScheme(
          "Toutiao id", prefix: "id:", link: "https://www.toutiao.com/c/user/{}/",
          reads: ["m.toutiao.com/c/user/{}", "m.toutiao.com/profile/{}"],
          rule: IdentifierRule(5...20, of: .digits), documented: false),
        AccountScheme(
          "Toutiao token", or: ["c/user/token/", "token/"], link: "https://www.toutiao.com/c/user/token/{}/",
          reads: ["m.toutiao.com/c/user/token/{}"],
          rule: IdentifierRule(20...128, of: .base64URL, .begins("MS4wLjABAAAA")), documented: false,
          hint:
            "the token stands in the URL of the profile at www.toutiao.com; a number is written 'toutiao:id:…'"
        ).exactWhenBare,
      ]),
    Platform(
      "zhihu", aliases: ["知乎"], name: "Zhihu", chinese: "知乎",
      type: "the token in the profile's URL, or 'org/' and an organisation's", example: "org/sample-org",
      .derivable,
      evidence: .assumed, tracking: .tolerated, tabs: ["posts", "answers", "activities"],
      forms: [
        AccountScheme(
          "Zhihu token", prefix: "org/", link: "https://www.zhihu.com/org/{}", rule: zhihuToken,
          documented: false,
          tracking: .tolerated),
        AccountScheme(
          "Zhihu token", or: ["people/"], link: "https://www.zhihu.com/people/{}", rule: zhihuToken,
          documented: false, tracking: .tolerated),
      ]),
  ]

  private static func kuaishouShare(_ address: String) -> AccountScheme {
    AccountScheme(
      "Kuaishou share code", prefix: address,
      link: "https://\(address.hasPrefix("v.") ? "" : "www.")\(address){}",
      rule: IdentifierRule(5...18, of: .base64URL), documented: false, permanence: .unknown
    ).issued
  }

  /// The path between host and code tells an app's version, nothing more.
  ///
  /// - Parameter host: `xhslink.com`, or `xhslink.cn`, whose codes are not known to work at the other.
  private static func xiaohongshuShare(_ path: String, on host: String) -> AccountScheme {
    AccountScheme(
      "Xiaohongshu share code", prefix: "\(host)/\(path)", link: "https://\(host)/\(path){}",
      rule: IdentifierRule(5...16, of: .alphanumeric), documented: false, permanence: .unknown
    ).issued
  }

  /// Of every letter: each version of the app has had another.
  private static let xiaohongshuShares: [AccountScheme] = {
    let paths: [String] = "abcdefghijklmnopqrstuvwxyz".map { "\($0)/" } + [""]
    return ["xhslink.com", "xhslink.cn"].flatMap { host in paths.map { xiaohongshuShare($0, on: host) } }
  }()

  /// Bilibili's own short domains, each of which forwards the same codes.
  private static func bilibiliShare(_ host: String) -> AccountScheme {
    AccountScheme(
      "Bilibili share code", prefix: "\(host)/", link: "https://\(host)/{}",
      rule: IdentifierRule(6...10, of: .alphanumeric), documented: false, permanence: .unknown
    ).issued
  }

  private static let zhihuToken = IdentifierRule(1...100, of: AllowedCharacters(letters: .ascii, others: "-"))
}
