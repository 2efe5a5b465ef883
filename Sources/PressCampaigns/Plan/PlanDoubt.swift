internal import PressDiagnostics

/// Something of an asset that is wrong itself, so that not all that is found wrong beside it is true.
///
/// The rest of it is looked at all the same: a wrong cell must not wait until a wrong template is mended.
enum PlanDoubt {
  /// The template has faults, and what is faulty in it is missing.
  ///
  /// - Parameter folder: of its bundle, as its faults name it: of that everything is said already.
  case template(folder: String)
  /// It is not known which rows are one record.
  case groups
  /// It is not known what its PDFs are written for.
  case press

  /// Whether a finding is true, whatever the doubtful thing turns out to be.
  func lets(_ finding: Diagnostic) -> Bool {
    guard finding.severity == .error else { return false }
    switch self {
    case .template(let folder):
      let isOfTemplate = finding.position?.file.hasPrefix(folder + "/") ?? false
      return !isOfTemplate
        && !["unknown-slot", "unknown-name", "unknown-setting", "empty-name"].contains(finding.code)
    case .groups:
      return ![
        "empty-slot", "missing-field", "unknown-name", "empty-name", "output-name", "output-collision",
      ].contains(finding.code)
    case .press: return true
    }
  }
}
