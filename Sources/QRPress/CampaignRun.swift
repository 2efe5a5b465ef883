internal import Foundation
internal import PressDiagnostics

/// Plans, presses, checks and writes all assets of a campaign.
struct CampaignRun {
  let file: String
  let options: CampaignOptions
  let tell: (CampaignEvent) -> Void

  func run() async throws(PressFailure) -> CampaignOutcome {
    var plan = try plan()
    // What was not read back is no more than that to the next run.
    if !options.verifies { plan.markUnverified() }
    let planned = Set(plan.assets.map(\.path))
    let part = try options.shard.map { shard throws(PressFailure) in
      try ShardPlan(shard, campaign: plan.name, of: plan.assets.map(\.ticket))
    }
    if let part { plan.assets = part.shares.map { plan.assets[$0.order].cut(to: $0) } }
    let lock = try options.isReading ? nil : lock(plan.folder)
    defer { lock?.release() }
    let manifest = Manifest(folder: plan.folder, shard: options.shard)
    var leftovers = Leftovers(
      folder: plan.folder, earlier: manifest.earlier.values, planned: planned.union(plan.assets.map(\.path)))
    if options.isCheck {
      return CampaignCheck(
        folder: plan.folder, tickets: plan.assets.map(\.ticket), earlier: { manifest.earlier[$0] },
        leftovers: leftovers, pages: CampaignReport.files(options, part), tell: tell
      ).run()
    }
    tell(.planned(count: plan.assets.count, folder: plan.folder))
    var ledger = CampaignLedger(count: plan.assets.count, tell: tell)
    var waiting: [Int] = []
    for (index, asset) in plan.assets.enumerated() {
      if !options.isForced, let report = manifest.unchanged(asset, in: plan.folder) {
        ledger.enter(index, report, .unchanged)
      } else if options.isDryRun {
        ledger.enter(index, AssetReport(path: asset.path, format: asset.format.rawValue), .wouldWrite)
      } else {
        waiting.append(index)
      }
    }
    ledger.tellReady()
    guard let lock else {
      if options.prunes { leftovers.tell(tell) }
      return ledger.outcome(folder: plan.folder)
    }
    if waiting.contains(where: { plan.assets[$0].isSeparated }), !PlateSeparation.isPossible {
      tell(.diagnostic(PlateProof.notRun))
    }
    Temporaries(folder: plan.folder, shard: options.shard, paths: Set(plan.assets.map(\.path))).remove()
    try manifest.mend()

    let failure = try await press(waiting, of: plan, manifest, lock, &ledger)
    if !lock.isInPlace { throw CampaignLock.vanished(plan.folder) }
    // What was made before a full disk or a stop is kept in the manifest, so that the next run resumes.
    let reports = plan.assets.enumerated().compactMap { ledger.report(of: $0) ?? manifest.earlier[$1.path] }
    if options.prunes, failure == nil, !Task.isCancelled { leftovers.remove(tell) }
    do throws(PressFailure) {
      if let part {
        let isWhole = plan.assets.indices.allSatisfy { ledger.report(of: $0) != nil }
        try manifest.write(part.entries(reports + leftovers.reports, isWhole: isWhole))
      } else {
        try manifest.write(reports + leftovers.reports)
      }
    } catch {
      // What was appended to it stays.
      throw failure ?? error
    }
    let page = CampaignReport(
      plan: plan, jobs: options.jobs, isForced: options.isForced,
      draws: failure == nil && !Task.isCancelled, sheets: options.sheets, shard: part)
    let told = plan.assets.enumerated().map {
      ledger.report(of: $0) ?? manifest.earlier[$1.path] ?? $1.report
    }
    if let failure {
      // A full disk has room for no page either; what stopped the run is what is told.
      try? await page.write(told)
      throw failure
    }
    try await page.write(told)
    return ledger.outcome(folder: plan.folder)
  }

