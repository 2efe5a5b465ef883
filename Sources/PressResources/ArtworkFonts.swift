internal import PressSVG
internal import PressText

/// The fonts that a drawing's text is set in: the designer's, never another in silence.
enum ArtworkFonts {
  private static let outlines =
    "or turn the text into outlines: in Inkscape with Path > Object to Path, in Illustrator with Type > Create Outlines"

  /// In percent of the normal width, as OpenType has them.
  private static let widths = [
    "ultra-condensed": 50, "extra-condensed": 63, "condensed": 75, "semi-condensed": 87, "semi-expanded": 113,
    "expanded": 125, "extra-expanded": 150, "ultra-expanded": 200,
  ]

  /// Whether the first of some families is there: that is what the designer saw.
  ///
  /// Illustrator and Affinity put a face's PostScript name before its family: `'MyriadPro-Bold', 'Myriad Pro'`.
  private static func isInstalled(_ families: [String]) -> Bool {
    guard let first = families.first else { return false }
    if FontLibrary.hasFamily(first) { return true }
    guard families.count > 1 else { return false }
    func letters(_ name: some StringProtocol) -> String {
      String(name.filter { !$0.isWhitespace }).lowercased()
    }
    let face = first.prefix { $0 != "-" }
    return letters(face) == letters(families[1]) && FontLibrary.hasFamily(families[1])
  }

  /// A sentence for each list of fonts, each face and each sign that cannot be had.
  static func faults(of words: [SVGWords]) -> [SVGFault] {
    // Of a font that is not there, nobody knows what it lacks.
    let installed = words.filter { isInstalled($0.named) }
    return missingFamilies(of: words) + missingFaces(of: installed) + missingSigns(of: installed)
  }

  private static func missingFamilies(of words: [SVGWords]) -> [SVGFault] {
    var faults: [SVGFault] = []
    var seen: Set<[String]> = []
    for word in words where !isInstalled(word.named) {
      guard seen.insert(word.named).inserted else { continue }
      let names = word.named.prefix(4).filter { !FontLibrary.hasFamily($0) }
        .map { "'\($0.prefix(80))'" }.joined(separator: ", ")
      let message =
        word.isCarried
        ? "the drawing has text in \(names) and brings the font along, but fonts embedded in a drawing are not "
          + "read, and no such font is installed"
        : word.isNamed
          ? "the drawing has text in \(names), and no such font is installed"
          : "the drawing has text in any font of its kind, which is \(names) here, and that is not installed"
      faults.append(
        SVGFault(word.place, message, hint: "install it (\(word.named[0].prefix(80))), \(outlines)"))
    }
    return faults
  }

  private static func missingFaces(of words: [SVGWords]) -> [SVGFault] {
    var faults: [SVGFault] = []
    for word in words {
      guard let family = word.families.first(where: { FontLibrary.hasFamily($0) }) else { continue }
      var missing: String?
      if word.isItalic, !FontLibrary.hasItalic(family) {
        missing = "the drawing has italic text in '\(family.prefix(80))', which has no italic"
      } else if let width = widths[word.stretch], !FontLibrary.hasFace(family, width: width) {
        missing =
          "the drawing has text in '\(family.prefix(80))', which is not installed \(word.stretch)"
      }
      guard let missing, !faults.contains(where: { $0.message == missing }) else { continue }
      faults.append(
        SVGFault(word.place, missing, hint: "install that face, name a font that has it, \(outlines)"))
    }
    return faults
  }

  private static func missingSigns(of words: [SVGWords]) -> [SVGFault] {
    var faults: [SVGFault] = []
    var checked: Set<SVGWords> = []
    for word in words {
      let missing = FontLibrary.missing(word.letters, in: word.families)
      guard let first = missing.min(by: { $0.value < $1.value }), checked.insert(word).inserted else {
        continue
      }
      let code = String(first.value, radix: 16, uppercase: true)
      let number = String(repeating: "0", count: max(0, 4 - code.count)) + code
      let names = word.families.prefix(3).map { "'\($0.prefix(80))'" }.joined(separator: ", ")
      faults.append(
        SVGFault(
          word.place, "the drawing has '\(first)' (U+\(number)) in \(names), which has no such letter",
          hint: "name a font that has it, \(outlines)"))
      if faults.count > 4 { break }
    }
    return faults
  }
}
