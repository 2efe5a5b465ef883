import Foundation
import Testing

/// What `code` writes beside PNG and SVG, judged by other programs.
struct CodeFileTests {
  private static let encoded = "https://x.com/intent/follow?screen_name=SwiftLang"

  /// Runs one of the judges that `Scripts/setup test` installs.
  private func judge(_ tool: CommandLineTool, _ program: String, _ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = tool.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func `a PDF is sound, and another's picture of it scans`() throws {
    let tool = try CommandLineTool()
    let result = try tool.run("code", "x:SwiftLang", "-o", "a.pdf", "--style", "dots", "--json")
    #expect(result.status == 0)
    let line = try #require(try result.json().first)
    let check = try #require(line["check"] as? [String: Any])
    #expect(check["plates"] as? Bool == true)
    #expect(check["zxing"] as? Bool == true)
    #expect(try judge(tool, "qpdf", "--check", "a.pdf") == 0)
    #expect(try judge(tool, "pdftoppm", "-r", "200", "-png", "-singlefile", "a.pdf", "a") == 0)
    #expect(try tool.zbar("a.png") == [Self.encoded])
  }

  @Test(arguments: [
    ("cmyk(0,0,0,100)", "Black"), ("spot(\"PANTONE 186 C\", cmyk(2,100,85,6))", "PANTONE 186 C"),
  ])
  func `the dark ink's plate alone holds the code`(ink: String, plate: String) throws {
    let tool = try CommandLineTool()
    #expect(try tool.run("code", "x:SwiftLang", "-o", "a.pdf", "--ink", ink).status == 0)
    #expect(
      try judge(
        tool, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r300",
        "-sOutputFile=s.tif",
        "a.pdf") == 0)
    #expect(try tool.zbar("s(\(plate)).tif") == [Self.encoded])
    for other in ["Black", "Cyan", "Magenta", "Yellow"] where other != plate {
      #expect(try tool.zbar("s(\(other)).tif").isEmpty)
    }
  }

  @Test(arguments: ["pdf", "eps"]) func `a mix of inks is warned about`(suffix: String) throws {
    let tool = try CommandLineTool()
    for (ink, plates) in [("cmyk(100,80,0,20)", 3), ("#2030a0", 4)] {
      let result = try tool.run("code", "x:SwiftLang", "-o", "a.\(suffix)", "--ink", ink, "--json")
      #expect(result.status == 0)
      #expect(result.errors.contains("warning: the code is printed with \(plates) plates: cyan, magenta"))
      let check = try #require(try result.json().first?["check"] as? [String: Any])
      #expect(check["plates"] as? Bool == false && check["zxing"] as? Bool == true)
    }
    // A screen has no plates.
    let result = try tool.run("code", "x:SwiftLang", "-o", "a.svg", "--ink", "#2030a0", "--json")
    #expect(result.errors.isEmpty)
    let check = try #require(try result.json().first?["check"] as? [String: Any])
    #expect(check["plates"] == nil)
  }

  @Test func `a screened ink is warned about`() throws {
    let result = try CommandLineTool().run(
      "code", "x:SwiftLang", "-o", "a.pdf", "--ink", "cmyk(0,0,0,90)", "--json")
    #expect(result.errors.contains("90 % of black: as a screen of dots"))
    #expect((try result.json().first?["check"] as? [String: Any])?["plates"] as? Bool == true)
  }

  @Test(arguments: ["pdf", "eps"]) func `without Ghostscript it is said that the plates were not looked at`(
    suffix: String
  ) throws {
    let tool = try CommandLineTool()
    let result = try tool.runAlone("code", "x:SwiftLang", "-o", "a.\(suffix)", "--json")
    #expect(result.status == 0)
    #expect(result.errors.contains("note: the file's plates are not separated: Ghostscript is not installed"))
    #expect(result.errors.contains("apt-get install ghostscript"))
    #expect((try result.json().first?["check"] as? [String: Any])?["plates"] as? String == "not run")
    let unasked = try tool.runAlone("code", "x:SwiftLang", "-o", "b.\(suffix)", "--no-verify", "--json")
    #expect(unasked.errors.isEmpty)
    #expect((try unasked.json().first?["check"] as? [String: Any])?["plates"] as? String == "not run")
  }

