/// Rules of single elements, and of what they refer to.
extension Judge {
  static let shapes: Set = ["rect", "circle", "ellipse", "line", "polyline", "polygon", "path"]

  func check(_ element: SVGElement, _ way: Way) {
    switch element.name {
    case "svg":
      checkSize(element)
      if element.parent == nil { checkRootEffects(element) }
    case "a", "g", "switch", "defs", "stop": break
    case "use": checkUse(element, way)
    case "image": checkPicture(element, way)
    case "symbol", "tspan": break
    default: break
    }
    if element.name == "switch" { checkSwitch(element) }
    checkPaints(element, way)
    checkClip(element, way)
    checkMask(element, way)
    checkFilter(element, way)
    if Judge.shapes.contains(element.name) {
      checkMarkers(element, way)
      checkStroke(element, way)
    }
  }

  private func checkSize(_ element: SVGElement) {
    if element.parent == nil, element["viewBox"] == nil,
      ["width", "height"].contains(where: { element[$0].flatMap { ValueSyntax.pixels($0) } == nil })
    {
      tell(
        element.place, "the drawing has neither a size nor a view box",
        hint: "give it width, height and viewBox")
    }
    for side in ["width", "height"]
    where (element[side].flatMap { NumberList.first(of: $0.trimmed)?.number }) == 0 {
      tell(element.place, "the drawing's \(side) is 0", hint: "give it a size")
    }
    if let view = element["viewBox"].flatMap({ NumberList.read($0.trimmed) }), view.count == 4,
      let least = view[2...].min(), least > 0, least < Judge.leastView
    {
      tell(
        element.place, "the drawing is less than \(Judge.leastView) of its own units wide or high",
        hint: "scale it up: nothing below a 256th of a unit is drawn")
    }
  }

  /// cairo takes lengths below it for none.
  static let leastLength = 1.0 / 256
  private static let leastView = 0.5

  private func checkSwitch(_ element: SVGElement) {
    let parts = element.children.filter { $0.namespace == .svg }
    guard parts.contains(where: { $0["systemLanguage"] != nil }) else { return }
    if parts.allSatisfy({ $0["systemLanguage"] != nil }) {
      tell(
        element.place, "a 'switch' says nothing for other languages than its own",
        hint: "add a last part without systemLanguage")
    }
  }

  // MARK: - References

  private func checkUse(_ element: SVGElement, _ way: Way) {
    for property in ["marker-start", "marker-mid", "marker-end"] {
      if let marker = element.computed(property), marker != "none" {
        tell(
          element.place, "a 'use' hands markers on to what it repeats", hint: "put them on the path itself")
      }
    }
    guard let link = element.link, !link.isEmpty else {
      return tell(element.place, "a 'use' says not what it repeats", hint: "take it out")
    }
    guard link.hasPrefix("#") else { return tellOutside(link, "use", of: element) }
    let target = target(String(link.dropFirst()), of: element, as: [], for: "a 'use'")
    guard let target, let rules = ElementRules.all[target.name] else { return }
    guard rules.kind == .drawn || target.name == "symbol", target.name != "tspan", target.name != "stop"
    else {
      return tell(
        element.place, "a 'use' repeats a '\(target.name)', which is not drawn", hint: "take it out")
    }
    if way.isInClip, !Judge.shapes.contains(target.name), target.name != "text" {
      tell(
        element.place, "a clipping path repeats a '\(target.name)'",
        hint: "put the outlines themselves into it")
    }
    var inner = way
    if let stretch = SVGTransform(stretching: target, to: element) {
      inner.transform = stretch.inside(way.transform)
    }
    enter(target, rules, inner)
    // Elsewhere the effect is counted in the units of its view box.
    if target.name == "symbol" || target.name == "svg", target["viewBox"] != nil,
      target.style["filter"].map({ $0 != "none" }) ?? false
    {
      tell(
        target.place, "a '\(target.name)' with a view box has an effect, and is repeated in another size",
        hint: "put what is in it into a group, and give that the effect")
    }
  }

  /// What a style refers to.
  ///
  /// A clip or a mask that is not there is none, in every viewer.
  func reference(_ property: String, of element: SVGElement, as kinds: Set<String>) -> SVGElement? {
    guard let value = element.style[property], let id = ValueSyntax.reference(value)?.id else { return nil }
    if property != "filter", named[id] == nil {
      element.style[property] = nil
      return nil
    }
    let found = target(id, of: element, as: kinds, for: "'\(property)'")
    if let found, found.isHidden {
      tell(
        found.place, "the '\(found.name)' is hidden, which viewers take for different things",
        hint: "take 'display: none' out of it")
    }
    return found
  }

  func enter(_ target: SVGElement, _ way: Way) {
    guard let rules = ElementRules.all[target.name] else { return }
    enter(target, rules, way)
  }

  private func usesBox(_ element: SVGElement, _ key: String, unlessSaid standard: String) -> Bool {
    (inherited(element, key) ?? standard) == "objectBoundingBox"
  }

