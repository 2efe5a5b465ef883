internal import Foundation
internal import PressAssets
internal import PressDiagnostics
package import PressFiles
internal import PressInspection
internal import PressReports

/// Makes the shards of a campaign one: their manifests and reports one in input order, their parts of collected
/// files one file.
///
/// The first folder gets all of it; what lies in the others is copied there. Nothing of the shards is removed, so that
/// it can be done again.
package struct ShardMerge {
  /// Campaigns' folders in the output.
  package let folders: [String]
  /// Codes of joined files that are read at the same time, 1 or more.
  package let jobs: Int

  package init(_ folders: [String], jobs: Int) {
    self.folders = folders.map { folder in
      folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }
    self.jobs = max(1, jobs)
  }

  /// - Throws: `PressFailure`: `inputMissing` without a folder or any shard, `tryAgain` when a run is at work or a
  ///   shard not finished, `badData` when the shards do not belong together or a file is not what was pressed.
  package func run() async throws(PressFailure) -> MergeOutcome {
    guard let target = folders.first else {
      throw PressFailure(.usage, "no-folder", "there is no folder to merge")
    }
    _ = try ShardFile.all(in: target)
    let lock = try CampaignLock(folder: target, shard: nil)
    defer { lock.release() }
    var files: [ShardFile] = []
    for folder in folders { files += try ShardFile.all(in: folder) }
    let faults = ShardFile.faults(of: files, in: folders)
    guard faults.isEmpty else { throw ShardMerge.failure(faults) }

    let places = try ShardMerge.places(in: files)
    var outcome = MergeOutcome(folder: target, shards: files.count)
    var page = MergedReport(files)
    outcome.diagnostics = page.diagnostics
    var changed: [Diagnostic] = []
    for entries in places {
      do throws(PressFailure) {
        outcome.reports.append(try await merge(entries, into: target, &page, &outcome))
      } catch {
        guard error.kind == .badData else { throw error }
        changed += error.diagnostics
      }
    }
    guard changed.isEmpty else { throw PressFailure(.badData, changed) }
    guard !Task.isCancelled else {
      throw PressFailure(.interrupted, "interrupted", "stopped before all was merged")
    }

    let manifest = Manifest(folder: target)
    let planned = PathList(outcome.reports.map(\.path))
    var earlier: [String: AssetReport] = [:]
    for report in manifest.reports(besides: outcome.reports.lazy.map(\.path)) {
      earlier[report.path] = report
    }
    for line in files.lazy.flatMap(\.lines) where line.place == nil {
      earlier[line.report.path] = line.report
    }
    let leftovers = Leftovers(folder: target, earlier: earlier.values, planned: planned)
    try Manifest.write(outcome.reports + leftovers.reports, to: target)
    try page.write(outcome.reports, campaign: files[0].header?.campaign ?? "", to: target)
    return outcome
  }

  /// An asset of a shard, and the folder that it is in.
  package struct Entry {
    package var folder: String
    package var line: ShardManifest.Line
  }

  /// What each asset of the campaign is made of, in input order: one entry, or a collected file's parts.
  private static func places(in files: [ShardFile]) throws(PressFailure) -> [[Entry]] {
    var places: [[Entry]] = Array(repeating: [], count: files.first?.header?.assets ?? 0)
    for file in files {
      for line in file.lines {
        guard let order = line.place?.order else { continue }
        guard places.indices.contains(order) else { throw torn(file.path) }
        places[order].append(Entry(folder: file.folder, line: line))
      }
    }
    for entries in places {
      guard let first = entries.first else { throw torn(files[0].path) }
      guard entries.count == 1 || entries.allSatisfy({ $0.line.place?.part != nil }) else {
        throw torn("\(first.folder)/\(first.line.report.path)")
      }
    }
    return places
  }

  private static func torn(_ path: String) -> PressFailure {
    PressFailure(
      .badData, "torn-manifest", "the shards' manifests do not fit together, beginning at '\(path)'",
      hint: "press the shards again; what is unchanged is kept")
  }

  private static func failure(_ faults: [Diagnostic]) -> PressFailure {
    let codes = Set(faults.map(\.code))
    // One that has not begun may be waiting for its turn.
    if codes.isSubset(of: ["missing-shard", "unfinished-shard"]) { return PressFailure(.tryAgain, faults) }
    if codes == ["no-shards"] { return PressFailure(.inputMissing, faults) }
    return PressFailure(.badData, faults)
  }

  private func merge(
    _ entries: [Entry], into target: String, _ page: inout MergedReport, _ outcome: inout MergeOutcome
  ) async throws(PressFailure) -> AssetReport {
    let line = entries[0].line
    guard line.place?.part != nil else {
      try bring(line.report, from: entries[0].folder, to: target)
      return line.report
    }
    let join = CollectedJoin(entries, jobs: jobs)
    let (report, lost) = try await join.join(into: target)
    outcome.diagnostics += lost
    if report.bytes != nil {
      outcome.joined += 1
      if !PlateSeparation.isPossible { outcome.add(PlateProof.notRun) }
    }
    if let first = join.first { page.take(pictureOf: first, for: report) }
    return report
  }

  /// Copies an asset that lies in another folder, having looked whether it is what was pressed.
  private func bring(_ report: AssetReport, from folder: String, to target: String) throws(PressFailure) {
    guard let format = AssetFormat(rawValue: report.format), FileNameSanitizer.fault(in: report.path) == nil
    else {
      throw ShardMerge.torn("\(folder)/\(report.path)")
    }
    let (source, path) = ("\(folder)/\(report.path)", "\(target)/\(report.path)")
    guard report.bytes != nil else {
      // What did not pass leaves no earlier one of its name behind.
      return format.remove(path)
    }
    guard let asset = AssetOutput(at: source, format: format), asset.sha256 == report.sha256 else {
      throw ShardMerge.changed(source)
    }
    guard folder != target, AssetOutput(at: path, format: format) != asset else { return }
    try asset.write(to: path)
  }

  package static func changed(_ path: String) -> PressFailure {
    PressFailure(
      .badData, "changed-asset", "'\(path)' is gone, or is not what its shard pressed",
      hint: "run the shard again, with '--check' first to see what it would do")
  }
}
