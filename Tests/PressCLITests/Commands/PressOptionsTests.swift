import Foundation
import TestSupport
import Testing

@testable import PressAccounts

/// What a PDF is written for, as a user asks for it.
struct PressOptionsTests {
  private func text(_ tool: CommandLineTool, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: tool.folder.appending(path: name)), as: Unicode.ASCII.self)
  }

  private static let card = """
    template: card
    medium: paper
    page: { size: [40mm, 30mm], bleed: 3mm }
    pages:
      - slots:
          - { code: main, at: [2mm, 2mm], size: 26mm }
    """

  @Test(arguments: [
    ([String](), "%PDF-1.6", "<pdfxid:GTS_PDFXVersion>PDF/X-4<"),
    (["--target", "x4", "--condition", "fogra39"], "%PDF-1.6", "<pdfxid:GTS_PDFXVersion>PDF/X-4<"),
    (["--target", "x1a"], "%PDF-1.4", "<pdfx:GTS_PDFXVersion>PDF/X-1a:2003<"),
  ])
  func `a code is written for a press`(options: [String], header: String, key: String) throws {
    let tool = try CommandLineTool()
    let result = try tool.run(["code", "x:SwiftLang", "-o", "a.pdf"] + options)
    #expect(result.status == 0, "\(result.errors)")
    let file = try text(tool, "a.pdf")
    #expect(file.hasPrefix(header))
    #expect(file.contains(key))
    #expect(file.contains("<pdf:Producer>qrpress "))
  }

  @Test func `a page is written for its medium, unless a target is named`() throws {
    let tool = try CommandLineTool()
    try tool.write(PressOptionsTests.card, to: "card/template.yaml")
    func file(_ template: String, _ options: String...) throws -> String {
      let result = try tool.run(
        ["render", template, "--account", "x:SwiftLang", "-o", "a.pdf"] + options)
      #expect(result.status == 0, "\(result.errors)")
      return try text(tool, "a.pdf")
    }
    #expect(try file("card").contains("PDF/X-4<"))
    #expect(try !file("card", "--target", "plain").contains("PDF/X"))
    #expect(try !file("web-card-1200x630").contains("PDF/X"))
    #expect(try file("web-card-1200x630", "--condition", "FOGRA39").contains("PDF/X-4<"))
    #expect(try file("card", "--profile", profile()).contains("PDF/X-4<"))
  }

  private func profile() throws -> String {
    Repository.file("Profiles/FOGRA39L_coated.icc").path
  }

  @Test(arguments: [
    (["--target", "x3"], "'x3' is not a target"),
    (["--condition", "SWOP"], "'SWOP' is not a printing condition"),
    (["--condition", "FOGRA39", "--profile", "p.icc"], "leave one of them out"),
    (["--target", "plain", "--profile", "p.icc"], "a plain PDF is made for no press"),
  ])
  func `what makes no sense is a usage error`(options: [String], words: String) throws {
    let tool = try CommandLineTool()
    for command in [
      ["code", "x:SwiftLang", "-o", "a.pdf"],
      ["render", "code", "--account", "x:SwiftLang", "-o", "a.pdf"], ["batch", "campaign.yaml"],
    ] {
      let result = try tool.run(command + options)
      #expect(result.status == 64, "\(result.errors)")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    for file in ["a.png", "a.svg"] {
      let result = try tool.run(["code", "x:SwiftLang", "-o", file, "--target", "x4"])
      #expect(result.status == 64 && result.errors.contains("are for PDF"), "\(result.errors)")
    }
  }

  @Test func `a profile that is not there, or is none, says where to get one`() throws {
    let tool = try CommandLineTool()
    let code = ["code", "x:SwiftLang", "-o", "a.pdf"]
    let absent = try tool.run(code + ["--condition", "Japan Color 2001 Coated"])
    if absent.status != 0 {
      #expect(absent.status == 66)
      #expect(absent.errors.contains("'JapanColor2001Coated.icc'"), "\(absent.errors)")
      #expect(absent.errors.contains("~/.local/share/icc"), "\(absent.errors)")
    }
    #expect(try tool.run(code + ["--profile", "none.icc"]).status == 66)
    try tool.write("no profile", to: "text.icc")
    let wrong = try tool.run(code + ["--profile", "text.icc"])
    #expect(wrong.status == 65)
    #expect(
      wrong.errors.contains("'text.icc'") && wrong.errors.contains("not an ICC profile"), "\(wrong.errors)")
    #expect(!FileManager.default.fileExists(atPath: tool.folder.appending(path: "a.pdf").path))
  }

  private func campaign(_ keys: String, formats: String = "pdf") throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.write(PressOptionsTests.card, to: "card/template.yaml")
    try tool.write("id,platform,account\na,x,one\n", to: "accounts.csv")
    try tool.write(
      """
      campaign: c
      accounts: accounts.csv
      assets:
        - { template: card, formats: [\(formats)]\(keys) }
      """, to: "campaign.yaml")
    return tool
  }

  @Test func `a campaign names what its PDFs are for, and a change makes them again`() throws {
    let tool = try campaign(", target: x1a")
    #expect(try tool.run(["batch", "campaign.yaml"]).status == 0)
    #expect(try text(tool, "Output/c/card/a.pdf").contains("PDF/X-1a:2003<"))
    #expect(try tool.run(["batch", "campaign.yaml"]).errors.contains("1 unchanged"))
    let other = try tool.run(["batch", "campaign.yaml", "--target", "x4"])
    #expect(other.errors.contains("1 written"), "\(other.errors)")
    #expect(try text(tool, "Output/c/card/a.pdf").contains("PDF/X-4<"))
    // Another profile of the same name is another ingredient.
    let profiled = try campaign(", profile: press.icc")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: profile()))
    let file = profiled.folder.appending(path: "press.icc")
    try bytes.write(to: file)
    #expect(try profiled.run(["batch", "campaign.yaml"]).errors.contains("1 written"))
    #expect(try profiled.run(["batch", "campaign.yaml"]).errors.contains("1 unchanged"))
    bytes[50] ^= 1  // A flag that nobody reads.
    try bytes.write(to: file)
    #expect(try profiled.run(["batch", "campaign.yaml"]).errors.contains("1 written"))
  }

  @Test(arguments: [
    (", target: x3", "pdf", "'target' cannot be 'x3'"),
    (", condition: SWOP", "pdf", "'SWOP' is not a printing"),
    (", target: x4", "png", "are for PDF"), (", profile: ../p.icc", "pdf", "outside of the campaign"),
    (", profile: p.icc", "pdf", "'p.icc' cannot be read"),
  ])
  func `what makes no sense in a campaign is reported at its place`(
    keys: String, formats: String, words: String
  ) throws {
    let result = try campaign(keys, formats: formats).run(["batch", "campaign.yaml"])
    #expect(result.status == 65 || result.status == 66)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.errors.contains("campaign.yaml:4:"), "\(result.errors)")
  }

  @Test func `options for PDF want one in the campaign`() throws {
    let result = try campaign("", formats: "png").run(["batch", "campaign.yaml", "--target", "x4"])
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.errors.contains("no asset of the campaign"), "\(result.errors)")
  }
}
