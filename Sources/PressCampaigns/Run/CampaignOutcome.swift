/// How a campaign came out.
public struct CampaignOutcome: Sendable {
  /// Whether every asset passed its check or was unchanged; of a check, whether all is up to date.
  public var passed: Bool
  /// The campaign's folder in the output.
  public var folder: String
  /// Assets that were pressed and passed.
  public var written: Int
  /// Assets that need not be pressed again.
  public var unchanged: Int
  /// Assets that did not pass, or could not be made.
  public var failed: Int
  /// Assets by the grade of their worst code, `A` to `F`; those that were not graded are left out.
  public var grades: [String: Int] = [:]
  /// The assets of the worst grades below `A`, worst first, ten at most; paths relative to `folder`.
  public var worst: [(path: String, grade: String)] = []
  /// How long a run would take, in seconds; of a dry run alone, and nil when nothing is to be pressed.
  public var estimate: Double?
  /// In input order; paths relative to `folder`.
  public var reports: AssetReports
}
