import ArgumentParser
import Dispatch
import Foundation
import PressCampaigns
import PressDiagnostics
import PressFiles
import QRPress

struct BatchCommand: FinishingCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Press all assets of a campaign.",
    discussion: """
      Every error of every row is reported before anything is drawn. What is unchanged since the last run is kept.

      EXAMPLES
        qrpress batch campaign.yaml
        qrpress batch campaign.yaml --dry-run
        qrpress batch campaign.yaml --check
        qrpress batch campaign.yaml --shard 2/5
      """)

  @Argument(help: "The campaign's file.")
  var campaign: String

  @Option(help: "Assets at the same time; as many as there are cores when not given.")
  var jobs: Int?

  @OptionGroup(title: "PDF, whatever the campaign says")
  package var press: PressOptions

  @OptionGroup var marks: MarksOption

  @Flag(help: "Show what would be written; write nothing.")
  var dryRun = false

  @Flag(help: "Make again what is unchanged.")
  var force = false

  @Flag(help: "Read every file again and list what is not up to date (then exit 1); write nothing.")
  var check = false

  @Flag(help: "Remove what an earlier run wrote and the campaign no longer has.")
  var prune = false

  @Option(
    help: ArgumentHelp(
      "Press part I of N only; auto asks Slurm, Kubernetes, AWS Batch or GNU parallel.", valueName: "I/N|auto"
    ))
  var shard: String?

  @Flag(help: ArgumentHelp(ExpiringLinks.help))
  var allowExpiring = false

  @Flag(help: "Stop at the first asset that fails.")
  var failFast = false

  @Flag(help: "Do not read the codes back; the next run without it makes all of it again.")
  var noVerify = false

  @Flag(help: "Write 'contact-sheet.pdf' too: all assets side by side.")
  var contactSheet = false

  @Flag(help: "Write 'sign-off.pdf' too: each code, with a box to tick when a phone has opened it.")
  var signOff = false

  @Option(
    help: "Write a rule for Make or Ninja: the manifest, and every file that the campaign is made from.")
  var depfile: String?

  @Option(
    help: ArgumentHelp(
      "One line that changes on a terminal and a line an asset elsewhere (auto), a line an asset (plain), or none.",
      valueName: "auto|plain|none"))
  var progress = ProgressStyle.auto

  @Flag(help: "Print errors only.")
  var quiet = false

  @Flag(help: "Print JSON, an object a line: each asset, and a summary at the end.")
  var json = false

  func validate() throws {
    _ = try marks.read()
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("'--jobs' is 1…1024, not '\(jobs)'") }
    try press.check(isPDF: nil)
    if depfile != nil, dryRun || check {
      throw ValidationError("'--depfile' goes with a run that writes: leave '--dry-run' and '--check' out")
    }
    if check, dryRun || force || prune {
      throw ValidationError("'--check' writes nothing: leave '--dry-run', '--force' and '--prune' out")
    }
    if shard != nil, contactSheet || signOff {
      throw ValidationError(
        "'--contact-sheet' and '--sign-off' are of all assets: run 'qrpress merge', then this without '--shard'"
      )
    }
    if let shard, shard != "auto", Shard(shard) == nil {
      throw ValidationError("'--shard' is I/N, such as 2/5, or auto, not '\(shard)'")
    }
  }

  func run() async throws {
    var options = CampaignOptions(
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, isDryRun: dryRun, isForced: force,
      failsFast: failFast)
    options.marks = marks.marks == nil ? nil : try marks.read()
    options.press = press.options
    options.verifies = !noVerify
    options.allowsExpiring = allowExpiring
    if contactSheet { options.sheets.insert(.contactSheet) }
    if signOff { options.sheets.insert(.signOff) }
    options.depfile = depfile
    (options.isCheck, options.prunes) = (check, prune)
    options.shard = try reportingFailures { try shard.map { try readShard($0) } }
    var listener = BatchListener(quiet: quiet, json: json, style: progress, isReading: dryRun || check)
    do {
      let outcome: CampaignOutcome
      do {
        defer { listener.end() }
        outcome = try await CampaignRun(file: campaign, options: options) { listener.hear($0) }.run()
      }
      if json {
        Console.out(try JSONLine.encode(BatchEvent.Summary(outcome)))
      } else if !quiet {
        Console.error(BatchSummary(outcome: outcome, options: options).text)
      }
      if Task.isCancelled { throw ExitCode(ExitStatus.interrupted.rawValue) }
      if !outcome.passed { throw ExitCode(ExitStatus.failed.rawValue) }
    } catch let failure as PressFailure {
      throw failure.end()
    }
  }

  private func readShard(_ text: String) throws(PressFailure) -> Shard {
    if let shard = Shard(text) { return shard }
    return try ShardEngine.shard(in: ProcessInfo.processInfo.environment)
  }
}
