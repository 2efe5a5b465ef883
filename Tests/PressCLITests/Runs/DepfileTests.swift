import Foundation
import Testing

/// A campaign as a step of a build: Make is the judge.
struct DepfileTests {
  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.write(
      """
      template: card
      medium: paper
      page: { size: [50mm, 30mm], resolution: 200dpi }
      fields: { logo: { default: "" } }
      pages:
        - artwork: back ground.svg
          slots:
            - { code: main, at: [0mm, 0mm], size: 30mm }
            - { image: "{{logo}}", box: [32mm, 2mm, 10mm, 10mm], optional: true }
      """, to: "in/card/template.yaml")
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"50mm\" height=\"30mm\"/>"
    try tool.write(svg, to: "in/card/back ground.svg")
    try tool.write(svg, to: "in/logo.svg")
    try tool.write("id,platform,account,logo\na,x,acme,logo.svg\n", to: "in/accounts.csv")
    try tool.write(
      "campaign: c\naccounts: accounts.csv\nassets: [{ template: card }]\n", to: "in/campaign.yaml")
    try tool.write(
      """
      Output/c/manifest.jsonl: in/campaign.yaml
      \t$(QRPRESS) batch in/campaign.yaml --quiet --depfile c.d
      -include c.d

      """, to: "Makefile")
    return tool
  }

  /// Whether Make runs the campaign.
  private func makes(_ tool: CommandLineTool) throws -> Bool {
    let said = try tool.make("QRPRESS=\(try CommandLineTool.binary().path)")
    #expect(said.status == 0, "\(said.errors)")
    return said.out.contains("--depfile")
  }

  @Test func `make runs it again for each input that changes, and for nothing else`() throws {
    let tool = try tool()
    #expect(try makes(tool))
    #expect(try !makes(tool))
    let inputs = ["accounts.csv", "campaign.yaml", "card/back ground.svg", "card/template.yaml", "logo.svg"]
    let rule = String(decoding: try tool.bytes("c.d"), as: UTF8.self)
    #expect(
      rule.hasPrefix(
        "Output/c/manifest.jsonl: \\\n  in/accounts.csv \\\n  in/campaign.yaml \\\n  in/card/back\\ ground.svg"
      ))
    for input in inputs {
      let later = Date(timeIntervalSinceNow: 5)
      try FileManager.default.setAttributes(
        [.modificationDate: later], ofItemAtPath: tool.path("in/\(input)"))
      #expect(try makes(tool), "\(input)")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: tool.path("in/\(input)"))
      // What is as it was is not pressed again, but the manifest is as new as the run.
      #expect(try !makes(tool), "\(input)")
    }
  }

  @Test func `an input that is gone is a reason to run, not an error of make's`() throws {
    let tool = try tool()
    #expect(try makes(tool))
    try FileManager.default.removeItem(atPath: tool.path("in/logo.svg"))
    try tool.write("id,platform,account,logo\na,x,acme,\n", to: "in/accounts.csv")
    #expect(try makes(tool))
    #expect(try !makes(tool))
  }

  @Test func `it goes with a run that writes`() throws {
    let tool = try tool()
    for option in ["--dry-run", "--check"] {
      #expect(try tool.run("batch", "in/campaign.yaml", "--depfile", "c.d", option).status == 64)
    }
    #expect(!tool.exists("c.d"))
  }
}

extension CommandLineTool {
  fileprivate func make(_ arguments: String...) throws -> Result {
    try CommandLineTool.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["make"] + arguments, in: folder, to: nil)
  }
}