  @Test func `an EPS scans as Ghostscript draws it`() throws {
    let tool = try CommandLineTool()
    #expect(try tool.run("code", "x:SwiftLang", "-o", "a.eps", "--size", "40mm").status == 0)
    #expect(
      try judge(
        tool, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dEPSCrop", "-sDEVICE=png16m", "-r300",
        "-sOutputFile=a.png", "a.eps") == 0)
    #expect(try tool.zbar("a.png") == [Self.encoded])
  }

  @Test func `the same bytes twice`() throws {
    let tool = try CommandLineTool()
    for suffix in ["pdf", "eps"] {
      for name in ["a", "b"] {
        #expect(
          try tool.run("code", "x:SwiftLang", "-o", "\(name).\(suffix)", "--style", "ember").status == 0)
      }
      #expect(try tool.bytes("a.\(suffix)") == (try tool.bytes("b.\(suffix)")))
    }
  }

  @Test func `a split content is a file for each part, checked by the decoder that knows parts`() throws {
    let tool = try CommandLineTool()
    let result = try tool.run(
      "code", "text:\(String(repeating: "ab1 ", count: 40))", "--split", "3", "-o", "p.png", "--json")
    #expect(result.status == 0)
    let lines = try result.json()
    #expect(lines.compactMap { $0["path"] as? String } == ["p-1.png", "p-2.png", "p-3.png"])
    for line in lines {
      let check = try #require(line["check"] as? [String: Any])
      #expect(check["zxing"] as? Bool == true)
      #expect(check["zbar"] as? String == "not applicable")
    }
    #expect(lines.compactMap { $0["encoded"] as? String }.joined() == String(repeating: "ab1 ", count: 40))
  }

  @Test func `Micro QR has its own quiet zone and check`() throws {
    let tool = try CommandLineTool()
    let result = try tool.run("code", "text:12345", "--micro", "-o", "m.svg", "--module", "1mm", "--json")
    #expect(result.status == 0)
    let line = try #require(try result.json().first)
    let symbol = try #require(line["symbol"] as? [String: Any])
    #expect(symbol["micro"] as? Bool == true)
    let modules = try #require(symbol["modules"] as? Int)
    let width = try #require(line["width_mm"] as? Double)
    #expect(width == Double(modules + 4))
    #expect((line["check"] as? [String: Any])?["zbar"] as? String == "not applicable")
  }

  @Test(arguments: [
    (["--min-version", "9"], 9), (["--min-version", "1"], 4),
  ])
  func `the smallest version can be asked for`(arguments: [String], version: Int) throws {
    let tool = try CommandLineTool()
    let result = try tool.run(["code", "x:SwiftLang", "-o", "a.png", "--size", "60mm", "--json"] + arguments)
    let line = try #require(try result.json().first)
    let symbol = try #require(line["symbol"] as? [String: Any])
    #expect(symbol["version"] as? Int == version)
  }

  @Test func `a frame is drawn, with words of one's own, over a style's`() throws {
    let tool = try CommandLineTool()
    try tool.write(
      "style: mine\nmodules: dot\nframe: { shape: outline, color: '#102030' }\n", to: "mine.yaml")
    let runs: [[String]] = [
      ["--frame", "band"], ["--frame", "band", "--call", "Scan"], ["--frame", "band", "--lang", "zh"],
      ["--style", "mine.yaml"], ["--style", "mine.yaml", "--frame", "none"],
      ["--style", "mine.yaml", "--frame", "header"],
    ]
    var seen: Set<Data> = []
    for arguments in runs {
      let result = try tool.run(["code", "x:SwiftLang", "-o", "a.png"] + arguments)
      #expect(result.status == 0, "\(result.errors)")
      #expect(try tool.zbar("a.png") == ["https://x.com/intent/follow?screen_name=SwiftLang"])
      seen.insert(try tool.bytes("a.png"))
    }
    #expect(seen.count == runs.count)
  }

  @Test(arguments: [
    (["--split", "3", "-o", "-", "--format", "png"], 64, "'--split' writes a file"),
    (["--split", "17", "-o", "a.png"], 64, "2…16"),
    (["--split", "2", "--micro", "-o", "a.png"], 64, "exclude"),
    (["--min-version", "41", "-o", "a.png"], 64, "1…40"),
    (["--spread", "wide", "-o", "a.png"], 64, "a length"),
    (["--spread", "-1mm", "-o", "a.svg"], 65, "over a quarter"),
    (["--micro", "-o", "a.png"], 65, "too long"),
    (["--style", "nosuch", "-o", "a.png"], 65, "there is no style"),
    (["--format", "terminal", "--style", "dots"], 64, "blocks alone"),
    (["--format", "terminal", "--frame", "band"], 64, "blocks alone"),
    (["--frame", "bnad", "-o", "a.png"], 64, "caption, outline"),
    (["--call", "Scan", "-o", "a.png"], 64, "are for a frame"),
    (["--style", "dots", "--call", "Scan", "-o", "a.png"], 64, "has none"),
    (["--frame", "band", "--lang", "de", "-o", "a.png"], 64, "zh or en"),
    (["--frame", "band", "--call", " ", "-o", "a.png"], 64, "no words"),
    (["--frame", "band", "--call", "\u{10FFFF}", "-o", "a.png"], 65, "hint:"),
  ])
  func `what goes wrong`(arguments: [String], status: Int32, words: String) throws {
    let tool = try CommandLineTool()
    let result = try tool.run(["code", "x:SwiftLang"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: tool.folder.path).isEmpty)
  }
}
