/// One `key=value` of a payload, its value unescaped.
struct PayloadField: Sendable {
  /// As it was written; empty where there is no mark.
  let key: Substring
  let value: SourceSlice
  /// The whole field as it was written.
  let source: Substring

  /// The fields between semicolons, in order; empty ones vanish.
  ///
  /// - Parameter mark: what stands between key and value.
  static func fields(of text: Substring, mark: Character, _ escape: BackslashEscape) -> [PayloadField] {
    escape.split(text, at: ";").filter { !$0.isEmpty }.map { part in
      let end = part.firstIndex(of: mark) ?? part.startIndex
      return PayloadField(key: part[..<end], value: escape.slice(part[end...].dropFirst()), source: part)
    }
  }
}
