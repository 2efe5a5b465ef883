import Foundation
import Testing

struct RenderCommandTests {
  private static let card = """
    template: mine
    medium: paper
    page: { size: [80mm, 40mm] }
    fields: { name: { required: true } }
    pages:
      - slots:
          - { code: main, at: [0mm, 0mm], size: 30mm }
          - { code: side, at: [45mm, 0mm], size: 30mm, optional: true }
          - { text: "{{name}}", box: [0mm, 32mm, 80mm, 8mm], size: 8pt }
    """
  private static let x = "https://x.com/intent/follow?screen_name=SwiftLang"
  private static let weibo = "https://weibo.com/u/1234567890"

  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.write(Self.card, to: "mine/template.yaml")
    return tool
  }

  @Test func `a built-in template with one account`() throws {
    let tool = try CommandLineTool()
    let result = try tool.run("render", "web-card-1200x630", "--account", "x:SwiftLang", "-o", "card.png")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("card.png: x SwiftLang"))
    #expect(try tool.zbar("card.png") == [Self.x])
    #expect(try tool.isSoundPNG("card.png"))
  }

  @Test func `a name that ends in a slash is a web page's folder`() throws {
    let tool = try CommandLineTool()
    let arguments = ["render", "web-embed", "--account", "x:SwiftLang", "--json", "-o", "embed/"]
    for _ in 1...2 {
      let result = try tool.run(arguments)
      #expect(result.status == 0, "\(result.errors)")
      let line = try #require(try result.json().first)
      #expect(line["path"] as? String == "embed" && line["format"] as? String == "html")
      #expect(try tool.zbar("embed/code@3x.png") == [Self.x])
    }
    // A folder of somebody else's is not replaced.
    try tool.write("mine", to: "embed/notes.txt")
    let result = try tool.run(arguments)
    #expect(result.status == 73 && result.errors.contains("'notes.txt'"))
    #expect(try tool.run("render", "mine", "--account", "x:SwiftLang", "-o", "a.html").status == 64)
    let paper = try tool.run("render", "code", "--account", "x:SwiftLang", "-o", "paper/")
    #expect(paper.status == 65 && paper.errors.contains("web-embed"))
  }

  @Test func `accounts in order, or with their slots`() throws {
    let tool = try tool()
    func codes(_ accounts: String...) throws -> [String] {
      let options = accounts.flatMap { ["--account", $0] }
      let result = try tool.run(
        ["render", "mine", "-o", "a.png", "--set", "name=N", "--json"] + options)
      #expect(result.status == 0, "\(result.errors)")
      let codes = try #require(try result.json().first?["codes"] as? [[String: Any]])
      return codes.map { "\($0["slot"] ?? "")=\($0["encoded"] ?? "")" }
    }
    #expect(try codes("x:SwiftLang", "weibo:1234567890") == ["main=\(Self.x)", "side=\(Self.weibo)"])
    #expect(try codes("side=x:SwiftLang", "weibo:1234567890") == ["main=\(Self.weibo)", "side=\(Self.x)"])
    #expect(
      try codes("side=x:SwiftLang", "main=weibo:1234567890") == ["main=\(Self.weibo)", "side=\(Self.x)"])
    #expect(try Set(tool.zbar("a.png")) == [Self.x, Self.weibo])
    // An '=' after the first colon belongs to the account.
    #expect(try codes("https://x.com/intent/follow?screen_name=SwiftLang") == ["main=\(Self.x)"])
  }

  @Test func `texts and languages make a difference, the same spec makes none`() throws {
    let tool = try tool()
    func render(_ options: String...) throws -> Data {
      let result = try tool.run(
        ["render", "mine", "--account", "x:SwiftLang", "-o", "a.png"] + options)
      #expect(result.status == 0, "\(result.errors)")
      return try tool.bytes("a.png")
    }
    let both = try render("--set", "name.zh=名", "--set", "name.en=Name")
    let chinese = try render("--set", "name.zh=名", "--set", "name.en=Name", "--lang", "zh")
    #expect(both != chinese)
    #expect(try render("--set", "name=名", "--lang", "zh") == chinese)
    #expect(try render("--set", "name=名\nName") == both)
  }

  @Test func `a text is set as it was given`() throws {
    let tool = try tool()
    for (index, text) in [#"C:\new\table"#, "C:\new\\table", "a\u{B}b"].enumerated() {
      let result = try tool.run(
        "render", "mine", "--account", "x:SwiftLang", "--set", "name=\(text)", "-o", "\(index).svg",
        "--live-text")
      #expect(result.status == 0, "\(result.errors)")
      let svg = String(decoding: try tool.bytes("\(index).svg"), as: UTF8.self)
      for part in text.split(whereSeparator: \.isNewline) { #expect(svg.contains(part), "\(svg)") }
    }
  }

  @Test func `a link that is dead in days goes to a screen, and to print only where that is allowed`() throws
  {
    let tool = try tool()
    let group = "https://weixin.qq.com/g/Sample0123456789"
    func render(_ template: String, _ file: String, _ more: String...) throws -> CommandLineTool.Result {
      try tool.run(["render", template, "--account", group, "-o", file] + more)
    }
    let refused = try render("business-card-eu", "a.pdf", "--no-verify")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("is dead 7 days after it was handed out, and print stays"))
    #expect(refused.errors.contains("'--allow-expiring' prints it all the same"))
    #expect(!tool.exists("a.pdf"))
    #expect(try render("business-card-eu", "b.pdf", "--no-verify", "--allow-expiring").status == 0)
    let screen = try render("web-card-1200x630", "c.png", "--no-verify")
    #expect(screen.status == 0 && screen.errors.contains("warning: "))
  }

  @Test func `an SVG, and a page a file`() throws {
    let tool = try CommandLineTool()
    let pages =
      Self.card.replacing("  - slots:", with: "  - page: front\n    slots:")
      + "\n  - page: back\n    slots: [{ shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: ink }]"
    try tool.write(pages, to: "mine/template.yaml")
    let result = try tool.run(
      "render", "mine", "--account", "x:SwiftLang", "--set", "name=N", "-o", "out/a.svg", "--json")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try result.json().map { $0["path"] as? String } == ["out/a-front.svg", "out/a-back.svg"])
    #expect(try result.json().map { $0["page"] as? String } == ["front", "back"])
    #expect(tool.exists("out/a-front.svg") && tool.exists("out/a-back.svg") && !tool.exists("out/a.svg"))
  }

  @Test(arguments: [
    ("brochure-trifold-a4", 2, true), ("tshirt-front-dark", 1, true), ("web-card-1200x630", 1, false),
  ])
  func `every built-in template is pressed to PDF`(name: String, pages: Int, hasPlates: Bool) throws {
    let tool = try CommandLineTool()
    let result = try tool.run("render", name, "--account", "x:SwiftLang", "-o", "out/a.pdf", "--json")
    #expect(result.status == 0, "\(result.errors)")
    let line = try #require(try result.json().first)
    #expect(try result.json().count == 1 && line["path"] as? String == "out/a.pdf")
    let check = try #require(line["check"] as? [String: Any])
    #expect(check["zxing"] as? Bool == true && check["zbar"] as? Bool == true)
    #expect(hasPlates ? check["plates"] as? Bool == true : check["plates"] as? String == "not applicable")
    #expect((line["page"] == nil) == (pages > 1))
    #expect(try tool.says("qpdf", "--show-npages", "out/a.pdf") == "\(pages)\n")
    #expect(try tool.says("qpdf", "--check", "out/a.pdf").contains("No syntax or stream encoding errors"))
    _ = try tool.says("pdftoppm", "-r", "100", "-l", "1", "-png", "-singlefile", "out/a.pdf", "a")
    #expect(try tool.zbar("a.png") == [Self.x])
    // The same bytes again.
    let bytes = try tool.bytes("out/a.pdf")
    try tool.run("render", name, "--account", "x:SwiftLang", "-o", "out/a.pdf")
    #expect(try tool.bytes("out/a.pdf") == bytes)
  }

  @Test func `a proof is a picture of each page`() throws {
    let tool = try CommandLineTool()
    let result = try tool.run(
      "render", "brochure-trifold-a4", "--account", "x:SwiftLang", "-o", "a.proof.png", "--json")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      try result.json().map { $0["path"] as? String } == ["a-inside.proof.png", "a-outside.proof.png"])
    #expect(try result.json().map { $0["dpi"] as? Double } == [150, 150])
    #expect(try tool.zbar("a-inside.proof.png") == [Self.x])
  }

  @Test(
    arguments: [
      (["mine", "-o", "a.png"], 65, "--account"),
      (["mine", "--account", "x:a"], 64, "--output"),
      (["mine", "--account", "x:a", "-o", "a.gif"], 64, ".pdf, .proof.png, or / for"),
      (["mine", "--account", "x:a", "-o", "a.png", "--set", "name"], 64, "name=text"),
      (["mien", "--account", "x:a", "-o", "a.png"], 65, "there is no template 'mien'"),
      (["web-card-1200x360", "--account", "x:a", "-o", "a.png"], 65, "did you mean 'web-card-1200x630'?"),
      (["mine", "--account", "x:a", "-o", "a.png"], 65, "needs 'name'"),
      (["mine", "--account", "mian=x:a", "--set", "name=N", "-o", "a.png"], 65, "did you mean 'main'?"),
      (
        [
          "mine", "--account", "x:a", "--account", "x:b", "--account", "x:c", "--set", "name=N", "-o",
          "a.png",
        ], 65,
        "accounts given: 3"
      ),
      (
        ["mine", "--account", "main=x:a", "--account", "main=x:b", "--set", "name=N", "-o", "a.png"], 65,
        "two accounts are given for the code slot 'main'"
      ),
      (
        ["mine", "--account", "x:a", "--set", "name=\(String(repeating: "长", count: 200))", "-o", "a.png"], 1,
        "does not fit"
      ),
      (["mine", "--account", "x:a", "--set", "name=N", "-o", "mine/template.yaml/a.png"], 73, "cannot"),
    ] as [([String], Int32, String)])
  func `what goes wrong`(arguments: [String], status: Int32, words: String) throws {
    let tool = try tool()
    let result = try tool.run(["render"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(!tool.exists("a.png"))
  }

  @Test func `all bad accounts are reported at once`() throws {
    let result = try tool().run(
      "render", "mine", "--account", "nox:a", "--account", "x:b c", "--set", "name=N", "-o", "a.png")
    #expect(result.status == 65)
    #expect(
      result.errors.contains("unknown platform 'nox'") && result.errors.contains("--account:1:4: error:"))
    #expect(result.errors.hasSuffix("2 errors\n"))
  }

  @Test func `accounts, language and settings are reported at once`() throws {
    let result = try tool().run(
      "render", "flyer-a5", "--account", "nox:a", "--lang", "xx", "--set", "nmae=N", "-o", "a.png")
    #expect(result.status == 65)
    for words in ["unknown platform 'nox'", "'xx'", "nothing called 'nmae'"] {
      #expect(result.errors.contains(words), "\(words)\n\(result.errors)")
    }
    let lost = try tool().run("render", "nosuch", "--account", "nox:a", "-o", "a.png")
    #expect(lost.errors.contains("unknown platform 'nox'") && lost.errors.contains("no template 'nosuch'"))
  }

  @Test func `what does not scan leaves no earlier file`() throws {
    let tool = try tool()
    try tool.write(
      Self.card.replacing("size: 30mm }", with: "size: 30mm, ink: '#d4d4d4' }"), to: "mine/template.yaml")
    try tool.write("earlier", to: "a.png")
    let result = try tool.run("render", "mine", "--account", "x:a", "--set", "name=N", "-o", "a.png")
    #expect(result.status == 1)
    #expect(result.errors.contains("template.yaml:7:9: error: code slot 'main': the symbol contrast is"))
    #expect(!tool.exists("a.png"))
  }
}
