/// Values of properties: in one spelling, or told.
extension Judge {
  func settleStyle(_ element: SVGElement) {
    refuseSizes(of: element)
    for (property, values) in element.offers.sorted(by: { $0.key < $1.key })
    where !PropertyRules.sizes.contains(property) {
      guard let rule = PropertyRules.rule(property) else {
        // A name that CSS does not have is passed over by every viewer.
        guard PropertyRules.unclear.contains(property) else { continue }
        tell(
          element.place, "the style '\(property.prefix(40))' is not known here, and may change what is seen",
          hint: "export with presentation attributes, or take it out")
        continue
      }
      var values = values
      // A drawing in wide colours or inks gives a plain one before, for viewers that know no better.
      while values.count > 1, isBeyond(values[0], rule) { values.removeFirst() }
      settle(property, values[0], rule, of: element)
    }
    // Browsers cut pictures at their boxes, whatever is said.
    if element.name == "image", element.style["overflow"] != nil { element.style["overflow"] = "hidden" }
    if element.style["transform"] != nil { settleOrigin(of: element) }
    let hasOrigin = element.offers["transform-origin"]?.first.map {
      !["0", "0 0", "0px 0px"].contains($0.trimmed)
    }
    if hasOrigin ?? false, element["gradientTransform"] != nil || element["patternTransform"] != nil {
      refuse(
        "transform-origin", element.offers["transform-origin"]?.first ?? "", of: element, hint: "take it out")
    }
  }

  private func isBeyond(_ value: String, _ rule: PropertyRules.Rule) -> Bool {
    switch rule {
    case .paint, .color: if case .beyond = SVGColor.read(value) { true } else { false }
    default: false
    }
  }

  private func settle(_ property: String, _ value: String, _ rule: PropertyRules.Rule, of element: SVGElement)
  {
    if case .idle = rule { return }
    guard value != CustomProperties.unresolved else {
      return tell(
        element.place, "'\(property)' asks for a variable that is not there",
        hint: "give the variable a value, or the colour itself")
    }
    let lower = value.lowercased()
    if lower == "inherit" {
      element.style[property] = "inherit"
      return
    }
    if ["initial", "unset", "revert", "revert-layer"].contains(lower) {
      return refuse(property, value, of: element, hint: "give the value itself")
    }
    switch rule {
    case .idle: break
    case .paint: settlePaint(property, value, of: element)
    case .color: settleColor(property, value, of: element)
    case .share: keep(property, value, ValueSyntax.share(value), of: element)
    case .length(let negative):
      keep(property, value, ValueSyntax.length(value, negative: negative), of: element)
    case .number(let least): keep(property, value, ValueSyntax.number(value, least: least), of: element)
    case .dashes: keep(property, value, ValueSyntax.dashes(value), of: element)
    case .words(let words):
      let word = words.first { $0.lowercased() == lower }
      keep(property, value, word, of: element)
    case .reference(let kind): settleReference(property, value, kind, of: element)
    case .filter: settleFilter(value, of: element)
    case .transform: settleTransform(value, of: element)
    case .family:
      let families = ValueSyntax.families(value)
      keep(property, value, families.isEmpty ? nil : GenericFonts.named(families), of: element)
    case .fontSize where lower == "medium":
      // What Inkscape writes on all that is no text.
      element.style[property] = "16px"
    case .fontSize:
      let number = ValueSyntax.length(value, negative: false)
      // A percentage, an em: of what is inherited.
      let isBounded = ValueSyntax.pixels(value).map { $0 <= 20_000 } ?? true
      keep(property, value, isBounded ? number : nil, of: element)
    case .letterSpacing: keep(property, value, lower == "normal" ? lower : spacing(value), of: element)
    case .baselineShift:
      if lower == "baseline" || lower == "0" || lower == "0px" || lower == "0%" { return }
      keep(property, value, element.name == "tspan" ? ValueSyntax.length(value) : nil, of: element)
    case .paintOrder: settlePaintOrder(value, of: element)
    case .only(let words, let hint):
      let short = lower.filter { $0 != "\"" && $0 != "'" }
      if !words.contains(short) { refuse(property, value, of: element, hint: hint) }
    }
  }

  private func spacing(_ value: String) -> String? {
    guard let size = ValueSyntax.length(value, percent: false) else { return nil }
    return ValueSyntax.pixels(value).map { abs($0) < 1000 } ?? true ? size : nil
  }

