// Rows of the table of follow links: communities, and where programmers and gamers meet.

extension Platform {
  static let communities: [Platform] = [
    Platform(
      "mastodon", aliases: ["fediverse"], name: "Mastodon", chinese: "Mastodon", type: "user@host",
      example: "sample@mastodon.example", .derivable, evidence: .documented, tracking: .tolerated,
      kind: .mastodon,
      at: true),
    Platform(
      "bluesky", aliases: ["bsky"], name: "Bluesky", chinese: "Bluesky",
      type: "the handle, which is a domain, or the did",
      example: "sample.bsky.social", .derivable, evidence: .documented, tracking: .tolerated, at: true,
      forms: [
        AccountScheme(
          "Bluesky did", prefix: "did:", link: "https://bsky.app/profile/did:{}",
          rule: IdentifierRule(5...2048, of: AllowedCharacters(letters: .ascii, others: ":.-_")),
          documented: true,
          tracking: .tolerated),
        AccountScheme(
          "Bluesky handle", link: "https://bsky.app/profile/{}",
          rule: IdentifierRule(
            3...253, of: AllowedCharacters(letters: .ascii, others: ".-"),
            .labels(atLeast: 2, first: .alphanumeric),
            lowercased: true), documented: true, tracking: .tolerated,
          hint: "a handle is a domain, as 'sample.bsky.social'"),
      ]),
    Platform(
      "reddit", name: "Reddit", chinese: "Reddit", type: "the user name, or 'r/' and a community's",
      example: "r/sample_press",
      .derivable, evidence: .reported, tracking: .tolerated,
      forms: [
        AccountScheme(
          "Reddit community", prefix: "r/", link: "https://www.reddit.com/r/{}",
          rule: IdentifierRule(3...21, of: .word), documented: true, tracking: .tolerated),
        AccountScheme(
          "Reddit name", or: ["u/", "user/"], link: "https://www.reddit.com/user/{}",
          reads: ["reddit.com/u/{}"],
          rule: IdentifierRule(3...20, of: .base64URL), documented: true, tracking: .tolerated),
      ]),
    Platform(
      "discord", name: "Discord", chinese: "Discord", call: ("Join us on Discord", "加入我们的 Discord"),
      type: "the invite's URL or its code", example: "sample-press", .issued,
      get: "in Discord: Invite People, Edit Invite Link, expire after: never", evidence: .assumed,
      forms: [
        AccountScheme(
          "Discord invite", link: "https://discord.gg/{}",
          reads: ["discord.com/invite/{}", "discordapp.com/invite/{}"],
          rule: IdentifierRule(2...32, of: AllowedCharacters(letters: .ascii, others: "-")),
          documented: false,
          permanence: .unknown,
          caution: .mayExpire("Discord's invites expire after 7 days unless set to never: check the invite")
        ).issued
      ]),
    Platform(
      "twitch", name: "Twitch", chinese: "Twitch", type: "the user name", example: "samplepress", .derivable,
      evidence: .reported, tracking: .tolerated, at: true,
      reserved: ["directory", "videos", "settings", "downloads", "jobs", "turbo", "store"],
      tabs: ["about", "schedule", "videos"],
      forms: [
        AccountScheme(
          "Twitch name", link: "https://www.twitch.tv/{}",
          rule: IdentifierRule(4...25, of: .word, .first(.alphanumeric), lowercased: true), documented: true,
          tracking: .tolerated)
      ]),
    Platform(
      "github", aliases: ["gh"], name: "GitHub", chinese: "GitHub", type: "the user or organisation",
      example: "swiftlang",
      .derivable, evidence: .reported, tracking: .tolerated, at: true,
      reserved: [
        "about", "features", "pricing", "login", "join", "explore", "topics", "marketplace", "settings",
        "orgs",
        "sponsors", "enterprise", "security", "notifications", "search", "trending", "customer-stories",
      ],
      forms: [
        AccountScheme(
          "GitHub name", link: "https://github.com/{}", reads: ["github.com/orgs/{}"],
          rule: IdentifierRule(
            1...39, of: AllowedCharacters(letters: .ascii, others: "-"), .first(.alphanumeric),
            .last(.alphanumeric),
            .without("--")), documented: true, tracking: .tolerated)
      ]),
  ]

  static let stores: [Platform] = [
    Platform(
      "appstore", aliases: ["ios"], name: "App Store", chinese: "App Store",
      call: ("Download on the App Store", "在 App Store 下载"), type: "the app's number", example: "id123456789",
      .derivable, evidence: .assumed, tracking: .refused(instead: ["pt", "ct", "mt"]),
      forms: [
        AccountScheme(
          "App Store id", or: ["id"], link: "https://apps.apple.com/app/id{}",
          reads: [
            "apps.apple.com/app/*/id{}", "apps.apple.com/*/app/id{}", "apps.apple.com/*/app/*/id{}",
            "itunes.apple.com/app/id{}", "itunes.apple.com/app/*/id{}", "itunes.apple.com/*/app/id{}",
            "itunes.apple.com/*/app/*/id{}",
          ], rule: IdentifierRule(6...12, of: .digits), documented: false, keeps: .named(["pt", "ct", "mt"]),
          tracking: .refused(instead: ["pt", "ct", "mt"]))
      ]),
    Platform(
      "googleplay", aliases: ["playstore", "android"], name: "Google Play", chinese: "Google Play",
      call: ("Get it on Google Play", "在 Google Play 下载"), type: "the app's package name",
      example: "org.example.sample",
      .derivable, evidence: .documented, tracking: .insideReferrer,
      forms: [
        AccountScheme(
          "package name", link: "https://play.google.com/store/apps/details?id={}",
          rule: IdentifierRule(
            3...150, of: .dottedWord, .labels(atLeast: 2, first: .asciiLetters)), documented: true,
          keeps: .named(["referrer"]), tracking: .insideReferrer)
      ]),
  ]
}
