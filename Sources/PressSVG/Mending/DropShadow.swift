/// `feDropShadow` in the words that SVG had before it.
enum DropShadow {
  /// Puts its parts in place of each; what is drawn is the same.
  static func unfold(in filter: SVGElement) {
    guard filter.children.contains(where: { $0.name == "feDropShadow" }) else { return }
    var before: String?
    var content: [SVGElement.Content] = []
    for (index, part) in filter.children.enumerated() where part.namespace == .svg {
      guard part.name == "feDropShadow" else {
        content.append(.element(part))
        // A part without a name hands on what it gives all the same.
        if before != nil || part["result"] == nil {
          part["result"] = part["result"] ?? "part-\(index)"
        }
        before = part["result"]
        continue
      }
      let input = part["in"] ?? before ?? "SourceGraphic"
      let name = "shadow-\(index)"
      func made(_ element: String, _ attributes: [(String, String)]) -> SVGElement {
        SVGElement(
          element, attributes.map { SVGAttribute(name: $0.0, namespace: .none, value: $0.1) }, at: part.place)
      }
      let blur = made(
        "feGaussianBlur",
        [("in", input), ("stdDeviation", part["stdDeviation"] ?? "2"), ("result", "\(name)-a")])
      let shift = made(
        "feOffset",
        [("in", "\(name)-a"), ("dx", part["dx"] ?? "2"), ("dy", part["dy"] ?? "2"), ("result", "\(name)-b")])
      let flood = made("feFlood", [("result", "\(name)-c")])
      flood.style = part.style.filter { $0.key.hasPrefix("flood") }
      let ink = made(
        "feComposite",
        [("in", "\(name)-c"), ("in2", "\(name)-b"), ("operator", "in"), ("result", "\(name)-d")])
      let result = part["result"] ?? name
      let merge = made("feMerge", [("result", result)])
      for source in ["\(name)-d", input] { merge.append(made("feMergeNode", [("in", source)])) }
      let spaces = part.style.filter { $0.key == "color-interpolation-filters" }
      for one in [blur, shift, flood, ink, merge] {
        one.style.merge(spaces) { $1 }
        for side in ["x", "y", "width", "height"] where part[side] != nil { one[side] = part[side] }
        content.append(.element(one))
      }
      before = result
    }
    filter.replaceContent(content)
  }
}
