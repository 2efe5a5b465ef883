internal import PressDiagnostics
internal import PressDrawing
internal import PressRendering
internal import PressTemplates
internal import PressText

/// What keeps a designer's SVG from being drawn here as it was there.
enum ArtworkSurvey {
  /// Families that every system has something for.
  private static let generic: Set = [
    "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "sans", "mono", "inherit",
  ]

  /// - Throws: when something of the drawing would be left out or replaced in silence.
  static func look(at artwork: VectorArtwork) throws(PictureError) {
    let outline: SVGSurvey
    do throws(SVGElements.Failure) {
      outline = try SVGElements.survey(artwork)
    } catch {
      throw PictureError(message: "the drawing is not sound XML", hint: "export it again")
    }
    guard outline.links.isEmpty else {
      throw PictureError(
        message: "the drawing links to \(quoted(outline.links)), which is not in the file",
        hint: "embed the picture: in Inkscape with Extensions > Images > Embed Images")
    }
    guard !outline.hasFlowedText else {
      throw PictureError(
        message: "the drawing has text of the draft SVG 1.2, which nothing but old Inkscapes draws",
        hint: "in Inkscape choose Text > Convert to Text, and save it again")
    }
    let missing = outline.fonts.filter { !isInstalled($0) }
    guard missing.isEmpty else {
      throw PictureError(
        message: "the drawing has text in \(quoted(missing)), and no such font is installed",
        hint: "install it, or turn the text into outlines: in Inkscape with Path > Object to Path")
    }
  }

  /// Whether one of a list of families is there: the designer named the others to stand in for it.
  private static func isInstalled(_ list: String) -> Bool {
    list.split(separator: ",").contains { entry in
      let name = entry.filter { $0 != "'" && $0 != "\"" }.trimmed
      return generic.contains(name.lowercased()) || FontLibrary.hasFamily(name)
    }
  }

  private static func quoted(_ names: [String]) -> String {
    let shown = names.prefix(5).map { "'\($0.filter { $0 != "'" && $0 != "\"" }.prefix(80))'" }
    return shown.joined(separator: ", ") + (names.count > 5 ? " and others" : "")
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
