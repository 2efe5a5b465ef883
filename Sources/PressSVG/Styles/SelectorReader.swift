/// Goes through a selector once.
struct SelectorReader {
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
