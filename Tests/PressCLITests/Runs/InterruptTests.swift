import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs that are stopped while Ghostscript is at work: it goes with them, and so does what it was to work on.
struct InterruptTests {
  private static let commands: [[String]] = [
    ["verify", "code.pdf"],
    ["preflight", "code.pdf"],
    ["impose", "code.pdf", "--sheet", "A4", "-o", "out.pdf"],
    ["code", "x:SwiftLang", "-o", "out.pdf"],
    ["render", "card", "--account", "x:SwiftLang", "-o", "out.pdf"],
    ["batch", "campaign.yaml", "--jobs", "2"],
  ]
  private static let stopped = ["out.pdf", "Output/c/card/a.pdf"]

  /// Where a Ghostscript is found that does nothing for a minute.
  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.run("code", "x:SwiftLang", "-o", "code.pdf", "--no-verify")
    try tool.write(
      """
      template: card
      medium: paper
      page: { size: [30mm, 30mm], resolution: 200dpi }
      pages:
        - slots:
            - { code: main, at: [0mm, 0mm], size: 30mm }
      """, to: "card/template.yaml")
    try tool.write("id,platform,account\na,x,a\nb,x,b\n", to: "accounts.csv")
    try tool.write(
      "campaign: c\naccounts: accounts.csv\nassets: [{ template: card, formats: [pdf] }]\n",
      to: "campaign.yaml")
    try tool.write("#!/bin/sh\necho $$ > pid.new\nmv pid.new pid\nexec sleep 60\n", to: "bin/gs")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool.path("bin/gs"))
    try FileManager.default.createDirectory(
      atPath: tool.path("scratch"), withIntermediateDirectories: true)
    for file in Self.stopped { try tool.write("earlier", to: file) }
    return tool
  }

  /// Starts a command and sends it a signal while Ghostscript works.
  ///
  /// - Returns: the process when it has ended, the signal's moment, and Ghostscript's number.
  private func stop(
    _ arguments: [String], by signal: Int32, _ tool: CommandLineTool
  ) throws -> (process: Process, took: Duration, ghostscript: pid_t) {
    let process = Process()
    process.executableURL = try CommandLineTool.binary()
    process.arguments = arguments
    process.currentDirectoryURL = tool.folder
    process.environment = [
      "PATH": "\(tool.path("bin")):/usr/bin:/bin", "TMPDIR": tool.path("scratch"), "HOME": tool.folder.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, !tool.exists("pid") { usleep(5000) }
    // It has a number before it is on the leash.
    usleep(200_000)
    let written = String(decoding: try tool.bytes("pid"), as: UTF8.self)
    let ghostscript = try #require(pid_t(written.dropLast()))
    try #require(!isGone(ghostscript), "Ghostscript is at work")
    let start = ContinuousClock.now
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return (process, ContinuousClock.now - start, ghostscript)
  }

  @Test(arguments: commands)
  func `Ctrl-C ends it within a second, and nothing is left or lost`(arguments: [String]) throws {
    let tool = try tool()
    let (process, took, ghostscript) = try stop(arguments, by: SIGINT, tool)
    #expect(took < .seconds(1))
    #expect(isGone(ghostscript))
    let isBatch = arguments[0] == "batch"
    #expect(process.terminationReason == (isBatch ? .exit : .uncaughtSignal))
    #expect(process.terminationStatus == (isBatch ? 130 : SIGINT))
    #expect(try FileManager.default.contentsOfDirectory(atPath: tool.path("scratch")) == [])
    // What was stopped has not failed.
    for file in Self.stopped { #expect(try tool.bytes(file) == Data("earlier".utf8), "\(file)") }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `other signals that end it leave nothing either`(signal: Int32) throws {
    let tool = try tool()
    let (process, took, ghostscript) = try stop(Self.commands[0], by: signal, tool)
    #expect(took < .seconds(1))
    #expect(isGone(ghostscript))
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    #expect(try FileManager.default.contentsOfDirectory(atPath: tool.path("scratch")) == [])
  }

  #if os(Linux)
    @Test(arguments: [commands[0], commands[5]])
    func `Ghostscript dies with one that is killed`(arguments: [String]) throws {
      let tool = try tool()
      let (_, _, ghostscript) = try stop(arguments, by: SIGKILL, tool)
      let end = ContinuousClock.now + .seconds(1)
      while !isGone(ghostscript), ContinuousClock.now < end { usleep(5000) }
      #expect(isGone(ghostscript))
    }
  #endif

  /// Whether a process has ended; one that nobody has asked for its status yet has, too.
  private func isGone(_ process: pid_t) -> Bool {
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return kill(process, 0) != 0 || state?.split(separator: " ").dropFirst(2).first == "Z"
  }
}
