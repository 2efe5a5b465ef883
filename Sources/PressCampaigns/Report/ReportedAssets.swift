internal import PressAssets
internal import PressFiles
internal import PressReports
internal import PressTemplates

/// A campaign's assets with what the manifest says of each, read one after another.
struct ReportedAssets: Sendable {
  let plan: CampaignPlan
  /// The manifest.
  let file: LineFile
  /// Where each asset's line stands; nil for one that has none: the run stopped before its turn.
  let places: [LineFile.Place?]

  var count: Int { plan.count }

  /// - Parameter index: the asset's place in the plan.
  func report(at index: Int) -> AssetReport {
    if let place = places[index], let report = file.report(at: place) { return report }
    var report = AssetReport(path: plan.path(at: index), format: plan.format(at: index).rawValue)
    (report.template, report.record) = (plan.template(at: index).name, plan.key(at: index))
    return report
  }

  /// The assets that a page shows, and how many others there are in each state.
  ///
  /// - Parameter maximum: beyond it, all assets with something to say are shown, and the first of the others.
  func shown(atMost maximum: Int) -> (indices: [Int], rest: [ReportAsset.State: Int]) {
    ReportedAssets.shown(
      places.lazy.map { place in
        place.flatMap { ManifestLine(file.line(at: $0)) }.map(ReportAsset.State.init) ?? .waiting
      }, atMost: maximum)
  }

  /// - Parameter states: of every asset, in order.
  static func shown(
    _ states: some Collection<ReportAsset.State>, atMost maximum: Int
  ) -> (indices: [Int], rest: [ReportAsset.State: Int]) {
    guard states.count > maximum else { return (Array(0..<states.count), [:]) }
    let states = Array(states)
    // Those that passed have the room that the others leave.
    var room = (others: maximum, passed: maximum - min(maximum, states.count { $0 != .passed }))
    var rest: [ReportAsset.State: Int] = [:]
    let indices = states.indices.filter { index in
      let place = states[index] == .passed ? \(others: Int, passed: Int).passed : \.others
      if room[keyPath: place] > 0 {
        room[keyPath: place] -= 1
        return true
      }
      rest[states[index], default: 0] += 1
      return false
    }
    return (indices, rest)
  }
}

extension ReportAsset.State {
  /// What a line says, as far as can be known without decoding it.
  fileprivate init(_ line: ManifestLine) {
    if line.bytes == nil {
      self = line.hasDiagnostics ? .failed : .waiting
    } else if line.mark?.isVerified == false {
      self = .unread
    } else {
      self = line.hasDiagnostics ? .warned : .passed
    }
  }
}
