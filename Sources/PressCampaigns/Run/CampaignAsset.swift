public import PressReports

/// What became of one asset of a run.
public struct CampaignAsset: Sendable {
  /// What became of it.
  public enum State: Sendable, Equatable {
    /// It passed and is in place.
    case written
    /// It is as it was pressed before.
    case unchanged
    /// It did not pass; an earlier file of its name is gone.
    case failed
    /// A dry run would press it.
    case wouldWrite
  }

  package let stored: StoredReport
  /// What became of it.
  public let state: State
  /// Assets that have been reported, this one too.
  public let done: Int
  /// Assets of the campaign.
  public let count: Int

  /// Relative to the campaign's folder in the output.
  public var path: String { stored.path }
  /// Read from the manifest each time; its path is relative to the campaign's folder in the output.
  public var report: AssetReport { stored.report }
}
