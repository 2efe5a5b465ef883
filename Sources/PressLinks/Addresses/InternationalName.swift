internal import CIDN2

/// A host name with letters beyond ASCII, as machines write it and as people read it, by libidn2.
///
/// IDNA2008 (RFC 5891, "Domain Name Lookup Protocol") after the mapping of Unicode Technical Standard 46,
/// non-transitional, as browsers do: capitals, full-width letters and ideographic full stops are taken, `ß`
/// stays `ß`, and an `xn--` label must be the exact form of what it stands for.
struct InternationalName: Hashable, Sendable {
  /// Lower case, international labels in punycode (A-labels).
  let ascii: String
  /// The same with its international labels in their own script (U-labels).
  let unicode: String

  /// Nil when libidn2 does not look up such a name; ASCII labels are left for the caller to judge.
  init?(_ name: String) {
    // C strings end at a NUL.
    guard !name.utf8.contains(0) else { return nil }
    let flags = Int32(IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
    guard let ascii = InternationalName.text({ idn2_to_ascii_8z(name, $0, flags) }),
      let unicode = InternationalName.text({ idn2_to_unicode_8z8z(ascii, $0, 0) })
    else { return nil }
    self.ascii = ascii
    self.unicode = unicode
  }

  /// What a function of libidn2 allocates, as a string of ours; nil when it fails.
  private static func text(
    _ convert: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> String? {
    var output: UnsafeMutablePointer<CChar>?
    let status = convert(&output)
    defer { idn2_free(output) }
    guard status == IDN2_OK.rawValue, let output else { return nil }
    return String(validatingCString: output)
  }
}
