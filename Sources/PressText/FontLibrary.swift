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

  /// Whether a family has a slanted face of its own.
  package static func hasItalic(_ name: String) -> Bool {
    hasFace(of: name, "slant") { $0 > 0 }
  }

  /// Whether a family has faces of a width of their own, not one font that is stretched to it.
  ///
  /// - Parameter width: in percent of the normal one, as OpenType has it: 75 is condensed.
  package static func hasFace(_ name: String, width: Int) -> Bool {
    hasFace(of: name, "width") { $0 == Int32(width) }
  }

  private static func hasFace(of family: String, _ key: String, _ fits: (Int32) -> Bool) -> Bool {
    guard let pattern = FcPatternCreate() else { return false }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, "family", family)
    return withFonts(matching: pattern, keys: [key]) { fonts in
      fonts.contains { font in
        var value: Int32 = 0
        return FcPatternGetInteger(font, key, 0, &value) == FcResultMatch && fits(value)
      }
    }
  }

  /// The letters that no installed font of some families has.
  ///
  /// Fonts of coloured pictures count as none: which of their forms is drawn differs from library to library.
  package static func missing(_ letters: Set<Unicode.Scalar>, in families: [String]) -> Set<Unicode.Scalar> {
    var missing = letters
    for family in families where !missing.isEmpty {
      guard let pattern = FcPatternCreate() else { break }
      defer { FcPatternDestroy(pattern) }
      FcPatternAddString(pattern, "family", family)
      withFonts(matching: pattern, keys: ["charset", "color"]) { fonts in
        for font in fonts {
          var isColored: FcBool = 0
          if FcPatternGetBool(font, "color", 0, &isColored) == FcResultMatch, isColored != 0 { continue }
          var letters: OpaquePointer?
          guard FcPatternGetCharSet(font, "charset", 0, &letters) == FcResultMatch, let letters else {
            continue
          }
          missing = missing.filter { FcCharSetHasChar(letters, $0.value) == 0 }
        }
      }
    }
    return missing
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
    matching pattern: OpaquePointer, keys: [String] = ["family", "postscriptname", "fontversion"],
    _ body: ([OpaquePointer]) -> R
  ) -> R {
    guard let wanted = FcObjectSetCreate() else { return body([]) }
    defer { FcObjectSetDestroy(wanted) }
    for key in keys { FcObjectSetAdd(wanted, key) }
    guard let set = FcFontList(nil, pattern, wanted) else { return body([]) }
    defer { FcFontSetDestroy(set) }
    let fonts = (0..<Int(set.pointee.nfont)).compactMap { set.pointee.fonts[$0] }
    return body(fonts)
  }
}
