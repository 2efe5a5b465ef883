/// Which declaration counts for each element and property.
struct Cascade {
  private let sheet: StyleSheet
  /// Rules that can match an element of an id, of a class, and the others.
  private var byID: [String: [Int]] = [:]
  private var byClass: [String: [Int]] = [:]
  private var others: [Int] = []
  private(set) var faults: [SVGFault] = []

  init(_ sheet: StyleSheet) {
    self.sheet = sheet
    for (index, rule) in sheet.rules.enumerated() {
      var (id, className): (String?, String?)
      for condition in rule.selector.compounds.last?.conditions ?? [] {
        switch condition {
        case .id(let name): id = name
        case .className(let name): className = name
        default: break
        }
      }
      if let id {
        byID[id, default: []].append(index)
      } else if let className {
        byClass[className, default: []].append(index)
      } else {
        others.append(index)
      }
    }
  }

  /// A declaration, and how much it weighs.
  private struct Weighed {
    let declaration: Declaration
    /// Important, origin, weight of the selector, order.
    let rank: (Int, Int, Int, Int)
  }

  /// The values of each property of an element, the one that counts first.
  func candidates(of element: SVGElement) -> [String: [String]] {
    var all: [Weighed] = []
    func add(_ declaration: Declaration, _ origin: Int, _ weight: Int, _ order: Int) {
      for one in Shorthands.expanded(declaration) {
        all.append(
          Weighed(declaration: one, rank: (one.isImportant ? 1 : 0, origin, weight, order)))
      }
    }
    for (order, attribute) in element.attributes.enumerated()
    where attribute.namespace == .none && PropertyRules.isAttribute(attribute.name, of: element.name) {
      add(Declaration(attribute.name, attribute.value.trimmed), 0, 0, order)
    }
    var matching = others
    if let id = element.id { matching += byID[id] ?? [] }
    for name in element["class"]?.split(whereSeparator: \.isWhitespace) ?? [] {
      matching += byClass[String(name)] ?? []
    }
    for index in Set(matching) where sheet.rules[index].selector.matches(element) {
      let rule = sheet.rules[index]
      for (order, one) in rule.declarations.enumerated() {
        add(one, 1, rule.selector.weight, index * 1000 + order)
      }
    }
    if let own = element["style"] {
      for (order, one) in CSSText.declarations(CSSText.withoutComments(own)).enumerated() {
        add(one, 2, 0, order)
      }
    }
    all.sort { $0.rank > $1.rank }
    return all.reduce(into: [:]) { $0[$1.declaration.property, default: []].append($1.declaration.value) }
  }
}

/// Properties that stand for several.
enum Shorthands {
  static func expanded(_ declaration: Declaration) -> [Declaration] {
    func each(_ names: [String]) -> [Declaration] {
      names.map { Declaration($0, declaration.value, isImportant: declaration.isImportant) }
    }
    switch declaration.property {
    case "marker": return each(["marker-start", "marker-mid", "marker-end"])
    case "background": return each(["background-color"])
    case "word-wrap": return each(["overflow-wrap"])
    case "font": return font(declaration) ?? [declaration]
    case "white-space": return [declaration, whiteSpace(declaration)]
    default: return [declaration]
    }
  }

  /// What `pre`, `nowrap`, `preserve nowrap` say of spaces; whether lines wrap is nothing to a drawing.
  private static func whiteSpace(_ declaration: Declaration) -> Declaration {
    let collapse = ["pre": "preserve", "pre-wrap": "preserve", "pre-line": "preserve-breaks"]
    let plain: Set = ["normal", "nowrap", "wrap"]
    let words = CSSText.words(declaration.value.lowercased()).map { collapse[$0] ?? $0 }
    let value = words.first { !plain.contains($0) } ?? "collapse"
    return Declaration("white-space-collapse", value, isImportant: declaration.isImportant)
  }

  /// `italic bold 12px/1.5 Arial, sans-serif`; nil when it is something else.
  private static func font(_ declaration: Declaration) -> [Declaration]? {
    let words = CSSText.words(declaration.value)
    let styles: Set = ["normal", "italic", "oblique"]
    var (style, variant, weight, stretch) = ("normal", "normal", "normal", "normal")
    var index = 0
    while index < words.count {
      let word = words[index].lowercased()
      if styles.contains(word) {
        if word != "normal" { style = word }
      } else if word == "small-caps" {
        variant = word
      } else if PropertyRules.weights.contains(word) {
        weight = word
      } else if word.hasSuffix("condensed") || word.hasSuffix("expanded") {
        stretch = word
      } else {
        break
      }
      index += 1
    }
    guard index + 1 < words.count else { return nil }
    let size = words[index].prefix { $0 != "/" }
    var family = index + 1
    if words[index].hasSuffix("/") { family += 1 } else if words[family] == "/" { family += 2 }
    guard family < words.count else { return nil }
    let names = words[family...].joined(separator: " ")
    return [
      ("font-style", style), ("font-variant", variant), ("font-weight", weight), ("font-stretch", stretch),
      ("font-size", String(size)), ("font-family", names),
    ].map { Declaration($0.0, $0.1, isImportant: declaration.isImportant) }
  }
}
