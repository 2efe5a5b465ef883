import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct MergeCommandTests {
  /// A campaign of a few accounts, in a folder that the tests run in.
  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    let rows = (1...5).map { "r\($0),weibo,\(1_000_000_000 + $0)\n" }.joined()
    try tool.write("id,platform,account\n" + rows, to: "accounts.csv")
    try tool.write(
      "campaign: c\naccounts: accounts.csv\nassets: [{ template: web-card-1200x630, formats: [svg] }]\n",
      to: "campaign.yaml")
    return tool
  }

  @Test func `tasks of an array, merged, leave what one run would`() throws {
    let (whole, parts) = (try tool(), try tool())
    #expect(try whole.run("batch", "campaign.yaml").status == 0)
    for index in 0..<2 {
      let array = ["AWS_BATCH_JOB_ARRAY_INDEX=\(index)", "AWS_BATCH_JOB_ARRAY_SIZE=2"]
      let program = try CommandLineTool.binary().path
      let reported = try parts.judged(
        ["env"] + array + [program, "batch", "campaign.yaml", "--shard", "auto", "--json"])
      #expect(reported.contains("\"event\":\"asset\""))
    }
    #expect(try parts.run("merge", "Output/d").status == 66)
    let merged = try parts.run("merge", "Output/c/")
    #expect(merged.status == 0)
    #expect(merged.errors == "2 shards, 5 assets; look in Output/c\n")
    for file in ["manifest.jsonl", "index.html", "web-card-1200x630/r3.svg"] {
      #expect(try parts.bytes("Output/c/\(file)") == whole.bytes("Output/c/\(file)"), "\(file)")
    }
    let again = try parts.run("merge", "Output/c", "--json")
    #expect(
      try again.json().map { $0["path"] as? String }
        == (1...5).map { "Output/c/web-card-1200x630/r\($0).svg" })
    #expect(try parts.run("batch", "campaign.yaml", "--check", "--quiet").status == 0)
  }

  @Test func `a shard that is missing, or is not finished: 75`() throws {
    let tool = try tool()
    try tool.run("batch", "campaign.yaml", "--shard", "1/2", "--quiet")
    let missing = try tool.run("merge", "Output/c")
    #expect(missing.status == 75)
    #expect(missing.errors.hasPrefix("error: of 2 shards these are missing: 2\n"))
    try tool.write("{\"event\":\"asset\"", to: "Output/c/manifest-2-of-2.jsonl")
    let unfinished = try tool.run("merge", "Output/c")
    #expect(unfinished.status == 75)
    #expect(unfinished.errors.contains("shard 2/2 in 'Output/c' is not finished"))
  }
}
