/// Why a file could not be looked at.
///
/// The ways out: give a PDF that a viewer opens; save a damaged one again.
package enum PreflightError: Error, Sendable, Hashable {
  /// No `%PDF-` within the first 1,024 bytes (ISO 32000-1, Annex H).
  case notPDF
  /// qpdf finds no document in it; its own words.
  case unreadable(reason: String)
  /// No page.
  case noPages

  /// What happened, lower case, without a full stop.
  package var message: String {
    switch self {
    case .notPDF: "is not a PDF"
    case .unreadable(let reason): "cannot be read as PDF: \(reason)"
    case .noPages: "has no pages"
    }
  }

  /// The way out.
  package var hint: String {
    switch self {
    case .notPDF: "export the artwork as PDF: preflight judges nothing else"
    case .unreadable, .noPages: "open it in a PDF viewer and export it again from the program that made it"
    }
  }
}
