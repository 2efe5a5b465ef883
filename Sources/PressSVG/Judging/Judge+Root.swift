/// What the drawing as a whole has.
extension Judge {
  /// Browsers count what cuts or changes a whole drawing in CSS pixels and by its page, not in the drawing's units.
  func checkRootEffects(_ root: SVGElement) {
    for property in ["clip-path", "mask", "filter"] {
      guard let value = root.style[property], value != "none" else { continue }
      let id = ValueSyntax.reference(value)?.id
      let target = id.flatMap { named[$0] }
      // A clip or mask that is not there is none in every viewer; of an effect it is told anyway.
      guard id == nil || target != nil else { continue }
      let followsBox = ["clipPathUnits", "maskContentUnits"].contains { key in
        target?[key]?.trimmed == "objectBoundingBox"
      }
      if property != "filter", !followsBox, hasUnitsOfPixels(root) { continue }
      tell(
        root.place,
        "the whole drawing has '\(property): \(value.prefix(40))', which browsers count in pixels of the page",
        hint: "put it on a group with all that the drawing holds")
    }
  }

  private func hasUnitsOfPixels(_ root: SVGElement) -> Bool {
    guard let view = root["viewBox"].flatMap({ NumberList.read($0.trimmed) }) else { return true }
    let size = ["width", "height"].compactMap { root[$0].flatMap { ValueSyntax.pixels($0) } }
    guard view.count == 4, size.count == 2 else { return false }
    return zip(view, [0, 0] + size).allSatisfy { abs($0 - $1) < 1e-3 }
  }
}
