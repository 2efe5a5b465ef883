/// What is done before a drawing is judged, and after.
enum Preparation {
  /// Rules by elements.
  private static let mostComparisons = 20_000_000

  /// Gives every element what the cascade offers it, variables in place; takes out what no viewer here may show.
  ///
  /// - Returns: what of the style sheets is not understood, the rest of them being gone by, and the fonts that the
  ///   drawing brings along.
  /// - Throws: all of that when there are too many to go by.
  static func prepare(
    _ root: SVGElement
  ) throws(SVGFaults) -> (faults: [SVGFault], carriedFonts: Set<String>) {
    var sheet = StyleSheet()
    var faults: [SVGFault] = []
    for style in root.family where style.name == "style" && style.namespace == .svg {
      let type = style["type"]?.trimmed.lowercased() ?? ""
      guard type.isEmpty || type == "text/css" else { continue }
      let medium = style["media"] ?? "all"
      switch MediaQuery.read(medium[...]) {
      case .always: break
      case .never: continue
      case .depends, .unknown:
        faults.append(
          SVGFault(
            style.place, "a style sheet is for '\(medium.prefix(40))' alone", hint: "take the 'media' out"))
        continue
      }
      sheet.add(style.ownText, at: style.place)
    }
    faults += sheet.faults
    let fonts = sheet.carriedFonts.union(drawnFonts(in: root))
    guard sheet.rules.count * root.family.count <= mostComparisons else {
      let fault = SVGFault(
        root.place, "the drawing has too many styles for too many elements",
        hint: "export it with inline styles")
      throw SVGFaults(all: faults + [fault])
    }
    offer(root, Cascade(sheet))
    guard PlacedVariables.settle(root) else {
      let fault = SVGFault(
        root.place, "the drawing repeats too much with variables of its own",
        hint: "give the colours themselves instead of 'var(…)', or place it as a picture")
      throw SVGFaults(all: faults + [fault])
    }
    for element in root.family where element.namespace == .svg { settleOrigins(of: element) }
    RootFontSize.settle(root)
    strip(root)
    decide(root)
    return (faults, fonts)
  }

  /// The families of fonts that are drawn in the drawing, as Illustrator embedded them once.
  private static func drawnFonts(in root: SVGElement) -> [String] {
    root.family.filter { $0.name == "font-face" && $0.parent?.name == "font" }
      .compactMap { $0["font-family"] }.flatMap { ValueSyntax.families($0) }.map { $0.lowercased() }
  }

  private static func offer(_ element: SVGElement, _ cascade: Cascade) {
    guard element.namespace == .svg else { return }
    element.offers = cascade.candidates(of: element)
    for child in element.children { offer(child, cascade) }
  }

  /// What of its values comes from attributes, and whether its transform is one for both.
  private static func settleOrigins(of element: SVGElement) {
    for attribute in element.attributes where attribute.namespace == .none {
      guard PropertyRules.isAttribute(attribute.name, of: element.name),
        element.offers[attribute.name]?.first == attribute.value.trimmed
      else { continue }
      element.attributed.insert(attribute.name)
    }
    guard let transform = element.offers["transform"]?.first else { return }
    element.hasUnclearTransform =
      element.attributed.contains("transform")
      ? SVGTransform(transform) == nil : !ValueSyntax.isTransformOfCSS(transform)
  }

  /// The attributes that the cascade has seen.
  private static func strip(_ root: SVGElement) {
    for element in root.family where element.namespace == .svg {
      let label =
        element.attributes.first { $0.name == "label" && isInkscape($0.namespace) }
        ?? element.attributes.first { $0.name == "id" && $0.namespace == .other("http://www.serif.com/") }
      if let label, element.id != nil { element["data-name"] = label.value }
      element.attributes.removeAll { attribute in
        attribute.namespace == .none
          && (attribute.name == "class" || attribute.name == "style"
            || PropertyRules.isAttribute(attribute.name))
      }
    }
  }

  private static func isInkscape(_ namespace: SVGNamespace) -> Bool {
    namespace == .other("http://www.inkscape.org/namespaces/inkscape")
  }

  /// Takes out what is for programs with extensions, and of a choice all but what is chosen.
  private static func decide(_ element: SVGElement) {
    func isForOthers(_ child: SVGElement) -> Bool {
      child["requiredExtensions"].map { !$0.trimmed.isEmpty } ?? false
    }
    var content = element.content.filter { item in
      if case .element(let child) = item { !isForOthers(child) } else { true }
    }
    if element.name == "switch", element.namespace == .svg {
      let parts = element.children.filter {
        $0.namespace == .svg && !isForOthers($0) && ElementRules.all[$0.name]?.kind != .idle
      }
      let last = parts.firstIndex { $0["systemLanguage"] == nil } ?? parts.endIndex - 1
      content = parts.prefix(max(last + 1, 0)).map { .element($0) }
      if parts.first?["systemLanguage"] == nil { element.name = "g" }
    }
    element.replaceContent(content)
    for child in element.children { decide(child) }
  }

  /// Leaves out what is not to be kept, with all in it.
  static func drop(from element: SVGElement, unless isKept: (SVGElement) -> Bool) {
    element.replaceContent(
      element.content.filter { item in
        switch item {
        case .element(let child): isKept(child)
        case .text:
          element.name == "text" || element.name == "tspan" || element.name == "a" && element.isInText
        }
      })
    for child in element.children { drop(from: child, unless: isKept) }
  }
}

extension SVGElement {
  fileprivate var isInText: Bool {
    var current = parent
    while let one = current {
      if one.name == "text" { return true }
      current = one.parent
    }
    return false
  }
}
