/// The program that a drawing comes from, as far as ways out are others in it.
package enum SVGEditor: Sendable, Hashable {
  case figma
  /// Inkscape, Illustrator and all others: ways out name both of them.
  case other

  /// By the names that Figma gives: `paint0_linear_1_2`, `filter0_d_1_2`, `clip0_1_2`; Inkscape keeps them and adds its own.
  init(of root: SVGElement) {
    let isInkscapes = root.attributes.contains { attribute in
      attribute.namespace == .other("http://www.inkscape.org/namespaces/inkscape")
    }
    self = !isInkscapes && root.family.contains { $0.id.map(SVGEditor.isFigmas) ?? false } ? .figma : .other
  }

  private static func isFigmas(_ id: String) -> Bool {
    for kind in ["paint", "pattern", "filter", "clip", "mask"] where id.hasPrefix(kind) {
      let rest = id.dropFirst(kind.count)
      let number = rest.prefix { $0.isASCII && $0.isNumber }
      return !number.isEmpty && rest.dropFirst(number.count).hasPrefix("_")
    }
    return false
  }

  /// Longer ones first: what is said for Inkscape and Illustrator, and for Figma.
  private static let ways = [
    (
      "in Inkscape with Path > Object to Path, in Illustrator with Type > Create Outlines",
      "in Figma with 'Outline text' in the export's settings"
    ),
    (
      "in Inkscape: Path > Object to Path, and ungroup; in Illustrator: Object > Expand",
      "in Figma: select the layer, and Flatten"
    ),
    (
      "in Inkscape with Path > Combine, in Illustrator with Object > Compound Path > Make",
      "in Figma with Flatten"
    ),
    (
      "in Inkscape with Extensions > Images > Embed Images, in Illustrator with 'Embed' in the Links panel",
      "in Figma by exporting it again"
    ),
    (
      "in Inkscape: Path > Stroke to Path, which makes arrowheads of them",
      "in Figma: Outline stroke, which makes arrowheads of them"
    ),
    (
      "in Inkscape: Path > Stroke to Path, which makes arrowheads of markers",
      "in Figma: Outline stroke, which makes arrowheads of markers"
    ),
    ("in Inkscape: cut the shapes with Path > Intersection", "in Figma: intersect the shapes, and Flatten"),
    ("in Inkscape with Path > Object to Path", "in Figma with 'Outline text' in the export's settings"),
    ("in Inkscape: Path > Stroke to Path", "in Figma: Outline stroke"),
    ("in Inkscape with Path > Simplify", "in Figma with Simplify vector"),
    ("export the object as PNG", "export the layer as PNG"),
    (
      "it holds HTML: in draw.io switch off 'Word Wrap' and 'Formatted Text'; in Mermaid set "
        + "'htmlLabels: false'; in Figma", "in Figma"
    ),
  ]

  /// A fault whose way out is this program's.
  package func told(_ fault: SVGFault) -> SVGFault {
    guard self == .figma, var hint = fault.hint else { return fault }
    for (theirs, figmas) in SVGEditor.ways { hint = hint.replacing(theirs, with: figmas) }
    var told = fault
    told.hint = hint
    return told
  }
}
