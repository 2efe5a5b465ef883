import ArgumentParser
import Foundation
import PressCampaigns
import PressDiagnostics
import PressFiles
import PressReports
import QRPress

struct MergeCommand: FinishingCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make the shards of a campaign one.",
    discussion: """
      Each DIR is a campaign's folder in the output that shards ('batch --shard') wrote to: one that all machines share,
      or one from each. The first gets manifest.jsonl and index.html, in input order, and the collected PDFs in one
      piece, whose codes are read back; assets that lie in the others are copied there. The shards' own files stay, so
      that it can be done again. Status 75: a shard is not finished, or a run is at work.

      EXAMPLES
        qrpress merge Output/embassy-launch
        qrpress merge Output/embassy-launch node2/embassy-launch node3/embassy-launch
      """)

  @Argument(help: ArgumentHelp("The campaign's folders.", valueName: "dir"))
  var folders: [String]

  @Option(
    help: "Pages of joined PDFs that are read at the same time; as many as there are cores when not given.")
  var jobs: Int?

  @Flag(help: "Print errors only.")
  var quiet = false

  @Flag(help: "Print one JSON object an asset.")
  var json = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("'--jobs' is 1…1024, not '\(jobs)'") }
  }

  func run() async throws {
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    do {
      let outcome = try await ShardMerge(folders, jobs: jobs).run()
      Console.emit(outcome.diagnostics.filter { !quiet || $0.severity == .error })
      if json {
        for var report in outcome.reports {
          // In a manifest paths start from its folder, elsewhere from where the user stands.
          report.path = "\(outcome.folder)/\(report.path)"
          Console.out(try report.json())
        }
      } else if !quiet {
        Console.error(MergeCommand.summary(outcome))
      }
      if !outcome.passed { throw ExitCode(ExitStatus.failed.rawValue) }
    } catch let failure as PressFailure {
      throw failure.end()
    }
  }

  private static func summary(_ outcome: MergeOutcome) -> String {
    let failed = outcome.reports.count { $0.bytes == nil }
    let parts = [
      "\(outcome.shards) shards", "\(outcome.reports.count) assets",
      outcome.joined == 0 ? nil : "\(outcome.joined) PDFs joined", failed == 0 ? nil : "\(failed) failed",
    ]
    return "\(parts.compactMap { $0 }.joined(separator: ", ")); look in \(outcome.folder)"
  }
}
