internal import Foundation
public import PressDiagnostics

/// How a campaign is to be pressed.
public struct CampaignOptions: Sendable {
  /// Assets at the same time, 1 or more.
  public var jobs: Int
  /// Tells what would be written, writes nothing.
  public var isDryRun: Bool
  /// Makes again what is unchanged.
  public var isForced: Bool
  /// Stops at the first asset that fails.
  public var failsFast: Bool

  public init(jobs: Int = 1, isDryRun: Bool = false, isForced: Bool = false, failsFast: Bool = false) {
    self.jobs = max(1, jobs)
    self.isDryRun = isDryRun
    self.isForced = isForced
    self.failsFast = failsFast
  }
}

/// How a campaign came out.
public struct CampaignOutcome: Sendable {
  public var status: ExitStatus
  /// The campaign's folder in the output.
  public var folder: String
  public var written: Int
  public var unchanged: Int
  public var failed: Int
  /// In input order; paths relative to `folder`.
  public var reports: [AssetReport]
}

/// What a run tells while it goes.
public enum CampaignEvent: Sendable {
  case planned(count: Int, folder: String)
  /// In input order.
  case asset(AssetReport, Asset, done: Int, count: Int)
  case diagnostic(Diagnostic)

  public enum Asset: Sendable, Equatable {
    case written, unchanged, failed, wouldWrite
  }
}

/// Plans, presses, checks and writes all assets of a campaign.
struct CampaignRun {
  let file: String
  let options: CampaignOptions
  let tell: (CampaignEvent) -> Void

  func run() async throws(PressFailure) -> CampaignOutcome {
    let plan = try plan()
    var manifest: Manifest? = Manifest(folder: plan.folder)
    tell(.planned(count: plan.assets.count, folder: plan.folder))
    var finished: [Int: (AssetReport, CampaignEvent.Asset)] = [:]
    var waiting: [Int] = []
    for (index, asset) in plan.assets.enumerated() {
      if !options.isForced, let report = manifest?.unchanged(asset, in: plan.folder) {
        finished[index] = (report, .unchanged)
      } else {
        waiting.append(index)
      }
    }
    guard !options.isDryRun else { return dryRun(plan, finished) }
    try OutputFile.makeFolder(plan.folder)
    removeTemporaries(in: plan.folder)

    let failure = try await press(waiting, of: plan, &finished)
    // What was made before a full disk or a stop is told all the same, so that the next run resumes.
    let reports = plan.assets.indices.compactMap { finished[$0] }
    let kept = plan.assets.compactMap { manifest?.earlier[$0.path] }.filter { earlier in
      failure != nil && !reports.contains { $0.0.path == earlier.path }
    }
    try manifest?.write(reports.filter { $0.1 != .failed }.map(\.0) + kept)
    manifest = nil
    if let failure { throw failure }
    return outcome(plan, reports)
  }

  private func plan() throws(PressFailure) -> CampaignPlan {
    var reader = CampaignReader(file: file)
    guard let campaign = try reader.read() else { throw PressFailure(.badData, reader.diagnostics) }
    let plan = try CampaignPlan(campaign, library: TemplateLibrary())
    let all = reader.diagnostics + plan.diagnostics
    guard !plan.hasErrors else { throw PressFailure(.badData, all) }
    for diagnostic in all { tell(.diagnostic(diagnostic)) }
    return plan
  }

  /// Bounded width: as many workers as jobs, each given the next asset when it is done with one.
  ///
  /// What is told
  /// and returned is in input order, whatever the width.
  private func press(
    _ waiting: [Int], of plan: CampaignPlan, _ finished: inout [Int: (AssetReport, CampaignEvent.Asset)]
  ) async throws(PressFailure) -> PressFailure? {
    let profile = try Resources.cmykProfile()
    var told = 0
    var stop: PressFailure?
    func tellReady() {
      while told < plan.assets.count, let (report, state) = finished[told] {
        told += 1
        tell(.asset(report, state, done: told, count: plan.assets.count))
      }
    }
    tellReady()
    await withTaskGroup(of: (PressWorker, PressWorker.Outcome).self) { group in
      var next = waiting.makeIterator()
      func start(_ worker: PressWorker) {
        guard stop == nil, !Task.isCancelled, let index = next.next() else { return }
        let asset = plan.assets[index]
        group.addTask { (worker, await worker.press(asset, index: index, to: plan.folder)) }
      }
      for _ in 0..<min(options.jobs, waiting.count) { start(PressWorker(cmykProfile: profile)) }
      var diagnostics: [Int: [Diagnostic]] = [:]
      for await (worker, outcome) in group {
        if let failure = outcome.failure {
          stop = stop ?? failure
        } else {
          finished[outcome.index] = (outcome.report, outcome.isWritten ? .written : .failed)
          diagnostics[outcome.index] = outcome.diagnostics
        }
        while told < plan.assets.count, let (report, state) = finished[told] {
          for diagnostic in diagnostics[told] ?? [] { tell(.diagnostic(diagnostic)) }
          told += 1
          tell(.asset(report, state, done: told, count: plan.assets.count))
          if state == .failed, options.failsFast {
            stop = stop ?? PressFailure(.failed, "fail-fast", "stopped at the first asset that failed")
          }
        }
        start(worker)
      }
    }
    return stop
  }

  private func dryRun(
    _ plan: CampaignPlan, _ finished: [Int: (AssetReport, CampaignEvent.Asset)]
  ) -> CampaignOutcome {
    for (index, asset) in plan.assets.enumerated() {
      let known = finished[index]
      let report = known?.0 ?? AssetReport(path: asset.path, format: asset.format.rawValue)
      tell(.asset(report, known == nil ? .wouldWrite : .unchanged, done: index + 1, count: plan.assets.count))
    }
    return CampaignOutcome(
      status: .done, folder: plan.folder, written: 0, unchanged: finished.count, failed: 0, reports: [])
  }

  private func outcome(
    _ plan: CampaignPlan, _ reports: [(AssetReport, CampaignEvent.Asset)]
  ) -> CampaignOutcome {
    func count(_ state: CampaignEvent.Asset) -> Int { reports.count { $0.1 == state } }
    return CampaignOutcome(
      status: count(.failed) == 0 ? .done : .failed, folder: plan.folder, written: count(.written),
      unchanged: count(.unchanged), failed: count(.failed), reports: reports.map(\.0))
  }

  /// What a killed run left behind.
  private func removeTemporaries(in folder: String) {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(OutputFile.temporarySuffix) {
      OutputFile.remove("\(folder)/\(name)")
    }
  }
}
