import Foundation
import Testing

/// What a person sees of a run; the terminal is a real one that `script` makes.
struct BatchProgressTests {
  private func tool(rows: Int) throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.run("init", "launch")
    let accounts = (1...rows).map { "r\($0),x,acme\($0),Sample\n" }.joined()
    try tool.write("id,platform,account,name\n\(accounts)", to: "launch/accounts.csv")
    try tool.write(
      "campaign: c\naccounts: accounts.csv\nassets: [{ template: web-card-1200x630 }]\n",
      to: "launch/campaign.yaml")
    return tool
  }

  @Test func `piped: a line an asset; none: the beginning and the end; quiet: nothing`() throws {
    let tool = try tool(rows: 3)
    func lines(_ more: String...) throws -> [String] {
      let result = try tool.run(["batch", "launch/campaign.yaml", "--force"] + more)
      #expect(result.status == 0, "\(result.errors)")
      return result.errors.split(separator: "\n").map(String.init)
    }
    let plain = try lines()
    #expect(plain.count == 5 && plain[0] == "3 assets to Output/c")
    #expect(plain[1...3].allSatisfy { $0.contains("pressed web-card-1200x630/r") })
    #expect(try lines("--progress", "plain") == plain)
    #expect(try lines("--progress", "none") == [plain[0], plain[4]])
    #expect(try lines("--quiet") == [])
    #expect(try tool.run("batch", "launch/campaign.yaml", "--progress", "loud").status == 64)
  }

  @Test func `what is unchanged is counted, not listed`() throws {
    let tool = try tool(rows: 3)
    try tool.run("batch", "launch/campaign.yaml")
    let again = try tool.run("batch", "launch/campaign.yaml").errors
    #expect(
      again == """
        3 assets to Output/c, 3 unchanged
        0 written, 3 unchanged, 0 failed; look in Output/c/index.html

        """)
  }

  @Test(arguments: [("en_US.UTF-8", "█"), ("C", "[#")])
  func `on a terminal: one line that changes, and is gone at the end`(locale: String, bar: String) throws {
    let tool = try tool(rows: 12)
    let seen = try tool.terminal(["batch", "launch/campaign.yaml", "--jobs", "1"], locale: locale)
    #expect(seen.contains(bar) && seen.contains("12/12") == seen.contains("12/12,"), "\(seen)")
    #expect(seen.contains("/s") && seen.contains("left"))
    #expect(!seen.contains("pressed web-card"))
    // After the last clearing of the line stands the summary, by itself.
    let last = try #require(seen.components(separatedBy: "\u{1B}[2K").last)
    #expect(last.hasPrefix("12 written, 0 unchanged, 0 failed; look in"), "\(last)")
  }
}
