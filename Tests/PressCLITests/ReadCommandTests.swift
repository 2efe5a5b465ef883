import Foundation
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
}
