internal import Foundation
internal import PressDiagnostics

/// One of the workers of a run: owns what is dear to make and not safe to share.
actor PressWorker {
  let press: AssetPress

  init(cmykProfile: Data) {
    press = AssetPress(cmykProfile: cmykProfile)
  }

  /// What became of an asset.
  struct Outcome: Sendable {
    var index: Int
    var report: AssetReport
    var diagnostics: [Diagnostic]
    var isWritten: Bool
    /// The output cannot be written: no other asset can either.
    var failure: PressFailure?
  }

  /// Composes and checks records of a file that holds many.
  func parts(
    _ assets: [PlannedAsset], verifies: Bool, at desk: CollectedPress.Desk
  ) -> [CollectedPress.Part] {
    press.parts(assets, verifies: verifies, at: desk)
  }

  /// Makes, checks and writes an asset; removes an earlier file when it fails.
  func press(_ asset: PlannedAsset, index: Int, to folder: String, verifies: Bool) -> Outcome {
    PressWorker.leave(press.press(asset, verifies: verifies), asset, index: index, to: folder)
  }

  /// Writes what passed; removes an earlier file of what did not.
  static func leave(
    _ result: AssetPress.Result, _ asset: PlannedAsset, index: Int, to folder: String
  ) -> Outcome {
    // That Ghostscript is missing is told once a run.
    let told = result.diagnostics.filter { $0.code != PlateFinding.notRun }
    var outcome = Outcome(index: index, report: result.report, diagnostics: told, isWritten: false)
    guard let output = result.output else {
      asset.remove(from: folder)
      return outcome
    }
    do {
      try output.write(to: "\(folder)/\(asset.path)")
      outcome.isWritten = true
    } catch {
      outcome.failure = error
    }
    return outcome
  }
}
