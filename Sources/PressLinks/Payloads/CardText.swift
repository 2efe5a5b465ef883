/// A vCard as its readers take it: lines, of which one that begins with a blank goes on from the one above (RFC 2426,
/// 2.6; RFC 6350, 3.2).
///
/// The one reader of cards: of those that somebody writes and of those that are found in a code.
struct CardText: Sendable {
  struct Line: Sendable {
    /// As it was written, with its folds.
    let source: Substring
    /// Nil where no colon stands in it.
    let property: CardProperty?
  }

  let card: Substring
  /// Lines as an editor shows them.
  let written: [Substring]
  /// Lines as readers take them, without the empty ones.
  let lines: [Line]

  var properties: [CardProperty] { lines.compactMap(\.property) }

  init(_ card: Substring) {
    self.card = card
    written = card.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var groups: [[Substring]] = []
    for line in written where !line.allSatisfy(\.isWhitespace) {
      let goesOn = groups.last.map { CardText.goesOn(line, from: $0) } ?? false
      if goesOn {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    lines = groups.map { group in
      let source = card[group[0].startIndex..<group[group.count - 1].endIndex]
      return Line(source: source, property: CardProperty(source, text: CardText.unfolded(group)))
    }
  }

  /// The value of the first line of a name, without blanks around it.
  func value(of name: String) -> String? {
    properties.first { $0.name == name }.map { String($0.value.text.trimmed) }
  }

  /// Whether a line belongs to those above: by its blank, or because these end with the `=` of quoted-printable.
  private static func goesOn(_ line: Substring, from group: [Substring]) -> Bool {
    line.first == " " || line.first == "\t" || isSoft(group[group.count - 1], of: group[0])
  }

  /// - Parameter first: the line that names the field and how it is written.
  private static func isSoft(_ line: Substring, of first: Substring) -> Bool {
    line.last == "=" && first.uppercased().contains("QUOTED-PRINTABLE")
  }

  private static func unfolded(_ group: [Substring]) -> String {
    var text = String(group[0])
    for index in group.indices.dropFirst() {
      if isSoft(group[index - 1], of: group[0]) {
        text.removeLast()
        text += group[index]
      } else {
        text += group[index].dropFirst()
      }
    }
    return text
  }
}
