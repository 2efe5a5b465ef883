internal import PressDiagnostics
internal import PressDrawing
internal import PressRendering
internal import PressTemplates

/// Elements of a designer's SVG, in words for who wrote the template.
enum ArtworkElements {
  static let locate: ElementLocator = { artwork, id, box throws(PictureError) in
    do throws(SVGElements.Failure) {
      return try SVGElements.box(of: id, in: artwork.spoken(in: nil), stretchedTo: box)
    } catch {
      switch error {
      case .missing(let names):
        throw PictureError(
          message: "the artwork has no element with the id or the name '\(id)'",
          hint: Suggestion.hint(for: id, among: names)
            ?? (names.isEmpty
              ? "give it one: in Inkscape under Object Properties"
              : "it has: \(names.prefix(12).joined(separator: ", "))"))
      case .turned:
        throw PictureError(
          message: "the element '\(id)' is rotated or skewed",
          hint: "draw the hole upright: a code on the slant scans worse, and its quiet zone would be cut")
      case .empty:
        throw PictureError(
          message: "the element '\(id)' covers nothing", hint: "draw a filled rectangle for the hole")
      case .unreadable(let reason):
        throw PictureError(message: "the artwork cannot be looked into: \(reason)")
      }
    }
  }
}
