internal import PressDiagnostics

/// What became of each asset of a run; tells it in input order, whatever order the workers finish in.
///
/// Of each asset it holds its state and where its line stands in the manifest.
struct CampaignLedger {
  private let plan: CampaignPlan
  private var states: [CampaignAsset.State?]
  /// In the manifest; nil for what is not in it.
  private var places: [LineFile.Place?]
  private var grades = CampaignGrades()
  /// What is to be said of assets that have not been told yet.
  private var untold: [Int: [Diagnostic]] = [:]
  private var told = 0
  /// Where the lines stand.
  var file: LineFile?
  private let tell: (CampaignEvent) -> Void

  init(_ plan: CampaignPlan, tell: @escaping (CampaignEvent) -> Void) {
    self.plan = plan
    states = Array(repeating: nil, count: plan.count)
    places = Array(repeating: nil, count: plan.count)
    self.tell = tell
  }

  mutating func enter(
    _ index: Int, _ state: CampaignAsset.State, at place: LineFile.Place?, grade: UInt8? = nil,
    _ diagnostics: [Diagnostic] = []
  ) {
    if let grade { grades.add(grade, of: index) }
    states[index] = state
    places[index] = place
    if !diagnostics.isEmpty { untold[index] = diagnostics }
  }

  /// Where the line of an asset stands that had its turn.
  func place(of index: Int) -> LineFile.Place? { places[index] }

  /// Tells every asset that is finished and before which none is missing.
  mutating func tellReady() {
    while told < states.count, let state = states[told] {
      for diagnostic in untold.removeValue(forKey: told) ?? [] { tell(.diagnostic(diagnostic)) }
      let report = StoredReport(
        path: plan.path(at: told), format: plan.format(at: told), file: file, place: places[told])
      told += 1
      tell(.asset(CampaignAsset(stored: report, state: state, done: told, count: states.count)))
    }
  }

  /// - Parameter places: where each asset's line stands now; nil when they did not move.
  func outcome(_ places: [LineFile.Place?]? = nil) -> CampaignOutcome {
    func count(_ state: CampaignAsset.State) -> Int { states.count { $0 == state } }
    return CampaignOutcome(
      status: count(.failed) == 0 ? .done : .failed, folder: plan.folder, written: count(.written),
      unchanged: count(.unchanged), failed: count(.failed), grades: grades.counts,
      worst: grades.worst.map { (plan.path(at: $0.index), String(UnicodeScalar($0.grade))) },
      reports: AssetReports(
        plan: plan, finished: states.indices.filter { states[$0] != nil }, file: file,
        places: places ?? self.places))
  }
}
