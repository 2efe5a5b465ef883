/// Places of single letters, which librsvg does not know: each becomes a span of its own.
enum LetterPlaces {
  private static let keys = ["x", "y", "dx", "dy"]

  /// Whether a text gives more than one place to an element.
  static func has(_ text: SVGElement) -> Bool {
    text.family.contains { element in keys.contains { (list(element[$0])?.count ?? 0) > 1 } }
  }

  static func list(_ value: String?) -> [String]? {
    value.map { $0.split { $0 == "," || $0.isWhitespace }.map(String.init) }
  }

  /// A letter, and the values that are given to it.
  private struct Letter {
    let character: Character
    var values: [String: String] = [:]
  }

  /// Rewrites a text whose white space is settled.
  static func unfold(_ text: SVGElement) {
    var letters: [Letter] = []
    collect(text, &letters)
    var next = 0
    rewrite(text, letters, &next)
    for element in text.family where element !== text {
      for key in keys where element["data-letter"] == nil { element[key] = nil }
    }
    for key in keys { text[key] = nil }
    for element in text.family { element["data-letter"] = nil }
  }

  /// The letters in their order; what stands deeper overrules what stands around it.
  private static func collect(_ element: SVGElement, _ letters: inout [Letter]) {
    let start = letters.count
    var inner: [Int: Set<String>] = [:]
    for item in element.content {
      switch item {
      case .text(let words): letters += words.map { Letter(character: $0) }
      case .element(let child) where child.name == "tspan" || child.name == "a":
        let from = letters.count
        collect(child, &letters)
        for index in from..<letters.count { inner[index] = Set(letters[index].values.keys) }
      case .element: break
      }
    }
    for key in keys {
      for (offset, value) in (list(element[key]) ?? []).enumerated() where start + offset < letters.count {
        let index = start + offset
        if inner[index]?.contains(key) != true { letters[index].values[key] = value }
      }
    }
  }

  private static func rewrite(_ element: SVGElement, _ letters: [Letter], _ next: inout Int) {
    var content: [SVGElement.Content] = []
    for item in element.content {
      switch item {
      case .element(let child):
        if child.name == "tspan" || child.name == "a" { rewrite(child, letters, &next) }
        content.append(item)
      case .text(let words):
        var run = ""
        var span: SVGElement?
        func flush() {
          guard !run.isEmpty else { return }
          if let span {
            span.content = [.text(run)]
            content.append(.element(span))
          } else {
            content.append(.text(run))
          }
          run = ""
        }
        for character in words {
          let values = letters[next].values
          next += 1
          if !values.isEmpty {
            flush()
            let made = SVGElement("tspan", at: element.place)
            made["data-letter"] = "1"
            for key in keys { made[key] = values[key] }
            span = made
          }
          run.append(character)
        }
        flush()
      }
    }
    element.replaceContent(content)
  }
}
