import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles

/// What can happen to the folder that a campaign goes to: a clear error, nothing half, the lock released.
struct OutputFaultTests {
  private static let count = 24

  private func workspace() throws -> Workspace {
    let work = try Workspace()
    let rows = (0..<Self.count).map { "r\($0),x,name\($0)" }
    try work.campaign(
      accounts: "id,platform,account\n" + rows.joined(separator: "\n") + "\n",
      assets: "- { template: card, formats: [svg] }")
    return work
  }

  /// No lock, and no file that an undisturbed run would not have made with the same bytes.
  private func expectWholeFiles(_ work: Workspace, _ undisturbed: Workspace) throws {
    let files = work.files(in: "out/c").filter { $0 != "manifest.jsonl" }
    #expect(!files.isEmpty)
    for file in files {
      #expect(try work.bytes("out/c/\(file)") == undisturbed.bytes("out/c/\(file)"), "\(file)")
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting takes root"))
  func `a full disk: 75, and with more room the same command goes on`() async throws {
    let (work, undisturbed) = (try workspace(), try workspace())
    _ = try await undisturbed.run()
    let disk = try SmallDisk(in: work, options: "size=64k")
    let failure = try await work.failure()
    #expect(failure.kind == .tryAgain)
    #expect(failure.diagnostics.map(\.code) == ["disk-full"])
    try expectWholeFiles(work, undisturbed)
    #expect(work.files(in: "out/c/card").count < Self.count)
    try disk.remount("size=8m")
    let outcome = try await work.run().outcome
    #expect(outcome.written + outcome.unchanged == Self.count)
    #expect(try work.bytes("out/c/manifest.jsonl") == undisturbed.bytes("out/c/manifest.jsonl"))
    try expectWholeFiles(work, undisturbed)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting takes root"))
  func `a read-only folder: 73`() async throws {
    let work = try workspace()
    let disk = try SmallDisk(in: work, options: "size=8m")
    _ = try await work.run()
    let before = work.files(in: "out")
    try disk.remount("ro")
    let failure = try await work.failure()
    #expect(failure.kind == .cannotCreate)
    #expect(failure.diagnostics.first?.hint != nil)
    #expect(work.files(in: "out") == before)
  }

  @Test func `a folder that vanishes: 74, and the next run makes it again`() async throws {
    let work = try workspace()
    var isGone = false
    let failure = await #expect(throws: PressFailure.self) {
      try await CampaignRun(file: work.path("campaign.yaml"), options: .init(jobs: 1)) { event in
        guard case .asset = event, !isGone else { return }
        isGone = (try? FileManager.default.removeItem(atPath: work.path("out"))) != nil
      }.run()
    }
    #expect(isGone)
    #expect(failure?.kind == .inputOutput)
    #expect(failure?.diagnostics.map(\.code) == ["vanished"])
    #expect(try await work.run().outcome.written >= Self.count - 2)
  }

  /// Where nothing can be mounted, `/dev/full` says that the disk is full, here as the manifest is added to.
  @Test func `a manifest that cannot grow: 75, and the lock is released`() async throws {
    let work = try workspace()
    try FileManager.default.createDirectory(atPath: work.path("out/c"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: work.path("out/c/manifest.jsonl"), withDestinationPath: "/dev/full")
    let failure = try await work.failure(.init(jobs: 1))
    #expect(failure.kind == .tryAgain)
    #expect(work.files(in: "out/c").allSatisfy { !$0.hasSuffix(".tmp") })
    try FileManager.default.removeItem(atPath: work.path("out/c/manifest.jsonl"))
    #expect(try await work.run().outcome.written == Self.count)
  }

  @Test func `a second run at once: 75, and nothing is touched`() async throws {
    let work = try workspace()
    _ = try await work.run()
    let manifest = try work.bytes("out/c/manifest.jsonl")
    let lock = try CampaignLock(folder: work.path("out/c"), shard: nil, holder: "process 7 on 'here'")
    let failure = try await work.failure(.init(isForced: true))
    #expect(failure.kind == .tryAgain)
    #expect(failure.diagnostics.first?.message.contains("process 7 on 'here'") == true)
    #expect(try work.bytes("out/c/manifest.jsonl") == manifest)
    // To look takes no lock.
    #expect(try await work.run(.init(isDryRun: true)).outcome.unchanged == Self.count)
    lock.release()
    #expect(try await work.run().outcome.unchanged == Self.count)
    #expect(!work.exists("out/c/campaign.lock.tmp"))
  }
}

/// A file system of a few pages of memory, gone with the last use of it.
private final class SmallDisk {
  /// Held, because its folder cannot go before the disk does.
  private let work: Workspace
  private let path: String

  init(in work: Workspace, options: String) throws {
    (self.work, path) = (work, work.path("out"))
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try #require(try SmallDisk.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path))
  }

  /// Whether one can be mounted here: root may, but not in every container.
  static let isPossible: Bool = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qrpress-disk-\(UUID().uuidString)")
      .path
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard (try? run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder)) == true else { return false }
    _ = try? run("umount", folder)
    return true
  }()

  deinit { _ = try? SmallDisk.run("umount", "-l", path) }

  func remount(_ options: String) throws {
    #expect(try SmallDisk.run("mount", "-o", "remount,\(options)", path))
  }

  private static func run(_ arguments: String...) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
