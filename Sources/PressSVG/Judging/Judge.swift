internal import Foundation

/// Goes through what is drawn of a file, from its root along all references, and finds what would come out otherwise.
///
/// What it reaches and understands is put in one spelling on the way; what nothing reaches is left out.
final class Judge {
  /// How an element comes to be looked at.
  struct Way: Hashable {
    /// The transform that it is drawn through; of a copy, the copy's.
    var transform = SVGTransform.identity
    var isInClip = false
    var isInMarker = false
    var isInPattern = false
    /// What is handed down from where it is drawn, which is elsewhere than where it stands.
    var paints: [String: String] = [:]
  }

  private struct Visit: Hashable {
    let element: ObjectIdentifier
    let isSlanted: Bool
    let isStretched: Bool
    let isInClip: Bool
    let isInMarker: Bool
    let isInPattern: Bool
    let paints: [String: String]

    init(_ element: SVGElement, _ way: Way) {
      self.element = ObjectIdentifier(element)
      isSlanted = way.transform.isSlanted
      isStretched = way.transform.isStretched
      isInClip = way.isInClip
      isInMarker = way.isInMarker
      isInPattern = way.isInPattern
      paints = way.paints.filter { $0.value.hasPrefix("url(") }
    }
  }

  /// What was said of a place, which may be come to by several ways.
  private struct Telling: Hashable {
    let place: SVGPlace
    let message: String
  }

  let root: SVGElement
  /// The first element of each id.
  private(set) var named: [String: SVGElement] = [:]
  private(set) var faults: [SVGFault] = []
  private var told: Set<Telling> = []
  var texts: [SVGWords] = []
  let pictures: SVGPictureSource
  let joining: SVGJoining
  /// Whether something in the drawing is blended with what is below it.
  let blends: Bool
  /// Whether a path of the drawing may have markers.
  let hasMarkers: Bool
  /// Whether something that is repeated may get its line from there.
  let handsLinesOn: Bool
  /// Small letters; of fonts that lie in the drawing or at an address, which are not read.
  let carriedFonts: Set<String>
  private var visits: Set<Visit> = []
  private(set) var reached: Set<ObjectIdentifier> = []
  private var styled: Set<ObjectIdentifier> = []
  /// What is looked at once, however many refer to it.
  private var known: Set<ObjectIdentifier> = []
  /// What is being looked at, for references that lead in a circle.
  private var path: Set<ObjectIdentifier> = []

  static let mostFaults = 12

  init(
    _ root: SVGElement, carriedFonts: Set<String> = [], pictures: @escaping SVGPictureSource,
    joining: @escaping SVGJoining
  ) {
    self.root = root
    self.carriedFonts = carriedFonts
    self.pictures = pictures
    self.joining = joining
    let family = root.family
    blends = family.contains { $0.offers["mix-blend-mode"] != nil }
    hasMarkers = family.contains { one in
      ["marker-start", "marker-mid", "marker-end"].contains { property in
        one.offers[property].map { $0.first != "none" } ?? false
      }
    }
    // A line that is said around the 'use' is as much the repeated one's.
    handsLinesOn = family.contains { use in
      use.name == "use" && sequence(first: use, next: \.parent).contains { $0.offers["stroke"] != nil }
    }
    for element in family {
      if let id = element.id, named[id] == nil { named[id] = element }
    }
  }

  func tell(_ place: SVGPlace, _ message: String, hint: String? = nil) {
    guard told.insert(Telling(place: place, message: message)).inserted else { return }
    if let known = faults.firstIndex(where: { $0.message == message }) {
      faults[known].more += 1
    } else if faults.count < Judge.mostFaults {
      faults.append(SVGFault(place, message, hint: hint))
    }
  }

  func tell(_ faults: [SVGFault]) {
    for fault in faults { tell(fault.place, fault.message, hint: fault.hint) }
  }

