internal import Foundation
internal import PressAssets
internal import PressFiles

/// The report of a campaign as one page that loads nothing but the assets beside it.
///
/// Words on the page's ground and what came out on a field of colour, like the card for the web; below, the
/// filters and an asset a row. The rows come from JSON by a script, the only one that the page's policy lets run.
struct ReportPage {
  var data: ReportData
  /// What the page is of, beside it.
  var manifest = Manifest.fileName

  static let dataOpening = "<script type=\"application/json\" id=\"data\">"
  static let closing = "</script>"

  /// The page's bytes: the same for the same data.
  func html() throws(PressFailure) -> String {
    let script: HTML = "\n\(ReportPage.script)\n"
    let words = try ReportPage.json(ReportWords.all)
    let rows = try ReportPage.json(data)
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      \(ReportPage.policy(of: script))
      <title>\(data.campaign)</title>
      <style>
      \(ReportPage.style)
      </style>
      </head>
      <body>
      \(frame)
      <script type="application/json" id="words">\(words)</script>
      <script type="application/json" id="data">\(rows)</script>
      <script>\(script)</script>
      </body>
      </html>

      """
    return page.text
  }

  /// Lets the page's own script run and no other, and load nothing but pictures beside it.
  static func policy(of script: HTML) -> HTML {
    let digest = SHA256.digest(of: Data(script.text.utf8)).base64EncodedString()
    let rules = """
      default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; \
      script-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'
      """
    return "<meta http-equiv=\"Content-Security-Policy\" content=\"\(rules)\">"
  }

  /// JSON that can stand in a page: no text in it can end the element or begin another.
  static func json(_ value: some Encodable) throws(PressFailure) -> HTML {
    let text = try JSONLine.encode(value)
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return HTML(stringLiteral: text)
    }
    return HTML(
      stringLiteral: text.replacing("<", with: "\\u003c").replacing("&", with: "\\u0026"))
  }

  private var frame: HTML {
    """
    <a class="skip" href="#assets" data-word="skip">Skip to the assets</a>
    <header>
      <div class="title">
        <div>
          <h1 class="\(data.campaign.count > 16 ? "long" : "short")">\(data.campaign)</h1>
        </div>
        <div class="tongues" role="group" aria-label="Language / 语言">
          <button type="button" data-language="zh" lang="zh-Hans" aria-pressed="false">中文</button>
          <button type="button" data-language="en" lang="en" aria-pressed="true">English</button>
        </div>
      </div>
      <div class="field">
        <p class="verdict"><b>\(data.count)</b><span></span></p>
        <dl class="counts"></dl>
      </div>
    </header>
    <search>
      <form autocomplete="off">
        <label><span data-word="search">Search</span><input name="q" type="search" placeholder="Account, link, file"></label>
        <label><span data-word="platform">Platform</span><select name="platform"></select></label>
        <label><span data-word="template">Template</span><select name="template"></select></label>
        <label><span data-word="grade">Grade</span><select name="grade"></select></label>
        <label><span data-word="status">Status</span><select name="status"></select></label>
      </form>
    </search>
    <div class="found">
      <span class="count" role="status"></span>
      <button type="button" class="clear" data-word="clear" hidden>Clear the filters</button>
    </div>
    <main id="assets" tabindex="-1">
      <ol class="assets"></ol>
      <p class="none" data-word="none" hidden>Nothing fits.</p>
      <button type="button" class="more" hidden></button>
      <noscript><p class="none">The list is made by a script, which this browser does not run; \(manifest) has all of it.</p></noscript>
    </main>
    <footer><span data-word="foot"></span> <a href="\(manifest)">\(manifest)</a></footer>
    """
  }
}