  /// An attribute of a gradient or pattern, its own or of those that it refers to.
  private func inherited(_ element: SVGElement, _ key: String) -> String? {
    var current: SVGElement? = element
    var steps = 0
    while let one = current, steps < 16 {
      if let value = one[key] { return value.trimmed }
      current = one.link.flatMap { $0.hasPrefix("#") ? named[String($0.dropFirst())] : nil }
      steps += 1
    }
    return nil
  }

  private func checkPaints(_ element: SVGElement, _ way: Way) {
    for property in ["fill", "stroke"] {
      if let value = element.style[property], value.hasPrefix("context-"), !way.isInMarker {
        tell(
          element.place, "'\(property)' takes the paint of what refers to it", hint: "give the colour itself")
      }
      let servers: Set = ["linearGradient", "radialGradient", "pattern"]
      guard let value = way.paints[property], let id = ValueSyntax.reference(value)?.id else { continue }
      let isOwn = element.style[property] != nil
      let isDrawn = Judge.shapes.contains(element.name) || element.name == "text" || element.name == "tspan"
      guard isOwn || isDrawn else { continue }
      if named[id].map({ ElementRules.all[$0.name] == nil }) ?? false, let found = named[id] {
        tell(found.place, "the paint '\(found.name)' would be left out", hint: ElementRules.ways[found.name])
        continue
      }
      guard let server = target(id, of: element, as: servers, for: "'\(property)'"), isDrawn else { continue }
      checkServer(server, of: element, way)
    }
  }

  private func checkServer(_ server: SVGElement, of element: SVGElement, _ way: Way) {
    let isPattern = server.name == "pattern"
    let byBox = usesBox(server, isPattern ? "patternUnits" : "gradientUnits", unlessSaid: "objectBoundingBox")
    let contentByBox = isPattern && usesBox(server, "patternContentUnits", unlessSaid: "userSpaceOnUse")
    if byBox || contentByBox {
      if way.transform.isSlanted {
        tell(
          element.place,
          "a \(isPattern ? "pattern" : "gradient") that follows the shape's box is on a turned shape",
          hint: "in Inkscape: Path > Object to Path, and ungroup; in Illustrator: Object > Expand")
      }
      if element.name == "text" || element.name == "tspan" {
        tell(
          element.place, "a \(isPattern ? "pattern" : "gradient") follows the box of a text",
          hint: "turn the text into outlines: in Inkscape with Path > Object to Path")
      }
    }
    if isPattern {
      if way.isInPattern {
        tell(element.place, "a pattern is within a pattern", hint: "expand the inner one")
      }
      var inner = way
      inner.isInPattern = true
      inner.paints = handedDown(to: server)
      // Its style may say how it lies.
      if let rules = ElementRules.all[server.name] { settle(server, rules) }
      if let own = server["patternTransform"].flatMap({ SVGTransform($0) }) {
        inner.transform = own.inside(way.transform)
      }
      enter(server, inner)
      // Opacity is not a pattern's to have, and librsvg gives it some.
      server.style["opacity"] = nil
      if let source = link(of: server, as: ["pattern"]) {
        inner.paints = handedDown(to: source)
        enter(source, inner)
        source.style["opacity"] = nil
      }
    } else {
      enterGradient(server)
    }
  }

  private func link(of server: SVGElement, as kinds: Set<String>) -> SVGElement? {
    guard let link = server.link, !link.isEmpty else { return nil }
    guard link.hasPrefix("#") else {
      tellOutside(link, server.name, of: server)
      return nil
    }
    return target(String(link.dropFirst()), of: server, as: kinds, for: "the '\(server.name)'")
  }

  private func enterGradient(_ server: SVGElement) {
    let kinds: Set = ["linearGradient", "radialGradient"]
    var chain: [SVGElement] = [server]
    while let last = chain.last, let next = link(of: last, as: kinds) {
      guard !chain.contains(where: { $0 === next }), chain.count < 16 else {
        return tell(
          server.place, "the gradient '\(server.id ?? "")' refers to itself", hint: "export it again")
      }
      chain.append(next)
    }
    for one in chain { enter(one, Way()) }
    if !chain.contains(where: { $0.children.contains { $0.name == "stop" } }) {
      tell(
        server.place, "the gradient '\(server.id ?? "")' has no colours",
        hint: "give it colours, or a plain fill")
    }
    if server.name == "linearGradient" {
      let ends = [("x1", "x2", "0%", "100%"), ("y1", "y2", "0%", "0%")]
      let isPoint = ends.allSatisfy { start, end, first, last in
        NumberList.first(of: inherited(server, start) ?? first).map { [$0.number] }
          == NumberList.first(of: inherited(server, end) ?? last).map { [$0.number] }
      }
      if isPoint {
        tell(
          server.place, "the gradient '\(server.id ?? "")' begins where it ends", hint: "use a plain fill")
      }
    }
    if server.name == "radialGradient", let radius = inherited(server, "r"),
      NumberList.first(of: radius)?.number == 0
    {
      tell(server.place, "the gradient '\(server.id ?? "")' has no radius", hint: "use a plain fill")
    }
  }
}
