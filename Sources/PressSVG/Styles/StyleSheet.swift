/// The rules of a drawing's style sheets, in their order.
struct StyleSheet {
  struct Rule {
    let selector: StyleSelector
    let declarations: [Declaration]
    let place: SVGPlace
  }

  private(set) var rules: [Rule] = []
  private(set) var faults: [SVGFault] = []
  /// The families of fonts that the sheets bring along, in small letters.
  private(set) var carriedFonts: Set<String> = []
  /// Whether the sheet that is read names other elements than SVG's.
  private var isForOthers = false
  private static let mostRules = 20_000

  /// Adds a sheet.
  mutating func add(_ text: String, at place: SVGPlace) {
    isForOthers = false
    firstOfSheet = rules.count
    read(CSSText.withoutComments(text), place, depth: 0)
  }

  /// How many rules the sheets before it have.
  private var firstOfSheet = 0

  private mutating func read(_ text: String, _ place: SVGPlace, depth: Int) {
    var rest = text[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if let stray = rest.first, stray == ";" || stray == "}" {
        // Browsers pass over the rule behind it, other programs do not.
        return faults.append(
          SVGFault(place, "the style sheet has a stray '\(stray)' between its rules", hint: "take it out"))
      }
      guard !rest.isEmpty, faults.count < 10, rules.count < StyleSheet.mostRules else { return }
      let (head, block, behind) = StyleSheet.next(rest)
      rest = behind
      if head.hasPrefix("@") {
        take(head.trimmed, block, place, depth)
      } else if let block {
        add(head, block, place)
      }
    }
  }

  private mutating func add(_ head: Substring, _ block: Substring, _ place: SVGPlace) {
    guard !block.contains("{") else {
      return faults.append(
        SVGFault(
          place, "the style sheet has rules within the rule '\(head.trimmed.prefix(60))'",
          hint: "write each rule by itself, or export with inline styles"))
    }
    let declarations = CSSText.declarations(block)
    guard !declarations.isEmpty, !isForOthers else { return }
    for text in CSSText.split(head, at: ",") {
      switch StyleSelector.read(text) {
      case .selector(let selector):
        rules.append(Rule(selector: selector, declarations: declarations, place: place))
      case .never: break
      case .unknown(let part):
        faults.append(
          SVGFault(
            place, "the style sheet selects with '\(part.prefix(60))', which is not understood here",
            hint: "export with inline styles or presentation attributes instead of a style sheet"))
      }
    }
  }

  /// What a rule that begins with `@` comes to for a picture that stands still on paper.
  private mutating func take(_ head: String, _ block: Substring?, _ place: SVGPlace, _ depth: Int) {
    let name = String(head.dropFirst().prefix { $0.isLetter || $0 == "-" }).lowercased()
    switch name {
    // A font that is named is looked for on this machine, wherever else it could be fetched.
    case "font-face": if let block { carry(CSSText.declarations(block)) }
    case "import": if !StyleSheet.isFonts(head) { refuseImport(head, place) }
    case "namespace": if depth == 0 { takeNamespace(head, place) }
    case "charset", "keyframes", "-webkit-keyframes", "page", "font-feature-values":
      break
    case "media":
      switch MediaQuery.read(head.dropFirst(6)) {
      case .always: if depth < 4, let block { read(String(block), place, depth: depth + 1) }
      case .never: break
      case .depends(let hint):
        faults.append(
          SVGFault(
            place,
            "the style sheet has rules for '\(head.prefix(60))', which hold in one place and not in another",
            hint: hint))
      case .unknown: refuse(head, place)
      }
    default: refuse(head, place)
    }
  }

  /// Without a prefix it is of all names in the sheet; with one, of those that are written with it.
  private mutating func takeNamespace(_ head: String, _ place: SVGPlace) {
    let words = CSSText.words(String(head.dropFirst("@namespace".count)))
    guard words.count == 1, var address = words.first else { return }
    if address.lowercased().hasPrefix("url("), address.hasSuffix(")") {
      address = String(address.dropFirst(4).dropLast())
    }
    let uri = address.filter { $0 != "\"" && $0 != "'" }.trimmed
    guard SVGNamespace(uri: uri) != .svg else { return }
    // Behind a rule it says nothing to browsers.
    guard rules.count == firstOfSheet else { return refuse(head, place) }
    isForOthers = true
  }

  private mutating func carry(_ face: [Declaration]) {
    guard face.contains(where: { $0.property == "src" && $0.value.lowercased().contains("url(") }) else {
      return
    }
    for one in face where one.property == "font-family" {
      carriedFonts.formUnion(ValueSyntax.families(one.value).map { $0.lowercased() })
    }
  }

  /// Whether what is imported is a sheet of fonts alone, by where it lies.
  private static func isFonts(_ head: String) -> Bool {
    let hosts = [
      "fonts.googleapis.com", "fonts.bunny.net", "use.typekit.net", "p.typekit.net", "fonts.cdnfonts.com",
      "fonts.font.im", "fonts.loli.net", "fonts.googleapis.cn",
    ]
    let address = head.dropFirst("@import".count).trimmed.lowercased()
    return hosts.contains { host in
      guard let found = address.firstRange(of: "//" + host + "/") else { return false }
      let before = address[..<found.lowerBound].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      return ["", "url(", "http:", "https:", "url(http:", "url(https:"].contains(String(before))
    }
  }

  private mutating func refuseImport(_ head: String, _ place: SVGPlace) {
    faults.append(
      SVGFault(
        place, "the style sheet takes its rules from another file: '\(head.prefix(60))'",
        hint: "put those rules into the drawing; where it has its colours and fonts without them, as most of "
          + "Inkscape's have, delete the line in Edit > XML Editor and save it again"))
  }

  private mutating func refuse(_ head: String, _ place: SVGPlace) {
    faults.append(
      SVGFault(
        place, "the style sheet has '\(head.prefix(60))', which is not understood here",
        hint: "export with inline styles or presentation attributes instead of a style sheet"))
  }

  /// What stands before a block or a semicolon, the block, and what comes after.
  private static func next(_ text: Substring) -> (head: Substring, block: Substring?, rest: Substring) {
    var depth = 0
    // Addresses hold semicolons.
    var brackets = 0
    var quote: Character?
    var open: Substring.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let after = text.index(after: index)
      if let mark = quote {
        if character == mark { quote = nil }
      } else {
        switch character {
        case "\"", "'": quote = character
        case "{":
          depth += 1
          if depth == 1 { open = index }
        case "}":
          depth -= 1
          if depth == 0, let open {
            return (text[..<open], text[text.index(after: open)..<index], text[after...])
          }
        case "(": brackets += 1
        case ")": brackets = max(0, brackets - 1)
        case ";" where depth == 0 && brackets == 0: return (text[..<index], nil, text[after...])
        default: break
        }
      }
      index = after
    }
    guard let open else { return (text, nil, text[text.endIndex...]) }
    return (text[..<open], text[text.index(after: open)...], text[text.endIndex...])
  }
}
