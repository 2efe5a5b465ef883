package import PressPDF
package import PressResources

/// How a campaign is to be pressed.
public struct CampaignOptions: Sendable {
  /// Assets at the same time; less than 1 counts as 1.
  public var jobs: Int { didSet { jobs = max(1, jobs) } }
  /// Reports what would be written, and writes nothing.
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
  /// Reports what is not up to date, reading every file again; writes nothing.
  public var isCheck = false
  /// Removes what an earlier run wrote and the campaign no longer has.
  public var prunes = false
  /// A file for Make and Ninja that says what the campaign is made from.
  public var depfile: String?
  /// Whether links that are dead in days, such as a WeChat group's, may go to print.
  public var allowsExpiring = false
  /// What stands around the pages of every PDF, whatever the campaign says; nil leaves that to it.
  package var marks: PrinterMarks?
  /// What PDFs are written for, whatever the campaign says.
  package var press = PDFOutputOptions()

  /// Whether nothing is written.
  var isReading: Bool { isDryRun || isCheck }

  /// A sheet to print.
  public enum Sheet: Sendable, Hashable {
    /// `sign-off.pdf`: each code with a box to tick when a phone has opened it.
    case signOff
    /// `contact-sheet.pdf`: all assets side by side.
    case contactSheet
  }

  /// The usual options: one asset at a time, every code read back, nothing removed.
  public init(jobs: Int = 1, isDryRun: Bool = false, isForced: Bool = false, failsFast: Bool = false) {
    self.jobs = max(1, jobs)
    self.isDryRun = isDryRun
    self.isForced = isForced
    self.failsFast = failsFast
  }
}
