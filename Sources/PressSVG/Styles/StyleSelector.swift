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

/// Goes through a selector once.
private struct SelectorReader {
  private let text: [Character]
  private var at = 0

  init(_ text: String) { self.text = Array(text) }

  mutating func read() -> StyleSelector.Reading {
    var selector = StyleSelector()
    var relation = StyleSelector.Relation.descendant
    var isNever = false
    while at < text.count {
      guard let (compound, never) = compound(relation) else { return .unknown(String(text.prefix(80))) }
      isNever = isNever || never
      selector.add(compound)
      guard !selector.isTooLong, let next = combinator() else { return .unknown(String(text.prefix(80))) }
      relation = next
    }
    return selector.compounds.isEmpty ? .unknown("") : isNever ? .never : .selector(selector)
  }

  /// Nil when nothing follows it.
  private mutating func combinator() -> StyleSelector.Relation? {
    var found = StyleSelector.Relation.descendant
    let start = at
    skipSpaces()
    guard at < text.count else { return .descendant }
    switch text[at] {
    case ">": found = .child
    case "+": found = .next
    case "~": found = .later
    default: return at > start ? .descendant : nil
    }
    at += 1
    skipSpaces()
    return at < text.count ? found : nil
  }

  private mutating func name() -> String? {
    let start = at
    while at < text.count,
      text[at].isLetter || text[at].isNumber || "-_".contains(text[at]) || !text[at].isASCII
    {
      at += 1
    }
    return at > start ? String(text[start..<at]) : nil
  }

  private mutating func compound(
    _ relation: StyleSelector.Relation
  ) -> (StyleSelector.Compound, isNever: Bool)? {
    var compound = StyleSelector.Compound(relation: relation)
    var isNever = false
    let start = at
    if at < text.count, text[at] == "*" {
      at += 1
    } else if let type = name() {
      // `svg|rect` names the namespace too.
      compound.conditions.append(.type(type))
    }
    while at < text.count {
      switch text[at] {
      case ".", "#":
        let isID = text[at] == "#"
        at += 1
        guard let name = identifier() else { return nil }
        compound.conditions.append(isID ? .id(name) : .className(name))
      case "[":
        guard let condition = attribute() else { return nil }
        compound.conditions.append(condition)
      case ":":
        at += 1
        guard let name = name()?.lowercased() else { return nil }
        switch name {
        case "root": compound.conditions.append(.root)
        case "first-child": compound.conditions.append(.firstChild)
        case "last-child": compound.conditions.append(.lastChild)
        case _ where StyleSelector.isState(name): isNever = true
        default: return nil
        }
      default: return at > start ? (compound, isNever) : nil
      }
    }
    return at > start ? (compound, isNever) : nil
  }

  private mutating func attribute() -> StyleSelector.Condition? {
    at += 1
    skipSpaces()
    guard let name = identifier() else { return nil }
    skipSpaces()
    guard at < text.count else { return nil }
    var match = StyleSelector.Match.present
    let signs: [Character: StyleSelector.Match] = [
      "~": .word, "^": .start, "$": .end, "*": .within, "|": .dash,
    ]
    if let found = signs[text[at]] {
      match = found
      at += 1
    } else if text[at] == "=" {
      match = .equal
    }
    if match == .present {
      guard text[at] == "]" else { return nil }
      at += 1
      return .attribute(name, .present, "", ignoresCase: false)
    }
    guard at < text.count, text[at] == "=" else { return nil }
    at += 1
    guard let value = attributeValue() else { return nil }
    // `i` or `s` behind the value: whether its letters' sizes count.
    let flag = self.name()?.lowercased() ?? "s"
    skipSpaces()
    guard flag == "i" || flag == "s", at < text.count, text[at] == "]" else { return nil }
    at += 1
    return .attribute(name, match, value, ignoresCase: flag == "i")
  }

  /// A string, or a name; nil for what browsers do not read.
  private mutating func attributeValue() -> String? {
    skipSpaces()
    guard at < text.count else { return nil }
    var value = ""
    if text[at] == "\"" || text[at] == "'" {
      let quote = text[at]
      at += 1
      while at < text.count, text[at] != quote {
        guard text[at] != "\\" else { return nil }
        value.append(text[at])
        at += 1
      }
      guard at < text.count else { return nil }
      at += 1
    } else {
      guard let word = identifier() else { return nil }
      value = word
    }
    skipSpaces()
    return value
  }

  private mutating func skipSpaces() {
    while at < text.count, text[at].isWhitespace { at += 1 }
  }

  /// A name that does not begin like a number.
  private mutating func identifier() -> String? {
    guard let name = name() else { return nil }
    let start = name.first == "-" ? name.dropFirst() : name[...]
    return start.isEmpty || start.first?.isNumber ?? false ? nil : name
  }
}