  private func keep(_ property: String, _ value: String, _ kept: String?, of element: SVGElement) {
    guard let kept else { return refuse(property, value, of: element, hint: nil) }
    element.style[property] = kept
  }

  /// Tells a value, unless it acts on nothing.
  func refuse(_ property: String, _ value: String, of element: SVGElement, hint: String?) {
    guard acts(property, on: element) else { return }
    let what =
      element.attributed.contains(property)
      ? "the attribute \(property)='\(value.prefix(60))'" : "the style '\(property): \(value.prefix(60))'"
    tell(
      element.place, "\(what) would be drawn otherwise",
      hint: hint ?? "give it in numbers and plain words, or export the object as PNG")
  }

  /// Sizes that a style says, all of an element in one.
  private func refuseSizes(of element: SVGElement) {
    let said = PropertyRules.sizes.sorted().compactMap { property in
      element.offers[property]?.first.map { (property, $0) }
    }.filter { $0.1.lowercased() != "auto" }
    guard let first = said.first else { return }
    refuse(
      first.0, ([first.1] + said.dropFirst().map { "\($0.0): \($0.1)" }).joined(separator: "; "), of: element,
      hint: "give each size as an attribute instead of a style")
  }

  // MARK: - Colours

  private func settleColor(_ property: String, _ value: String, of element: SVGElement) {
    switch SVGColor.read(value) {
    case .color(let color): element.style[property] = color
    case .current: element.style[property] = "currentColor"
    case .beyond(let words): refuseColor(words, of: element)
    case .none:
      guard let plain = beforeInks(value) else { return refuse(property, value, of: element, hint: nil) }
      settleColor(property, plain, of: element)
    }
  }

  private func refuseColor(_ words: String, of element: SVGElement) {
    tell(
      element.place, "the colour \(words) has no sRGB beside it and would come out black",
      hint: "set the document's colours to RGB and export again; inks come out of a palette or of PDF artwork"
    )
  }

  /// The sRGB colour that SVG 1.1 and CSS put before one of inks: `#f00 icc-color(…)`.
  private func beforeInks(_ value: String) -> String? {
    let words = CSSText.words(value)
    guard words.count > 1 else { return nil }
    for word in words.dropFirst() {
      guard case .beyond = SVGColor.read(word) else { return nil }
    }
    guard case .color = SVGColor.read(words[0]) else { return nil }
    return words[0]
  }

  private func settlePaint(_ property: String, _ value: String, of element: SVGElement) {
    let lower = value.lowercased()
    if lower == "none" || lower == "context-fill" || lower == "context-stroke" {
      element.style[property] = lower
    } else if let (id, address, fallback) = ValueSyntax.reference(value) {
      guard let id else { return tellOutside(address, property, of: element) }
      guard !fallback.isEmpty else {
        element.style[property] = "url(#\(id))"
        return
      }
      guard beforeInks(fallback) == nil else { return refuse(property, value, of: element, hint: nil) }
      // The file itself says what is to be done without it.
      settlePaint(property, fallback, of: element)
      if named[id] != nil, let plain = element.style[property] {
        element.style[property] = "url(#\(id)) \(plain)"
      }
    } else {
      settleColor(property, value, of: element)
    }
  }

  func tellOutside(_ address: String, _ property: String, of element: SVGElement) {
    tell(
      element.place, "'\(property)' refers to '\(address.prefix(60))', which is not in the file",
      hint: "export it as one file, with all that it uses in it")
  }

  private func settleReference(_ property: String, _ value: String, _ kind: String, of element: SVGElement) {
    if value.lowercased() == "none" {
      element.style[property] = "none"
      return
    }
    guard let (id, address, rest) = ValueSyntax.reference(value), rest.isEmpty else {
      return refuse(property, value, of: element, hint: "use a path of the drawing for it")
    }
    guard let id else { return tellOutside(address, property, of: element) }
    element.style[property] = "url(#\(id))"
  }

