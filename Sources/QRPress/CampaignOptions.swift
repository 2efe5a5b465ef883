public import PressDiagnostics
package import PressPDF

/// How a campaign is to be pressed.
public struct CampaignOptions: Sendable {
  /// Assets at the same time, 1 or more.
  public var jobs: Int
  /// Tells what would be written, writes nothing.
  public var isDryRun: Bool
  /// Makes again what is unchanged.
  public var isForced: Bool
  /// Stops at the first asset that fails.
  public var failsFast: Bool
  /// Whether every code is read back; without it reports say `not run`.
  public var verifies = true
  /// Sheets to print that are written beside the report.
  public var sheets: Set<Sheet> = []
  /// The part of the campaign that is pressed; nil for all of it.
  public var shard: Shard?
  /// Tells what is not up to date, reading every file again; writes nothing.
  public var isCheck = false
  /// Removes what an earlier run wrote and the campaign no longer has.
  public var prunes = false
  /// What stands around the pages of every PDF, whatever the campaign says; nil leaves that to it.
  package var marks: PrinterMarks?
  /// What PDFs are written for, whatever the campaign says.
  package var press = PressWish()

  /// Whether nothing is written.
  var isReading: Bool { isDryRun || isCheck }

  public enum Sheet: Sendable, Hashable {
    /// `sign-off.pdf`: each code with a box to tick when a phone has opened it.
    case signOff
    /// `contact-sheet.pdf`: all assets side by side.
    case contactSheet
  }

  public init(jobs: Int = 1, isDryRun: Bool = false, isForced: Bool = false, failsFast: Bool = false) {
    self.jobs = max(1, jobs)
    self.isDryRun = isDryRun
    self.isForced = isForced
    self.failsFast = failsFast
  }
}

/// How a campaign came out.
public struct CampaignOutcome: Sendable {
  public var status: ExitStatus
  /// The campaign's folder in the output.
  public var folder: String
  public var written: Int
  public var unchanged: Int
  public var failed: Int
  /// In input order; paths relative to `folder`.
  public var reports: [AssetReport]
}

/// What a run tells while it goes.
public enum CampaignEvent: Sendable {
  case planned(count: Int, folder: String)
  /// In input order; the report's path is relative to the campaign's folder in the output.
  case asset(AssetReport, Asset, done: Int, count: Int)
  case diagnostic(Diagnostic)
  /// What an earlier run wrote and the campaign no longer has, gone by `CampaignOptions.prunes`.
  case removed(AssetReport)
  /// The same of a dry run, which leaves it.
  case wouldRemove(AssetReport)

  public enum Asset: Sendable, Equatable {
    case written, unchanged, failed, wouldWrite
  }
}
