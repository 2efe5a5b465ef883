internal import PressSVG
internal import PressText

/// The fonts that a drawing's text is set in: the designer's, never another in silence.
enum ArtworkFonts {
  private static let outlines =
    "or turn the text into outlines: in Inkscape with Path > Object to Path, in Illustrator with Type > Create Outlines"

  /// A sentence for each list of fonts that cannot be had.
  static func faults(of words: [SVGWords]) -> [SVGFault] {
    var faults: [SVGFault] = []
    var seen: Set<[String]> = []
    for word in words where !word.named.contains(where: { FontLibrary.hasFamily($0) }) {
      guard seen.insert(word.named).inserted else { continue }
      let names = word.named.prefix(4).map { "'\($0.prefix(80))'" }.joined(separator: ", ")
      let message =
        word.isNamed
        ? "the drawing has text in \(names), and no such font is installed"
        : "the drawing has text in any font of its kind, which is \(names) here, and that is not installed"
      faults.append(
        SVGFault(word.place, message, hint: "install it (\(word.named[0].prefix(80))), \(outlines)"))
    }
    guard faults.isEmpty else { return faults }
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
