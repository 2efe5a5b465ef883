/// The names that one content stream uses.
struct ResourceNames: Sendable, Hashable {
  enum Kind: String, Sendable, Hashable, CaseIterable {
    case graphicsState = "/ExtGState"
    case font = "/Font"
    case space = "/ColorSpace"
    case pattern = "/Pattern"
    case object = "/XObject"
  }

  /// Of each kind, every name once, in order.
  private(set) var names: [Kind: [String]] = [:]

  /// Lists a name and gives it back.
  mutating func use(_ kind: Kind, _ name: String) -> String {
    var listed = names[kind] ?? []
    guard !listed.contains(name) else { return name }
    listed.insert(name, at: listed.firstIndex { $0 > name } ?? listed.endIndex)
    names[kind] = listed
    return name
  }
}
