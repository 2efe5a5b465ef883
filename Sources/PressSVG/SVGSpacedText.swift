package import Foundation

/// Spaced-out texts that stand at their middle or their end.
///
/// Browsers count the space behind the last letter as well, librsvg does not.
package enum SVGSpacedText {
  /// A judged drawing with such texts where browsers have them, for librsvg alone.
  package static func settle(_ svg: Data) -> Data {
    let marks = ["letter-spacing=", "text-anchor="]
    guard marks.allSatisfy({ svg.range(of: Data($0.utf8)) != nil }), let root = try? SVGParser.read(svg)
    else { return svg }
    for text in root.family where text.name == "text" {
      let parts = text.family.filter { $0.ownText.contains { !$0.isWhitespace } }
      // All parts of a judged text are spaced alike.
      guard let spacing = spacing(of: parts.first ?? text), spacing != 0 else { continue }
      let shares = ["middle": -0.5, "end": -1.0]
      let anchors = Set(parts.map { $0.inherited("text-anchor") ?? "start" })
      guard anchors.count == 1, let share = anchors.first.flatMap({ shares[$0] }) else { continue }
      let shift = "translate(\(NestedSVG.number(spacing * share)) 0)"
      text["transform"] = text["transform"].map { "\($0) \(shift)" } ?? shift
    }
    return SVGSerializer.file(root)
  }

  /// In the text's units, by the letters of who gives it.
  private static func spacing(of text: SVGElement) -> Double? {
    var current: SVGElement? = text
    while let one = current {
      if let own = one["letter-spacing"]?.trimmed, own != "inherit" { return one.units(own) }
      current = one.parent
    }
    return nil
  }
}
