import Foundation
import TestSupport
import Testing

/// Sheets as a user asks for them.
struct ImposeCommandTests {
  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    let made = try tool.run(
      "render", "business-card-eu", "--account", "x:SwiftLang", "-o", "card.pdf", "--no-verify")
    try #require(made.status == 0, "\(made.errors)")
    return tool
  }

  @Test(.judged(by: .ghostscript))
  func `a card becomes a sheet of cards of two sides`() throws {
    let tool = try tool()
    let arguments = [
      "impose", "card.pdf", "--sheet", "SRA3", "--gutter", "6mm", "--marks", "crop", "--order", "repeat",
      "--duplex",
      "long", "-o", "sheets.pdf", "--json",
    ]
    let result = try tool.run(arguments)
    try #require(result.status == 0, "\(result.errors)")
    let line = try result.json()[0]
    #expect(line["event"] as? String == "imposition" && line["path"] as? String == "sheets.pdf")
    #expect(line["sheets"] as? Int == 1 && line["sides"] as? Int == 2 && line["up"] as? Int == 21)
    #expect(line["codes"] as? Int == 21 && line["plates"] as? Bool == true)
    let file = try Data(contentsOf: tool.folder.appending(path: "sheets.pdf"))
    #expect(line["bytes"] as? Int == file.count)
    // What the card says of the press it is for, the sheet says too.
    #expect(file.range(of: Data("pdfxid:GTS_PDFXVersion".utf8)) != nil)
    try tool.run(arguments)
    #expect(try Data(contentsOf: tool.folder.appending(path: "sheets.pdf")) == file)
  }

  @Test(arguments: [
    ["--sheet", "A99"], ["--sheet", "SRA3", "--up", "many"], ["--sheet", "SRA3", "--gutter", "4"],
    ["--sheet", "SRA3", "--marks", "bars"], ["--sheet", "SRA3", "--order", "random"],
    ["--sheet", "SRA3", "--duplex", "top"], ["--sheet", "SRA3", "--margin", "-1mm"], [],
  ])
  func `a spec that is not understood is a usage error`(options: [String]) throws {
    let result = try CommandLineTool().run(["impose", "card.pdf", "-o", "sheets.pdf"] + options)
    #expect(result.status == 64, "\(result.errors)")
  }

  @Test func `sheets are a PDF, and a missing file is reported`() throws {
    let tool = try CommandLineTool()
    #expect(try tool.run("impose", "card.pdf", "--sheet", "A3", "-o", "sheets.png").status == 64)
    let result = try tool.run("impose", "card.pdf", "--sheet", "A3", "-o", "sheets.pdf")
    #expect(result.status == 66 && result.errors.contains("'card.pdf' cannot be read"))
  }

  @Test func `marks are for PDF alone`() throws {
    let tool = try tool()
    for output in ["a.png", "a.svg"] {
      let wrong = try tool.run("render", "code", "--account", "x:SwiftLang", "--marks", "crop", "-o", output)
      #expect(wrong.status == 64 && wrong.errors.contains("'--marks' is for PDF"), "\(wrong.errors)")
      let code = try tool.run("code", "x:SwiftLang", "--marks", "crop", "-o", output)
      #expect(code.status == 64 && code.errors.contains("'--marks' is for PDF"), "\(code.errors)")
    }
    #expect(try tool.run("code", "x:SwiftLang", "--marks", "crops", "-o", "a.pdf").status == 64)
    let marked = try tool.run(
      "code", "x:SwiftLang", "--marks", "crop,registration", "-o", "a.pdf", "--no-verify")
    #expect(marked.status == 0, "\(marked.errors)")
  }

  @Test func `a campaign's marks are its own, or the command's`() throws {
    let tool = try CommandLineTool()
    try tool.write("id,platform,account\na,x,one\n", to: "accounts.csv")
    func size(_ assets: String, _ options: String...) throws -> Double {
      try tool.write("campaign: c\naccounts: accounts.csv\nassets: [\(assets)]\n", to: "campaign.yaml")
      let result = try tool.run(["batch", "campaign.yaml"] + options)
      try #require(result.status == 0, "\(result.errors)")
      let file = tool.folder.appending(path: "Output/c/code/a.pdf")
      return Double(try Data(contentsOf: file).count)
    }
    let plain = try size("{ template: code, formats: [pdf] }")
    let marked = try size("{ template: code, formats: [pdf], marks: [crop, bars] }")
    #expect(marked > plain)
    // Another option, another file: the fingerprint knows.
    let more = try size(
      "{ template: code, formats: [pdf], marks: [crop] }", "--marks", "crop,registration,bars")
    #expect(more > marked)
    #expect(try size("{ template: code, formats: [pdf] }") == plain)
    try tool.write(
      "campaign: c\naccounts: accounts.csv\nassets: [{ template: code, formats: [png] }]\n",
      to: "campaign.yaml")
    #expect(try tool.run("batch", "campaign.yaml", "--marks", "crop").status == 64)
    try tool.write(
      "campaign: c\naccounts: accounts.csv\nassets: [{ template: code, formats: [png], marks: [crop] }]\n",
      to: "campaign.yaml")
    #expect(try tool.run("batch", "campaign.yaml").status == 65)
  }
}
