import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs that are killed at any moment: no output is ever half, and the next run goes on to the bytes of one that nobody
/// disturbed.
struct KilledRunTests {
  private static let kills = 50

  /// Every kind of output: files, pages, a folder, a file of many records, the report.
  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.write(
      """
      template: card
      medium: paper
      page: { size: [30mm, 30mm], resolution: 200dpi }
      pages:
        - slots:
            - { code: main, at: [0mm, 0mm], size: 30mm }
      """, to: "card/template.yaml")
    let rows = (1...4).map { "r\($0),x,acme\($0)\n" }.joined()
    try tool.write("id,platform,account\n\(rows)", to: "accounts.csv")
    try tool.write(
      """
      campaign: c
      accounts: accounts.csv
      assets:
        - { template: card, formats: [png, svg] }
        - { template: web-embed, formats: [html] }
        - { template: card, formats: [pdf], collect: true }
      """, to: "campaign.yaml")
    return tool
  }

  private static let command = ["batch", "campaign.yaml", "--jobs", "2", "--quiet"]

  /// All files of the output by name; temporaries are left out.
  private func output(_ tool: CommandLineTool) throws -> [String: Data] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: tool.path("Output/c"))) ?? []
    var files: [String: Data] = [:]
    for name in names where !name.hasSuffix(".tmp") && !name.contains(".tmp/") {
      // A folder has no bytes.
      if let bytes = FileManager.default.contents(atPath: tool.path("Output/c/\(name)")) {
        files[name] = bytes
      }
    }
    return files
  }

  @Test func `fifty kills at random moments, and each time the bytes of an undisturbed run`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let tool = try tool()
    let start = ContinuousClock.now
    #expect(try tool.run(Self.command).status == 0)
    var whole = ContinuousClock.now - start
    let undisturbed = try output(tool)
    #expect(undisturbed.count == 35, "\(undisturbed.keys.sorted())")

    var (kills, finished) = (0, 0)
    try FileManager.default.removeItem(atPath: tool.path("Output"))
    while kills < Self.kills {
      let moment = whole * Double.random(in: 0...1, using: &random)
      if try tool.kill(Self.command, after: moment) {
        kills += 1
      } else {
        finished += 1
        // The first run had to share the machine; what is left of a resumed one takes less.
        whole = max(whole * 0.9, .milliseconds(100))
      }
      for (name, bytes) in try output(tool) where name != "manifest.jsonl" && name != "index.html" {
        try #require(undisturbed[name] == bytes, "'\(name)' after \(kills) kills, seed \(seed)")
      }
      // Now and then the run is left in peace, and begins anew.
      guard kills % 5 == 0 else { continue }
      #expect(try tool.run(Self.command).status == 0)
      let resumed = try output(tool)
      try #require(resumed == undisturbed, "after \(kills) kills, seed \(seed)")
      let left = try FileManager.default.subpathsOfDirectory(atPath: tool.path("Output"))
      #expect(left.allSatisfy { !$0.hasSuffix(".tmp") }, "\(left)")
      try FileManager.default.removeItem(atPath: tool.path("Output"))
    }
    #expect(finished < Self.kills, "too many runs ended before they were killed")
  }
}

extension CommandLineTool {
  /// Kills a run after a time.
  ///
  /// - Returns: false when it ended before.
  fileprivate func kill(_ arguments: [String], after moment: Duration) throws -> Bool {
    let process = Process()
    process.executableURL = try CommandLineTool.binary()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let parts = moment.components
    usleep(useconds_t(parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000))
    if process.isRunning { Self.send(SIGKILL, to: process.processIdentifier) }
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// `kill(2)`, which the method above would hide.
  private static func send(_ signal: Int32, to process: Int32) {
    #if canImport(Glibc)
      _ = Glibc.kill(process, signal)
    #else
      _ = Darwin.kill(process, signal)
    #endif
  }
}
