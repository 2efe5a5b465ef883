internal import PressDiagnostics

/// Characters that nobody sees, percent-escaped by a browser or an editor: `/press%E2%80%8B` is another page than `/press`.
enum EscapedInvisibles {
  static func warnings(about address: WebAddress) -> [Diagnostic] {
    guard address.tail.utf8.contains(UInt8(ascii: "%")), let scalar = first(in: address) else { return [] }
    let escape = PercentEncoding.encode(String(scalar))
    let meant = address.source.replacing(escape, with: "").replacing(escape.lowercased(), with: "")
    return [
      .warning(
        "invisible-character",
        "\(Quotation.of(address.source)) holds the invisible character \(Quotation.of(String(scalar))), as '\(escape)'",
        hint: "write \(Quotation.ofWhole(String(meant))): it often comes along when text is copied")
    ]
  }

  private static func first(in address: WebAddress) -> Unicode.Scalar? {
    let pieces = address.segments.map(\.text) + (address.fragment.map { [$0.text] } ?? [])
    if let found = pieces.lazy.flatMap(\.unicodeScalars).first(where: isInvisible) { return found }
    for item in address.query {
      let takesLines = isSentence(item)
      let scalars = (item.name + item.value.text).unicodeScalars
      if let found = scalars.first(where: { isInvisible($0) && !(takesLines && isLineEnd($0)) }) {
        return found
      }
    }
    return nil
  }

  /// What forms and messages are filled with has lines.
  private static func isSentence(_ item: QueryItem) -> Bool {
    SecondLink.sentences.contains(item.name.lowercased()[...]) || item.name.hasPrefix("entry.")
      || item.value.text.contains { $0 == " " || $0 == "+" }
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { (0x09...0x0D).contains(scalar.value) }

  /// Control characters and what takes no room; the tags of a flag are a part of it.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if (0xE0020...0xE007F).contains(scalar.value) { return false }
    return scalar.properties.generalCategory == .control || PercentEncoding.isUnseen(scalar)
      || scalar.value == 0x2028 || scalar.value == 0x2029
  }
}
