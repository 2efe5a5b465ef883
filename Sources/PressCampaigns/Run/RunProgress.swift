internal import PressDiagnostics
internal import PressFiles

/// What became of each asset of a run, reported in input order, whatever order the workers finish in.
///
/// Of each asset it holds its state and where its line stands in the manifest.
struct RunProgress {
  private let plan: CampaignPlan
  private var states: [CampaignAsset.State?]
  /// In the manifest; nil for what is not in it.
  private var places: [LineFile.Place?]
  private var grades = CampaignGrades()
  /// Diagnostics of assets that have not been reported yet.
  private var unreported: [Int: [Diagnostic]] = [:]
  private var reported = 0
  /// Where the lines stand.
  var file: LineFile?
  private let onEvent: (CampaignEvent) -> Void

  init(_ plan: CampaignPlan, onEvent: @escaping (CampaignEvent) -> Void) {
    self.plan = plan
    states = Array(repeating: nil, count: plan.count)
    places = Array(repeating: nil, count: plan.count)
    self.onEvent = onEvent
  }

  mutating func enter(
    _ index: Int, _ state: CampaignAsset.State, at place: LineFile.Place?, grade: UInt8? = nil,
    _ diagnostics: [Diagnostic] = []
  ) {
    if let grade { grades.add(grade, of: index) }
    states[index] = state
    places[index] = place
    if !diagnostics.isEmpty { unreported[index] = diagnostics }
  }

  /// Where the line of an asset stands that had its turn.
  func place(of index: Int) -> LineFile.Place? { places[index] }

  /// Reports every asset that is finished and before which none is missing.
  mutating func reportReady() {
    while reported < states.count, let state = states[reported] {
      for diagnostic in unreported.removeValue(forKey: reported) ?? [] { onEvent(.diagnostic(diagnostic)) }
      let report = StoredReport(
        path: plan.path(at: reported), format: plan.format(at: reported), file: file, place: places[reported])
      reported += 1
      onEvent(.asset(CampaignAsset(stored: report, state: state, done: reported, count: states.count)))
    }
  }

  /// - Parameter places: where each asset's line stands now; nil when they did not move.
  func outcome(_ places: [LineFile.Place?]? = nil) -> CampaignOutcome {
    func count(_ state: CampaignAsset.State) -> Int { states.count { $0 == state } }
    return CampaignOutcome(
      passed: count(.failed) == 0, folder: plan.folder, written: count(.written),
      unchanged: count(.unchanged), failed: count(.failed), grades: grades.counts,
      worst: grades.worst.map { (plan.path(at: $0.index), String(UnicodeScalar($0.grade))) },
      reports: AssetReports(
        plan: plan, finished: states.indices.filter { states[$0] != nil }, file: file,
        places: places ?? self.places))
  }
}
