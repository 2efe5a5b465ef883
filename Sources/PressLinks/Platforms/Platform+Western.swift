// Rows of the table of follow links: the networks of the rest of the world.

extension Platform {
  private static let tabsOfPages = ["about", "posts", "photos", "videos", "reels", "tagged"]
  private static let tabsOfChannels = [
    "featured", "videos", "shorts", "streams", "playlists", "community", "about",
  ]

  private static let facebookName = IdentifierRule(
    5...50, of: AllowedCharacters(letters: .ascii, others: "."), .notEnding([".com", ".net", ".php"]))
  private static let instagramName = IdentifierRule(
    1...30, of: .dottedWord, .without(".."), .first(.word), .last(.word), lowercased: true)

  static let western: [Platform] = [
    Platform(
      "facebook", aliases: ["fb", "脸书", "脸谱"], name: "Facebook", chinese: "Facebook",
      type: "the Page's user name, or 'id:' and its number", example: "sample.page", .derivable,
      evidence: .documented, tracking: .tolerated, at: true,
      reserved: [
        "events", "groups", "watch", "marketplace", "gaming", "login", "help", "share", "sharer", "pages",
        "people",
        "public", "story.php", "photo.php", "permalink.php", "home.php", "login.php", "sharer.php", "l.php",
        "profile.php", "flx", "settings", "messages", "notifications", "friends", "bookmarks", "saved",
        "memories",
      ], tabs: tabsOfPages,
      forms: [
        AccountScheme(
          "Facebook id", prefix: "id:", link: "https://www.facebook.com/profile.php?id={}",
          reads: [
            "fb.com/profile.php?id={}", "facebook.com/people/*/{}", "facebook.com/pages/*/{}",
          ], rule: IdentifierRule(1...20, of: .digits), documented: true, tracking: .tolerated),
        // Pages that have taken no user name.
        AccountScheme(
          "Facebook Page", link: "https://www.facebook.com/{}",
          rule: IdentifierRule(
            14...160, of: AllowedCharacters(letters: .any, others: "-."), .endingInNumber(atLeast: 12)),
          documented: true, tracking: .tolerated
        ).tentative,
        AccountScheme(
          "Facebook user name", link: "https://www.facebook.com/{}", reads: ["fb.com/{}"], rule: facebookName,
          documented: true, tracking: .tolerated),
      ]),
    Platform(
      "messenger", name: "Messenger", chinese: "Messenger",
      call: ("Message us on Messenger", "在 Messenger 上联系我们"),
      type: "the Page's user name", example: "sample.page", .derivable, evidence: .documented,
      tracking: .refused(instead: ["ref"]), at: true,
      forms: [
        AccountScheme(
          "Messenger name", link: "https://m.me/{}", reads: ["messenger.com/t/{}"], rule: facebookName,
          documented: true, keeps: .named(["ref"]), tracking: .refused(instead: ["ref"]))
      ]),
    Platform(
      "instagram", aliases: ["ig", "insta", "ins", "照片墙"], name: "Instagram", chinese: "Instagram",
      type: "the user name",
      example: "sample_press", .derivable, evidence: .documented, tracking: .tolerated, at: true,
      reserved: ["explore", "reels", "direct", "about", "accounts", "legal"],
      tabs: ["reels", "tagged", "channel"],
      forms: [
        AccountScheme(
          "Instagram name", link: "https://www.instagram.com/{}/", reads: ["instagr.am/{}"],
          rule: instagramName,
          documented: true, tracking: .tolerated)
      ]),
    Platform(
      "threads", name: "Threads", chinese: "Threads", type: "the user name", example: "sample_press",
      .derivable,
      evidence: .reported, tracking: .tolerated, at: true, tabs: ["replies", "reposts", "media"],
      forms: [
        AccountScheme(
          "Threads name", link: "https://www.threads.com/@{}", reads: ["threads.net/@{}"],
          rule: instagramName,
          documented: true, tracking: .tolerated)
      ]),
    Platform(
      "x", aliases: ["twitter", "推特"], name: "X", chinese: "X 账号",
      type: "the handle, or 'id:' and the user's number",
      example: "DenmarkInChina", .derivable, evidence: .documented, tracking: .tolerated, at: true,
      reserved: [
        "home", "explore", "search", "settings", "i", "messages", "notifications", "hashtag", "intent",
        "share", "login", "signup", "tos", "privacy", "compose", "about", "jobs", "bookmarks",
      ], tabs: ["media", "with_replies", "highlights"],
      forms: [
        AccountScheme(
          "X user id", prefix: "id:", link: "https://x.com/intent/follow?user_id={}",
          reads: [
            "twitter.com/intent/follow?user_id={}", "x.com/intent/user?user_id={}",
            "twitter.com/intent/user?user_id={}", "x.com/i/user/{}", "twitter.com/i/user/{}",
          ], rule: IdentifierRule(1...20, of: .digits), documented: true, tracking: .tolerated),
        AccountScheme(
          "X handle", link: "https://x.com/intent/follow?screen_name={}",
          reads: [
            "twitter.com/intent/follow?screen_name={}", "x.com/intent/user?screen_name={}",
            "twitter.com/intent/user?screen_name={}",
          ], rule: IdentifierRule(1...15, of: .word), documented: true, tracking: .tolerated),
        AccountScheme(
          "X handle", link: "https://x.com/{}", reads: ["twitter.com/{}"],
          rule: IdentifierRule(1...15, of: .word), documented: true, tracking: .tolerated
        ).onlyRead,
      ]),
    Platform(
      "linkedin", aliases: ["领英"], name: "LinkedIn", chinese: "领英",
      type: "what follows '/in/' in the profile's URL",
      example: "sample-person", .derivable, evidence: .documented, tracking: .tolerated,
      forms: [
        AccountScheme(
          "LinkedIn name", or: ["in/"], link: "https://www.linkedin.com/in/{}",
          rule: IdentifierRule(
            3...100, of: AllowedCharacters(letters: .any, others: "-"), .without("linkedin")),
          documented: true, tracking: .tolerated)
      ]),
    Platform(
      "linkedin-company", aliases: ["linkedin-page"], name: "LinkedIn", chinese: "领英",
      type: "the slug of the company, or 'school/' or 'showcase/' and that page's",
      example: "sample-company", .derivable, evidence: .reported, tracking: .tolerated,
      tabs: tabsOfPages + ["jobs"],
      forms: [
        AccountScheme(
          "LinkedIn school", prefix: "school/", link: "https://www.linkedin.com/school/{}",
          rule: linkedInSlug,
          documented: true, tracking: .tolerated),
        AccountScheme(
          "LinkedIn showcase page", prefix: "showcase/", link: "https://www.linkedin.com/showcase/{}",
          rule: linkedInSlug,
          documented: true, tracking: .tolerated),
        AccountScheme(
          "LinkedIn company", or: ["company/"], link: "https://www.linkedin.com/company/{}",
          rule: linkedInSlug,
          documented: true, tracking: .tolerated),
      ]),
    Platform(
      "youtube", aliases: ["yt", "油管"], name: "YouTube", chinese: "YouTube 频道",
      call: ("Subscribe on YouTube", "订阅我们的 YouTube 频道"),
      type: "the handle, or the channel id beginning with 'UC'", example: "SamplePress", .derivable,
      evidence: .reported, tracking: .tolerated, at: true, tabs: tabsOfChannels,
      forms: [
        AccountScheme(
          "YouTube channel", prefix: "UC", or: ["channel/UC"],
          link: "https://www.youtube.com/channel/UC{}?sub_confirmation=1",
          rule: IdentifierRule(22...22, of: .base64URL), documented: true, tracking: .tolerated,
          hint: "copy the channel id again: it is 'UC' and 22 characters; a handle is written '@UC…'"
        ).tentative(but: 17...27),
        youTubeName("c/"), youTubeName("user/"),
        AccountScheme(
          "YouTube handle", link: "https://www.youtube.com/@{}?sub_confirmation=1",
          rule: IdentifierRule(
            3...30, of: AllowedCharacters(letters: .any, others: "_-.·"),
            .first(AllowedCharacters(letters: .any)),
            .last(AllowedCharacters(letters: .any))), documented: true, tracking: .tolerated),
      ]),
    Platform(
      "tiktok", name: "TikTok", chinese: "TikTok", type: "the user name", example: "samplepress", .derivable,
      evidence: .reported, tracking: .tolerated, at: true,
      forms: [
        AccountScheme(
          "TikTok name", link: "https://www.tiktok.com/@{}",
          rule: IdentifierRule(2...24, of: .dottedWord, .last(.word), .notAllDigits), documented: true,
          tracking: .tolerated)
      ]),
    Platform(
      "snapchat", name: "Snapchat", chinese: "Snapchat", type: "the user name", example: "samplepress",
      .derivable,
      evidence: .reported, tracking: .tolerated, at: true,
      forms: [
        AccountScheme(
          "Snapchat name", link: "https://www.snapchat.com/add/{}", reads: ["snapchat.com/@{}"],
          rule: IdentifierRule(
            3...15, of: AllowedCharacters(letters: .ascii, others: "-_."), .first(.asciiLetters),
            .last(.alphanumeric),
            .atMostOne(of: "-_.")), documented: true, tracking: .tolerated)
      ]),
    Platform(
      "pinterest", name: "Pinterest", chinese: "Pinterest", type: "the user name", example: "samplepress",
      .derivable, evidence: .reported, tracking: .tolerated, at: true,
      reserved: ["ideas", "search", "today", "business", "pin", "login"], tabs: ["_created", "_saved"],
      forms: [
        AccountScheme(
          "Pinterest name", link: "https://www.pinterest.com/{}/",
          rule: IdentifierRule(3...30, of: .word, .notAllDigits), documented: true, tracking: .tolerated)
      ]),
    Platform(
      "vk", name: "VK", chinese: "VK", type: "the screen name, or 'id' or 'club' and a number",
      example: "samplepress",
      .derivable, evidence: .assumed, tracking: .tolerated, at: true,
      reserved: ["feed", "im", "video", "music", "wall", "login", "groups", "friends", "away.php"],
      forms: [
        vkNumber("id"), vkNumber("club"),
        AccountScheme(
          "VK screen name", link: "https://vk.com/{}", reads: ["vk.ru/{}"],
          rule: IdentifierRule(5...32, of: .dottedWord), documented: false, tracking: .tolerated),
      ]),
  ]

  /// Addresses from before handles, which channels keep.
  private static func youTubeName(_ path: String) -> AccountScheme {
    AccountScheme(
      "YouTube name", prefix: path, link: "https://www.youtube.com/\(path){}?sub_confirmation=1",
      rule: IdentifierRule(1...100, of: AllowedCharacters(letters: .any, others: "_-.")), documented: false,
      tracking: .tolerated)
  }

  private static let linkedInSlug = IdentifierRule(
    1...100, of: AllowedCharacters(letters: .any, others: ".-_&'"))

  private static func vkNumber(_ word: String) -> AccountScheme {
    AccountScheme(
      "VK number", prefix: word, link: "https://vk.com/\(word){}", reads: ["vk.ru/\(word){}"],
      rule: IdentifierRule(1...20, of: .digits), documented: false, tracking: .tolerated
    ).tentative
  }
}
