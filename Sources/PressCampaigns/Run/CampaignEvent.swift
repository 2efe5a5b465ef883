public import PressDiagnostics
public import PressReports

/// What a run reports while it goes.
public enum CampaignEvent: Sendable {
  /// All is planned: how many assets there are, how many of them are not unchanged, and the folder that they go to.
  case planned(count: Int, waiting: Int, folder: String)
  /// An asset had its turn; in input order.
  case asset(CampaignAsset)
  /// Something that the user has to know, of no asset in particular.
  case diagnostic(Diagnostic)
  /// What an earlier run wrote and the campaign no longer has, gone by `CampaignOptions.prunes`.
  case removed(AssetReport)
  /// The same of a dry run, which leaves it.
  case wouldRemove(AssetReport)
  /// How the run came out; the last event that `Press.campaign` gives.
  case finished(CampaignOutcome)
}
