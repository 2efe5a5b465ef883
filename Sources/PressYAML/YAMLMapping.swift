package import PressDiagnostics
internal import Yams

/// A mapping's values by key.
package struct YAMLMapping {
  package struct Entry {
    package let value: YAMLValue
    package let keyPosition: SourcePosition
  }

  private let owner: YAMLValue
  private let what: String
  /// In the order of the file.
  package let entries: [(String, Entry)]

  init(owner: YAMLValue, what: String, entries: [(String, Entry)]) {
    self.owner = owner
    self.what = what
    self.entries = entries
  }

  package subscript(_ key: String) -> YAMLValue? {
    entries.first { $0.0 == key }?.1.value
  }

  /// The value of a key that must be there; its absence is an error at the mapping.
  package func required(_ key: String) -> YAMLValue? {
    if let value = self[key] { return value }
    owner.error("missing-key", "\(what) has no '\(key)'")
    return nil
  }
}
