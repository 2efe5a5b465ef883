import Foundation
import Testing

struct VerifyCommandTests {
  private static let link = "https://x.com/intent/follow?screen_name=SwiftLang"
  private static let encoded = "HTTPS://X.COM/intent/follow?screen_name=SwiftLang"

  @Test func `does it scan, and is it the right one`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "a.png")
    let plain = try tool.run("verify", "a.png")
    #expect(plain.status == 0)
    #expect(plain.out == "a.png: ok: '\(Self.encoded)' is read by ZXing and by ZBar\n")
    #expect(try tool.run("verify", "a.png", "--expect", Self.link).status == 0)
    #expect(try tool.run("verify", "a.png", "--expect", Self.encoded).status == 0)
    #expect(
      try tool.run("verify", "a.png", "--expect", Self.link.replacing("SwiftLang", with: "swiftlang")).status
        == 1)
    let other = try tool.run("verify", "a.png", "--expect", Self.link + "x")
    #expect(other.status == 1)
    #expect(other.errors.contains("does not say '\(Self.link)x'"))
  }

  @Test func `a transparent code that scans on a light ground only is warned about`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "a.png", "--paper", "none")
    let result = try tool.run("verify", "a.png")
    #expect(result.status == 0)
    #expect(result.errors.hasPrefix("warning: 'a.png': '"))
    #expect(result.errors.contains("scans on a light ground only"))
  }

  @Test func json() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "a.png")
    try tool.bring("empty.png")
    let result = try tool.run("verify", "a.png", "empty.png", "--json")
    #expect(result.status == 1)
    let lines = try result.json()
    #expect(lines.map { $0["passed"] as? Bool } == [true, false])
    #expect(lines.allSatisfy { Set($0.keys) == ["event", "path", "passed", "codes", "diagnostics"] })
    #expect((lines[0]["codes"] as? [[String: Any]])?.first?["encoded"] as? String == Self.encoded)
    #expect((lines[1]["diagnostics"] as? [[String: Any]])?.first?["code"] as? String == "no-symbol")
  }

  @Test func `exit statuses`() throws {
    let tool = try CommandLineTool()
    try tool.write("no picture", to: "text.png")
    #expect(try tool.run("verify", "no.png").status == 66)
    #expect(try tool.run("verify", "text.png").status == 65)
    #expect(try tool.run("verify").status == 64)
  }
}
