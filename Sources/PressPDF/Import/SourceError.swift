/// Why a finished PDF cannot be taken as a source of pages.
///
/// The ways out: save it without a password, repair it in a viewer, ask for a page that it has.
package enum SourceError: Error, Sendable, Hashable {
  /// It is locked, with a password to open it or to change it.
  case encrypted
  /// It is no PDF, or not a whole one; qpdf's own words.
  case damaged(reason: String)
  /// It has no page.
  case empty
  /// It has no page of that number; pages count from 1.
  case page(Int, of: Int)
  /// A page has no media box, or one that is empty or beyond reason.
  case size(page: Int)

  /// What happened, lower case, without a full stop.
  package var message: String {
    switch self {
    case .encrypted: "the PDF is encrypted"
    case .damaged(let reason): "the PDF cannot be read: \(reason)"
    case .empty: "the PDF has no pages"
    case .page(let number, let count): "the PDF has no page \(number): it has \(count)"
    case .size(let page): "page \(page) of the PDF has no size, or one beyond 20 m"
    }
  }

  /// The way out.
  package var hint: String {
    switch self {
    case .encrypted: "save it again without a password and without restrictions"
    case .damaged: "open it in a PDF viewer and save or print it as PDF again"
    case .empty, .size: "export it again"
    case .page: "page 1 is its first"
    }
  }
}

extension SourceError {
  /// The stable word for programs.
  package var word: String {
    switch self {
    case .encrypted: "encrypted-pdf"
    case .damaged: "unreadable-pdf"
    case .empty, .page: "no-page"
    case .size: "page-size"
    }
  }
}
