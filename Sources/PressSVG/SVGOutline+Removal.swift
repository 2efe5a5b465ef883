package import Foundation

extension SVGOutline {
  /// A judged drawing without some of its elements, with which it only shows where something is to stand.
  ///
  /// What other elements refer to (colours, clipping paths, repeated shapes) stays, and is not drawn by itself.
  ///
  /// - Parameter names: ids, else names; those that no element has are passed over.
  package func without(_ names: [String]) -> Data {
    let outlines = [self] + translations
    for name in names {
      // An object that was translated has its name in each of its languages.
      let ids = Set(outlines.compactMap { $0.element(name)?.id })
      for one in root.family where one !== root && one.id.map(ids.contains) ?? false { remove(one) }
    }
    return SVGSerializer.file(root)
  }

  /// The drawing as each of its languages shows it; none where it has no languages.
  private var translations: [SVGOutline] {
    let languages = SVGTranslation.languages(in: root)
    guard !languages.isEmpty else { return [] }
    let svg = SVGSerializer.file(root)
    return (languages + [nil]).compactMap { try? SVGOutline(SVGTranslation.choose(svg, $0)) }
  }

  private func remove(_ element: SVGElement) {
    guard let parent = element.parent else { return }
    let inner = Set(element.family.map { ObjectIdentifier($0) })
    var wanted: Set<String> = []
    for other in root.family where !inner.contains(ObjectIdentifier(other)) {
      wanted.formUnion(other.wantedIDs)
    }
    // What is kept may want more of what would go.
    var count = -1
    while count != wanted.count {
      count = wanted.count
      for one in element.family where one.isKept(wanted) {
        one.family.forEach { wanted.formUnion($0.wantedIDs) }
      }
    }
    let rest = SVGElement("defs", at: element.place)
    var content: [SVGElement.Content] = []
    prune(element, wanted, into: &content)
    rest.replaceContent(content)
    // Of a choice the part stays, empty, or the next one would be chosen.
    let isChoice = parent.name == "switch"
    let empty = SVGElement("g", at: element.place)
    empty["systemLanguage"] = element["systemLanguage"]
    if !content.isEmpty { empty.append(rest) }
    parent.replaceContent(
      parent.content.flatMap { item -> [SVGElement.Content] in
        guard case .element(let child) = item, child === element else { return [item] }
        return isChoice ? [.element(empty)] : content.isEmpty ? [] : [.element(rest)]
      })
  }

  /// Gathers what is referred to, each with what it inherits.
  private func prune(_ element: SVGElement, _ wanted: Set<String>, into content: inout [SVGElement.Content]) {
    if element.id.map(wanted.contains) ?? false {
      for (property, value) in inherited(by: element) where element[property] == nil {
        element[property] = value
      }
      content.append(.element(element))
      return
    }
    for child in element.children { prune(child, wanted, into: &content) }
  }

  private func inherited(by element: SVGElement) -> [String: String] {
    // What is repeated inherits from where it is repeated.
    guard ElementRules.all[element.name]?.kind == .referred else { return [:] }
    var values: [String: String] = [:]
    var current = element.parent
    while let one = current, one !== root {
      for attribute in one.attributes where PropertyRules.inherited.contains(attribute.name) {
        values[attribute.name] = values[attribute.name] ?? attribute.value
      }
      current = one.parent
    }
    return values
  }
}

extension SVGElement {
  /// Whether something that stays refers to it.
  fileprivate func isKept(_ wanted: Set<String>) -> Bool {
    var current: SVGElement? = self
    while let one = current {
      if one.id.map(wanted.contains) ?? false { return true }
      current = one.parent
    }
    return false
  }

  /// The ids that it refers to.
  fileprivate var wantedIDs: [String] {
    var ids: [String] = []
    if let link, link.hasPrefix("#") { ids.append(String(link.dropFirst())) }
    for attribute in attributes where attribute.value.contains("url(#") {
      for part in attribute.value.split(separator: "url(#").dropFirst(
        attribute.value.hasPrefix("url(#") ? 0 : 1)
      {
        ids.append(String(part.prefix { $0 != ")" }))
      }
    }
    return ids
  }
}
