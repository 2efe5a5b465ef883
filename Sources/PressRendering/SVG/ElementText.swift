package import PressDrawing
internal import PressSVG

/// How a text of SVG artwork looks and where it stands, for what is to stand in its place.
package struct ElementText: Sendable, Hashable {
  package enum Alignment: String, Sendable, Hashable {
    case left, center, right
  }

  /// Where each line starts, ends or has its middle, on its baseline; from the top, at least one.
  package var lines: [Point]
  package var alignment: Alignment
  /// In the order of preference.
  package var families: [String]
  /// 100…900.
  package var weight: Int
  package var isItalic: Bool
  /// Side of the em square.
  package var size: Length
  /// Between letters, in thousandths of an em.
  package var tracking: Double
  /// On white, where the text lets something through; nil where it has no plain colour.
  package var color: Color?
  package var isOpaque: Bool
}

extension SVGElements {
  /// The text that an element is or holds, in artwork that is stretched to a box.
  ///
  /// - Parameter name: the element's id without `#`, else its name, see `names(in:)`.
  /// - Returns: nil when the element holds no text, or one that is turned or stretched.
  package static func text(
    of name: String, in artwork: VectorArtwork, stretchedTo box: Rect
  ) throws(Failure) -> ElementText? {
    let place = NestedSVG.Box(
      x: box.minX.millimetres, y: box.minY.millimetres, width: box.size.width.millimetres,
      height: box.size.height.millimetres)
    guard let found = try outline(of: artwork).text(of: name, in: place) else { return nil }
    let alignment: ElementText.Alignment =
      switch found.anchor {
      case .start: .left
      case .middle: .center
      case .end: .right
      }
    return ElementText(
      lines: found.lines.map { Point(.mm($0.x), .mm($0.baseline)) }, alignment: alignment,
      families: found.families, weight: found.weight, isItalic: found.isItalic, size: .mm(found.size),
      tracking: found.tracking * 1000,
      color: found.color.flatMap { SVGPainter.color($0, opacity: found.opacity) },
      isOpaque: found.opacity >= 0.999)
  }
}
