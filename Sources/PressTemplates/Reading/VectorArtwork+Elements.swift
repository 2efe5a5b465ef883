internal import PressDrawing
internal import PressSVG

extension VectorArtwork {
  /// Whether an element has this id or name.
  func hasElement(_ name: String) -> Bool { (try? SVGOutline(svg))?.element(name) != nil }

  /// The languages that it has parts for, in its order.
  var languages: [String] { isTranslated ? SVGTranslation.languages(in: svg) : [] }

  /// The drawing without elements that slots replace.
  func without(_ elements: [String]) -> VectorArtwork {
    guard let outline = try? SVGOutline(svg) else { return self }
    return VectorArtwork(svg: outline.without(elements), isTranslated: isTranslated)
  }
}
