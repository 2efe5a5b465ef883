import Foundation
import Testing

/// `qrpress code --logo`, from the outside.
struct CodeCommandLogoTests {
  private static let encoded = "https://x.com/intent/follow?screen_name=SwiftLang"
  private static let drawing =
    "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><circle cx='10' cy='10' r='10'/></svg>"

  @Test(arguments: [[], ["--logo-size", "auto"], ["--logo-size", "4mm"], ["--style", "dots"]])
  func `a logo in the middle, at level H`(options: [String]) throws {
    let tool = try CommandLineTool()
    try tool.write(Self.drawing, to: "logo.svg")
    let arguments = ["code", "x:SwiftLang", "-o", "a.png", "--logo", "logo.svg", "--json"]
    let result = try tool.run(arguments + options)
    #expect(result.status == 0, "\(result.errors)")
    let symbol = try #require(try result.json().first?["symbol"] as? [String: Any])
    #expect(symbol["level"] as? String == "H")
    #expect(try tool.zbar("a.png").map { $0.uppercased() } == [Self.encoded.uppercased()])
    #expect(try tool.isSoundPNG("a.png"))
  }

  @Test func `a photograph in PDF and EPS`() throws {
    let tool = try CommandLineTool()
    try tool.bring("Artwork/photo-in-inks.jpg", as: "photo-in-inks.jpg")
    for name in ["a.pdf", "a.eps"] {
      let result = try tool.run("code", "x:SwiftLang", "-o", name, "--logo", "photo-in-inks.jpg")
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test func `a level that is given stays`() throws {
    let tool = try CommandLineTool()
    try tool.write(Self.drawing, to: "logo.svg")
    let result = try tool.run(
      "code", "x:SwiftLang", "-o", "a.svg", "--logo", "logo.svg", "--level", "Q", "--exact-level", "--json")
    let symbol = try #require(try result.json().first?["symbol"] as? [String: Any])
    #expect(symbol["level"] as? String == "Q")
  }

  @Test func `too large a logo: 65, with what would do`() throws {
    let tool = try CommandLineTool()
    try tool.write(Self.drawing, to: "logo.svg")
    let result = try tool.run(
      "code", "x:SwiftLang", "-o", "a.png", "--logo", "logo.svg", "--logo-size", "12mm", "--level", "M",
      "--exact-level")
    #expect(result.status == 65)
    #expect(result.errors.contains("error: a logo of '12 mm' clears '"), "\(result.errors)")
    #expect(result.errors.contains(" mm' ('") && result.errors.contains("modules) at level 'H'"))
    #expect(!tool.exists("a.png"))
  }

  @Test func `a logo that is read for itself is not written: 1`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "logo.png")
    let result = try tool.run(
      "code", "text:HI", "-o", "a.png", "--logo", "logo.png", "--min-version", "30", "--scale", "6")
    #expect(result.status == 1)
    #expect(result.errors.contains("hint: use a smaller or plainer logo"), "\(result.errors)")
    #expect(!tool.exists("a.png"))
  }

  @Test func `files that are no logo`() throws {
    let tool = try CommandLineTool()
    try tool.write("no picture", to: "text.png")
    #expect(try tool.run("code", "x:SwiftLang", "-o", "a.png", "--logo", "text.png").status == 65)
    #expect(try tool.run("code", "x:SwiftLang", "-o", "a.png", "--logo", "no.png").status == 66)
    #expect(!tool.exists("a.png"))
  }

  @Test(arguments: [
    ["--format", "terminal", "--logo", "a.svg"], ["-o", "a.png", "--logo-size", "8mm"],
    ["-o", "a.png", "--logo", "a.svg", "--logo-size", "8"],
    ["-o", "a.png", "--logo", "a.svg", "--logo-size", "-8mm"],
    ["-o", "a.png", "--logo", "a.svg", "--micro"],
  ])
  func `usage errors: 64`(options: [String]) throws {
    let result = try CommandLineTool().run(["code", "x:SwiftLang"] + options)
    #expect(result.status == 64, "\(result.errors)")
  }
}
