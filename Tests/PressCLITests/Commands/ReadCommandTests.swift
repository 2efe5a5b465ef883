import Foundation
import TestSupport
import Testing

struct ReadCommandTests {
  @Test func `what a code says, and whose it is`() throws {
    let tool = try CommandLineTool()
    try tool.bring("issued.jpg")
    let result = try tool.run("read", "issued.jpg")
    #expect(result.status == 0)
    #expect(result.out.hasPrefix("issued.jpg: http://weixin.qq.com/r/mp/Sample7E0123456789ab\n  WeChat "))
    #expect(result.out.contains("issued by the platform"))
  }

  @Test func `json: a line a file`() throws {
    let tool = try CommandLineTool()
    try tool.bring("issued.jpg")
    try tool.bring("empty.png")
    try tool.run("code", "text:hello", "-o", "text.png")
    let result = try tool.run("read", "--json", "issued.jpg", "text.png", "empty.png")
    #expect(result.status == 1)
    let lines = try result.json()
    #expect(lines.map { $0["file"] as? String } == ["issued.jpg", "text.png", "empty.png"])
    #expect(lines.allSatisfy { Set($0.keys) == ["file", "symbols"] })
    let symbols = lines.compactMap { $0["symbols"] as? [[String: Any]] }
    #expect(symbols.map(\.count) == [1, 1, 0])
    #expect(Set(symbols[0][0].keys) == ["text", "platform", "version", "level", "corners"])
    #expect(symbols[0][0]["platform"] as? String == "wechat")
    #expect(symbols[1][0]["text"] as? String == "hello")
    #expect(symbols[1][0]["platform"] as? String == "text")
    #expect((symbols[1][0]["corners"] as? [[Double]])?.count == 4)
  }

  @Test func `exit statuses`() throws {
    let tool = try CommandLineTool()
    try tool.bring("empty.png")
    try tool.write("no picture", to: "text.png")
    #expect(try tool.run("read", "empty.png").status == 1)
    #expect(try tool.run("read", "no.png").status == 66)
    #expect(try tool.run("read", "text.png").status == 65)
    #expect(try tool.run("read").status == 64)
  }

  @Test func `issued or derived, permanent or not, and where it lies`() throws {
    let tool = try CommandLineTool()
    for (name, text) in [
      ("q", "http://weixin.qq.com/q/02Abcdefghijklmnopqrst"), ("weibo", "https://weibo.com/u/1234567890"),
      ("text", "hello\nthere"),
    ] {
      try tool.run("code", "text:\(text)", "-o", "\(name).png")
    }
    let reference = try tool.run("read", "q.png").out
    #expect(
      reference.contains("issued by the platform, permanence unknown") || reference.contains("temporary"))
    let weibo = try tool.run("read", "weibo.png").out
    #expect(weibo.contains("Weibo 1234567890, derived from the account's name, permanent"))
    #expect(weibo.contains("QR version 2, level "))
    #expect(weibo.contains("corners ("))
    #expect(try tool.run("read", "text.png").out.hasPrefix("text.png: hello\\nthere\n  text\n"))
  }

  @Test func `what to do when nothing is found`() throws {
    let tool = try CommandLineTool()
    try tool.bring("empty.png")
    let result = try tool.run("read", "empty.png")
    #expect(result.errors.contains("error: no QR code is found in 'empty.png': "))
    #expect(result.errors.contains("hint: "))
  }

  @Test(.judged(by: .pdftoppm)) func `pages of a PDF`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "weibo:1234567890", "-o", "a.pdf", "--size", "40mm")
    let result = try tool.run("read", "--json", "a.pdf")
    #expect(result.status == 0, "\(result.errors)")
    let symbol = try #require((try result.json().first?["symbols"] as? [[String: Any]])?.first)
    #expect(symbol["page"] as? Int == 1)
    #expect(symbol["text"] as? String == "https://weibo.com/u/1234567890")
    // Four modules of 40 mm / 33 around the symbol.
    let corner = try #require((symbol["corners"] as? [[Double]])?.first)
    #expect(corner.allSatisfy { abs($0 - 160.0 / 33) < 0.2 })
    #expect(try tool.run("read", "a.pdf").out.hasPrefix("a.pdf, page 1: https://weibo.com"))
  }

  @Test func `a PDF without poppler: 66, with a way out`() throws {
    let tool = try CommandLineTool()
    try tool.write("%PDF-1.4", to: "a.pdf")
    let result = try tool.run("read", "a.pdf", path: "/nowhere")
    #expect(result.status == 66)
    #expect(result.errors.contains("poppler's 'pdftoppm' is not installed, which reads PDF files"))
    #expect(result.errors.contains("hint: install it: apt-get install poppler-utils"))
  }
}
