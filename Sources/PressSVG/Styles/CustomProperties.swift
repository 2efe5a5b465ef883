/// `var(--name, fallback)`, put in place before anything else is read.
struct CustomProperties {
  /// Stands for a value whose variable is not there.
  static let unresolved = "\u{0}"

  /// What an element has and inherits.
  private(set) var values: [String: String] = [:]
  /// A few references make much text of little.
  private static let longest = 100_000
  private static let deepest = 16

  /// With the declarations of an element below.
  func adding(_ own: [String: String]) -> CustomProperties {
    guard !own.isEmpty else { return self }
    var copy = self
    copy.values.merge(own) { $1 }
    // What the element's own names say of each other is known before its children inherit it.
    copy.values = copy.values.mapValues { copy.resolved($0) ?? "" }.filter { !$0.value.isEmpty }
    return copy
  }

  /// A value without references; nil when one leads nowhere or in a circle.
  func resolved(_ value: String) -> String? {
    guard value.contains("var(") else { return value }
    return resolved(value, depth: 0)
  }

  private func resolved(_ value: String, depth: Int) -> String? {
    guard depth < CustomProperties.deepest else { return nil }
    var text = ""
    var rest = value[...]
    while let start = rest.firstRange(of: "var(") {
      text += rest[..<start.lowerBound]
      guard let end = CustomProperties.close(of: rest[start.upperBound...]) else { return nil }
      let parts = CSSText.split(rest[start.upperBound..<end], at: ",")
      let name = parts[0].trimmed
      guard name.hasPrefix("--") else { return nil }
      let fallback = parts.count > 1 ? parts.dropFirst().joined(separator: ",").trimmed : nil
      let found =
        values[name].flatMap { resolved($0, depth: depth + 1) }
        ?? fallback.flatMap { resolved($0, depth: depth + 1) }
      guard let found, text.utf8.count + found.utf8.count < CustomProperties.longest else { return nil }
      text += found
      rest = rest[rest.index(after: end)...]
    }
    return (text + rest).trimmed
  }

  /// Where the parenthesis closes that is open at a text's start.
  private static func close(of text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      guard text[index] == ")" else { continue }
      if depth == 0 { return index }
      depth -= 1
    }
    return nil
  }
}
