/// `var(--name)` put in place for every element, and once more for what is repeated where the names say other things.
///
/// What a `use` shows inherits the variables of the `use`, not those of where it stands itself: a copy of it with
/// these in place is repeated instead.
struct PlacedVariables {
  private struct Repeated: Hashable {
    let id: String
    let values: [String: String]
  }

  /// A 'use', the variables that it hands on, and how many copies it lies in.
  private struct Use {
    let element: SVGElement
    let variables: CustomProperties
    let depth: Int
  }

  private let named: [String: SVGElement]
  private var names: Set<String>
  /// What each element inherits and has.
  private var known: [(element: SVGElement, variables: CustomProperties)] = []
  private var around: [ObjectIdentifier: [String: String]] = [:]
  private var uses: [Use] = []
  private var links: [(use: SVGElement, link: String)] = []
  private var copies: [Repeated: String] = [:]
  private var asks: [ObjectIdentifier: Bool] = [:]
  private var left = PlacedVariables.mostCopied
  private static let mostCopied = 200_000
  private static let mostCopies = 10_000
  private static let deepest = 16

  /// - Returns: false when what is repeated would become too much.
  static func settle(_ root: SVGElement) -> Bool {
    var placed = PlacedVariables(root)
    placed.walk(root, CustomProperties(), 0)
    var next = 0
    while next < placed.uses.count {
      guard placed.settle(placed.uses[next]) else { return false }
      next += 1
    }
    // At the end: what is copied still names what it repeats in the file.
    for (use, link) in placed.links { use.link = link }
    for (element, variables) in placed.known { resolve(element, variables) }
    return true
  }

  private init(_ root: SVGElement) {
    named = root.family.reduce(into: [:]) { named, one in
      if let id = one.id, named[id] == nil { named[id] = one }
    }
    names = Set(named.keys)
  }

  private mutating func walk(_ element: SVGElement, _ above: CustomProperties, _ depth: Int) {
    guard element.namespace == .svg else { return }
    let own = element.offers.filter { $0.key.hasPrefix("--") }.compactMapValues(\.first)
    let variables = above.adding(own)
    known.append((element, variables))
    if !above.values.isEmpty { around[ObjectIdentifier(element)] = above.values }
    if element.name == "use" { uses.append(Use(element: element, variables: variables, depth: depth)) }
    for child in element.children { walk(child, variables, depth) }
  }

  private mutating func settle(_ use: Use) -> Bool {
    guard let id = target(of: use.element), let target = named[id], target.namespace == .svg,
      use.variables.values != around[ObjectIdentifier(target)] ?? [:], asksForVariables(target),
      let home = sequence(first: target, next: \.parent).dropFirst().first(where: {
        ["svg", "g", "defs", "a", "symbol"].contains($0.name)
      })
    else { return true }
    let key = Repeated(id: id, values: use.variables.values)
    if copies[key] == nil {
      guard use.depth < PlacedVariables.deepest, copies.count < PlacedVariables.mostCopies else {
        return false
      }
      let copy = target.copy()
      left -= copy.family.count
      guard left >= 0 else { return false }
      let name = freeName(id)
      copy["id"] = name
      copies[key] = name
      let store = SVGElement("defs", at: target.place)
      store.append(copy)
      home.append(store)
      walk(copy, use.variables, use.depth + 1)
    }
    if let copy = copies[key] { links.append((use.element, "#" + copy)) }
    return true
  }

  private func target(of use: SVGElement) -> String? {
    use.link.flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
  }

  private mutating func freeName(_ id: String) -> String {
    var number = copies.count + 1
    while !names.insert("\(id)-\(number)").inserted { number += 1 }
    return "\(id)-\(number)"
  }

  /// Whether something is asked for in an element, or in what is repeated in it.
  private mutating func asksForVariables(_ element: SVGElement) -> Bool {
    let key = ObjectIdentifier(element)
    if let known = asks[key] { return known }
    asks[key] = false
    let isAsking = element.family.contains { one in
      if one.offers.values.contains(where: { $0.contains { $0.contains("var(") } }) { return true }
      guard one.name == "use", let id = target(of: one), let inner = named[id] else { return false }
      return asksForVariables(inner)
    }
    asks[key] = isAsking
    return isAsking
  }

  private static func resolve(_ element: SVGElement, _ variables: CustomProperties) {
    for (property, values) in element.offers {
      if property.hasPrefix("--") {
        element.offers[property] = nil
      } else if values.contains(where: { $0.contains("var(") }) {
        element.offers[property] = values.map { variables.resolved($0) ?? CustomProperties.unresolved }
      }
    }
  }
}
