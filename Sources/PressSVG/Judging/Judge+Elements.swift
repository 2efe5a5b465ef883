/// Rules of single elements, and of what they refer to.
extension Judge {
  private static let shapes: Set = ["rect", "circle", "ellipse", "line", "polyline", "polygon", "path"]

  func check(_ element: SVGElement, _ way: Way) {
    switch element.name {
    case "svg": checkSize(element)
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
      checkStroke(element)
    }
  }

  private func checkSize(_ element: SVGElement) {
    for side in ["width", "height"] where (element[side].flatMap { NumberList.first(of: $0.trimmed)?.number }) == 0 {
      tell(element.place, "the drawing's \(side) is 0", hint: "give it a size")
    }
  }

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
    guard let link = element.link, !link.isEmpty else {
      return tell(element.place, "a 'use' says not what it repeats", hint: "take it out")
    }
    guard link.hasPrefix("#") else { return tellOutside(link, "use", of: element) }
    let target = target(String(link.dropFirst()), of: element, as: [], for: "a 'use'")
    guard let target, let rules = ElementRules.all[target.name] else { return }
    guard rules.kind == .drawn || target.name == "symbol", target.name != "tspan", target.name != "stop" else {
      return tell(element.place, "a 'use' repeats a '\(target.name)', which is not drawn", hint: "take it out")
    }
    if way.isInClip, !Judge.shapes.contains(target.name), target.name != "text" {
      tell(element.place, "a clipping path repeats a '\(target.name)'", hint: "put the outlines themselves into it")
    }
    enter(target, rules, way)
  }

  /// What a style refers to.
  private func reference(_ property: String, of element: SVGElement, as kinds: Set<String>) -> SVGElement? {
    guard let value = element.style[property], let id = ValueSyntax.reference(value)?.id else { return nil }
    return target(id, of: element, as: kinds, for: "'\(property)'")
  }

  private func enter(_ target: SVGElement, _ way: Way) {
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
        tell(element.place, "'\(property)' takes the paint of what refers to it", hint: "give the colour itself")
      }
      let servers: Set = ["linearGradient", "radialGradient", "pattern"]
      guard let value = element.computed(property), let id = ValueSyntax.reference(value)?.id else { continue }
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
      if way.isInPattern { tell(element.place, "a pattern is within a pattern", hint: "expand the inner one") }
      var inner = way
      inner.isInPattern = true
      if let own = server["patternTransform"].flatMap({ SVGTransform($0) }) {
        inner.transform = own.inside(way.transform)
      }
      enter(server, inner)
      if let source = link(of: server, as: ["pattern"]) { enter(source, inner) }
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
        return tell(server.place, "the gradient '\(server.id ?? "")' refers to itself", hint: "export it again")
      }
      chain.append(next)
    }
    for one in chain { enter(one, Way()) }
    if !chain.contains(where: { $0.children.contains { $0.name == "stop" } }) {
      tell(server.place, "the gradient '\(server.id ?? "")' has no colours", hint: "give it colours, or a plain fill")
    }
    if server.name == "radialGradient", let radius = inherited(server, "r"),
      NumberList.first(of: radius)?.number == 0
    {
      tell(server.place, "the gradient '\(server.id ?? "")' has no radius", hint: "use a plain fill")
    }
  }

  // MARK: - Clips, masks, filters

  private func checkClip(_ element: SVGElement, _ way: Way) {
    if way.isInClip, element.style["clip-path"].map({ $0 != "none" }) ?? false {
      return tell(element.place, "a clipping path is clipped itself", hint: "in Inkscape: cut the shapes with Path > Intersection")
    }
    guard let clip = reference("clip-path", of: element, as: ["clipPath"]) else { return }
    let parts = clip.children.filter { $0.namespace == .svg && ElementRules.all[$0.name]?.kind == .drawn }
    var inner = way
    inner.isInClip = true
    enter(clip, inner)
    if parts.count > 1,
      parts.contains(where: { ($0.style["clip-rule"] ?? clip.computed("clip-rule") ?? "nonzero") == "evenodd" })
    {
      tell(
        clip.place, "a clipping path has several shapes with holes (clip-rule: evenodd)",
        hint: "make them one: in Inkscape with Path > Combine, in Illustrator with Object > Compound Path > Make")
    }
    if parts.contains(where: { $0.name == "g" || $0.name == "image" || $0.name == "svg" }) {
      tell(clip.place, "a clipping path has a group in it", hint: "ungroup it")
    }
    guard clip["clipPathUnits"]?.trimmed == "objectBoundingBox" else { return }
    let own = clip.style["transform"].flatMap { SVGTransform($0) } ?? .identity
    if own.inside(way.transform).isSlanted {
      tell(
        element.place, "a clipping path that follows the shape's box is on a turned shape",
        hint: "draw the clipping path over the turned shape")
    }
    if element.name == "text" { tell(element.place, "a clipping path follows the box of a text", hint: "turn the text into outlines") }
    if element.name == "g", element.family.contains(where: { $0.name == "text" }) {
      tell(element.place, "a clipping path follows the box of a text", hint: "turn the text into outlines")
    }
  }

  private func checkMask(_ element: SVGElement, _ way: Way) {
    guard let mask = reference("mask", of: element, as: ["mask"]) else { return }
    if element.name == "mask" { tell(element.place, "a mask is masked itself", hint: "make them one") }
    enter(mask, way)
    let byBox = (mask["maskUnits"] ?? "objectBoundingBox") == "objectBoundingBox"
    let contentByBox = mask["maskContentUnits"] == "objectBoundingBox"
    if way.transform.isSlanted, contentByBox || byBox && !covers(mask) {
      tell(element.place, "a mask that follows the shape's box is on a turned shape", hint: "draw the mask over the turned shape")
    }
    if byBox || contentByBox, element.name == "text" || element.name == "tspan", contentByBox || !covers(mask) {
      tell(element.place, "a mask follows the box of a text", hint: "turn the text into outlines")
    }
  }

  /// Whether a region by the shape's box has all of it.
  private func covers(_ region: SVGElement) -> Bool {
    func share(_ key: String, _ standard: Double) -> Double {
      guard let value = region[key], let (number, unit) = NumberList.first(of: value.trimmed) else { return standard }
      return unit == "%" ? number / 100 : number
    }
    let (x, y) = (share("x", -0.1), share("y", -0.1))
    return x <= 0 && y <= 0 && x + share("width", 1.2) >= 1 && y + share("height", 1.2) >= 1
  }

  private func checkFilter(_ element: SVGElement, _ way: Way) {
    guard let value = element.style["filter"], value != "none" else { return }
    let isText = element.name == "text" || element.name == "tspan"
    guard let filter = reference("filter", of: element, as: ["filter"]) else {
      if value.hasPrefix("blur"), way.transform.isSlanted, !way.transform.isEven {
        tell(element.place, "an effect is on a slanted object", hint: "export the object as PNG with its effect")
      }
      return
    }
    if filter.link != nil {
      return tell(filter.place, "a filter takes its parts from another", hint: "export the object as PNG with its effect")
    }
    for part in filter.family where part !== filter && part.namespace == .svg {
      reach(part)
      settle(part, ElementRules.Element(kind: .effect))
    }
    enter(filter, Way())
    DropShadow.unfold(in: filter)
    filter.family.forEach { reach($0) }
    tell(FilterRules.faults(of: filter))
    let byBox = (filter["filterUnits"] ?? "objectBoundingBox") == "objectBoundingBox"
    for side in ["width", "height"] where filter[side].flatMap({ NumberList.first(of: $0.trimmed)?.number }) == 0 {
      tell(filter.place, "the filter's \(side) is 0", hint: "take the filter out")
    }
    let parts = filter.children.filter { $0.namespace == .svg }
    if parts.isEmpty { tell(filter.place, "a filter is empty, and hides what has it", hint: "take it out") }
    if way.transform.isSlanted,
      !way.transform.isEven || byBox && !covers(filter) || !byBox || parts.contains(where: { !FilterRules.turnable.contains($0.name) })
    {
      tell(element.place, "an effect is on a turned object", hint: "export the object as PNG with its effect, and place that")
    }
    if isText, byBox, parts.contains(where: { $0.name == "feFlood" || $0.name == "feTurbulence" }) || !covers(filter) {
      tell(element.place, "an effect follows the box of a text", hint: "turn the text into outlines")
    }
  }

  // MARK: - Lines

  private func checkMarkers(_ element: SVGElement, _ way: Way) {
    for property in ["marker-start", "marker-mid", "marker-end"] {
      guard let value = element.computed(property), let id = ValueSyntax.reference(value)?.id else { continue }
      let isLine = ["path", "line", "polyline", "polygon"].contains(element.name)
      guard isLine else {
        tell(element.place, "a '\(element.name)' has markers", hint: "put them on a path")
        continue
      }
      guard let marker = target(id, of: element, as: ["marker"], for: "'\(property)'") else { continue }
      checkMarker(marker)
      let shape = PathShape(element["d"] ?? "")
      let orient = marker["orient"]?.trimmed ?? "0"
      if shape.subpaths > 1 || shape.hasArc || shape.hasClose && orient.hasPrefix("auto") {
        tell(
          element.place, "a path of several parts, arcs or a closed one has markers",
          hint: "in Inkscape: Path > Stroke to Path, which makes arrowheads of them")
      }
      var inner = Way()
      inner.isInMarker = true
      inner.transform = orient == "0" ? way.transform : SVGTransform("rotate(30)") ?? .identity
      enter(marker, inner)
      let usesContext = marker.family.contains { one in
        one.style.values.contains { $0.hasPrefix("context-") }
      }
      if usesContext,
        ["fill", "stroke"].contains(where: { element.computed($0)?.hasPrefix("url(") ?? false })
      {
        tell(element.place, "a marker takes over a gradient or a pattern", hint: "give the line a plain colour")
      }
    }
  }

  private func checkMarker(_ marker: SVGElement) {
    func plain(_ key: String) -> Bool {
      marker[key].map { value in
        NumberList.first(of: value.trimmed).map { $0.rest.isEmpty || $0.rest == "px" } ?? false
      } ?? true
    }
    let orient = marker["orient"]?.trimmed ?? "0"
    let isKnown = orient == "auto" || orient == "auto-start-reverse" || ValueSyntax.number(orient) != nil
    if !["refX", "refY", "markerWidth", "markerHeight"].allSatisfy(plain) || !isKnown
      || marker.family.contains(where: { $0.name == "image" })
    {
      tell(
        marker.place, "the marker '\(marker.id ?? "")' would be drawn otherwise",
        hint: "in Inkscape: Path > Stroke to Path, which makes arrowheads of markers")
    }
  }

  private func checkStroke(_ element: SVGElement) {
    guard let stroke = element.computed("stroke"), stroke != "none" else { return }
    let cap = element.computed("stroke-linecap") ?? "butt"
    let dashes = element.computed("stroke-dasharray") ?? "none"
    if dashes != "none" {
      let numbers = dashes.split(separator: ",").compactMap { NumberList.first(of: $0)?.number }
      if cap == "butt", numbers.contains(0) {
        tell(element.place, "a dashed line has dashes or gaps without a length", hint: "give it a solid line, or round ends")
      }
      if element["pathLength"] != nil { tell(element.place, "dashes are counted in the path's own length", hint: "give them in units") }
    }
    guard element.name == "path", let data = element["d"] else { return }
    let shape = PathShape(data)
    if shape.hasPoint, cap == "square" {
      tell(element.place, "a line of no length has square ends", hint: "draw the square itself")
    }
    let width = (element.computed("stroke-width") ?? "1")
    if let handle = shape.shortestHandle, let width = ValueSyntax.pixels(width), handle < width * 0.25 {
      tell(element.place, "a thick curve bends within its own width", hint: "simplify it: in Inkscape with Path > Simplify")
    }
  }
}
