internal import Foundation
internal import PressAssets
internal import PressDiagnostics
internal import PressFiles
internal import PressInspection
internal import PressReports
internal import PressTemplates

/// One of the workers of a run: owns what is expensive to make and not safe to share.
actor PressWorker {
  let press: AssetPress

  init(cmykProfile: Data) {
    press = AssetPress(cmykProfile: cmykProfile)
  }

  /// What became of an asset.
  struct Outcome: Sendable {
    var index: Int
    /// Of the manifest: the report as JSON, without a line break.
    var line: Data
    /// Of its worst code, a capital letter; nil when none was graded.
    var grade: UInt8?
    var diagnostics: [Diagnostic]
    var isWritten: Bool
    /// The output cannot be written: no other asset can either.
    var failure: PressFailure?
  }

  /// Composes and checks records of a file that holds many.
  func parts(
    _ range: Range<Int>, of parts: AssetParts, verifies: Bool, at context: CollectedPress.PageDraftContext
  ) -> [CollectedPress.Part] {
    do throws(PressFailure) {
      return press.parts(try parts.make(range), verifies: verifies, at: context)
    } catch {
      let checked = AssetPress.Checked(findings: error.diagnostics)
      return [.init(record: parts.key(at: range.lowerBound), pages: [], drafts: [], checked: checked)]
    }
  }

  /// Makes, checks and writes assets of a plan; removes earlier files of those that fail.
  ///
  /// - Returns: what became of each that had its turn: none has after the output cannot be written, or the task was
  ///   cancelled.
  func press(_ indices: ArraySlice<Int>, of plan: CampaignPlan, verifies: Bool) -> [Outcome] {
    var outcomes: [Outcome] = []
    var rest = indices
    while let first = rest.first, !Task.isCancelled {
      let same = Array(rest.prefix { $0 == first || plan.isSameContent(first, $0) })
      rest.removeFirst(same.count)
      do throws(PressFailure) {
        for (index, asset) in zip(same, try plan.assets(at: same)) {
          guard !Task.isCancelled else { return outcomes }
          let result = press.press(asset, verifies: verifies)
          // What was stopped has not failed: the earlier file stays, and the next run makes it.
          if Task.isCancelled, result.output == nil { return outcomes }
          let outcome = PressWorker.leave(result, asset, index: index, to: plan.folder)
          outcomes.append(outcome)
          guard outcome.failure == nil else { return outcomes }
        }
      } catch {
        guard !Task.isCancelled else { return outcomes }
        outcomes += same.map { PressWorker.fail($0, of: plan, error.diagnostics) }
      }
    }
    return outcomes
  }

  /// What becomes of an asset that cannot be made.
  static func fail(_ index: Int, of plan: CampaignPlan, _ diagnostics: [Diagnostic]) -> Outcome {
    let (path, format) = (plan.path(at: index), plan.format(at: index))
    var report = AssetReport(path: path, format: format.rawValue)
    (report.template, report.record) = (plan.template(at: index).name, plan.key(at: index))
    report.fingerprint = plan.mark(at: index).text
    report.diagnostics = diagnostics.map(DiagnosticReport.init)
    format.remove(path, from: plan.folder)
    return Outcome(index: index, line: line(of: report), diagnostics: diagnostics, isWritten: false)
  }

  private static func line(of report: AssetReport) -> Data {
    // What holds texts and finite numbers alone can be encoded.
    Data(((try? report.json()) ?? "").utf8)
  }

  /// Writes what passed; removes an earlier file of what did not.
  static func leave(
    _ result: AssetPress.Result, _ asset: PlannedAsset, index: Int, to folder: String
  ) -> Outcome {
    // That Ghostscript is missing is reported once a run.
    let reported = result.diagnostics.filter { $0.code != PlateFinding.notRun }
    var outcome = Outcome(
      index: index, line: line(of: result.report), diagnostics: reported, isWritten: false)
    outcome.grade = result.report.codes.compactMap { $0.check.grade?.utf8.first }.max()
    guard let output = result.output else {
      asset.format.remove(asset.path, from: folder)
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
