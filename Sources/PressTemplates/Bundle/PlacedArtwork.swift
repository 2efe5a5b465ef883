package import PressDiagnostics
package import PressDrawing
internal import PressSymbols

/// A picture, or a page of a PDF, and the box that it fills.
package struct PlacedArtwork: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case picture(Picture)
    /// A part of a page.
    case page(PageArtwork, Rect)
  }

  package var content: Content
  package var box: Rect
  package var place: SourceLocation

  /// The picture; nil when it is a page of a PDF.
  package var picture: Picture? { if case .picture(let picture) = content { picture } else { nil } }

  /// Whether it is a page of a PDF.
  package var isPage: Bool { if case .page = content { true } else { false } }

  /// Takes out the elements of a drawing that slots replace.
  mutating func remove(_ elements: [String]) {
    guard !elements.isEmpty, case .drawing(let drawing, let size, let aspect)? = picture else { return }
    content = .picture(.drawing(drawing.without(elements), size, aspect: aspect))
  }

  /// - Parameter resolution: of pixels made from a page.
  /// - Throws: a diagnostic at the artwork's place when a page cannot be drawn.
  func node(on grid: Grid, at resolution: Resolution) throws(Diagnostic) -> Scene.Node {
    switch content {
    case .picture(let picture): return picture.node(in: box)
    case .page(let page, let part):
      // Whole dots from edge to edge: drawn pixels are not mixed with their neighbours again.
      let dots = Grid.dots(resolution).snapped(box)
      let crop = PageArtwork.Crop(
        box: part, width: resolution.wholeDots(dots.size.width),
        height: resolution.wholeDots(dots.size.height))
      do {
        let picture = try page.image(crop)
        guard grid == .exact else { return .image(picture, in: dots) }
        return .page(
          DocumentPage(file: page.file, number: page.number, part: part, picture: picture), in: box)
      } catch {
        throw Diagnostic.error("unreadable-picture", error.message, hint: error.hint)
          .at(place.position, sourceLine: place.line)
      }
    }
  }
}
