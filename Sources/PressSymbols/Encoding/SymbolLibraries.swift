internal import CQREncode

/// The versions of the libraries that make symbols.
package enum SymbolLibraries {
  package static var versions: [(name: String, version: String)] {
    [("libqrencode", QRcode_APIVersionString().map { String(cString: $0) } ?? "?")]
  }
}