  /// Makes the folder and keeps other runs out of it.
  private func lock(_ folder: String) throws(PressFailure) -> CampaignLock {
    try OutputFile.makeFolder(folder)
    return try CampaignLock(folder: folder, shard: options.shard)
  }

  private func plan() throws(PressFailure) -> CampaignPlan {
    var reader = CampaignReader(file: file)
    let library = try TemplateLibrary()
    guard var campaign = try reader.read() else {
      let more = reader.draft.map { CampaignPlan.templateFaults(of: $0, library: library) } ?? []
      throw .found(reader.diagnostics + more)
    }
    if let marks = options.marks {
      guard campaign.assets.contains(where: { $0.formats.contains(.pdf) }) else {
        throw PressFailure(
          .usage, "marks-without-pdf", "'--marks' is for PDF, and '\(file)' asks for none",
          hint: "add pdf to an asset's 'formats', or leave '--marks' out")
      }
      for index in campaign.assets.indices { campaign.assets[index].marks = marks }
    }
    let plan = try CampaignPlan(campaign, library: library, press: options.press)
    let all = reader.diagnostics + plan.diagnostics
    guard !plan.hasErrors else { throw .found(all) }
    for diagnostic in all { tell(.diagnostic(diagnostic)) }
    return plan
  }

  /// Bounded width: as many workers as jobs, each given the next asset when it is done with one.
  ///
  /// - Returns: why the run stopped early; nil when every asset had its turn or the task was cancelled.
  private func press(
    _ waiting: [Int], of plan: CampaignPlan, _ manifest: Manifest, _ lock: CampaignLock,
    _ ledger: inout CampaignLedger
  ) async throws(PressFailure) -> PressFailure? {
    let profile = try Resources.cmykProfile()
    let (folder, verifies) = (plan.folder, options.verifies)
    // A collected file keeps as many workers busy as it has records.
    let units = waiting.reduce(0) { $0 + max(1, plan.assets[$1].parts.count) }
    let workers = (0..<min(options.jobs, units)).map { _ in PressWorker(cmykProfile: profile) }
    var stop: PressFailure?
    func enter(_ outcome: PressWorker.Outcome) {
      if let failure = outcome.failure {
        stop = stop ?? failure
      } else {
        ledger.enter(
          outcome.index, outcome.report, outcome.isWritten ? .written : .failed, outcome.diagnostics)
        ledger.tellReady()
        do throws(PressFailure) {
          guard lock.isInPlace else { throw CampaignLock.vanished(folder) }
          try manifest.append(outcome.report)
        } catch {
          stop = stop ?? error
        }
      }
      if !outcome.isWritten, options.failsFast {
        stop = stop ?? PressFailure(.failed, "fail-fast", "stopped at the first asset that failed")
      }
    }
    await withTaskGroup(of: (PressWorker, PressWorker.Outcome).self) { group in
      var next = waiting.filter { plan.assets[$0].parts.isEmpty }.makeIterator()
      func start(_ worker: PressWorker) {
        guard stop == nil, !Task.isCancelled, let index = next.next() else { return }
        let asset = plan.assets[index]
        group.addTask { (worker, await worker.press(asset, index: index, to: folder, verifies: verifies)) }
      }
      for worker in workers { start(worker) }
      for await (worker, outcome) in group {
        enter(outcome)
        start(worker)
      }
    }
    for index in waiting where !plan.assets[index].parts.isEmpty {
      let asset = plan.assets[index]
      guard stop == nil, !Task.isCancelled else { break }
      let press = CollectedPress(
        asset: asset, workers: workers, verifies: verifies, failsFast: options.failsFast)
      do {
        enter(PressWorker.leave(try await press.press(), asset, index: index, to: folder))
      } catch is CancellationError {
        break
      } catch {
        let failed = AssetPress.Result(nil, asset.report, AssetPress.diagnostics(of: error))
        enter(PressWorker.leave(failed, asset, index: index, to: folder))
      }
    }
    return stop
  }
}
