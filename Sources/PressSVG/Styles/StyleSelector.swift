/// What a rule of a style sheet is for: types, classes, ids and attributes, and how elements lie.
struct StyleSelector {
  enum Reading {
    case selector(StyleSelector)
    /// Of a state that a printed picture is never in.
    case never
    /// The part that is not understood.
    case unknown(String)
  }

  enum Condition {
    case type(String)
    case id(String)
    case className(String)
    case attribute(String, Match, String, ignoresCase: Bool)
    case root
    case firstChild
    case lastChild
  }

  enum Match { case present, equal, word, start, end, within, dash }
  enum Relation { case descendant, child, next, later }

  struct Compound {
    var conditions: [Condition] = []
    /// How it lies to the one before it.
    var relation = Relation.descendant
  }

  private(set) var compounds: [Compound] = []
  /// Ids, then classes and attributes, then types.
  private(set) var weight = 0

  private static let states: Set = [
    "hover", "focus", "active", "visited", "link", "focus-visible", "focus-within", "target",
  ]
  private static let mostCompounds = 16

  static func read(_ text: String) -> Reading {
    var reader = SelectorReader(text.trimmed)
    return reader.read()
  }

  mutating func add(_ compound: Compound) {
    compounds.append(compound)
    for condition in compound.conditions {
      switch condition {
      case .id: weight += 1_000_000
      case .type: weight += 1
      default: weight += 1000
      }
    }
  }

  var isTooLong: Bool { compounds.count > StyleSelector.mostCompounds }

  static func isState(_ name: String) -> Bool { states.contains(name) }

  func matches(_ element: SVGElement) -> Bool {
    var failed: Set<State> = []
    return matches(element, compounds.count - 1, &failed)
  }

  /// An element that the selector's beginning does not lead to.
  private struct State: Hashable {
    let element: ObjectIdentifier
    let index: Int
  }

  private func matches(_ element: SVGElement, _ index: Int, _ failed: inout Set<State>) -> Bool {
    guard compounds[index].conditions.allSatisfy({ StyleSelector.holds($0, element) }) else { return false }
    guard index > 0 else { return true }
    let state = State(element: ObjectIdentifier(element), index: index)
    guard !failed.contains(state) else { return false }
    let relation = compounds[index].relation
    let isUpward = relation == .child || relation == .descendant
    var next = isUpward ? element.parent : element.elder
    while let current = next {
      if matches(current, index - 1, &failed) { return true }
      guard relation == .descendant || relation == .later else { break }
      next = isUpward ? current.parent : current.elder
    }
    failed.insert(state)
    return false
  }

  private static func holds(_ condition: Condition, _ element: SVGElement) -> Bool {
    switch condition {
    case .type(let name): element.name == name
    case .id(let id): element.id == id
    case .className(let name):
      element["class"]?.split(whereSeparator: \.isWhitespace).contains { $0 == name } ?? false
    case .attribute(let name, let match, let wanted, let ignoresCase):
      ignoresCase
        ? holds(element[name].map(plain), match, plain(wanted)) : holds(element[name], match, wanted)
    case .root: element.parent == nil
    case .firstChild: element.elder == nil
    case .lastChild: element.parent.map { $0.youngest === element } ?? true
    }
  }

  /// With ASCII's letters small, as selectors compare them, and no others.
  private static func plain(_ text: String) -> String {
    String(text.map { $0.isASCII ? Character($0.lowercased()) : $0 })
  }

  private static func holds(_ value: String?, _ match: Match, _ wanted: String) -> Bool {
    guard let value else { return false }
    return switch match {
    case .present: true
    case .equal: value == wanted
    case .word: value.split(whereSeparator: \.isWhitespace).contains { $0 == wanted }
    case .start: !wanted.isEmpty && value.hasPrefix(wanted)
    case .end: !wanted.isEmpty && value.hasSuffix(wanted)
    case .within: !wanted.isEmpty && value.contains(wanted)
    case .dash: value == wanted || value.hasPrefix(wanted + "-")
    }
  }
}
