internal import Foundation
internal import PressAssets
internal import PressFiles
internal import PressInspection

/// Makes codes, cards and campaigns, and looks at finished ones.
///
/// The door to all of qrpress.
///
/// It keeps what is expensive to make (glyph outlines, decoded pictures, text layout, colour transforms) from one call to the
/// next, so make one and keep it. It may be called from any number of tasks at once; as many calls as `jobs` are at work
/// at a time, the others wait for their turn.
///
/// Nothing that fails its check is given out: what does not scan is thrown as `AssetFailure`, with what was found of it.
public final class Press: Sendable {
  private let lanes: PressLanes

  /// A press that has made nothing yet.
  ///
  /// - Parameter jobs: codes and assets that are made at the same time, 1 or more; as many as there are cores when nil.
  public init(jobs: Int? = nil) {
    lanes = PressLanes(limit: max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount))
  }

  /// Does some work on a lane of its own, whose renderer is kept.
  func onLane<Result: Sendable>(
    _ work: @Sendable (isolated PressLane) throws(AssetFailure) -> Result
  ) async throws(AssetFailure) -> Result {
    guard let lane = await lanes.take() else { throw AssetFailure(.interrupted) }
    do throws(AssetFailure) {
      let result = try await WaitingThreads.run { () async throws(AssetFailure) in try await work(lane) }
      await lanes.give(lane)
      return result
    } catch {
      await lanes.give(lane)
      throw error
    }
  }

  /// Looks at a file when its turn comes, as one of the press's works.
  func inTurn<Result: Sendable>(
    _ file: URL, _ work: @Sendable (String) throws(PressFailure) -> Result
  ) async throws(PressFailure) -> Result {
    guard file.isFileURL else {
      throw PressFailure(
        .inputMissing, "not-a-file", "'\(file.absoluteString)' is not on this machine",
        hint: "download it first")
    }
    guard let lane = await lanes.take() else { throw .interrupted }
    do throws(PressFailure) {
      let result = try await WaitingThreads.run { () throws(PressFailure) in try work(file.path) }
      await lanes.give(lane)
      return result
    } catch {
      await lanes.give(lane)
      throw error
    }
  }
}
