/// Where properties act: what they say anywhere else changes nothing that is seen.
extension Judge {
  private static let ofLines: Set = [
    "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
    "stroke-opacity", "stroke-width", "vector-effect",
  ]
  private static let ofLetters: Set = [
    "alignment-baseline", "baseline-shift", "direction", "dominant-baseline", "font-family",
    "font-feature-settings", "font-kerning", "font-size-adjust", "font-stretch", "font-style",
    "font-synthesis", "font-variant", "font-variation-settings", "font-weight",
    "glyph-orientation-horizontal", "kerning", "letter-spacing", "text-anchor", "text-decoration",
    "text-emphasis", "text-indent", "text-shadow", "text-transform", "unicode-bidi", "vertical-align",
    "word-spacing", "writing-mode",
  ]
  private static let ofPictures: Set = ["color-profile", "image-rendering"]
  /// What has corners that a line is mitred at.
  private static let cornered: Set = ["path", "polygon", "polyline", "rect", "text", "tspan"]

  /// Whether something that is drawn by an element, or below it, can look otherwise by a property.
  func acts(_ property: String, on element: SVGElement) -> Bool {
    if Judge.ofLines.contains(property) {
      return isStroked(element, mitred: property == "stroke-miterlimit")
    }
    if Judge.ofLetters.contains(property) {
      return draws(element) { one in
        (one.name == "text" || one.name == "tspan") && one.ownText.contains { !$0.isWhitespace }
      }
    }
    if Judge.ofPictures.contains(property) { return draws(element) { $0.name == "image" } }
    return true
  }

  /// Whether an element, or something below it, is drawn with a line.
  func isStroked(_ element: SVGElement, mitred: Bool = false) -> Bool {
    isStroked(element, Line(above: element.parent, unlessSaid: handsLinesOn ? "black" : "none"), mitred, 0)
  }

  /// Whether something is drawn by an element, below it, or by what it repeats.
  private func draws(_ element: SVGElement, _ depth: Int = 0, _ isIt: (SVGElement) -> Bool) -> Bool {
    guard !element.isHidden else { return false }
    if isIt(element) { return true }
    if depth < 16, let target = repeated(by: element), draws(target, depth + 1, isIt) { return true }
    return element.children.contains { draws($0, depth, isIt) }
  }

  private func isStroked(_ element: SVGElement, _ above: Line, _ mitred: Bool, _ depth: Int) -> Bool {
    guard !element.isHidden else { return false }
    let line = above.handedDown(to: element)
    let isDrawn = Judge.shapes.contains(element.name) || element.name == "text" || element.name == "tspan"
    if isDrawn, line.paint != "none",
      !mitred || line.joint.hasPrefix("miter") && Judge.cornered.contains(element.name)
    {
      return true
    }
    if depth < 16, let target = repeated(by: element), isStroked(target, line, mitred, depth + 1) {
      return true
    }
    return element.children.contains { isStroked($0, line, mitred, depth) }
  }

  private func repeated(by element: SVGElement) -> SVGElement? {
    guard element.name == "use", let link = element.link, link.hasPrefix("#") else { return nil }
    return named[String(link.dropFirst())]
  }

  // MARK: - The order of fill and line

  /// The order that a value gives, all three said; nil when it is none.
  private static func order(_ value: String) -> [String]? {
    let all = ["fill", "stroke", "markers"]
    let words = value.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if words == ["normal"] { return all }
    guard !words.isEmpty, Set(words).count == words.count, words.allSatisfy({ all.contains($0) }) else {
      return nil
    }
    return words + all.filter { !words.contains($0) }
  }

  /// Says the order where it is another than everyone's; a part of a text has the text's.
  func settlePaintOrder(_ value: String, of element: SVGElement) {
    func isFilledFirst(_ order: [String]) -> Bool {
      order.firstIndex(of: "fill") ?? 0 < order.firstIndex(of: "stroke") ?? 0
    }
    guard let order = Judge.order(value) else {
      return refuse("paint-order", value, of: element, hint: nil)
    }
    let isNormal = isFilledFirst(order) && (order.last == "markers" || !hasMarkers)
    guard element.name == "tspan" else {
      element.style["paint-order"] = isNormal ? "normal" : value.lowercased()
      return
    }
    let around = element.parent?.computed("paint-order").flatMap { Judge.order($0) } ?? ["fill", "stroke"]
    if isFilledFirst(around) != isFilledFirst(order), isStroked(element) {
      refuse("paint-order", value, of: element, hint: "give it to the whole text")
    }
  }
}

/// How lines are drawn, where an element says nothing of it.
private struct Line {
  var paint: String
  var joint = "miter"

  init(above element: SVGElement?, unlessSaid paint: String) {
    self.paint = paint
    var chain: [SVGElement] = []
    var current = element
    while let one = current {
      chain.append(one)
      current = one.parent
    }
    for one in chain.reversed() { self = handedDown(to: one) }
  }

  func handedDown(to element: SVGElement) -> Line {
    func own(_ property: String) -> String? {
      element.offers[property]?.first?.lowercased()
    }
    var line = self
    if let paint = own("stroke"), paint != "inherit" { line.paint = paint }
    if let joint = own("stroke-linejoin"), joint != "inherit" { line.joint = joint }
    return line
  }
}
