internal import CFontconfig

/// Font files that a template brings: its texts are set in them before any installed font.
///
/// An installed family of the same name is not there for that template, so that it looks alike on every
/// machine.
package struct BundleFonts: Sendable, Hashable {
  package static let none = BundleFonts()

  /// Paths, in the order in which a character is looked for.
  package private(set) var files: [String] = []
  /// Every name that a face of the files has, in the order of the files.
  package private(set) var families: [String] = []

  package var isEmpty: Bool { files.isEmpty }

  package init() {}

  /// - Returns: whether the file is a font with outlines; nothing is added when it is not.
  package mutating func add(_ file: String) -> Bool {
    guard let set = FcFontSetCreate() else { return false }
    defer { FcFontSetDestroy(set) }
    var count: Int32 = 0
    guard FcFreeTypeQueryAll(file, UInt32.max, nil, &count, set) > 0 else { return false }
    let faces = (0..<Int(set.pointee.nfont)).compactMap { set.pointee.fonts[$0] }
    guard !faces.isEmpty, faces.allSatisfy({ BundleFonts.hasOutlines($0) }) else { return false }
    files.append(file)
    for family in faces.flatMap({ FontLibrary.strings("family", of: $0) }) where !hasFamily(family) {
      families.append(family)
    }
    return true
  }

  /// Whether a family is among them under this very name (case does not count).
  package func hasFamily(_ name: String) -> Bool {
    families.contains { $0.lowercased() == name.lowercased() }
  }

  private static func hasOutlines(_ face: OpaquePointer) -> Bool {
    var value: FcBool = 0
    return FcPatternGetBool(face, "outline", 0, &value) == FcResultMatch && value != 0
  }

  /// What fontconfig knows, these files in place of its families of the same names; the caller's to destroy.
  func configuration() -> OpaquePointer? {
    guard let config = FcInitLoadConfigAndFonts() else { return nil }
    if let set = FcConfigGetFonts(config, FcSetSystem), let fonts = set.pointee.fonts {
      var kept = 0
      for index in 0..<Int(set.pointee.nfont) {
        guard let font = fonts[index] else { continue }
        if FontLibrary.strings("family", of: font).contains(where: { hasFamily($0) }) {
          FcPatternDestroy(font)
        } else {
          fonts[kept] = font
          kept += 1
        }
      }
      set.pointee.nfont = Int32(kept)
    }
    for file in files { FcConfigAppFontAddFile(config, file) }
    return config
  }
}
