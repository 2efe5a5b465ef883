package import Foundation

/// The named elements of a drawing, in its order.
package struct SVGOutline {
  /// An element with an id, which librsvg finds it by.
  package struct Element: Sendable, Hashable {
    package let id: String
    /// What a person calls it; the id where nobody named it.
    package let name: String
    /// Whether a box with upright sides gets others.
    package let isTurned: Bool
  }

  package let elements: [Element]
  let root: SVGElement

  /// - Throws: when it is no XML.
  package init(_ svg: Data) throws(SVGFault) {
    root = try SVGParser.read(svg)
    var elements: [Element] = []
    SVGOutline.add(root, .identity, to: &elements)
    self.elements = elements
  }

  /// The element that a person means: by its id, else by its name.
  package func element(_ name: String) -> Element? {
    elements.first { $0.id == name } ?? elements.first { $0.name == name }
      ?? elements.first { $0.id == SVGSerializer.identifier(name) }
  }

  private static func add(_ element: SVGElement, _ above: SVGTransform, to elements: inout [Element]) {
    let placement = element["transform"].flatMap { SVGTransform($0) }.map { $0.inside(above) } ?? above
    if let id = element.id {
      elements.append(
        Element(
          id: id, name: name(of: element) ?? id, isTurned: abs(placement.b) > 1e-6 || abs(placement.c) > 1e-6)
      )
    }
    for child in element.children { add(child, placement, to: &elements) }
  }

  /// Where programs keep the name that stands in their list of objects.
  static func name(of element: SVGElement) -> String? {
    let spaces = [
      ("label", "http://www.inkscape.org/namespaces/inkscape"), ("id", "http://www.serif.com/"),
    ]
    return spaces.lazy.compactMap { element.value($0.0, in: .other($0.1)) }.first ?? element["data-name"]
  }
}
