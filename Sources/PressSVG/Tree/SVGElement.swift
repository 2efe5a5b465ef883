/// An element of a drawing; what is read, judged and mended.
final class SVGElement {
  /// What stands in an element.
  enum Content {
    case element(SVGElement)
    case text(String)
  }

  /// Without a prefix; a key of ``SVGVocabulary`` when it is SVG's own.
  var name: String
  let namespace: SVGNamespace
  var attributes: [SVGAttribute]
  var content: [Content] = []
  private(set) weak var parent: SVGElement?
  /// The sibling before it in the file, and its own last child.
  private(set) weak var elder: SVGElement?
  private(set) weak var youngest: SVGElement?
  let place: SVGPlace
  /// What the cascade offers for each property, what counts first; not what it inherits.
  var offers: [String: [String]] = [:]
  /// The properties whose value is an attribute's.
  var attributed: Set<String> = []
  /// Whether its transform has units in an attribute, or none in a style, which viewers take for different things.
  var hasUnclearTransform = false
  /// What is drawn of that, in one spelling.
  var style: [String: String] = [:]

  init(
    _ name: String, _ attributes: [SVGAttribute] = [], in namespace: SVGNamespace = .svg, at place: SVGPlace
  ) {
    self.name = name
    self.attributes = attributes
    self.namespace = namespace
    self.place = place
  }

  func append(_ child: SVGElement) {
    child.parent = self
    child.elder = youngest
    youngest = child
    content.append(.element(child))
  }

  /// In place of all that was in it.
  func replaceContent(_ new: [Content]) {
    content = new
    for case .element(let child) in new { child.parent = self }
  }

  var children: [SVGElement] {
    content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  /// The text that stands in it itself.
  var ownText: String {
    content.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  /// A value of an attribute without a prefix.
  subscript(_ key: String) -> String? {
    get { attributes.first { $0.namespace == .none && $0.name == key }?.value }
    set { set(key, newValue, in: .none) }
  }

  func value(_ key: String, in namespace: SVGNamespace) -> String? {
    attributes.first { $0.namespace == namespace && $0.name == key }?.value
  }

  func set(_ key: String, _ value: String?, in namespace: SVGNamespace) {
    let at = attributes.firstIndex { $0.namespace == namespace && $0.name == key }
    switch (at, value) {
    case (let at?, let value?): attributes[at].value = value
    case (let at?, nil): attributes.remove(at: at)
    case (nil, let value?): attributes.append(SVGAttribute(name: key, namespace: namespace, value: value))
    case (nil, nil): break
    }
  }

  /// What it refers to, by either spelling; SVG 2 prefers the one without a prefix.
  var link: String? {
    get { (self["href"] ?? value("href", in: .xlink)).map { $0.trimmed } }
    set {
      set("href", nil, in: .none)
      set("href", newValue, in: .xlink)
    }
  }

  var id: String? { self["id"] }

  /// Whether its style takes it out of what is drawn.
  var isHidden: Bool { offers["display"]?.first?.lowercased() == "none" }

  /// What the property comes to here: its own, else an ancestor's when it is handed down.
  func computed(_ property: String) -> String? {
    let isInherited = PropertyRules.inherited.contains(property)
    var element: SVGElement? = self
    while let current = element {
      if let own = current.style[property] {
        if own != "inherit" { return own }
      } else if !isInherited {
        return nil
      }
      element = current.parent
    }
    return nil
  }

  /// It, and all below it, outermost first.
  var family: [SVGElement] { [self] + children.flatMap(\.family) }

  /// A copy of all below it, without the names that only one element may have.
  func copy() -> SVGElement {
    let copy = SVGElement(
      name, attributes.filter { $0.name != "id" || $0.namespace != .none }, in: namespace, at: place)
    copy.style = style
    copy.offers = offers
    for item in content {
      switch item {
      case .element(let child): copy.append(child.copy())
      case .text: copy.content.append(item)
      }
    }
    return copy
  }
}

/// An attribute as it stands in the file, entities resolved.
struct SVGAttribute {
  var name: String
  var namespace: SVGNamespace
  var value: String
}

/// Whose a name is.
enum SVGNamespace: Hashable {
  case none
  case svg
  case xlink
  case xml
  /// HTML's, which browsers draw.
  case html
  case other(String)

  init(uri: String?) {
    self =
      switch uri {
      case nil, "": .none
      case "http://www.w3.org/2000/svg": .svg
      case "http://www.w3.org/1999/xlink": .xlink
      case "http://www.w3.org/XML/1998/namespace": .xml
      case "http://www.w3.org/1999/xhtml": .html
      case let uri?: .other(uri)
      }
  }
}

/// Where an element begins in its file.
package struct SVGPlace: Sendable, Hashable, Comparable {
  /// From 1.
  package var line: Int
  /// In characters, from 1.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: SVGPlace, b: SVGPlace) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
