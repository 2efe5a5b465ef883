internal import CQPDF

/// The versions of the libraries that write PDF.
package enum PDFLibraries {
  package static var versions: [(name: String, version: String)] {
    [("qpdf", qpdf_get_qpdf_version().map { String(cString: $0) } ?? "?")]
  }
}