  /// Looks at an element that is drawn where it stands.
  func look(at element: SVGElement, _ way: Way) {
    switch element.namespace {
    case .svg: break
    case .html:
      return tell(
        element.place, "the drawing holds HTML ('\(element.name)')", hint: ElementRules.ways["foreignObject"])
    case .none:
      return tell(
        element.place, "the element '\(element.name)' is outside of SVG's namespace",
        hint: "its root needs xmlns='http://www.w3.org/2000/svg'")
    // Editors keep things there, which no viewer draws.
    default: return
    }
    guard let rules = ElementRules.all[element.name] else {
      // Of a filter's parts `FilterRules` speaks.
      return element.parent?.name == "filter" ? () : refuse(element)
    }
    if element === root, element.isHidden {
      return tell(
        element.place, "the whole drawing is hidden, which some viewers pass over",
        hint: "take 'display: none' out of its root")
    }
    guard rules.kind == .drawn, !element.isHidden else { return }
    enter(element, rules, way)
  }

  private func refuse(_ element: SVGElement) {
    guard !element.isHidden else { return }
    // Inkscape leaves such behind where somebody clicked and wrote nothing.
    if element.name == "flowRoot",
      !element.family.contains(where: { $0.ownText.contains { !$0.isWhitespace } })
    {
      return
    }
    let what =
      ["animate", "animateTransform", "animateMotion", "animateColor", "set"].contains(element.name)
      ? "the drawing moves ('\(element.name)')"
      : "the element '\(element.name.prefix(40))' would be left out"
    tell(
      element.place, what,
      hint: ElementRules.ways[element.name] ?? "turn it into outlines, or export it as PNG")
  }

  /// Looks at an element and what is in it, drawn there or referred to.
  func enter(_ element: SVGElement, _ rules: ElementRules.Element, _ way: Way) {
    let name = ObjectIdentifier(element)
    guard !path.contains(name) else {
      return tell(
        element.place, "the element '\(element.id ?? element.name)' refers to itself",
        hint: "ungroup or expand it")
    }
    guard faults.count < Judge.mostFaults else { return }
    // Before it is known to turn, which a style may say.
    settle(element, rules)
    var way = way
    if let own = element.style["transform"].flatMap({ SVGTransform($0) }) {
      way.transform = own.inside(way.transform)
      if own.isFlat {
        tell(element.place, "the element's transform squeezes it to nothing", hint: "take the element out")
      }
    }
    if element !== root, let stretch = SVGTransform(stretching: element, to: element) {
      way.transform = stretch.inside(way.transform)
    }
    for paint in ["fill", "stroke"] {
      if let own = element.style[paint], own != "inherit" { way.paints[paint] = own }
    }
    guard visits.insert(Visit(element, way)).inserted else { return }
    path.insert(name)
    defer { path.remove(name) }
    reach(element)
    if element["systemLanguage"] != nil, element.parent?.name != "switch" {
      tell(
        element.place, "an element is for one language, and stands outside of a 'switch'",
        hint: "put it into a 'switch' with a last part for all others")
    }
    check(element, way)
    if element.name == "text" { return readText(element, way) }
    for child in element.children { look(at: child, way) }
  }

  /// The paints that an element gets from where it stands, whatever refers to it.
  func handedDown(to element: SVGElement) -> [String: String] {
    var paints: [String: String] = [:]
    var current = element.parent
    while let one = current {
      for paint in ["fill", "stroke"] where paints[paint] == nil {
        if let own = one.offers[paint]?.first, own.lowercased() != "inherit" { paints[paint] = own }
      }
      current = one.parent
    }
    return paints
  }

  /// Whether something is met for the first time.
  func isNew(_ element: SVGElement) -> Bool { known.insert(ObjectIdentifier(element)).inserted }

  /// It and what it stands in are kept, which hand their styles down to it, and are hidden as they were.
  func reach(_ element: SVGElement) {
    var current: SVGElement? = element
    while let one = current, reached.insert(ObjectIdentifier(one)).inserted {
      if let rules = ElementRules.all[one.name], one.namespace == .svg, rules.kind != .idle {
        settle(one, rules)
        if rules.kind == .drawn, one.isHidden { one.style["display"] = "none" }
      }
      current = one.parent
    }
  }

  /// What something refers to.
  ///
  /// - Returns: the element, nil when a fault has been told.
  func target(_ id: String, of element: SVGElement, as kinds: Set<String>, for what: String) -> SVGElement? {
    guard let target = named[id] else {
      tell(
        element.place, "\(what) refers to '#\(id.prefix(60))', which is not in the file",
        hint: "export it again, or take the reference out")
      return nil
    }
    guard target.namespace == .svg, kinds.isEmpty || kinds.contains(target.name) else {
      tell(
        element.place, "\(what) refers to '#\(id.prefix(60))', which is a '\(target.name)'",
        hint: "export it again")
      return nil
    }
    return target
  }

