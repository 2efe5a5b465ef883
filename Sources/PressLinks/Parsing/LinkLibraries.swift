internal import CIDN2

/// The versions of the libraries that make links.
package enum LinkLibraries {
  package static var versions: [(name: String, version: String)] {
    [("libidn2", idn2_check_version(nil).map { String(cString: $0) } ?? "?")]
  }
}
