/// The size of letters where a drawing gives none: CSS's medium is 16 pixels, librsvg's is 12.
enum RootFontSize {
  private static let medium = 16.0

  /// Says it at the root, where something goes by it.
  static func settle(_ root: SVGElement) {
    let own = root.offers["font-size"]?.first.flatMap { NumberList.first(of: $0.trimmed.lowercased()) }
    switch own {
    case (let share, "%")?: say(medium * share / 100, root)
    case (let ems, "em")?: say(medium * ems, root)
    default:
      if root.offers["font-size"] == nil, root.family.contains(where: goesByLetters) { say(medium, root) }
    }
  }

  private static func say(_ size: Double, _ root: SVGElement) {
    root.offers["font-size"] = ["\(NestedSVG.number(size))px"]
  }

  /// Whether the size of letters counts for an element, and nothing around it says one.
  private static func goesByLetters(_ element: SVGElement) -> Bool {
    let isMeasured =
      element.name == "text" || element.attributes.contains { $0.value.hasSuffix("em") }
      || element.offers.contains { property, values in
        values.contains { $0.hasSuffix("em") || property == "font-size" && $0.hasSuffix("%") }
      }
    guard isMeasured else { return false }
    var current: SVGElement? = element
    while let one = current {
      if let own = one.offers["font-size"]?.first, !own.hasSuffix("em"), !own.hasSuffix("%") { return false }
      current = one.parent
    }
    return true
  }
}
