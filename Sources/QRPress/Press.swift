/// The high door: presses whole campaigns.
///
/// The middle doors are `Symbol`, `Template` and `Composer`, the low one is `Scene` with a renderer; see
/// ARCHITECTURE.md for which to take.
public struct Press: Sendable {
  public init() {}

  /// Presses a campaign: plans, draws, checks every code with two decoders, and writes what passed.
  ///
  /// - Parameters:
  ///   - campaign: path of the campaign's YAML file.
  ///   - options: how.
  ///   - tell: hears of every asset in input order, whatever the number of jobs.
  /// - Returns: how it came out; its status is `.failed` when an asset did not pass its check.
  /// - Throws: `PressFailure` when the input has errors (nothing is written then), or the output cannot be
  ///   written.
  public func press(
    campaign: String, options: CampaignOptions = CampaignOptions(),
    tell: @escaping (CampaignEvent) -> Void = { _ in }
  ) async throws(PressFailure) -> CampaignOutcome {
    try await CampaignRun(file: campaign, options: options, tell: tell).run()
  }
}
