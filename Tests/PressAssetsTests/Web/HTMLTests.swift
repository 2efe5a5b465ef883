import Testing

@testable import PressAssets

struct HTMLTests {
  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"it's\"", "&quot;it&#39;s&quot;"),
    ("</a><script>", "&lt;/a&gt;&lt;script&gt;"), ("&amp;", "&amp;amp;"), ("关注 é 😀", "关注 é 😀"),
    ("two\nlines", "two&#10;lines"), ("nul\u{0} and bell\u{7}", "nul\u{FFFD} and bell\u{FFFD}"),
  ])
  func `a text in markup is escaped`(text: String, escaped: String) {
    let html: HTML = "<b title=\"\(text)\">\(text)</b>"
    #expect(html.text == "<b title=\"\(escaped)\">\(escaped)</b>")
  }

  @Test func `markup in markup stays, and numbers do`() {
    let inner: HTML = "<i>\("&")</i>"
    let html: HTML = "<b width=\"\(12)\">\(inner)</b>"
    #expect(html.text == "<b width=\"12\"><i>&amp;</i></b>")
  }

  @Test func `lines are indented where they stand`() {
    let lines: [HTML] = ["<a>\n  x\n</a>", "\("y\nz")"]
    let html: HTML = "<p>\n  \(lines: lines, indent: 2)\n</p>"
    #expect(html.text == "<p>\n  <a>\n    x\n  </a>\n  y&#10;z\n</p>")
  }
}