  // MARK: -

  /// Puts an element's attributes and style in the one spelling that is drawn.
  func settle(_ element: SVGElement, _ rules: ElementRules.Element) {
    guard styled.insert(ObjectIdentifier(element)).inserted else { return }
    // The spelling that Illustrator knows, and the one that counts where there are two.
    if element.name != "a", let link = element.link { element.link = link }
    settleAttributes(element, rules)
    settleStyle(element)
  }

  private func settleAttributes(_ element: SVGElement, _ rules: ElementRules.Element) {
    element.attributes = element.attributes.filter { attribute in
      switch attribute.namespace {
      case .xlink: return attribute.name == "href"
      case .xml:
        if attribute.name == "base" {
          tell(element.place, "the drawing says where its references start (xml:base)", hint: "take it out")
        }
        return attribute.name == "space" || attribute.name == "lang"
      case .none: break
      default: return false
      }
      switch attribute.name {
      case "id", "data-name", "href", "systemLanguage", "pathLength": return true
      default: break
      }
      guard rules.kind != .effect else { return true }
      guard let rule = rules.attributes[attribute.name] else { return false }
      let value = attribute.value.trimmed
      if case .only(let words, let hint) = rule {
        if !words.contains(value.lowercased()) { tell(attribute, of: element, hint: hint) }
        return false
      }
      // Of the page's size only the shape counts.
      if element.parent == nil, value.hasSuffix("ex"), case .size = rule { return true }
      if case .path = rule, !PathShape.isWhole(value) {
        tell(
          element.place,
          "the outline of the element '\(element.name)' cannot be read to its end, and the rest of it is lost",
          hint: "export the drawing again: the outline is damaged")
      }
      if !AttributeSyntax.holds(rule, value) {
        tell(attribute, of: element, hint: AttributeSyntax.way(rule))
      }
      return true
    }
  }

  private func tell(_ attribute: SVGAttribute, of element: SVGElement, hint: String?) {
    tell(
      element.place,
      "the element '\(element.name)' has \(attribute.name)='\(attribute.value.prefix(40))', which would be drawn otherwise",
      hint: hint ?? "export it as PNG, or turn it into plain shapes")
  }
}

/// What an attribute may say.
enum AttributeSyntax {
  private static let alignments: Set<String> = {
    let ends = ["Min", "Mid", "Max"]
    return Set(ends.flatMap { x in ends.map { "x\(x)Y\($0)" } } + ["none"])
  }()

  static func holds(_ rule: ElementRules.Attribute, _ value: String) -> Bool {
    switch rule {
    case .length: ValueSyntax.length(value) != nil
    case .size: value == "auto" ? false : ValueSyntax.length(value, negative: false) != nil
    case .words(let words): words.contains(value)
    case .transform: SVGTransform(value).map { !$0.isFlat } ?? false
    case .viewBox: NumberList.read(value).map { $0.count == 4 && $0[2] > 0 && $0[3] > 0 } ?? false
    case .aspect: isAspect(value)
    case .number: ValueSyntax.number(value) != nil
    case .share: ValueSyntax.share(value) != nil
    case .points: NumberList.read(value).map { $0.count.isMultiple(of: 2) } ?? false
    case .path, .free: true
    case .only(let words, _): words.contains(value.lowercased())
    }
  }

  /// The way out where it does not hold.
  static func way(_ rule: ElementRules.Attribute) -> String {
    switch rule {
    case .points: "give it pairs of plain numbers, an x and a y for each corner"
    case .transform: "write it as 'translate(…)', 'rotate(…)', 'scale(…)' or 'matrix(…)', with plain numbers"
    case .viewBox: "give it four plain numbers: left, top, width and height"
    default: "set it to a plain number or length"
    }
  }

  private static func isAspect(_ value: String) -> Bool {
    let words = value.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, alignments.contains(first), words.count < 3 else { return false }
    return words.count == 1 || words[1] == "meet" || words[1] == "slice"
  }
}
