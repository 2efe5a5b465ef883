internal import Yams

/// Finds a key that is an alias or holds one.
///
/// Yams compares the keys of a mapping while it reads. A key that stands for a huge tree by way of aliases
/// would keep it busy for years, so such keys are looked for beforehand: in the same text with every `*` made
/// an ordinary letter, which stands for no more than it says.
enum AliasedKey {
  /// Of the private use area, so that no file in good faith holds it.
  private static let letter: Character = "\u{E02A}"

  /// Where the first such key stands; nil when there is none.
  static func mark(in text: String) throws -> Mark? {
    guard text.contains("*"), text.contains("&") else { return nil }
    let harmless = String(text.map { $0 == "*" ? letter : $0 })
    return try Yams.compose(yaml: harmless).flatMap(mark)
  }

  private static func mark(in node: Node) -> Mark? {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        if key.scalar?.string.hasPrefix(String(letter)) ?? true { return key.mark }
        if let found = mark(in: value) { return found }
      }
      return nil
    case .sequence(let sequence): return sequence.lazy.compactMap(mark).first
    case .scalar, .alias: return nil
    }
  }
}
