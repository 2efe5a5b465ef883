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
    let manifest = Manifest(folder: plan.folder)
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
    guard !options.isDryRun else { return ledger.outcome(folder: plan.folder) }
    if waiting.contains(where: { plan.assets[$0].isSeparated }), !PlateSeparation.isPossible {
      tell(.diagnostic(PlateProof.notRun))
    }
    try OutputFile.makeFolder(plan.folder)
    removeTemporaries(in: plan.folder)

    try manifest.mend()

    let failure = try await press(waiting, of: plan, manifest, &ledger)
    // What was made before a full disk or a stop is kept in the manifest, so that the next run resumes.
    let reports = plan.assets.enumerated().compactMap { ledger.report(of: $0) ?? manifest.earlier[$1.path] }
    try manifest.write(reports)
    let page = CampaignReport(
      plan: plan, jobs: options.jobs, isForced: options.isForced,
      draws: failure == nil && !Task.isCancelled, sheets: options.sheets)
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
    _ waiting: [Int], of plan: CampaignPlan, _ manifest: Manifest, _ ledger: inout CampaignLedger
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

  /// What a killed run left behind.
  private func removeTemporaries(in folder: String) {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(OutputFile.temporarySuffix) {
      OutputFolder(path: "\(folder)/\(name)") { file in
        AssetFormat.allCases.contains { $0.isFolder && $0.owns(file) }
      }.discard()
      OutputFile.remove("\(folder)/\(name)")
    }
  }
}
