/// Markers and strokes.
extension Judge {
  func checkMarkers(_ element: SVGElement, _ way: Way) {
    for property in ["marker-start", "marker-mid", "marker-end"] {
      guard let value = element.computed(property), let id = ValueSyntax.reference(value)?.id else {
        continue
      }
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
      func takes(_ paint: String) -> Bool {
        marker.family.contains { one in one.style.values.contains { $0.hasPrefix("context-\(paint)") } }
      }
      for paint in ["fill", "stroke"] where takes(paint) {
        guard let share = element.computed("\(paint)-opacity"), share != "1.0" else { continue }
        tell(
          element.place, "a marker takes over the \(paint) of a line with '\(paint)-opacity'",
          hint: "give the line 'opacity' instead, or the marker a colour of its own")
      }
      if takes(""),
        ["fill", "stroke"].contains(where: { way.paints[$0]?.hasPrefix("url(") ?? false })
      {
        tell(
          element.place, "a marker takes over a gradient or a pattern", hint: "give the line a plain colour")
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

  func checkStroke(_ element: SVGElement, _ way: Way) {
    guard let stroke = way.paints["stroke"], stroke != "none" else { return }
    let cap = element.computed("stroke-linecap") ?? "butt"
    let dashes = element.computed("stroke-dasharray") ?? "none"
    if dashes != "none" {
      let numbers = dashes.split(separator: ",").compactMap { NumberList.first(of: $0)?.number }
      let isEven = numbers.count.isMultiple(of: 2)
      let marks = numbers.enumerated().filter { !isEven || $0.offset.isMultiple(of: 2) }
      if cap == "round", marks.allSatisfy({ $0.element == 0 }) {
        // Dots: at a corner cairo would draw the corner as well.
        element.style["stroke-linejoin"] = "round"
      } else if numbers.contains(0) {
        tell(
          element.place, "a dashed line has dashes or gaps without a length",
          hint: "give it a solid line, or dots alone with round ends")
      } else if numbers.contains(where: { $0 > 0 && $0 < Judge.leastLength }) {
        tell(
          element.place, "a dashed line has dashes or gaps below a 256th of a unit, which would not be drawn",
          hint: "scale the drawing up")
      }
      let offset = element.computed("stroke-dashoffset")
      if let longer = ClosedDashes.lengthened(dashes, offset, on: element) {
        element.style["stroke-dasharray"] = longer
      }
      if element["pathLength"] != nil {
        tell(element.place, "dashes are counted in the path's own length", hint: "give them in units")
      }
    }
    guard element.name == "path", let data = element["d"] else { return }
    let shape = PathShape(data)
    if shape.hasPoint, cap == "square" {
      tell(element.place, "a line of no length has square ends", hint: "draw the square itself")
    }
    let width = (element.computed("stroke-width") ?? "1")
    if let handle = shape.shortestHandle, let width = ValueSyntax.pixels(width), handle < width * 0.25 {
      tell(
        element.place, "a thick curve bends within its own width",
        hint: "simplify it: in Inkscape with Path > Simplify")
    }
  }
}
