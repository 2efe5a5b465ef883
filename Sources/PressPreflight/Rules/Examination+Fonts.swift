extension Examination {
  func judgeFont(_ font: PDFObject, isInvisible: Bool, at place: ContentLocation) {
    guard judgedFonts.count < 10_000, judgedFonts.insert(font).inserted else { return }
    guard let entries = file.resolve(font).dictionary else {
      report(
        .fontEmbedded, .error, at: place, kind: "none", "text is set in a font that the file does not have")
      return
    }
    let place = ContentLocation(page: place.page, path: place.path, object: font.reference ?? place.object)
    // Its glyphs are drawings in the file.
    guard file.resolve(entries["Subtype"]).name != "Type3" else { return }
    let name = (file.resolve(entries["BaseFont"]).name ?? "without a name").shown
    var described = entries
    if let below = file.resolve(entries["DescendantFonts"]).array?.first {
      described = file.resolve(below).dictionary ?? [:]
    }
    let descriptor = file.resolve(described["FontDescriptor"]).dictionary ?? [:]
    let files = ["FontFile", "FontFile2", "FontFile3"].compactMap { file.resolve(descriptor[$0]).stream }
    guard let program = files.first else {
      // Text that is not drawn, as scanners lay it below a picture, harms no print.
      let severity = isInvisible ? by(x1a: .error, x4: .warning, plain: .info) : .error
      report(.fontEmbedded, severity, at: place, kind: name, "the font '\(name)' is not embedded")
      return
    }
    for filter in file.filters(of: program.dictionary) where filter == "LZWDecode" {
      report(.lzw, .error, at: place, "the font '\(name)' is packed by LZW")
    }
    if !Examination.hasSubsetTag(name) {
      report(.fontSubset, .info, at: place, kind: name, "the font '\(name)' is embedded whole")
    }
  }

  /// Six capitals and a plus (ISO 32000-1, 9.6.4).
  static func hasSubsetTag(_ name: String) -> Bool {
    let letters = Array(name.utf8.prefix(7))
    return letters.count == 7 && letters[6] == 0x2B && letters[..<6].allSatisfy { (0x41...0x5A).contains($0) }
  }
}
