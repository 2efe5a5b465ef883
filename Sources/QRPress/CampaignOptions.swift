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
  /// A file for Make and Ninja that says what the campaign is made from.
  public var depfile: String?
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
  /// Assets by the grade of their worst code, `A` to `F`; those that were not graded are left out.
  public var grades: [String: Int] = [:]
  /// The assets of the worst grades below `A`, worst first, ten at most; paths relative to `folder`.
  public var worst: [(path: String, grade: String)] = []
  /// How long a run would take, in seconds; of a dry run alone, and nil when nothing is to be pressed.
  public var estimate: Double?
  /// In input order; paths relative to `folder`.
  public var reports: AssetReports
}

/// What a run tells while it goes.
public enum CampaignEvent: Sendable {
  /// - Parameter waiting: assets that are not unchanged.
  case planned(count: Int, waiting: Int, folder: String)
  /// In input order.
  case asset(CampaignAsset)
  case diagnostic(Diagnostic)
  /// What an earlier run wrote and the campaign no longer has, gone by `CampaignOptions.prunes`.
  case removed(AssetReport)
  /// The same of a dry run, which leaves it.
  case wouldRemove(AssetReport)
}

/// What became of one asset of a run.
public struct CampaignAsset: Sendable {
  public enum State: Sendable, Equatable {
    case written, unchanged, failed, wouldWrite
  }

  let stored: StoredReport
  public let state: State
  /// Assets that have been told, this one too, and all that there are.
  public let done: Int
  public let count: Int

  /// Relative to the campaign's folder in the output.
  public var path: String { stored.path }
  /// Read from the manifest each time; its path is relative to the campaign's folder in the output.
  public var report: AssetReport { stored.report }
}
