import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct BatchCommandTests {
  /// What `init` writes, in a folder that the tests run in.
  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.run("init", "launch")
    return tool
  }

  @Test func `a run, and a second one`() throws {
    let tool = try tool()
    let first = try tool.run("batch", "launch/campaign.yaml")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.bytes.isEmpty)
    #expect(first.errors.contains("[1/1] pressed web-card-1200x630/sample.png"))
    #expect(
      first.errors.hasSuffix("1 written, 0 unchanged, 0 failed; look in Output/my-campaign/index.html\n"))
    let file = "Output/my-campaign/web-card-1200x630/sample.png"
    #expect(try tool.zbar(file) == ["https://x.com/intent/follow?screen_name=SampleEmbassy"])
    let second = try tool.run("batch", "launch/campaign.yaml", "--jobs", "4")
    #expect(
      second.errors.hasSuffix("0 written, 1 unchanged, 0 failed; look in Output/my-campaign/index.html\n"))
    let forced = try tool.run("batch", "launch/campaign.yaml", "--force", "--quiet")
    #expect(forced.errors.isEmpty && forced.status == 0)
  }

  @Test func `a table or a folder in place of a campaign is told how to go on`() throws {
    let tool = try tool()
    try tool.write("id,platform,account\na,x,SampleEmb\n", to: "账号.csv")
    let table = try tool.run("batch", "账号.csv")
    #expect(table.status == 65)
    #expect(table.errors.hasPrefix("error: '账号.csv' is a table of accounts, not a campaign\nhint: "))
    #expect(table.errors.contains("'accounts: 账号.csv'"))
    let folder = try tool.run("batch", "launch")
    #expect(folder.status == 66)
    #expect(folder.errors.contains("give its file: 'qrpress batch launch/campaign.yaml'"))
    try tool.write("", to: "empty/readme.txt")
    #expect(try tool.run("batch", "empty").errors.contains("there is no campaign.yaml in it"))
  }

  @Test func `a group's link is printed only where that is allowed`() throws {
    let tool = try CommandLineTool()
    try tool.write(
      "id,platform,account\na,wechat-group,https://weixin.qq.com/g/Sample0123456789\n", to: "a.csv")
    try tool.write(
      "campaign: c\naccounts: a.csv\nassets: [{ template: code, formats: [pdf] }]\n", to: "c.yaml")
    let refused = try tool.run("batch", "c.yaml", "--no-verify")
    #expect(refused.status == 65, "\(refused.errors)")
    #expect(
      refused.errors.contains("a.csv:2:16: error: 'https://weixin.qq.com/g/Sample0123456789' is dead 7 days"))
    #expect(try tool.run("batch", "c.yaml", "--no-verify", "--allow-expiring").status == 0)
  }

  @Test func `json: a line an asset with its path from where the user stands, and a summary`() throws {
    let tool = try tool()
    let result = try tool.run("batch", "launch/campaign.yaml", "--json")
    #expect(result.errors.isEmpty)
    let lines = try result.json()
    #expect(lines.map { $0["event"] as? String } == ["asset", "summary"])
    let path = try #require(lines[0]["path"] as? String)
    #expect(path == "Output/my-campaign/web-card-1200x630/sample.png")
    #expect(lines[0]["bytes"] as? Int == (try tool.bytes(path).count))
    #expect(lines[0]["state"] as? String == "written")
    #expect(lines[1]["written"] as? Int == 1 && lines[1]["failed"] as? Int == 0)
    let again = try tool.run("batch", "launch/campaign.yaml", "--json").json()
    #expect(again[0]["state"] as? String == "unchanged" && again[1]["unchanged"] as? Int == 1)
    let manifest = String(decoding: try tool.bytes("Output/my-campaign/manifest.jsonl"), as: UTF8.self)
    #expect(manifest.contains("\"path\":\"web-card-1200x630/sample.png\""))
  }

  @Test func `a dry run writes nothing`() throws {
    let tool = try tool()
    let result = try tool.run("batch", "launch/campaign.yaml", "--dry-run")
    #expect(result.status == 0)
    #expect(result.errors.contains("would press web-card-1200x630/sample.png"))
    let end = "nothing is written; 1 to press, 0 unchanged; pressing should take about "
    #expect(result.errors.contains(end), "\(result.errors)")
    #expect(!tool.exists("Output"))
  }

  @Test func `bad input: every error as compilers report it, and 65`() throws {
    let tool = try tool()
    try tool.write(
      "id,organisation,platform,account\na,one,instagarm,acme\nb,two,x,not ok\n", to: "launch/accounts.csv")
    let result = try tool.run("batch", "launch/campaign.yaml")
    #expect(result.status == 65)
    #expect(
      result.errors.hasPrefix(
        """
        launch/accounts.csv:2:7: error: unknown platform 'instagarm'
        a,one,instagarm,acme
              ^
        hint: did you mean 'instagram'?
        launch/accounts.csv:3:12: error:
        """), "\(result.errors)")
    #expect(result.errors.hasSuffix("2 errors\n"))
    #expect(!tool.exists("Output"))
  }

  @Test func `an asset that fails: 1, and the others are written`() throws {
    let tool = try tool()
    try tool.write(
      "organisation,platform,account,name\ngood,x,a,Good\nbad,x,b,\u{E123}\n", to: "launch/accounts.csv")
    try tool.write(
      "campaign: c\naccounts: accounts.csv\ngroup: organisation\nassets: [{ template: web-card-1200x630 }]\n",
      to: "launch/campaign.yaml")
    try tool.write("earlier", to: "Output/c/web-card-1200x630/bad.png")
    let result = try tool.run("batch", "launch/campaign.yaml")
    #expect(result.status == 1)
    #expect(result.errors.contains("FAILED web-card-1200x630/bad.png") && result.errors.contains("U+E123"))
    #expect(result.errors.hasSuffix("1 written, 0 unchanged, 1 failed; look in Output/c/index.html\n"))
    #expect(tool.exists("Output/c/web-card-1200x630/good.png"))
    #expect(!tool.exists("Output/c/web-card-1200x630/bad.png"))
  }

  @Test(arguments: [(SIGINT, 130), (SIGKILL, SIGKILL)] as [(Int32, Int32)])
  func `interrupted (130) or killed, the next run goes on where it stopped`(signal: Int32, status: Int32)
    throws
  {
    let tool = try tool()
    let rows = (1...40).map { "r\($0),x,acme\($0)\n" }.joined()
    try tool.write("id,platform,account\n\(rows)", to: "launch/accounts.csv")
    try tool.write(
      "campaign: c\naccounts: accounts.csv\nassets: [{ template: web-card-1200x630 }]\n",
      to: "launch/campaign.yaml")
    let batch = ["batch", "launch/campaign.yaml", "--jobs", "1"]
    #expect(try tool.run(batch, sending: signal, afterPrinting: "[3/40]") == status)
    let manifest = String(decoding: try tool.bytes("Output/c/manifest.jsonl"), as: UTF8.self)
    let kept = manifest.split(separator: "\n").count
    #expect((2..<40).contains(kept))
    let rest = try tool.run("batch", "launch/campaign.yaml")
    #expect(rest.errors.contains("\n\(40 - kept) written, \(kept) unchanged, 0 failed"), "\(kept)")
    let files = try FileManager.default.contentsOfDirectory(atPath: tool.path("Output/c/web-card-1200x630"))
    #expect(files.count == 40 && files.allSatisfy { $0.hasSuffix(".png") })
  }

  @Test func `exit statuses`() throws {
    let tool = try tool()
    #expect(try tool.run("batch").status == 64)
    #expect(try tool.run("batch", "launch/campaign.yaml", "--jobs", "0").status == 64)
    #expect(try tool.run("batch", "no.yaml").status == 66)
    try tool.write(
      "campaign: c\naccounts: no.csv\nassets:\n  - { template: web-card-1200x630, formats: [png] }\n",
      to: "lost.yaml")
    #expect(try tool.run("batch", "lost.yaml").status == 66)
    try tool.write("a file where a folder should be", to: "Output")
    #expect(try tool.run("batch", "launch/campaign.yaml").status == 73)
  }
}
