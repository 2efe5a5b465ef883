/// The media that templates may name, as whoever knows where they lie gives them.
package struct MediumCatalog: Sendable {
  /// The kinds' own among them, sorted.
  package let names: [String]
  private let find: @Sendable (String) -> Medium?

  /// - Parameters:
  ///   - names: of the media that are there besides the kinds' own.
  ///   - find: a medium by such a name.
  package init(names: [String], find: @escaping @Sendable (String) -> Medium?) {
    self.names = Set(names + Medium.Kind.allCases.map(\.rawValue)).sorted()
    self.find = find
  }

  /// The kinds' own alone.
  package static let kinds = MediumCatalog(names: []) { _ in nil }

  package func medium(_ name: String) -> Medium? {
    find(name) ?? Medium.Kind(rawValue: name).map { Medium($0) }
  }
}
