// Rows of the table of follow links: the other Chinese platforms.

extension Platform {
  static let chinese: [Platform] = [
    Platform(
      "weibo", aliases: ["微博", "新浪微博"], name: "Weibo", chinese: "微博",
      type: "the numeric uid, or 'n/' and the nickname", example: "1234567890", .derivable,
      evidence: .sampled,
      tracking: .tolerated, tabs: ["home", "profile"],
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
      ]),
    Platform(
      "douyin", aliases: ["抖音"], name: "Douyin", chinese: "抖音",
      type: "the sec_uid beginning with 'MS4wLjABAAAA', or a share link",
      example: "MS4wLjABAAAASample0123456789",
      .both, get: "in Douyin: the profile, Share, Copy Link", evidence: .reported,
      forms: [
        AccountScheme(
          "Douyin share code", prefix: "v.douyin.com/", link: "https://v.douyin.com/{}/",
          rule: IdentifierRule(8...11, of: .base64URL), documented: false, permanence: .unknown
        ).issued,
        AccountScheme(
          "Douyin sec_uid", or: ["user/"], link: "https://www.douyin.com/user/{}",
          rule: IdentifierRule(20...128, of: .base64URL, .begins("MS4wLjABAAAA")), documented: true,
          hint: "the sec_uid stands in the URL of the profile at www.douyin.com; a Douyin id is not one"),
      ]),
    Platform(
      "xiaohongshu", aliases: ["rednote", "xhs", "小红书"], name: "Xiaohongshu", chinese: "小红书",
      type: "the id of 24 hexadecimal digits, or a share link", example: "0123456789abcdef01234567", .both,
      get: "in Xiaohongshu: the profile, Share, Copy Link", evidence: .reported,
      forms: [
        AccountScheme(
          "Xiaohongshu share code", prefix: "xhslink.com/m/", link: "https://xhslink.com/m/{}",
          rule: IdentifierRule(11...11, of: .alphanumeric), documented: false, permanence: .unknown
        ).issued,
        AccountScheme(
          "Xiaohongshu id", or: ["user/profile/"], link: "https://www.xiaohongshu.com/user/profile/{}",
          rule: IdentifierRule(24...24, of: .hex, lowercased: true), documented: true,
          hint: "the id has 24 hexadecimal digits and stands in the profile's URL; the 小红书号 is another number"
        ),
      ]),
    Platform(
      "bilibili", aliases: ["b站", "哔哩哔哩"], name: "Bilibili", chinese: "哔哩哔哩", type: "the numeric uid",
      example: "1234567", .derivable, evidence: .sampled, tracking: .tolerated,
      tabs: ["video", "dynamic", "upload", "article"],
      forms: [
        AccountScheme(
          "Bilibili uid", link: "https://space.bilibili.com/{}", reads: ["bilibili.com/space/{}"],
          rule: IdentifierRule(1...16, of: .digits), documented: false, tracking: .tolerated,
          hint: "the uid has only digits and stands in the URL of the space")
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

  private static let zhihuToken = IdentifierRule(1...100, of: AllowedCharacters(letters: .ascii, others: "-"))
}
