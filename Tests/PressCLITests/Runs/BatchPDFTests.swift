import Foundation
import Testing

/// Campaigns whose assets are PDF.
struct BatchPDFTests {
  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.write(
      """
      template: card
      medium: paper
      page: { size: [40mm, 30mm], bleed: 3mm }
      pages:
        - slots:
            - { code: main, at: [2mm, 2mm], size: 26mm }
      """, to: "card/template.yaml")
    try tool.write("id,platform,account\na,x,one\nb,x,two\nc,x,three\n", to: "accounts.csv")
    // Two templates: two assets at least are in the sample.
    try tool.write(
      """
      campaign: c
      accounts: accounts.csv
      assets:
        - { template: card, formats: [pdf] }
        - { template: web-card-1200x630, formats: [pdf] }
        - { template: brochure-trifold-a4, formats: [pdf] }
      """, to: "campaign.yaml")
    return tool
  }

  private func plates(_ result: CommandLineTool.Result) throws -> [String] {
    try result.json().map { line in
      let verdict = (line["check"] as? [String: Any])?["plates"]
      return (verdict as? Bool).map { "\($0)" } ?? verdict as? String ?? "-"
    }
  }

  @Test func `without Ghostscript a run says once that plates are not looked at`() throws {
    let tool = try tool()
    let alone = try tool.runAlone("batch", "campaign.yaml")
    #expect(alone.status == 0, "\(alone.errors)")
    #expect(
      alone.errors.components(separatedBy: "Ghostscript is not installed").count == 2, "\(alone.errors)")
    let again = try tool.runAlone("batch", "campaign.yaml")
    #expect(again.errors.contains("9 unchanged") && !again.errors.contains("Ghostscript"))
    let shown = try tool.runAlone("batch", "campaign.yaml", "--json", "--force")
    #expect(try plates(shown)[0] == "not run" && plates(shown)[3] == "not applicable")
    let full = try tool.run("batch", "campaign.yaml", "--json", "--force")
    #expect(!full.errors.contains("Ghostscript"))
    let found = try plates(full)
    #expect(found[0] == "true" && found[3] == "not applicable" && found[6] == "true", "\(found)")
  }

  @Test func `a PDF's date is an ingredient, another format's is not`() throws {
    let tool = try tool()
    try tool.write(
      """
      campaign: c
      accounts: accounts.csv
      assets: [{ template: card, formats: [pdf, svg] }]
      """, to: "campaign.yaml")
    func tally(_ date: String) throws -> String {
      let said = try tool.run(["batch", "campaign.yaml"], with: "SOURCE_DATE_EPOCH=\(date)").errors
      return said.split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(try tally("0").hasPrefix("6 written, 0 unchanged"))
    #expect(try tally("0").hasPrefix("0 written, 6 unchanged"))
    #expect(try tally("86400").hasPrefix("3 written, 3 unchanged"))
  }
}
