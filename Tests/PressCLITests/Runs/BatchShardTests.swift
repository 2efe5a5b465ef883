import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What `batch` does where more than one run, or more than one machine, is at work.
struct BatchShardTests {
  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.run("init", "launch")
    return tool
  }

  @Test(arguments: [
    (["--shard", "3/2"], "'--shard' is I/N"), (["--shard", "auto"], "'--shard auto' finds no engine"),
    (["--shard", "1/2", "--sign-off"], "run 'qrpress merge'"),
    (["--check", "--force"], "'--check' writes nothing"),
  ])
  func `what cannot be: 64, and what to do`(options: [String], words: String) throws {
    let tool = try tool()
    let result = try tool.run(["batch", "launch/campaign.yaml"] + options)
    #expect(result.status == 64)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(!tool.exists("Output"))
  }

  @Test func `check: 1 when a run would have something to do, and nothing is written`() throws {
    let tool = try tool()
    let first = try tool.run("batch", "launch/campaign.yaml", "--check")
    #expect(first.status == 1)
    #expect(first.errors.hasSuffix("1 of 1 not up to date\n"))
    #expect(!tool.exists("Output"))
    try tool.run("batch", "launch/campaign.yaml")
    let second = try tool.run("batch", "launch/campaign.yaml", "--check")
    #expect(second.status == 0)
    #expect(second.errors.hasSuffix("all of 1 up to date\n"))
  }

  @Test func `prune: what the campaign no longer has goes, and nothing else`() throws {
    let tool = try tool()
    try tool.run("batch", "launch/campaign.yaml")
    try tool.write("organisation,platform,account\nother,x,Other\n", to: "launch/accounts.csv")
    try tool.write("mine", to: "Output/my-campaign/web-card-1200x630/mine.png")
    let reported = try tool.run("batch", "launch/campaign.yaml", "--prune")
    #expect(reported.status == 0)
    #expect(reported.errors.contains("removed web-card-1200x630/sample.png\n"))
    #expect(!tool.exists("Output/my-campaign/web-card-1200x630/sample.png"))
    #expect(tool.exists("Output/my-campaign/web-card-1200x630/mine.png"))
  }

  @Test(.judged(by: .flock))
  func `a campaign that another process holds: 75; when it is killed, 0`() throws {
    let tool = try tool()
    try tool.run("batch", "launch/campaign.yaml")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "flock", "--no-fork", tool.path("Output/my-campaign/campaign.lock.tmp"), "sh", "-c",
      "echo held; exec sleep 600",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    #expect(pipe.fileHandleForReading.availableData == Data("held\n".utf8))
    let busy = try tool.run("batch", "launch/campaign.yaml", "--force")
    #expect(busy.status == 75)
    #expect(busy.errors.contains("'Output/my-campaign' is being pressed by another run"))
    #expect(try tool.run("merge", "Output/my-campaign").status == 75)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try tool.run("batch", "launch/campaign.yaml").errors.contains("1 unchanged"))
    #expect(!tool.exists("Output/my-campaign/campaign.lock.tmp"))
  }
}
