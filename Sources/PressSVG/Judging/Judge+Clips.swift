/// Clipping paths, masks and effects.
extension Judge {
  private static let groups: Set = ["g", "a", "switch", "svg", "use"]

  func checkClip(_ element: SVGElement, _ way: Way) {
    if way.isInClip, element.style["clip-path"].map({ $0 != "none" }) ?? false {
      return tell(
        element.place, "a clipping path is clipped itself",
        hint: "in Inkscape: cut the shapes with Path > Intersection")
    }
    guard let clip = reference("clip-path", of: element, as: ["clipPath"]) else { return }
    // What is clipped blends within itself, by CSS; librsvg has to be told.
    checkPort(element, "clipped")
    if blends, Judge.groups.contains(element.name) { element.style["isolation"] = "isolate" }
    let parts = clip.children.filter { $0.namespace == .svg && ElementRules.all[$0.name]?.kind == .drawn }
    var inner = way
    inner.isInClip = true
    inner.paints = handedDown(to: clip)
    enter(clip, inner)
    if isNew(clip), parts.count > 1,
      parts.contains(where: {
        ($0.style["clip-rule"] ?? clip.computed("clip-rule") ?? "nonzero") == "evenodd"
      })
    {
      tell(
        clip.place, "a clipping path has several shapes with holes (clip-rule: evenodd)",
        hint:
          "make them one: in Inkscape with Path > Combine, in Illustrator with Object > Compound Path > Make")
    }
    if parts.contains(where: { $0.name == "g" || $0.name == "image" || $0.name == "svg" }) {
      tell(clip.place, "a clipping path has a group in it", hint: "ungroup it")
    }
    guard clip["clipPathUnits"]?.trimmed == "objectBoundingBox" else { return }
    if Judge.isFlat(element) {
      tell(
        element.place, "a clipping path follows the box of a straight line, which has none",
        hint: "draw the clipping path in the drawing's own units")
    }
    let own = clip.style["transform"].flatMap { SVGTransform($0) } ?? .identity
    if own.inside(way.transform).isSlanted {
      tell(
        element.place, "a clipping path that follows the shape's box is on a turned shape",
        hint: "draw the clipping path over the turned shape")
    }
    if element.name == "text" {
      tell(element.place, "a clipping path follows the box of a text", hint: "turn the text into outlines")
    }
    if element.name == "g", element.family.contains(where: { $0.name == "text" }) {
      tell(element.place, "a clipping path follows the box of a text", hint: "turn the text into outlines")
    }
  }

  /// Viewers differ on whose units count where a drawing in the drawing has a place of its own.
  private func checkPort(_ element: SVGElement, _ what: String) {
    switch element.name {
    case "svg" where element.parent != nil:
      tell(
        element.place, "a drawing within the drawing is \(what)",
        hint: "put it into a group, and do it there")
    case "symbol" where element["viewBox"] != nil:
      tell(
        element.place, "a symbol with a view box is \(what)",
        hint: "put what is in it into a group, and do it there")
    default: break
    }
  }

  /// Whether the box of an element has no width or no height.
  private static func isFlat(_ element: SVGElement) -> Bool {
    switch element.name {
    case "line": element["x1"] == element["x2"] || element["y1"] == element["y2"]
    case "path": PathShape(element["d"] ?? "").isFlat
    case "polyline", "polygon": PathShape("M" + (element["points"] ?? "")).isFlat
    case "g", "a":
      element.children.count == 1
        && element.children.allSatisfy { isFlat($0) && $0.offers["transform"] == nil }
    default: false
    }
  }

  func checkMask(_ element: SVGElement, _ way: Way) {
    guard let mask = reference("mask", of: element, as: ["mask"]) else { return }
    if element.name == "mask" { tell(element.place, "a mask is masked itself", hint: "make them one") }
    if let clip = mask.offers["clip-path"]?.first, clip != "none" {
      tell(mask.place, "a mask is clipped itself", hint: "clip what is in it")
    }
    checkPort(element, "masked")
    var inner = way
    inner.paints = handedDown(to: mask)
    enter(mask, inner)
    let byBox = (mask["maskUnits"] ?? "objectBoundingBox") == "objectBoundingBox"
    let contentByBox = mask["maskContentUnits"] == "objectBoundingBox"
    if way.transform.isSlanted, contentByBox || byBox && !covers(mask) {
      tell(
        element.place, "a mask that follows the shape's box is on a turned shape",
        hint: "draw the mask over the turned shape")
    }
    if byBox || contentByBox, element.name == "text" || element.name == "tspan", contentByBox || !covers(mask)
    {
      tell(element.place, "a mask follows the box of a text", hint: "turn the text into outlines")
    }
  }

  /// Whether a region by the shape's box has all of it.
  private func covers(_ region: SVGElement) -> Bool {
    func share(_ key: String, _ standard: Double) -> Double {
      guard let value = region[key], let (number, unit) = NumberList.first(of: value.trimmed) else {
        return standard
      }
      return unit == "%" ? number / 100 : number
    }
    let (x, y) = (share("x", -0.1), share("y", -0.1))
    return x <= 0 && y <= 0 && x + share("width", 1.2) >= 1 && y + share("height", 1.2) >= 1
  }

  func checkFilter(_ element: SVGElement, _ way: Way) {
    guard let value = element.style["filter"], value != "none" else { return }
    let isText = element.name == "text" || element.name == "tspan"
    guard let filter = reference("filter", of: element, as: ["filter"]) else {
      if value.hasPrefix("blur"), way.transform.isSlanted, !way.transform.isEven {
        tell(
          element.place, "an effect is on a slanted object", hint: "export the object as PNG with its effect")
      }
      return
    }
    if filter.link != nil {
      return tell(
        filter.place, "a filter takes its parts from another",
        hint: "export the object as PNG with its effect")
    }
    if isNew(filter) {
      for part in filter.family where part !== filter && part.namespace == .svg {
        reach(part)
        settle(part, ElementRules.Element(kind: .effect))
      }
      enter(filter, Way())
      DropShadow.unfold(in: filter)
      filter.family.forEach { reach($0) }
      tell(FilterRules.faults(of: filter))
    }
    let byBox = (filter["filterUnits"] ?? "objectBoundingBox") == "objectBoundingBox"
    for side in ["width", "height"]
    where filter[side].flatMap({ NumberList.first(of: $0.trimmed)?.number }) == 0 {
      tell(filter.place, "the filter's \(side) is 0", hint: "take the filter out")
    }
    let parts = filter.children.filter { $0.namespace == .svg }
    if parts.isEmpty { tell(filter.place, "a filter is empty, and hides what has it", hint: "take it out") }
    if way.transform.isSlanted,
      !way.transform.isEven || !byBox || !covers(filter) || filter["x"] == nil || filter["width"] == nil
        || parts.contains(where: { NumberList.read(($0["stdDeviation"] ?? "").trimmed)?.count == 2 })
        || parts.contains(where: { !FilterRules.turnable.contains($0.name) })
    {
      tell(
        element.place, "an effect is on a turned object",
        hint: "export the object as PNG with its effect, and place that")
    }
    if isText, byBox,
      parts.contains(where: { $0.name == "feFlood" || $0.name == "feTurbulence" }) || !covers(filter)
    {
      tell(element.place, "an effect follows the box of a text", hint: "turn the text into outlines")
    }
  }
}
