internal import CFontconfig
internal import CHarfBuzz
internal import CPango
internal import ICUShim

/// The versions of the libraries that set text.
package enum TextLibraries {
  package static var versions: [(name: String, version: String)] {
    let fontconfig = Int(FcGetVersion())
    return [
      ("pango", pango_version_string().map { String(cString: $0) } ?? "?"),
      ("fontconfig", "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
      ("icu", qrpress_icu_version().map { String(cString: $0) } ?? "?"),
      ("harfbuzz", hb_version_string().map { String(cString: $0) } ?? "?"),
    ]
  }
}
