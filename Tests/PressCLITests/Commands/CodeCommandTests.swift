import Foundation
import Testing

struct CodeCommandTests {
  private static let link = "https://x.com/intent/follow?screen_name=SwiftLang"

  @Test func `a PNG of 30 mm at 300 dpi`() throws {
    let tool = try CommandLineTool()
    let result = try tool.run("code", "x:SwiftLang", "-o", "a.png")
    #expect(result.status == 0)
    #expect(result.bytes.isEmpty)
    #expect(result.errors.hasPrefix("a.png: version 4-"))
    #expect(try tool.zbar("a.png") == [Self.link])
    #expect(try tool.isSoundPNG("a.png"))
    let png = try tool.bytes("a.png")
    #expect(Array(png[16..<24]) == [0, 0, 1, 98, 0, 0, 1, 98])
  }

  @Test func `what is wrong with account, style, logo and profile is told at once`() throws {
    let result = try CommandLineTool().run(
      "code", "x:bad-handle", "--style", "nosuch", "--logo", "no.png", "--profile", "no.icc", "-o", "a.pdf")
    #expect(result.status == 65)
    for words in ["holds '-'", "no style 'nosuch'", "'no.png' cannot be read", "'no.icc' cannot be read"] {
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    #expect(result.errors.hasSuffix("4 errors\n"))
  }

  @Test func `the same bytes twice`() throws {
    let tool = try CommandLineTool()
    for suffix in ["png", "svg"] {
      for name in ["a", "b"] {
        #expect(try tool.run("code", "wechat:mp/Sample7E0123456789ab", "-o", "\(name).\(suffix)").status == 0)
      }
      #expect(try tool.bytes("a.\(suffix)") == (try tool.bytes("b.\(suffix)")))
    }
  }

  @Test func `an SVG in millimetres`() throws {
    let tool = try CommandLineTool()
    #expect(try tool.run("code", "x:SwiftLang", "-o", "a.svg", "--size", "4cm").status == 0)
    let svg = String(decoding: try tool.bytes("a.svg"), as: UTF8.self)
    #expect(svg.contains("width=\"40mm\"") && svg.contains("height=\"40mm\""))
    #expect(svg.contains("QR code: X SwiftLang"))
  }

  @Test func `standard output gets the file's very bytes`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "a.png")
    let piped = try tool.run("code", "x:SwiftLang", "-o", "-", "--format", "png")
    #expect(piped.status == 0)
    #expect(piped.bytes == (try tool.bytes("a.png")))
    #expect(piped.errors.isEmpty)
  }

  @Test func `a terminal gets half blocks on a ground of their own`() throws {
    let result = try CommandLineTool().run("code", "x:SwiftLang", "--format", "terminal")
    #expect(result.status == 0)
    let lines = result.out.split(separator: "\n")
    // 33 modules and a quiet zone of 4 on each side, two rows a line.
    #expect(lines.count == 21)
    #expect(
      lines.allSatisfy { $0.hasPrefix("\u{1B}[38;2;0;0;0;48;2;255;255;255m") && $0.hasSuffix("\u{1B}[0m") })
    #expect(result.out.contains("▀") && result.out.contains("▄") && result.out.contains("█"))
  }

  @Test func `json has the documented keys`() throws {
    let tool = try CommandLineTool()
    let result = try tool.run("code", "x:SwiftLang", "-o", "a.png", "--json")
    #expect(result.errors.isEmpty)
    let json = try #require(try result.json().first)
    let codeKeys: Set = ["slot", "link", "encoded", "platform", "account", "symbol", "module", "check"]
    #expect(
      Set(json.keys)
        == codeKeys.union([
          "event", "path", "format", "bytes", "sha256", "width_mm", "height_mm", "dpi", "codes",
          "diagnostics",
        ]))
    #expect(json["event"] as? String == "asset")
    #expect(json["path"] as? String == "a.png")
    #expect(json["bytes"] as? Int == (try tool.bytes("a.png").count))
    #expect(json["dpi"] as? Int == 300)
    #expect(json["link"] as? String == Self.link)
    #expect(json["encoded"] as? String == Self.link)
    #expect(json["platform"] as? String == "x")
    #expect(json["account"] as? String == "SwiftLang")
    let symbol = try #require(json["symbol"] as? [String: Any])
    #expect(Set(symbol.keys) == ["version", "level", "mask", "modules", "micro"])
    let module = try #require(json["module"] as? [String: Any])
    #expect(Set(module.keys) == ["mm", "dots"])
    let check = try #require(json["check"] as? [String: Any])
    #expect(Set(check.keys) == ["zxing", "zbar", "grade", "parameters", "contrast", "scan_distance_mm"])
    let parameters = try #require(check["parameters"] as? [String: Double])
    #expect(
      parameters == [
        "contrast": 1, "modulation": 1, "unused_error_correction": 1, "fixed_pattern": 0, "format": 0,
        "axial": 0, "grid": 0,
      ])
    #expect(check["zxing"] as? Bool == true && check["zbar"] as? Bool == true)
    #expect(check["grade"] as? String == "A")
    let codes = try #require(json["codes"] as? [[String: Any]])
    #expect(codes.map { Set($0.keys) } == [codeKeys])
  }

  @Test func `without a check the json says so`() throws {
    let result = try CommandLineTool().run("code", "x:SwiftLang", "-o", "a.svg", "--json", "--no-verify")
    let json = try #require(try result.json().first)
    let check = try #require(json["check"] as? [String: Any])
    #expect(check["zxing"] as? String == "not run" && check["zbar"] as? String == "not run")
    #expect(json["dpi"] == nil)
  }

  @Test(
    arguments: [
      (["--size", "50mm", "--dpi", "600"], 1181), (["--module", "1mm"], 11 * 41), (["--scale", "10"], 410),
      (["--scale", "3", "--quiet-zone", "6"], 135),
    ] as [([String], Int)])
  func `sizes in pixels`(options: [String], side: Int) throws {
    let tool = try CommandLineTool()
    let arguments = ["code", "x:SwiftLang", "-o", "a.png"] + options
    let result = try tool.run(arguments)
    #expect(result.status == 0, "\(result.errors)")
    let png = try tool.bytes("a.png")
    #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == side)
    #expect(try tool.zbar("a.png") == [Self.link])
  }

  @Test func `a pixel of an SVG is CSS's`() throws {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "a.svg", "--scale", "10")
    // 41 modules of 10 CSS pixels are 410 · 25.4 / 96 mm.
    #expect(String(decoding: try tool.bytes("a.svg"), as: UTF8.self).contains("width=\"108.479"))
  }

  @Test(
    arguments: [
      (["--level", "H", "--mask", "3"], "H", 3), (["--level", "L", "--exact-level"], "L", nil),
    ] as [([String], String, Int?)])
  func `level and mask`(options: [String], level: String, mask: Int?) throws {
    let result = try CommandLineTool().run(["code", "x:SwiftLang", "-o", "a.png", "--json"] + options)
    let symbol = try #require(try result.json().first?["symbol"] as? [String: Any])
    #expect(symbol["level"] as? String == level)
    if let mask { #expect(symbol["mask"] as? Int == mask) }
  }

  @Test(arguments: [
    [], ["x:a", "--from-image", "b.png"], ["x:a", "-o", "a.svg", "--dpi", "300"],
    ["x:a", "--format", "terminal", "--dpi", "300"], ["x:a", "-o", "-", "--json", "--format", "png"],
    ["x:a"], ["x:a", "--format", "png"], ["x:a", "--json"], ["x:a", "-o", "a.gif"], ["x:a", "-o", "a"],
    ["x:a", "-o", "a.png", "--size", "30"], ["x:a", "-o", "a.png", "--size", "-3mm"],
    ["x:a", "-o", "a.png", "--size", "3mm", "--scale", "3"], ["x:a", "-o", "a.png", "--level", "X"],
    ["x:a", "-o", "a.png", "--mask", "8"], ["x:a", "-o", "a.png", "--quiet-zone", "3"],
    ["x:a", "-o", "a.png", "--ink", "blak"], ["x:a", "-o", "a.png", "--dpi", "0"],
    ["x:a", "-o", "a.png", "--no-such-option"], ["x:a", "--format", "terminal", "--size", "3mm"],
    ["x:a", "-o", "-"],
  ])
  func `usage errors: 64`(arguments: [String]) throws {
    let tool = try CommandLineTool()
    let result = try tool.run(["code"] + arguments)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.errors.hasPrefix("error: "))
    #expect(result.bytes.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: tool.folder.path) == [])
  }

  @Test(arguments: [
    ("instagarm:acme", "ACCOUNT:1:1: error: unknown platform 'instagarm'", "did you mean 'instagram'?"),
    ("x:not ok", "ACCOUNT:1:6: error:", "hint:"), ("weibo:2.80E+15", "spreadsheet", "as text"),
    ("nothing", "does not say on which platform", "x:nothing"),
    ("text:<3000>", "too long", "shorten"),
  ])
  func `bad accounts: 65`(account: String, words: String, hint: String) throws {
    let tool = try CommandLineTool()
    let long = account.replacing("<3000>", with: String(repeating: "x", count: 3000))
    let result = try tool.run("code", long, "-o", "a.png")
    #expect(result.status == 65)
    #expect(result.errors.contains(words) && result.errors.contains(hint), "\(result.errors)")
    #expect(!tool.exists("a.png"))
  }

  @Test(arguments: [["--ink", "#d4d4d4"], ["--ink", "#ffffff", "--paper", "#000000"]])
  func `what does not scan is not written: 1`(colors: [String]) throws {
    let tool = try CommandLineTool()
    try tool.write("earlier", to: "a.png")
    let result = try tool.run(["code", "x:SwiftLang", "-o", "a.png", "--json"] + colors)
    #expect(result.status == 1)
    // Programs hear of it too: an object without a file's size and digest.
    let line = try #require(try result.json().first)
    #expect(line["path"] as? String == "a.png" && line["bytes"] == nil && line["sha256"] == nil)
    let said = try #require(line["diagnostics"] as? [[String: Any]])
    #expect(said.contains { $0["severity"] as? String == "error" })
    #expect(result.errors.contains("error:") && result.errors.contains("hint:"))
    // What was there is somebody's, and scans perhaps.
    #expect(try Data(contentsOf: tool.folder.appending(path: "a.png")) == Data("earlier".utf8))
  }

  @Test func `a transparent ground`() throws {
    let tool = try CommandLineTool()
    #expect(try tool.run("code", "x:SwiftLang", "-o", "a.png", "--paper", "none").status == 0)
    // Colour type 6: RGBA.
    #expect(try tool.bytes("a.png")[25] == 6)
  }

  @Test(arguments: ["file/a.png", "folder.png"]) func `an output that cannot be made: 73`(name: String) throws
  {
    let tool = try CommandLineTool()
    try tool.write("x", to: "file")
    try tool.write("x", to: "folder.png/inside")
    let result = try tool.run("code", "x:SwiftLang", "-o", name)
    #expect(result.status == 73)
    #expect(result.errors.contains("hint: choose another name"))
  }

  #if os(Linux)
    @Test func `a full disk: 75, by file and by standard output`() throws {
      let tool = try CommandLineTool()
      try FileManager.default.createSymbolicLink(
        atPath: tool.path("a.png"), withDestinationPath: "/dev/full")
      let file = try tool.run("code", "x:SwiftLang", "-o", "a.png")
      #expect(file.status == 75)
      #expect(file.errors.contains("free some space"))
      let out = try tool.run("code", "x:SwiftLang", "-o", "-", "--format", "png", to: "/dev/full")
      #expect(out.status == 75)
      #expect(out.errors.contains("free some space"))
    }
  #endif

  @Test(arguments: ["issued.jpg", "issued.png"]) func `an issued code, made again to the letter`(name: String)
    throws
  {
    let tool = try CommandLineTool()
    if name == "issued.png" {
      try tool.run("code", "text:http://weixin.qq.com/r/mp/Sample7E0123456789ab", "-o", name)
    } else {
      try tool.bring(name)
    }
    let result = try tool.run("code", "--from-image", name, "-o", "sharp.png", "--json")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try result.json().first?["platform"] as? String == "wechat")
    #expect(try tool.zbar("sharp.png") == ["http://weixin.qq.com/r/mp/Sample7E0123456789ab"])
  }

  @Test func `pictures that cannot be read`() throws {
    let tool = try CommandLineTool()
    #expect(try tool.run("code", "--from-image", "no.png", "-o", "a.png").status == 66)
    try tool.write("no picture", to: "text.png")
    #expect(try tool.run("code", "--from-image", "text.png", "-o", "a.png").status == 65)
    try tool.bring("empty.png")
    let empty = try tool.run("code", "--from-image", "empty.png", "-o", "a.png")
    #expect(empty.status == 1)
    #expect(empty.errors.contains("no QR code is found"))
    #expect(!tool.exists("a.png"))
  }

  @Test func `a link that is dead in days makes no code unless that is allowed`() throws {
    let tool = try CommandLineTool()
    let link = "https://weixin.qq.com/g/Sample0123456789"
    let refused = try tool.run("code", link, "-o", "a.png")
    #expect(refused.status == 65 && !tool.exists("a.png"))
    #expect(refused.errors.contains("is dead 7 days after it was handed out"))
    let allowed = try tool.run("code", link, "-o", "a.png", "--allow-expiring")
    #expect(allowed.status == 0 && allowed.errors.contains("is a WeChat group's code: it is dead 7 days"))
    #expect(try tool.zbar("a.png") == [link])
  }

  @Test func `what an app's share sheet gives is taken for its link`() throws {
    let tool = try CommandLineTool()
    let text = "7.94 复制打开抖音，看看【样例】的主页 https://v.douyin.com/Samp1e01/ 复制此链接"
    for account in [text, "douyin:" + text] {
      let result = try tool.run("code", account, "-o", "a.png")
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        result.errors.contains("note: the link 'https://v.douyin.com/Samp1e01/' is taken out of the text"))
      #expect(try tool.zbar("a.png") == ["https://v.douyin.com/Samp1e01/"])
    }
  }
}
