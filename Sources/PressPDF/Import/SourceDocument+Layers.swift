internal import CQPDF

/// Layers that are seen in one place and not in another (PDF 1.7, 8.11.4.4 and 8.11.4.5).
extension SourceDocument {
  /// The names of the layers that a viewer or a printer switches otherwise than they are by default.
  package var layersByUse: [String] {
    guard let layers = value("/OCProperties", of: root), let usual = value("/D", of: layers) else {
      return []
    }
    let isOff = name(value("/BaseState", of: usual)) == "/OFF"
    let exceptions = Set(items(value(isOff ? "/ON" : "/OFF", of: usual)).map(identity))
    var names: [String] = []
    var seen: Set<Int> = []
    for event in items(value("/AS", of: usual)) {
      let categories = items(value("/Category", of: event)).compactMap { name($0) }
      for layer in items(value("/OCGs", of: event)) where !seen.contains(identity(layer)) {
        let isSeen = exceptions.contains(identity(layer)) == isOff
        let states = categories.compactMap { state(of: layer, for: $0) }
        guard states.contains(where: { $0 != isSeen }) else { continue }
        seen.insert(identity(layer))
        names.append(text(value("/Name", of: layer)) ?? "?")
      }
    }
    return names
  }

  /// Whether a layer is seen for a use, `/Print`; nil where it says nothing of it.
  private func state(of layer: Object, for category: String) -> Bool? {
    let use = value("/Usage", of: layer).flatMap { value(category, of: $0) }
    return use.flatMap { name(value("\(category)State", of: $0)) }.map { $0 != "/OFF" }
  }

  /// Makes layers in every place what they are by default: on paper as in a picture of the page.
  func forgetUses(of layers: Object) {
    if let usual = value("/D", of: layers) { remove("/AS", from: usual) }
    // Some viewers go by a layer's own words, whether or not the document asks for it.
    for layer in items(value("/OCGs", of: layers)) { remove("/Usage", from: layer) }
  }
}
