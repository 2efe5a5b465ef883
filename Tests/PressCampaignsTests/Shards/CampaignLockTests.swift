import Foundation
import PressDiagnostics
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles

struct CampaignLockTests {
  private static let (first, second) = (Shard(number: 1, count: 2), Shard(number: 2, count: 2))

  private func workspace() throws -> Workspace {
    let work = try Workspace()
    try OutputFile.makeFolder(work.path("out"))
    return work
  }

  private func lock(_ work: Workspace, _ shard: Shard? = nil, by holder: String = "me") throws -> CampaignLock
  {
    try CampaignLock(folder: work.path("out"), shard: shard, holder: holder)
  }

  @Test func `one run at a time; the second is told who is first`() throws {
    let work = try workspace()
    let lock = try lock(work, by: "process 7 on 'here'")
    let failure = #expect(throws: PressFailure.self) { try self.lock(work) }
    #expect(failure?.kind == .tryAgain)
    #expect(failure?.diagnostics.first?.message.hasSuffix("is being pressed by process 7 on 'here'") == true)
    lock.release()
    #expect(work.files(in: "out").isEmpty)
    try self.lock(work).release()
  }

  @Test func `shards run side by side, each but once, and keep a whole run out`() throws {
    let work = try workspace()
    let one = try lock(work, Self.first, by: "A")
    let two = try lock(work, Self.second, by: "B")
    let again = #expect(throws: PressFailure.self) { try lock(work, Self.second) }
    #expect(again?.diagnostics.first?.message.contains("shard 2/2 of") == true)
    let whole = #expect(throws: PressFailure.self) { try lock(work) }
    #expect(whole?.diagnostics.first?.message.hasSuffix("by A, shard 1/2; B, shard 2/2") == true)
    one.release()
    #expect(throws: PressFailure.self) { try lock(work) }
    two.release()
    #expect(work.files(in: "out").isEmpty)
    let alone = try lock(work)
    #expect(throws: PressFailure.self) { try lock(work, Self.first) }
    alone.release()
    #expect(work.files(in: "out").isEmpty)
  }

  @Test func `what a dead run left holds nobody up`() throws {
    let work = try workspace()
    try work.write("process 1 on 'gone'", to: "out/campaign.lock.tmp")
    let lock = try lock(work)
    #expect(try work.text("out/campaign.lock.tmp") == "me")
    lock.release()
    #expect(work.files(in: "out").isEmpty)
  }

  @Test func `a folder that is removed, or another's now, is no longer held`() throws {
    let work = try workspace()
    let lock = try lock(work)
    #expect(lock.isInPlace)
    try FileManager.default.removeItem(atPath: work.path("out"))
    #expect(!lock.isInPlace)
    try work.write("another's", to: "out/campaign.lock.tmp")
    #expect(!lock.isInPlace)
    lock.release()
    #expect(try work.text("out/campaign.lock.tmp") == "another's")
  }

  /// A judge that is not ours: util-linux's `flock` holds the file, and is killed.
  @Test(.judged(by: .flock))
  func `the lock of a process that is killed is free`() async throws {
    let work = try workspace()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    let path = work.path("out/campaign.lock.tmp")
    // Without a child, which would hold it on.
    process.arguments = ["--no-fork", path, "sh", "-c", "echo held; exec sleep 600"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    #expect(pipe.fileHandleForReading.availableData == Data("held\n".utf8))
    #expect(throws: PressFailure.self) { try lock(work) }
    #expect(kill(process.processIdentifier, SIGKILL) == 0)
    process.waitUntilExit()
    try lock(work).release()
    #expect(work.files(in: "out").isEmpty)
  }
}
