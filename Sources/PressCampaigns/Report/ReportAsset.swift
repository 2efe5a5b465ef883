internal import PressReports

/// An asset as the report's page shows it.
struct ReportAsset: Codable, Equatable {
  /// What became of an asset; the same whether it was made now or is unchanged since.
  enum State: String, Codable {
    case passed
    /// Passed, and something is to be said of it.
    case warned
    /// Not written.
    case failed
    /// Written, but its codes were not read back.
    case unread
    /// The run stopped before its turn.
    case waiting
  }

  struct Code: Codable, Equatable {
    var platform: String
    var account: String
    var link: String
    /// Whose it is, in a file that holds many records.
    var record: String?
    /// In millimetres.
    var module: Double
    var dots: Int?
    /// In millimetres.
    var distance: Double
    var grade: String?
  }

  struct Note: Codable, Equatable {
    var severity: String
    var message: String
    var hint: String?
  }

  var record: String
  var template: String
  var format: String
  var path: String
  var page: String?
  /// In millimetres.
  var width: Double?
  var height: Double?
  /// Nil when there is no file.
  var bytes: Int?
  var state: State
  /// Of its worst code; nil when none was graded.
  var grade: String?
  var codes: [Code]
  /// How many codes there are; nil when `codes` are all of them.
  var count: Int?
  /// Nil when there is nothing to be said.
  var notes: [Note]?
  /// PNG in base 64.
  var picture: String?
  /// Identifies the picture's content, so that the next run can take it over; nil without one.
  var fingerprint: String?

  /// A file of ten thousand records shows these many codes; the manifest has the others.
  static let maximumCodes = 20

  init(_ report: AssetReport, picture: String? = nil) {
    record = report.record ?? report.path
    template = report.template ?? ""
    (format, path, page, bytes) = (report.format, report.path, report.page, report.bytes)
    (width, height) = (report.widthMM, report.heightMM)
    state = State(report)
    grade = report.codes.compactMap(\.check.grade).max()
    codes = report.codes.prefix(ReportAsset.maximumCodes).map { code in
      Code(
        platform: code.platform, account: code.account, link: code.link, record: code.record,
        module: code.module.mm, dots: code.module.dots, distance: code.check.scanDistanceMM,
        grade: code.check.grade)
    }
    count = report.codes.count > codes.count ? report.codes.count : nil
    let notes = report.diagnostics.map { Note(severity: $0.severity, message: $0.message, hint: $0.hint) }
    self.notes = notes.isEmpty ? nil : notes
    self.picture = picture
    fingerprint = picture == nil ? nil : report.fingerprint
  }
}

extension ReportAsset.State {
  init(_ report: AssetReport) {
    let notRun = CodeReport.Verdict.reason("not run")
    if report.bytes == nil {
      self = report.diagnostics.isEmpty ? .waiting : .failed
    } else if report.codes.contains(where: { $0.check.zxing == notRun }) {
      self = .unread
    } else {
      self = report.diagnostics.contains { $0.severity == "warning" } ? .warned : .passed
    }
  }
}
