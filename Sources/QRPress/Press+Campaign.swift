public import Foundation
public import PressCampaigns
public import PressFiles

extension Press {
  /// Presses a campaign: plans, draws, checks every code with two decoders, and writes what passed.
  ///
  /// ```swift
  /// for try await event in press.campaign(at: url) {
  ///   if case .asset(let asset) = event { print("\(asset.done)/\(asset.count) \(asset.path)") }
  /// }
  /// ```
  ///
  /// The run begins with the first event that is asked for, and ends early when the task that asks is cancelled: what was
  /// written stays, and the next run goes on from there.
  ///
  /// Files go to `Output/<campaign>` in the process's working directory, or to the folder that `output: folder` of the
  /// campaign names.
  ///
  /// - Parameters:
  ///   - file: the campaign's YAML file, on this machine.
  ///   - options: how.
  /// - Returns: every event in input order, whatever the number of jobs; the last one is `finished`.
  public func campaign(at file: URL, options: CampaignOptions = CampaignOptions()) -> CampaignEvents {
    CampaignEvents(file: file.path, options: options)
  }

  /// Makes the shards of a campaign one.
  ///
  /// - Parameters:
  ///   - folders: campaigns' folders in the output that the shards wrote to; the first gets all of it.
  ///   - jobs: pages of joined files that are read at the same time, 1 or more.
  /// - Returns: how it came out; `passed` is false when an asset of a shard did not pass its check, or a code of a joined
  ///   file is not read back.
  /// - Throws: `PressFailure` when a shard is missing, doubled, unfinished or from other input.
  public func merge(_ folders: [URL], jobs: Int = 1) async throws(PressFailure) -> MergeOutcome {
    let merge = ShardMerge(folders.map(\.path), jobs: jobs)
    return try await WaitingThreads.run { () async throws(PressFailure) in try await merge.run() }
  }
}
