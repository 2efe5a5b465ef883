/// Symbols and drawings that are repeated in another size, which librsvg draws in their own: put in as they are meant.
enum UsedSymbols {
  /// False when that would make more elements than a drawing may have.
  static func unfold(in root: SVGElement, named: [String: SVGElement], atMost: Int) -> Bool {
    var left = atMost
    for use in root.family where use.name == "use" && !isInSymbol(use) {
      unfold(use, named, &left)
      if left < 0 { return false }
    }
    return true
  }

  private static func isInSymbol(_ element: SVGElement) -> Bool {
    var current = element.parent
    while let one = current {
      if one.name == "symbol" { return true }
      current = one.parent
    }
    return false
  }

  private static func unfold(_ use: SVGElement, _ named: [String: SVGElement], _ left: inout Int) {
    guard left >= 0, let link = use.link, let target = named[String(link.dropFirst())],
      target.name == "symbol" || target.name == "svg"
    else { return }
    let copy = target.copy()
    left -= copy.family.count
    guard left >= 0 else { return }
    let port = SVGElement("svg", copy.attributes, at: use.place)
    port.replaceContent(copy.content)
    let group = SVGElement("g", at: use.place)
    group.style = copy.style
    group.append(port)
    if let overflow = group.style.removeValue(forKey: "overflow") { port.style["overflow"] = overflow }
    for key in ["x", "y"] { if target.name == "symbol" { port[key] = nil } }
    for key in ["width", "height"] { if let size = use[key] { port[key] = size } }
    var shift: [String] = []
    for key in ["x", "y"] { shift.append(use[key] ?? "0") }
    if shift != ["0", "0"] {
      // A drawing has a place of its own, which the shift is added to.
      let outer = SVGElement("svg", at: use.place)
      for (key, value) in zip(["x", "y"], shift) { outer[key] = value }
      outer.style["overflow"] = "visible"
      outer.append(group)
      use.replaceContent([.element(outer)])
    } else {
      use.replaceContent([.element(group)])
    }
    use.name = "g"
    use.link = nil
    for key in ["x", "y", "width", "height"] { use[key] = nil }
    for inner in group.family where inner.name == "use" { unfold(inner, named, &left) }
  }
}
