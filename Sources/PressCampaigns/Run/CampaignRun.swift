internal import Foundation
internal import PressAccounts
internal import PressAssets
internal import PressDiagnostics
package import PressFiles
internal import PressInspection
internal import PressReports
internal import PressResources

/// Plans, presses, checks and writes all assets of a campaign.
package struct CampaignRun {
  let file: String
  let options: CampaignOptions
  let onEvent: (CampaignEvent) -> Void

  package init(
    file: String, options: CampaignOptions, onEvent: @escaping (CampaignEvent) -> Void
  ) {
    self.file = file
    self.options = options
    self.onEvent = onEvent
  }

  package func run() async throws(PressFailure) -> CampaignOutcome {
    let whole = try await plan()
    let share = try options.shard.map { shard throws(PressFailure) in
      try ShardPlan(shard, campaign: whole.name, of: (0..<whole.count).lazy.map { whole.reference(at: $0) })
    }
    let plan = share.map { whole.cut(to: $0.shares) } ?? whole
    let lock = try options.isReading ? nil : lock(plan.folder)
    defer { lock?.release() }
    let manifest = Manifest(folder: plan.folder, shard: options.shard)
    var leftovers = leftovers(manifest, whole, plan)
    if options.isCheck {
      return CampaignCheck(
        plan: plan, manifest: manifest, leftovers: leftovers, pages: CampaignReport.files(options, share),
        onEvent: onEvent
      ).run()
    }
    var progress = RunProgress(plan, onEvent: onEvent)
    progress.file = manifest.file
    let waiting = sift(plan, manifest, &progress)
    guard let lock else {
      if options.prunes { for report in leftovers.reports { onEvent(.wouldRemove(report)) } }
      var outcome = progress.outcome()
      outcome.estimate = await CampaignEstimate(plan: plan, jobs: options.jobs, verifies: options.verifies)
        .seconds(for: waiting)
      return outcome
    }
    if waiting.contains(where: { plan.isSeparated(at: $0) }), !PlateSeparation.isPossible {
      onEvent(.diagnostic(PlateProof.notRun))
    }
    Temporaries(folder: plan.folder, shard: options.shard, paths: plan.paths).remove()
    var writer = try manifest.opened()
    progress.file = writer.file
    let failure = try await press(waiting, of: plan, lock, &writer, &progress)
    if !lock.isInPlace { throw OutputFile.vanished(plan.folder) }
    if options.prunes, failure == nil, !Task.isCancelled {
      for report in leftovers.remove() { onEvent(.removed(report)) }
    }

    let places: [LineFile.Place?]
    do throws(PressFailure) {
      places = try arrange(&writer, plan, manifest, progress, leftovers, share)
    } catch {
      // What was appended to it stays.
      throw failure ?? error
    }
    let page = CampaignReport(
      assets: ReportedAssets(plan: plan, file: writer.file, places: places), jobs: options.jobs,
      isForced: options.isForced, draws: failure == nil && !Task.isCancelled, sheets: options.sheets,
      shard: share)
    if let failure {
      // A full disk has room for no page either; what stopped the run is what is reported.
      try? await page.write()
      throw failure
    }
    try await page.write()
    if let depfile = options.depfile, !Task.isCancelled { try write(depfile, plan, manifest) }
    progress.file = writer.file
    return progress.outcome(places)
  }

  /// Says what the manifest is made from; it is as new as the run then, even one that had nothing to do.
  private func write(
    _ depfile: String, _ plan: CampaignPlan, _ manifest: Manifest
  ) throws(PressFailure) {
    var inputs = plan.inputs
    inputs.add(URL(fileURLWithPath: file))
    if let accounts = plan.campaign.accountsFile { inputs.add(accounts) }
    try OutputFile.write(Data(inputs.rule(for: manifest.path).utf8), to: depfile)
    OutputFile.touch(manifest.path)
  }

  /// Makes the folder and keeps other runs out of it.
  private func lock(_ folder: String) throws(PressFailure) -> CampaignLock {
    try OutputFile.makeFolder(folder)
    return try CampaignLock(folder: folder, shard: options.shard)
  }

  /// What is left of earlier runs.
  ///
  /// - Parameters:
  ///   - whole: the plan of all shards together: what another shard wrote is not left over.
  ///   - plan: with this shard's parts of files that hold many records.
  private func leftovers(_ manifest: Manifest, _ whole: CampaignPlan, _ plan: CampaignPlan) -> Leftovers {
    var planned = whole.paths
    for index in 0..<plan.count where !planned.contains(plan.path(at: index)) {
      planned.append(plan.path(at: index), isFolder: false)
    }
    let paths = (0..<planned.count).lazy.map { planned[$0] }
    return Leftovers(folder: plan.folder, earlier: manifest.reports(besides: paths), planned: planned)
  }

  /// Enters what is unchanged, and gives what is to be made.
  private func sift(
    _ plan: CampaignPlan, _ manifest: Manifest, _ progress: inout RunProgress
  ) -> [Int] {
    var waiting: [Int] = []
    for index in 0..<plan.count {
      if let entry = unchanged(index, of: plan, manifest) {
        progress.enter(index, .unchanged, at: entry.place, grade: entry.grade)
      } else {
        waiting.append(index)
        if options.isDryRun { progress.enter(index, .wouldWrite, at: nil) }
      }
    }
    onEvent(.planned(count: plan.count, waiting: waiting.count, folder: plan.folder))
    progress.reportReady()
    return waiting
  }

  /// Puts the manifest in order; what was made before a full disk or a stop is kept in it, so that the next run resumes.
  ///
  /// - Returns: where the line of each asset stands now; nil of what has not had its turn.
  private func arrange(
    _ writer: inout ManifestWriter, _ plan: CampaignPlan, _ manifest: Manifest, _ progress: RunProgress,
    _ leftovers: Leftovers, _ share: ShardPlan?
  ) throws(PressFailure) -> [LineFile.Place?] {
    let entries = (0..<plan.count).map { manifest.entry(of: plan.path(at: $0)) }
    let places = entries.indices.map { progress.place(of: $0) ?? entries[$0]?.place }
    let listed = places.indices.filter { places[$0] != nil }
    var more = try leftovers.reports.map { report throws(PressFailure) in Data(try report.json().utf8) }
    if let share, places.indices.allSatisfy({ progress.place(of: $0) != nil }) {
      more.append(Data(try JSONLine.encode(share.end).utf8))
    }
    // A line that was left over, and one of a shard's, say more than what became of the asset.
    let isPlain = share == nil && !entries.contains { $0?.isLeftover == true }
    let edit = { (number: Int, line: [UInt8]) throws(PressFailure) -> Data in
      guard var report = try? JSONDecoder().decode(AssetReport.self, from: Data(line)) else {
        return Data(line)
      }
      report.event = AssetReport.pressed
      guard let share else { return Data(try report.json().utf8) }
      return Data(try JSONLine.encode(share.entry(report)).utf8)
    }
    let arranged = try writer.arrange(
      listed.compactMap { places[$0] }, more: more, edit: isPlain ? nil : edit)
    for folder in Set((0..<plan.count).lazy.map { (plan.path(at: $0) as NSString).deletingLastPathComponent })
    {
      OutputFile.synchronize(folder: "\(plan.folder)/\(folder)")
    }
    OutputFile.synchronize(folder: plan.folder)
    var now = places
    for (index, place) in zip(listed, arranged) { now[index] = place }
    return now
  }

  /// What the manifest says of an asset that need not be made again.
  private func unchanged(_ index: Int, of plan: CampaignPlan, _ manifest: Manifest) -> Manifest.Entry? {
    guard !options.isForced else { return nil }
    return manifest.unchanged(
      plan.path(at: index), plan.mark(at: index), plan.format(at: index), in: plan.folder)
  }

  private func plan() async throws(PressFailure) -> CampaignPlan {
    var reader = CampaignReader(file: file)
    let library = try TemplateLibrary()
    guard var campaign = try reader.read() ?? reader.draft else {
      throw .found(reader.diagnostics + reader.accountFindings.reported)
    }
    campaign.allowsExpiring = options.allowsExpiring
    if let marks = options.marks {
      guard campaign.assets.contains(where: { $0.formats.contains(.pdf) }) else {
        throw PressFailure(
          .usage, "marks-without-pdf", "'--marks' is for PDF, and '\(file)' asks for none",
          hint: "add pdf to an asset's 'formats', or leave '--marks' out")
      }
      for index in campaign.assets.indices { campaign.assets[index].marks = marks }
    }
    var plan = try await CampaignPlan(
      campaign, library: library, press: options.press, findings: reader.accountFindings, jobs: options.jobs)
    try PressFailure.checkCancellation()
    guard !plan.hasErrors, !reader.hasErrors else { throw .found(reader.diagnostics + plan.diagnostics) }
    plan.addOmissions()
    for diagnostic in reader.diagnostics + plan.diagnostics { onEvent(.diagnostic(diagnostic)) }
    // What was not read back is no more than that to the next run.
    plan.isVerified = options.verifies
    return plan
  }

  /// Assets that a worker is given at once: enough that giving costs nothing, few enough that none idles at the end.
  private func chunk(of count: Int, for workers: Int) -> Int {
    options.failsFast ? 1 : min(16, max(1, count / (workers * 8)))
  }

  /// Bounded width: as many workers as jobs, each given the next assets when it is done with some.
  ///
  /// - Returns: why the run stopped early; nil when every asset had its turn or the task was cancelled.
  private func press(
    _ waiting: [Int], of plan: CampaignPlan, _ lock: CampaignLock, _ writer: inout ManifestWriter,
    _ progress: inout RunProgress
  ) async throws(PressFailure) -> PressFailure? {
    let profile = try Resources.cmykProfile()
    let verifies = options.verifies
    // A collected file keeps as many workers busy as it has records.
    let units = waiting.reduce(0) { $0 + max(1, plan.partCount(at: $1)) }
    let workers = (0..<min(options.jobs, units)).map { _ in PressWorker(cmykProfile: profile) }
    var stop: PressFailure?
    func enter(_ outcomes: [PressWorker.Outcome]) {
      let entered = outcomes.filter { $0.failure == nil }
      do throws(PressFailure) {
        guard lock.isInPlace else { throw OutputFile.vanished(plan.folder) }
        for (outcome, place) in zip(entered, try writer.add(entered.map(\.line))) {
          progress.enter(
            outcome.index, outcome.isWritten ? .written : .failed, at: place, grade: outcome.grade,
            outcome.diagnostics)
        }
      } catch {
        stop = stop ?? error
      }
      progress.reportReady()
      stop = stop ?? outcomes.lazy.compactMap(\.failure).first
      if options.failsFast, outcomes.contains(where: { !$0.isWritten }) {
        stop = stop ?? PressFailure(.failed, "fail-fast", "stopped at the first asset that failed")
      }
    }
    let single = waiting.filter { plan.partCount(at: $0) == 0 }
    let width = chunk(of: single.count, for: max(1, workers.count))
    await withTaskGroup(of: (PressWorker, [PressWorker.Outcome]).self) { group in
      var rest = single[...]
      func start(_ worker: PressWorker) {
        guard stop == nil, !Task.isCancelled, !rest.isEmpty else { return }
        let indices = rest.prefix(width)
        rest = rest.dropFirst(width)
        group.addTask { (worker, await worker.press(indices, of: plan, verifies: verifies)) }
      }
      for worker in workers { start(worker) }
      for await (worker, outcomes) in group {
        enter(outcomes)
        start(worker)
      }
    }
    for index in waiting where plan.partCount(at: index) > 0 {
      guard stop == nil, !Task.isCancelled else { break }
      if let outcome = await collect(index, of: plan, by: workers) { enter([outcome]) }
    }
    return stop
  }

  /// Presses a file that holds many records; nil when the task was cancelled.
  private func collect(
    _ index: Int, of plan: CampaignPlan, by workers: [PressWorker]
  ) async -> PressWorker.Outcome? {
    let asset: PlannedAsset
    do throws(PressFailure) {
      asset = try plan.asset(at: index)
    } catch {
      guard !Task.isCancelled else { return nil }
      return PressWorker.fail(index, of: plan, error.diagnostics)
    }
    guard let parts = plan.parts(at: index) else { return nil }
    let press = CollectedPress(
      collected: CollectedAsset(asset: asset, parts: parts), workers: workers, verifies: options.verifies,
      failsFast: options.failsFast)
    do {
      return PressWorker.leave(try await press.press(), asset, index: index, to: plan.folder)
    } catch {
      guard !Task.isCancelled else { return nil }
      let failed = AssetPress.Result(nil, asset.report, AssetPress.diagnostics(of: error))
      return PressWorker.leave(failed, asset, index: index, to: plan.folder)
    }
  }
}
