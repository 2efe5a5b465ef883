import Foundation
import PressDrawing
import PressRendering
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressDots
@testable import PressResources

/// The report in a real browser: its rows, its filters, its languages.
@Suite(.judged(by: .chromium), .serialized)
struct ReportBrowserTests {
  /// A page as it leaves, its own policy in force.
  private func page(_ work: Workspace, _ data: ReportData) throws -> String {
    try work.write(try ReportPage(data: data).html(), to: "report/index.html")
  }

  /// A copy of the page that lets a script of the test act like a reader, and what the script notes.
  ///
  /// - Parameter picture: the file of the first asset; there is none without it.
  private func acting(
    _ script: String, on data: ReportData, _ reader: Chromium.Reader = .init(), beside picture: Data? = nil
  ) throws -> [String: String] {
    let work = try Workspace()
    let html = try ReportPage(data: data).html()
      .replacing(#/&#39;sha256-[^&]*&#39;/#, with: "&#39;unsafe-inline&#39;")
      .replacing("</body>", with: "<script>\(Self.acts)\(script)</script>\n</body>")
    if let picture { try work.write(picture, to: data.assets[0].path) }
    return try Chromium.notes(of: try work.write(html, to: "index.html"), in: work, reader)
  }

  private static let acts = """
    const notes = document.body.dataset
    const rows = () => document.querySelectorAll('.assets > li').length
    const heading = () => document.querySelector('.assets h2')?.textContent
    const choose = (name, value) => {
      const field = document.forms[0].elements[name]
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }

    """

  @Test func `the page's own script runs under its policy, and shows the rows`() throws {
    let work = try Workspace()
    let shot = try Chromium.screenshot(of: page(work, ReportSamples.data(3)), in: work)
    let picture = try PictureFile.pixels(ofFileAt: shot)
    // The grade of the first row is drawn by the script alone: ink within its box at the right margin.
    let start = picture.layout.channels
    let isInked = (1190..<1220).contains { x in
      (520..<690).contains { y in picture.pixels[(y * picture.width + x) * start] < 60 }
    }
    #expect(isInked)
  }

  @Test func `pictures beside the page are shown under its policy`() throws {
    let blue = Array(repeating: [UInt8]([0, 0, 255]), count: 1200).flatMap(\.self)
    let picture = try #require(Bitmap(width: 40, height: 30, layout: .rgb, pixels: blue))
    let notes = try acting(
      """
      const image = document.images[0]
      image.addEventListener('load', () => { notes.width = image.naturalWidth })
      image.loading = 'eager'
      """, on: ReportSamples.data(1), beside: try PNGEncoder.encode(picture))
    #expect(notes["width"] == "40")
  }

  @Test func `search and every filter sift, and the count says so`() throws {
    let notes = try acting(
      """
      notes.all = rows()
      choose('q', 'NUMBER-7 record')
      notes.search = rows() + ' ' + heading()
      choose('q', '微博'); choose('platform', 'weibo')
      notes.platform = rows()
      choose('grade', 'A')
      notes.nothing = rows() + ' ' + !document.querySelector('.none').hidden
      document.querySelector('.clear').click()
      notes.cleared = rows() + ' ' + document.activeElement.name
      choose('status', 'failed')
      notes.failed = rows() + ' ' + document.querySelector('.count').textContent
      notes.address = decodeURIComponent(location.hash)
      notes.markup = document.querySelectorAll('.notes [onclick], .notes b b').length
      """, on: ReportSamples.data(40))
    #expect(notes["all"] == "40")
    #expect(notes["search"] == "1 record-7")
    #expect(notes["platform"] == "10")
    #expect(notes["nothing"] == "0 true")
    #expect(notes["cleared"] == "40 q")
    #expect(notes["failed"] == "3 3 of 40 assets")
    #expect(notes["address"] == "#status=failed")
    #expect(notes["markup"] == "0")
  }

  @Test func `the switch changes the language of all of it`() throws {
    let notes = try acting(
      """
      notes.before = document.documentElement.lang + ' ' + document.querySelector('.count').textContent
      document.querySelector('[data-language=zh]').click()
      notes.after = document.documentElement.lang + ' ' + document.querySelector('.count').textContent
      notes.title = document.title
      notes.search = document.forms[0].elements.q.placeholder
      notes.pressed = document.querySelector('[aria-pressed=true]').textContent
      notes.who = document.querySelector('.who dt').textContent
      """, on: ReportSamples.data(3))
    #expect(notes["before"] == "en 3 assets")
    #expect(notes["after"] == "zh-Hans 共 3 件成品")
    #expect(notes["title"] == "sample：报告" && notes["search"] == "账号、链接、文件")
    #expect(notes["pressed"] == "中文" && notes["who"] == "X 账号 account-0")
  }

  @Test func `every picture has words, every field a label, every link of an account its own`() throws {
    var data = ReportSamples.data(8)
    data.assets[2].codes[0].link = "javascript:alert(1)"
    let notes = try acting(
      """
      const images = [...document.images]
      notes.images = images.length + ' ' + images.filter(image => image.alt).length
      notes.source = images[0].getAttribute('src') + ' ' + images[0].loading
      notes.labels = [...document.forms[0].elements].every(field => field.labels.length === 1)
      notes.landmarks = ['header', 'search', 'main', 'footer'].every(name => document.querySelector(name))
      notes.scripts = document.querySelectorAll('a[href^=javascript]').length
      notes.links = document.querySelectorAll('.who a').length
      notes.wide = document.documentElement.scrollWidth - innerWidth
      """, on: data)
    #expect(notes["images"] == "8 8" && notes["source"] == "card/record-0.png lazy")
    #expect(notes["labels"] == "true" && notes["landmarks"] == "true")
    #expect(notes["scripts"] == "0" && notes["links"] == "7")
    #expect(notes["wide"] == "0")
  }

  @Test func `ten thousand assets are shown some at a time, and only what is found is drawn`() throws {
    let notes = try acting(
      """
      notes.first = rows()
      let made = 0
      const create = document.createElement
      document.createElement = name => { made += 1; return create.call(document, name) }
      choose('q', 'record-9999')
      notes.made = made
      notes.last = rows() + ' ' + heading()
      choose('q', '')
      document.querySelector('.more').click()
      notes.more = rows() > notes.first
      """, on: ReportSamples.data(10_000))
    #expect(notes["first"] == "60" && notes["more"] == "true")
    #expect(notes["last"] == "1 record-9999")
    // The elements of one row, where ten thousand would be a hundred thousand and more.
    let made = try #require(notes["made"].flatMap { Int($0) })
    #expect((1...300).contains(made), "\(made)")
  }

  @Test func `all rows are printed, however many are shown`() throws {
    let notes = try acting(
      "dispatchEvent(new Event('beforeprint')); notes.printed = rows()", on: ReportSamples.data(200))
    #expect(notes["printed"] == "200")
  }

  @Test(arguments: [false, true]) func `codes keep a light ground, light and dark`(isDark: Bool) throws {
    let notes = try acting(
      """
      notes.ground = getComputedStyle(document.body).backgroundColor
      notes.picture = getComputedStyle(document.images[0]).backgroundColor
      """, on: ReportSamples.data(1), .init(isDark: isDark))
    #expect(notes["ground"] == (isDark ? "rgb(17, 17, 17)" : "rgb(255, 255, 255)"))
    #expect(notes["picture"] == "rgb(255, 255, 255)")
  }
}
