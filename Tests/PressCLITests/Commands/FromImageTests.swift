import Foundation
import TestSupport
import Testing

/// `code --from-image` on codes that other programs make.
struct FromImageTests {
  /// By zint, in black on white with its quiet zone.
  private func zint(_ tool: CommandLineTool, _ arguments: String...) throws -> String {
    let common = ["zint", "-b", "QRCODE", "--scale", "3", "--quietzones", "-o", "issued.png"]
    let said = try tool.judged(common + arguments)
    try #require(tool.exists("issued.png"), "\(said)")
    return "issued.png"
  }

  @Test(
    .judged(by: .zint), arguments: [("3", "Fü\\e"), ("20", "日本x"), ("26", "扫码é")])
  func `zint's ECIs`(eci: String, text: String) throws {
    let tool = try CommandLineTool()
    let issued = try zint(tool, "--eci=\(eci)", "-d", text)
    #expect(try tool.zbar(issued) == [text])
    let result = try tool.run("code", "--from-image", issued, "-o", "a.png")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try tool.zbar("a.png") == [text])
    #expect(try tool.run("read", "a.png").out.hasPrefix("a.png: \(text)\n"))
  }

  @Test(.judged(by: .zint)) func `zint's GS1 is refused by name`() throws {
    let tool = try CommandLineTool()
    let issued = try zint(tool, "--gs1", "-d", "[01]12345678901231")
    let result = try tool.run("code", "--from-image", issued, "-o", "a.png")
    #expect(result.status == 65)
    #expect(result.errors.contains("begins with FNC1"))
    #expect(!tool.exists("a.png"))
  }

  @Test(.judged(by: .qrencode))
  func `qrencode's kanji`() throws {
    let tool = try CommandLineTool()
    // 日本 in Shift JIS.
    try Data([0x41, 0x93, 0xFA, 0x96, 0x7B]).write(to: URL(fileURLWithPath: tool.path("kanji.txt")))
    _ = try tool.judged(["qrencode", "-k", "-o", "issued.png", "-r", "kanji.txt"])
    let result = try tool.run("code", "--from-image", "issued.png", "-o", "a.png")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try tool.run("read", "a.png").out.hasPrefix("a.png: A日本\n"))
  }

  @Test func `a code is no weaker than it was, unless that is asked for`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "weibo:1234567890", "-o", "h.png", "--level", "H")
    func level(_ more: String...) throws -> String? {
      let result = try tool.run(
        ["code", "--from-image", "h.png", "-o", "a.png", "--json", "--exact-level"] + more)
      return (try result.json().first?["symbol"] as? [String: Any])?["level"] as? String
    }
    #expect(try level() == "H")
    #expect(try level("--level", "L") == "L")
  }

  /// By segno 1.6.6, in the Hanzi mode of GB/T 18284.
  @Test func `Hanzi mode is made again as text, and told`() throws {
    let tool = try CommandLineTool()
    try tool.bring("hanzi.png")
    let result = try tool.run("code", "--from-image", "hanzi.png", "-o", "a.png", "--json")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.hasPrefix("note: the issued code is in Hanzi mode (GB/T 18284)"))
    #expect(try tool.zbar("a.png") == ["丹麦驻华使馆样例"])
    let json = try #require(try result.json().first)
    #expect(json["encoded"] as? String == "丹麦驻华使馆样例" && json["link"] as? String == "丹麦驻华使馆样例")
  }

  @Test(
    .judged(by: .zint),
    arguments: [
      ("HTTPS://EXAMPLE.ORG/SAMPLE", "https://example.org/SAMPLE"),
      ("Http://X.com/SwiftLang", "http://x.com/SwiftLang"),
      ("HTTPS://Press@EXAMPLE.ORG?A=B", "https://Press@example.org?A=B"),
    ])
  func `capitals of scheme and host are not kept, and told`(text: String, link: String) throws {
    let tool = try CommandLineTool()
    let issued = try zint(tool, "-d", text)
    #expect(try tool.zbar(issued) == [text])
    let result = try tool.run("code", "--from-image", issued, "-o", "a.png", "--json")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("note: scheme and host of '\(text)' are written in small letters"))
    #expect(try tool.zbar("a.png") == [link])
    let json = try #require(try result.json().first)
    #expect(json["encoded"] as? String == link && json["link"] as? String == link)
    #expect(try tool.run("read", issued).errors.contains("warning: '\(text)' has capitals"))
    let verified = try tool.run("verify", issued, "--expect", link)
    #expect(verified.status == 0 && verified.errors.contains("has capitals in its scheme or its host"))
  }

  @Test func `it is kept whole`() throws {
    let tool = try CommandLineTool()
    try tool.bring("issued.jpg")
    #expect(try tool.run("code", "--from-image", "issued.jpg", "--split", "2", "-o", "a.png").status == 64)
  }
}
