package import Foundation

/// Which part of a translated drawing is seen: by the asset's language, never by the machine's.
package enum SVGTranslation {
  /// A judged drawing in one language.
  ///
  /// Of each `switch` the first part is kept that is for the language, else the one for all others. A part for
  /// `zh-Hans` is for an asset in `zh` as well, and a part for `zh` for one in `zh-Hans`.
  ///
  /// - Parameter language: nil where an asset is in several at once: the part for all others.
  package static func choose(_ svg: Data, _ language: String?) -> Data {
    guard let root = try? SVGParser.read(svg) else { return svg }
    choose(in: root, language?.lowercased())
    return SVGSerializer.file(root)
  }

  /// The languages that a judged drawing has parts for, in its order.
  package static func languages(in svg: Data) -> [String] {
    (try? SVGParser.read(svg)).map { languages(in: $0) } ?? []
  }

  static func languages(in root: SVGElement) -> [String] {
    var found: [String] = []
    for list in root.family.compactMap({ $0["systemLanguage"] }) {
      for tag in list.split(separator: ",").map({ $0.trimmed }) where !tag.isEmpty && !found.contains(tag) {
        found.append(tag)
      }
    }
    return found
  }

  private static func choose(in element: SVGElement, _ language: String?) {
    if element.name == "switch" {
      let chosen = element.children.first { part in
        part["systemLanguage"].map { list in language.map { isFor($0, list) } ?? false } ?? true
      }
      chosen?["systemLanguage"] = nil
      element.replaceContent(chosen.map { [.element($0)] } ?? [])
      element.name = "g"
    }
    for child in element.children { choose(in: child, language) }
  }

  private static func isFor(_ language: String, _ list: String) -> Bool {
    list.split(separator: ",").contains { part in
      let tag = part.trimmed.lowercased().replacing("_", with: "-")
      return tag == language || tag.hasPrefix(language + "-") || language.hasPrefix(tag + "-")
    }
  }
}
