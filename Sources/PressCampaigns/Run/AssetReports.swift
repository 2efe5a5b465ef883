package import PressFiles
public import PressReports

/// The reports of a run's assets, in input order; each is read from the manifest when it is asked for.
public struct AssetReports: RandomAccessCollection, Sendable {
  package let plan: CampaignPlan
  /// Places in the plan.
  package let finished: [Int]
  package let file: LineFile?
  /// One for each asset of the plan.
  package let places: [LineFile.Place?]

  public var startIndex: Int { 0 }
  public var endIndex: Int { finished.count }

  public subscript(index: Int) -> AssetReport {
    let asset = finished[index]
    return StoredReport(
      path: plan.path(at: asset), format: plan.format(at: asset), file: file, place: places[asset]
    ).report
  }
}
