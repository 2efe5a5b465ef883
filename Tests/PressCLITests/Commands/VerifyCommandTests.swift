import Foundation
import Testing

struct VerifyCommandTests {
  private static let link = "https://x.com/intent/follow?screen_name=SwiftLang"
  private static let encoded = "https://x.com/intent/follow?screen_name=SwiftLang"

  @Test func `does it scan, and is it the right one`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "a.png")
    let plain = try tool.run("verify", "a.png")
    #expect(plain.status == 0)
    #expect(plain.out == "a.png: ok: '\(Self.encoded)' is read by ZXing and by ZBar, artwork grade A\n")
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

  @Test(arguments: ["pdf", "eps"]) func `a press file is read from one plate`(suffix: String) throws {
    let tool = try CommandLineTool()
    let file = "a.\(suffix)"
    try tool.run("code", "x:SwiftLang", "-o", file)
    let plain = try tool.run("verify", file, "--expect", Self.link)
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(
      plain.out
        == "\(file): ok: '\(Self.encoded)' is read by ZXing and by ZBar from the plate of black alone, artwork grade A\n"
    )
    #expect(try tool.run("verify", file, "--expect", Self.link + "x").status == 1)
    try tool.run("code", "x:SwiftLang", "-o", file, "--ink", "cmyk(100,80,0,20)")
    let mixed = try tool.run("verify", file, "--json")
    #expect(mixed.status == 0)
    #expect(mixed.errors.contains("takes 3 plates: cyan 100 %, magenta 80 %, black 20 %"))
    let code = try #require((try mixed.json().first?["codes"] as? [[String: Any]])?.first)
    let check = try #require(code["check"] as? [String: Any])
    #expect(check["plates"] as? Bool == false && check["zxing"] as? Bool == true)
    #expect(check["grade"] as? String == "A")
  }

  @Test func `how much a code stands, in words, figures and a picture`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "text:1", "-o", "a.png", "--size", "20mm")
    let result = try tool.run("verify", "a.png", "--stress", "--stress-picture", "ladder.png", "--json")
    #expect(result.status == 0, "\(result.errors)")
    let code = try #require((try result.json().first?["codes"] as? [[String: Any]])?.first)
    let stress = try #require((code["check"] as? [String: Any])?["stress"] as? [String: Any])
    #expect(stress["reads_at_rest"] as? Bool == true)
    #expect((stress["distance_mm"] as? Double ?? 0) > 400)
    #expect(try tool.isSoundPNG("ladder.png"))
  }

  @Test(arguments: [["text:12345", "--micro"], ["text:in two parts", "--split", "2"]])
  func `what ZBar does not know is verified by ZXing`(arguments: [String]) throws {
    let tool = try CommandLineTool()
    try tool.run(["code"] + arguments + ["-o", "a.png"])
    let file = tool.exists("a.png") ? "a.png" : "a-1.png"
    let result = try tool.run("verify", file, "--json")
    #expect(result.status == 0, "\(result.errors)")
    let code = try #require((try result.json().first?["codes"] as? [[String: Any]])?.first)
    let check = try #require(code["check"] as? [String: Any])
    #expect(check["zxing"] as? Bool == true && check["zbar"] as? String == "not applicable")
  }

  @Test func `a picture that is pale is graded and warned about, though it reads`() throws {
    let tool = try CommandLineTool()
    try tool.run(
      "code", "x:SwiftLang", "-o", "a.png", "--ink", "#101010", "--paper", "#808080", "--no-verify")
    let result = try tool.run("verify", "a.png")
    #expect(result.status == 0 && result.out.contains("artwork grade D"), "\(result)")
    #expect(result.errors.contains("has the artwork grade D by its symbol contrast"), "\(result)")
  }

  @Test(arguments: [
    ["--module", "0.5mm"], ["--stress", "--module", "0.5"], ["--stress", "--module", "1mm", "--size", "3cm"],
    ["--stress", "--stress-picture", "a.jpg"],
  ])
  func `what is no question of stress: 64`(arguments: [String]) throws {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "a.png")
    #expect(try tool.run(["verify", "a.png"] + arguments).status == 64)
  }

  @Test func `every page of a PDF is looked at`() throws {
    let tool = try CommandLineTool()
    try tool.run(
      "render", "brochure-trifold-a4", "--account", "x:SwiftLang", "--account", "back=weibo:1234567890", "-o",
      "a.pdf")
    let result = try tool.run("verify", "a.pdf", "--json")
    #expect(result.status == 0, "\(result.errors)")
    let codes = try #require(try result.json().first?["codes"] as? [[String: Any]])
    #expect(codes.map { $0["page"] as? Int } == [1, 2])
    #expect(codes.map { $0["platform"] as? String } == ["x", "weibo"])
    #expect(codes.allSatisfy { ($0["check"] as? [String: Any])?["plates"] as? Bool == true })
  }

  @Test func `without Ghostscript poppler draws a PDF, and without both there is a way out`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "a.pdf")
    try tool.run("code", "x:SwiftLang", "-o", "a.eps")
    for file in ["a.pdf", "a.eps"] {
      let alone = try tool.runAlone("verify", file)
      #expect(alone.status == 66)
      #expect(alone.errors.contains("Ghostscript is not installed, which separates press files into plates"))
      #expect(alone.errors.contains("hint: install it: apt-get install ghostscript"))
    }
    let place = try tool.says("which", "pdftoppm").split(separator: "\n").map(String.init)
    try FileManager.default.createSymbolicLink(
      atPath: tool.path("pdftoppm"), withDestinationPath: try #require(place.first))
    let drawn = try tool.runAlone("verify", "a.pdf", "--json")
    #expect(drawn.status == 0, "\(drawn.errors)")
    #expect(drawn.errors.contains("note: the file's plates are not separated"))
    let code = try #require((try drawn.json().first?["codes"] as? [[String: Any]])?.first)
    #expect((code["check"] as? [String: Any])?["plates"] as? String == "not run")
    #expect(try tool.runAlone("verify", "a.eps").status == 66)
  }

  @Test func `exit statuses`() throws {
    let tool = try CommandLineTool()
    try tool.write("no picture", to: "text.png")
    #expect(try tool.run("verify", "no.png").status == 66)
    #expect(try tool.run("verify", "text.png").status == 65)
    #expect(try tool.run("verify").status == 64)
  }
}
