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
      if let group = groups.last, CardText.goesOn(line, from: group) {
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
    properties.first { $0.name == name }.map { CardText.trimmed($0.value.text) }
  }

  static func trimmed(_ text: String) -> String {
    var rest = text.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// Whether a line belongs to those above: by its blank, or because these end with the `=` of quoted-printable.
  private static func goesOn(_ line: Substring, from group: [Substring]) -> Bool {
    line.first == " " || line.first == "\t" || isSoft(group)
  }

  private static func isSoft(_ group: [Substring]) -> Bool {
    group.last?.last == "=" && group.first?.uppercased().contains("QUOTED-PRINTABLE") == true
  }

  private static func unfolded(_ group: [Substring]) -> String {
    var text = String(group[0])
    for index in group.indices.dropFirst() {
      if isSoft(Array(group[..<index])) {
        text.removeLast()
        text += group[index]
      } else {
        text += group[index].dropFirst()
      }
    }
    return text
  }
}
