import Foundation
import Testing

@testable import PressAssets
@testable import PressCampaigns

struct ReportPageTests {
  @Test func `no text of an account's can become markup`() throws {
    let hostile = "</script><script>alert(1)</script><!--<b title=\"'&amp;"
    var data = ReportSamples.data(1)
    data.campaign = hostile
    data.assets[0].record = hostile
    data.assets[0].codes[0].link = hostile
    data.templates["card"]?.zh = hostile
    let page = try ReportPage(data: data).html()
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<!--"))
    #expect(page.ranges(of: "</script>").count == 3)
    let json = try #require(page.firstRange(of: ReportPage.dataOpening)?.upperBound)
    let end = try #require(page[json...].firstRange(of: "</script>")?.lowerBound)
    let read = try JSONDecoder().decode(ReportData.self, from: Data(page[json..<end].utf8))
    #expect(read == data)
  }

  @Test func `it loads nothing but what lies beside it`() throws {
    var data = ReportSamples.data(2)
    data.assets[0].codes[0].link = "elsewhere"
    data.assets[1].codes[0].link = "elsewhere"
    let page = try ReportPage(data: data).html()
    #expect(page.ranges(of: #/(https?:)?\/\/[a-z]/#).isEmpty)
    let addresses = page.matches(of: #/(?:src|href)="([^"]*)"/#).map { String($0.output.1) }
    #expect(addresses == ["#assets", "manifest.jsonl"])
    #expect(page.contains("default-src &#39;none&#39;;"))
  }

  @Test func `the policy names the script that the page has`() throws {
    let page = try ReportPage(data: ReportSamples.data(1)).html()
    let start = try #require(page.ranges(of: "<script>").last?.upperBound)
    let end = try #require(page.ranges(of: "</script>").last?.lowerBound)
    let script = HTML(stringLiteral: String(page[start..<end]))
    #expect(page.contains(ReportPage.policy(of: script).text))
  }

  @Test func `every word of the page is said in both languages`() throws {
    let page = try ReportPage(data: ReportSamples.data(1)).html()
    let (en, zh) = (try #require(ReportWords.all["en"]), try #require(ReportWords.all["zh"]))
    #expect(Set(en.keys) == Set(zh.keys))
    let asked =
      page.matches(of: #/data-word="([A-Za-z]+)"/#).map { String($0.output.1) }
      + page.matches(of: #/say\("([A-Za-z]+)"/#).map { String($0.output.1) }
      + ["passed", "warned", "failed", "unread", "waiting", "error", "warning", "note"]
      + ["allScan", "someFailed", "someUnread", "someWait"]
    #expect(asked.count > 30)
    for word in Set(asked) { #expect(en[word] != nil, "\(word)") }
    for (name, text) in en {
      let places = Set(text.matches(of: #/\{\w+\}/#).map { String($0.output) })
      #expect(places == Set((zh[name] ?? "").matches(of: #/\{\w+\}/#).map { String($0.output) }), "\(name)")
    }
  }

  @Test func `ten thousand assets make a page of a few megabytes, the same each time`() throws {
    let data = ReportSamples.data(10_000)
    let page = try ReportPage(data: data).html()
    #expect(page.utf8.count < 6_000_000, "\(page.utf8.count)")
    #expect(try ReportPage(data: data).html() == page)
  }
}
