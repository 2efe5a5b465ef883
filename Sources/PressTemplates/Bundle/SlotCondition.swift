internal import PressDrawing

/// When a slot is drawn: `logo`, `not logo`, `main.key is wechat`, `main.key is not wechat`.
package struct SlotCondition: Sendable, Hashable {
  /// A dotted name, as in `{{name}}`.
  package var name: String
  /// What it must be; nil when it must only be given.
  package var value: String?
  package var isNegated: Bool

  package init(name: String, value: String? = nil, isNegated: Bool = false) {
    self.name = name
    self.value = value
    self.isNegated = isNegated
  }

  /// Nil when the text is no condition.
  package init?(_ text: String) {
    var rest = String(text.withoutOuterSpaces)
    var isNegated = false
    var value: String?
    if let range = rest.firstRange(of: " is ") {
      var wanted = String(rest[range.upperBound...].withoutOuterSpaces)
      if wanted.hasPrefix("not ") {
        isNegated = true
        wanted = String(wanted.dropFirst(4).withoutOuterSpaces)
      }
      guard !wanted.isEmpty else { return nil }
      value = wanted
      rest = String(rest[..<range.lowerBound].withoutOuterSpaces)
    } else if rest.hasPrefix("not ") {
      isNegated = true
      rest = String(rest.dropFirst(4).withoutOuterSpaces)
    }
    guard rest != "not", let pattern = try? TextPattern("{{\(rest)}}"), pattern.names == [rest] else {
      return nil
    }
    self.init(name: rest, value: value, isNegated: isNegated)
  }

  /// Whether the values fulfil it; an unknown name counts as not given, a code slot as given when it is filled.
  package func holds(in values: TemplateValues) -> Bool {
    var isTrue = value == nil && values.filledSlots.contains(name)
    if case .text(let text) = values.look(up: name) { isTrue = value.map { $0 == text } ?? true }
    return isTrue != isNegated
  }

  /// Whether the two never hold together, whatever the values are.
  func excludes(_ other: SlotCondition) -> Bool {
    guard name == other.name else { return false }
    switch (value, other.value) {
    case (nil, nil): return isNegated != other.isNegated
    case (let mine?, let yours?):
      // 'x is a' and 'x is b', or 'x is a' and 'x is not a'.
      return isNegated == other.isNegated ? !isNegated && mine != yours : mine == yours
    // 'x is a' wants an x.
    case (nil, _): return isNegated && !other.isNegated
    case (_, nil): return other.isNegated && !isNegated
    }
  }
}

extension [SlotCondition] {
  /// Whether these and the others never hold together.
  func exclude(_ others: [SlotCondition]) -> Bool {
    contains { one in others.contains { one.excludes($0) } }
  }
}

extension SlotCondition: CustomStringConvertible {
  package var description: String {
    guard let value else { return isNegated ? "not \(name)" : name }
    return "\(name) is \(isNegated ? "not " : "")\(value)"
  }
}
