/// A page that shows a code as it is embedded: words on the page's ground, the code on a field of colour.
///
/// Light or dark as the reader likes it. On a grid of 15 px with margins of 60, like the card for the web; on a
/// narrow screen the field stands below the words. It loads nothing but the code.
struct WebPage: Sendable, Equatable {
  var embed: WebEmbed
  var colors: WebColors

  var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="\(embed.words.first?.htmlLanguage ?? "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
      <h1>
        \(lines: headlines, indent: 4)
      </h1>
      <p>
        \(lines: names, indent: 4)
      </p>
    </main>
    <aside>
      \(lines: [embed.fragment], indent: 2)
    </aside>
    </body>
    </html>

    """
  }

  /// `Follow us – Embassy of Sampleland`, in every language.
  private var title: String {
    embed.words.map { word in
      [word.headline ?? word.call, word.name].compactMap(\.self).joined(separator: " – ")
    }.joined(separator: " / ").replacing("\n", with: " ")
  }

  private var headlines: [HTML] {
    embed.words.map { "<span lang=\"\($0.htmlLanguage)\">\($0.headline ?? $0.call)</span>" }
  }

  private var names: [HTML] {
    let named = embed.words.compactMap { word in word.name.map { (word.htmlLanguage, $0) } }
    // Two languages with one name need it once.
    return named.enumerated().filter { index, name in !named[..<index].contains { $0.1 == name.1 } }
      .map { "<span lang=\"\($0.1.0)\">\($0.1.1)</span>" }
  }

  /// Two or three words fill the page's width; a sentence has to stand on it with the rest.
  private var headlineSize: (wide: String, narrow: String) {
    let isLong = embed.words.contains { ($0.headline ?? $0.call).halfWidths > 16 }
    return isLong
      ? ("clamp(36px, 5vw, 60px)", "clamp(36px, 8vw, 60px)")
      : ("clamp(60px, 10vw, 135px)", "clamp(60px, 20vw, 135px)")
  }

  private var nameSetting: (size: String, leading: String, below: String) {
    let isLong = embed.words.contains { ($0.name ?? "").halfWidths > 60 }
    return isLong ? ("24px", "1.25", "-.15em") : ("clamp(24px, 3vw, 36px)", "1.6667", "-.36em")
  }

  private var style: HTML {
    """
    :root { --ground: \(WebColors.light); --ink: \(colors.ink); --accent: \(colors.accent) }
    @media (prefers-color-scheme: dark) {
      :root { --ground: \(WebColors.dark); --ink: \(WebColors.light); --accent: \(colors.darkAccent) }
    }
    * { box-sizing: border-box }
    body {
      display: grid; grid-template-columns: minmax(0, 1fr) auto; min-height: 100vh; margin: 0;
      background: var(--ground); color: var(--ink); line-height: 1.25;
      font-family: "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
    }
    main { display: flex; flex-direction: column; justify-content: space-between; padding: 60px }
    span { display: block; overflow-wrap: anywhere; white-space: pre-line }
    h1 { margin: 0 0 60px; font-size: \(headlineSize.wide); line-height: 1.1; letter-spacing: -.01em }
    h1 span { margin-left: -.035em }
    h1 span:first-child { margin-top: -.21em }
    h1 span:first-child:lang(zh) { margin-top: -.12em }
    h1 span + span { color: var(--accent); font-size: .8em }
    p { margin: 0 0 \(nameSetting.below); font-weight: bold; font-size: \(nameSetting.size); line-height: \(nameSetting.leading) }
    aside { padding: 60px; background: \(colors.field); color: \(colors.fieldInk); font-size: 24px }
    @media (max-width: 960px) {
      body { grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) }
      main, aside { padding: clamp(20px, 6vw, 30px) }
      h1 { font-size: \(headlineSize.narrow) }
    }
    @media print { body { min-height: 0 } aside { background: none; color: inherit } }
    """
  }
}

extension String {
  /// How long it is set, roughly: a Chinese character is as wide as two Latin letters.
  fileprivate var halfWidths: Int {
    reduce(0) { $0 + ($1.unicodeScalars.contains { $0.value >= 0x2E80 } ? 2 : 1) }
  }
}
