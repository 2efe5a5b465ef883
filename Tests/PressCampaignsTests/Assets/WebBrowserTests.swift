import Foundation
import PressDrawing
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressResources

/// The page and the fragment of `web-embed` in a real browser.
@Suite(.judged(by: .chromium), .serialized)
struct WebBrowserTests {
  private static let link = "https://x.com/intent/follow?screen_name=SwiftLang"
  private static let encoded = "https://x.com/intent/follow?screen_name=SwiftLang"

  /// A workspace with the folder of an account in it.
  private func workspace(_ languages: String? = nil) async throws -> Workspace {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account,name.en,name.zh\na,x,SwiftLang,Swift & <Friends>,斯威夫特\n",
      more: languages.map { "languages: [\($0)]" } ?? "",
      assets: "- { template: web-embed, formats: [html] }")
    let outcome = try await work.run().outcome
    try #require(outcome.passed)
    return work
  }

  @Test(arguments: [("", false), ("", true), ("-zh", false), ("-zh", true), ("-en", false), ("-en", true)])
  func `the page shows the code, light and dark`(language: String, isDark: Bool) async throws {
    let work = try await workspace(language.isEmpty ? nil : String(language.dropFirst()))
    let page = work.path("out/c/web-embed/a\(language)/index.html")
    let shot = try Chromium.screenshot(of: page, in: work, .init(isDark: isDark))
    #expect(try Judge.zbar(shot) == [Self.encoded])
    let picture = try PictureFile.pixels(ofFileAt: shot)
    #expect(picture.width == 1280 && picture.height == 720)
    // The page's ground, then the patch below the code, which stays light.
    #expect(picture.color(x: 5, y: 5) == (isDark ? [17, 17, 17] : [255, 255, 255]))
    #expect(picture.color(x: 955, y: 65) == [255, 255, 255])
    #expect(picture.color(x: 900, y: 700) == [230, 59, 34])
  }

  @Test(arguments: [
    (1.0, "code.png"), (1.5, "code@2x.png"), (2, "code@2x.png"), (3, "code@3x.png"), (4, "code.svg"),
  ])
  func `every screen gets the picture for its dots`(scale: Double, file: String) async throws {
    let work = try await workspace()
    let page = try probe(work, "addEventListener('load', () => { note() })")
    let reader = Chromium.Reader(scale: scale)
    let notes = try Chromium.notes(of: page, in: work, reader)
    #expect(notes["source"]?.hasSuffix("/\(file)") == true, "\(notes)")
    #expect(notes["size"] == "270x270")
    #expect(try Judge.zbar(try Chromium.screenshot(of: page, in: work, reader)) == [Self.encoded])
  }

  @Test func `a phone's narrow page shows it, with nothing to the side`() async throws {
    let work = try await workspace()
    let page = try probe(work, "addEventListener('load', () => { note() })")
    // A window of Chromium's is at least 500 wide.
    let reader = Chromium.Reader(size: (width: 500, height: 900))
    #expect(try Judge.zbar(try Chromium.screenshot(of: page, in: work, reader)) == [Self.encoded])
    let framed = try work.write(
      "<!DOCTYPE html><body><iframe width=\"320\" height=\"900\" src=\"probe.html\"></iframe>"
        + "<script>addEventListener('message', e => { document.body.dataset.width = e.data })</script>",
      to: "out/c/web-embed/a/frame.html")
    #expect(try Chromium.notes(of: framed, in: work)["width"] == "320")
  }

  @Test func `the fragment on another page keeps its link, its size and its light ground`() async throws {
    let work = try await workspace()
    let fragment = try work.text("out/c/web-embed/a/fragment.html")
    // Styles as they are found on many pages, none of which may reach the code.
    let styles =
      "body { background: #000; color: #fff } img { max-width: 50%; height: auto; background: #000 } "
      + "a { border-bottom: 1px solid }"
    let page = try work.write(
      "<!DOCTYPE html><meta charset=\"utf-8\"><style>\(styles)</style><body>\(fragment)"
        + "<script>\(Self.note)addEventListener('load', () => { note() })</script>",
      to: "out/c/web-embed/a/other.html")
    let notes = try Chromium.notes(of: page, in: work, .init(isDark: true))
    #expect(notes["link"] == Self.link && notes["inside"] == "true")
    #expect(notes["size"] == "270x270" && notes["rendering"] == "pixelated")
    #expect(
      notes["alt"] == "二维码：关注斯威夫特的 X 账号 / QR code: follow Swift &amp; &lt;Friends&gt; on X"
        || notes["alt"] == "二维码：关注斯威夫特的 X 账号 / QR code: follow Swift &amp; <Friends> on X")
    #expect(try Judge.zbar(try Chromium.screenshot(of: page, in: work)) == [Self.encoded])
  }

  /// The caption's place before a picture arrives late, and after.
  private static let late = """
    const before = caption()
    const image = document.images[0]
    image.addEventListener('load', () => setTimeout(() => {
      note()
      document.body.dataset.moved = caption() - before
    }, 100))
    setTimeout(() => { image.src = image.dataset.src }, 200)
    """

  @Test func `nothing moves when the picture arrives`() async throws {
    let work = try await workspace()
    let page = try probe(work, Self.late) { $0.replacing(" src=\"code", with: " data-src=\"code") }
    let notes = try Chromium.notes(of: page, in: work)
    #expect(notes["size"] == "270x270" && notes["moved"] == "0", "\(notes)")
    // The same without a size: the measure sees it.
    let bare = try probe(work, Self.late) {
      $0.replacing(" src=\"code", with: " data-src=\"code").replacing(
        " width=\"270\" height=\"270\"", with: ""
      )
      .replacing("width:270px;height:270px;", with: "")
    }
    #expect(try Chromium.notes(of: bare, in: work)["moved"].flatMap { Double($0) } ?? 0 > 100)
  }

  /// What a page reports of its picture, and of its own width to the page around it.
  private static let note = """
    const caption = () => document.querySelector('figcaption').getBoundingClientRect().top
    const note = () => {
      const image = document.images[0], box = image.getBoundingClientRect(), notes = document.body.dataset
      notes.source = image.currentSrc
      notes.size = box.width + 'x' + box.height
      notes.rendering = getComputedStyle(image).imageRendering
      notes.alt = image.alt
      notes.link = document.links[0].href
      notes.inside = document.links[0].contains(image)
      parent.postMessage(document.documentElement.scrollWidth, '*')
    }

    """

  /// The page with a script in it, without `srcset` where a change takes the picture's source away.
  private func probe(
    _ work: Workspace, _ script: String, changing change: (String) -> String = { $0 }
  ) throws -> String {
    var page = change(try work.text("out/c/web-embed/a/index.html"))
    if page.contains("data-src") { page = page.replacing(" srcset=", with: " data-srcset=") }
    return try work.write(
      page.replacing("</body>", with: "<script>\(Self.note)\(script)</script>\n</body>"),
      to: "out/c/web-embed/a/probe.html")
  }
}

extension Bitmap {
  /// Red, green and blue.
  fileprivate func color(x: Int, y: Int) -> [UInt8] {
    let start = (y * width + x) * layout.channels
    return Array(pixels[start..<start + 3])
  }
}
