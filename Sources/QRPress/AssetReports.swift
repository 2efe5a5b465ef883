/// The reports of a run's assets, in input order; each is read from the manifest when it is asked for.
public struct AssetReports: RandomAccessCollection, Sendable {
  let plan: CampaignPlan
  /// Places in the plan.
  let finished: [Int]
  let file: LineFile?
  /// One for each asset of the plan.
  let places: [LineFile.Place?]

  public var startIndex: Int { 0 }
  public var endIndex: Int { finished.count }

  public subscript(index: Int) -> AssetReport {
    let asset = finished[index]
    return StoredReport(
      path: plan.path(at: asset), format: plan.format(at: asset), file: file, place: places[asset]
    ).report
  }
}

/// A report that lies in a manifest.
struct StoredReport: Sendable {
  let path: String
  let format: AssetFormat
  let file: LineFile?
  /// Nil when the manifest has none.
  let place: LineFile.Place?

  /// What the manifest says; path and format alone when it says nothing.
  var report: AssetReport {
    if let place, let report = file?.report(at: place) { return report }
    return AssetReport(path: path, format: format.rawValue)
  }
}