  private func settleFilter(_ value: String, of element: SVGElement) {
    let lower = value.lowercased()
    if lower == "none" {
      element.style["filter"] = "none"
    } else if let (id, address, rest) = ValueSyntax.reference(value), rest.isEmpty {
      guard let id else { return tellOutside(address, "filter", of: element) }
      element.style["filter"] = "url(#\(id))"
    } else if let (name, arguments) = SVGColor.call(lower), name == "blur",
      ValueSyntax.length(arguments, negative: false, percent: false) != nil,
      NumberList.first(of: arguments.trimmed).map({ $0.number == 0 || !$0.rest.isEmpty }) ?? false
    {
      element.style["filter"] = "blur(\(arguments.trimmed))"
    } else {
      refuse("filter", value, of: element, hint: "use one filter of the drawing, or export the object as PNG")
    }
  }

  // MARK: - Transforms

  private static let movable: Set = [
    "g", "a", "use", "switch", "rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "text",
    "image",
    "clipPath",
  ]

  private func settleTransform(_ value: String, of element: SVGElement) {
    guard value == "none" || !element.hasUnclearTransform, let plain = ValueSyntax.transform(value) else {
      return refuse(
        "transform", value, of: element,
        hint: "in an attribute it has no units; in a style give degrees ('deg') and pixels ('px')")
    }
    if let key = PropertyRules.servers[element.name] {
      guard SVGTransform(plain).map({ !$0.isFlat }) ?? plain.isEmpty else {
        return refuse("transform", value, of: element, hint: AttributeSyntax.way(.transform))
      }
      element[key] = plain.isEmpty ? nil : plain
      return
    }
    guard !plain.isEmpty else { return }
    if Judge.movable.contains(element.name) {
      element.style["transform"] = plain
    } else if element.name == "svg" || element.name == "symbol" || element.name == "tspan" {
      refuse("transform", value, of: element, hint: "put it on a group instead")
    }
  }

  /// A transform about a point becomes one about the origin.
  private func settleOrigin(of element: SVGElement) {
    guard let origin = element.offers["transform-origin"]?.first?.trimmed.lowercased(),
      let transform = element.style["transform"]
    else { return }
    let parts = CSSText.words(origin)
    let places = parts.prefix(2).compactMap { ValueSyntax.pixels($0) }
    guard (1...3).contains(parts.count), places.count == min(parts.count, 2), places.count == 2 else {
      let isDefault = ["0", "0 0", "0px 0px", "top left", "left top", "0% 0%"].contains(origin)
      if !isDefault || element.name == "clipPath" {
        refuse(
          "transform-origin", origin, of: element,
          hint: "give it in pixels, or apply the transform to the shape")
      }
      return
    }
    guard places != [0, 0] else { return }
    let box = element.offers["transform-box"]?.first?.lowercased() ?? "view-box"
    guard box == "view-box" else {
      return refuse("transform-box", box, of: element, hint: "apply the transform to the shape")
    }
    element.style["transform"] =
      "translate(\(places[0]) \(places[1])) \(transform) translate(\(-places[0]) \(-places[1]))"
  }
}

/// What stands for any font of a kind: the same on every machine.
enum GenericFonts {
  private static let named = [
    "sans-serif": ["Noto Sans", "Noto Sans CJK SC"], "sans": ["Noto Sans", "Noto Sans CJK SC"],
    "system-ui": ["Noto Sans", "Noto Sans CJK SC"], "ui-sans-serif": ["Noto Sans", "Noto Sans CJK SC"],
    "serif": ["Noto Serif", "Noto Serif CJK SC"], "ui-serif": ["Noto Serif", "Noto Serif CJK SC"],
    "monospace": ["Noto Sans Mono", "Noto Sans Mono CJK SC"],
    "mono": ["Noto Sans Mono", "Noto Sans Mono CJK SC"],
    "ui-monospace": ["Noto Sans Mono", "Noto Sans Mono CJK SC"],
  ]
  /// No font stands for these.
  private static let loose: Set = ["cursive", "fantasy", "ui-rounded", "math", "emoji", "inherit"]

  /// Without those that only say a kind; empty where the designer names none.
  static func own(_ families: [String]) -> [String] {
    families.filter { named[$0.lowercased()] == nil && !loose.contains($0.lowercased()) }
  }

  /// A list of families with names alone: the designer's, then those that stand for the kind.
  static func named(_ families: [String]) -> String {
    let kinds = families.compactMap { named[$0.lowercased()] }.first
    let all = own(families) + (kinds ?? [])
    return (all.isEmpty ? families : all).map { "'\($0.filter { $0 != "'" && $0 != "\"" && $0 != "\\" })'" }
      .joined(separator: ", ")
  }
}
