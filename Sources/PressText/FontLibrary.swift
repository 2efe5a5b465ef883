internal import CFontconfig

/// The fonts that fontconfig knows.
package enum FontLibrary {
  /// Whether a family is installed under this very name (case does not count).
  package static func hasFamily(_ name: String) -> Bool {
    guard let pattern = FcPatternCreate() else { return false }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, "family", name)
    return withFonts(matching: pattern) { fonts in !fonts.isEmpty }
  }

  /// A line for every installed face (PostScript name and version), sorted.
  ///
  /// Two machines with the same lines set the same text; a campaign's fingerprint covers them, because which
  /// font stands in for a missing character is known only while drawing.
  package static func inventory() -> [String] {
    guard let pattern = FcPatternCreate() else { return [] }
    defer { FcPatternDestroy(pattern) }
    return withFonts(matching: pattern) { fonts in
      fonts.map { font in
        let name = strings("postscriptname", of: font).first ?? strings("family", of: font).first ?? "?"
        return "\(name) \(integer("fontversion", of: font) ?? 0)"
      }.sorted()
    }
  }

  static func strings(_ key: String, of pattern: OpaquePointer) -> [String] {
    var found: [String] = []
    var text: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(pattern, key, Int32(found.count), &text) == FcResultMatch, let text {
      found.append(String(cString: text))
    }
    return found
  }

  static func integer(_ key: String, of pattern: OpaquePointer) -> Int? {
    var value: Int32 = 0
    return FcPatternGetInteger(pattern, key, 0, &value) == FcResultMatch ? Int(value) : nil
  }

  private static func withFonts<R>(
    matching pattern: OpaquePointer, _ body: ([OpaquePointer]) -> R
  ) -> R {
    guard let keys = FcObjectSetCreate() else { return body([]) }
    defer { FcObjectSetDestroy(keys) }
    for key in ["family", "postscriptname", "fontversion"] { FcObjectSetAdd(keys, key) }
    guard let set = FcFontList(nil, pattern, keys) else { return body([]) }
    defer { FcFontSetDestroy(set) }
    let fonts = (0..<Int(set.pointee.nfont)).compactMap { set.pointee.fonts[$0] }
    return body(fonts)
  }
}
