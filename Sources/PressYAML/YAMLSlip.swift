/// What people write who think of YAML as a form to fill in: a character away from what they mean, and mended by it.
///
/// A file with slips is refused; they are mended in memory alone, so that all else that is wrong is told with them.
struct YAMLSlip: Equatable {
  enum Kind: Equatable {
    /// `{ brand: #e63b22 }`, of which YAML takes all from `#` on for a comment.
    case bareHash
    /// `text: {{name}} and more`.
    case bareName
    /// `size:30mm`.
    case missingBlank
    /// `size：30mm`.
    case fullWidthColon
    /// `account: @sample`.
    case bareMark
    /// `title: Launch: 2026`.
    case innerColon
    /// A tab before the first character.
    case tab
    /// `title: "Launch`.
    case openQuote
    /// `- { template: card`.
    case openBracket
  }

  var kind: Kind
  /// From 1.
  var line: Int
  /// From 0, in Unicode scalars, and up to which.
  var range: Range<Int>
  /// The text that has no quotes, the key before the colon, or what is missing.
  var word: String

  var message: String {
    switch kind {
    case .bareHash: "'\(word)' has no quotes, and a '#' without them begins a comment"
    case .bareName: "a text that begins with '{{' has no quotes"
    case .missingBlank: "no blank follows the ':' of '\(word)'"
    case .fullWidthColon: "the colon of '\(word)' is one in full width, '：'"
    case .bareMark: "a value cannot begin with '\(word.prefix(1))'"
    case .innerColon: "a text that holds ': ' has no quotes"
    case .tab: "a tab stands where blanks do"
    case .openQuote: "the quote that begins in line \(line) is never closed"
    case .openBracket:
      (word == "}" ? "the mapping in '{ }'" : "the list in '[ ]'") + " of line \(line) lacks its '\(word)'"
    }
  }

  var hint: String {
    switch kind {
    case .bareHash: "write \"\(word)\""
    case .bareName: "a text that begins with '{{' stands in quotes"
    case .missingBlank, .fullWidthColon: "write '\(word): ' with a blank before the value"
    case .bareMark: "put it in quotes"
    case .innerColon: "write \"\(word)\""
    case .tab: "indent with blanks"
    case .openQuote: "add one at the end of the text"
    case .openBracket: "write '\(word)' at the end"
    }
  }

  /// What may be slips in a line.
  static func all(in text: String, line: Int) -> [YAMLSlip] {
    var slips: [YAMLSlip] = []
    func add(_ kind: Kind, _ part: Substring, _ word: Substring) {
      let scalars = text.unicodeScalars
      let start = scalars.distance(from: scalars.startIndex, to: part.startIndex)
      slips.append(
        YAMLSlip(
          kind: kind, line: line, range: start..<start + part.unicodeScalars.count, word: String(word)))
    }
    for found in text.matches(
      of: #/(?:[:\-]\s+|[\[{,]\s*)(?<color>#[^\s#!,{}\[\]"'][^,{}\[\]"']*?)(?=\s*(?:[,}\]]|\s#|$))/#)
    {
      add(.bareHash, found.output.color, found.output.color)
    }
    for found in text.matches(of: #/(?:[:\-]\s+|[\[{,]\s*)(?<name>{{[^{}]*}}(?:{{[^{}]*}}|[^{}\[\]#"'])*)/#) {
      // Within brackets a value ends at a comma, else with the line.
      let isInside = text[..<found.output.name.startIndex].contains { "[{".contains($0) }
      var name = found.output.name
      if isInside, let comma = name.firstIndex(of: ",") { name = name[..<comma] }
      while name.last?.isWhitespace == true { name.removeLast() }
      add(.bareName, name, name)
    }
    if let found = text.firstMatch(
      of: #/^\s*(?:-\s+)*(?<key>[A-Za-z][A-Za-z0-9_.\-]*)(?<colon>:)(?=[^\s:\/\\])/#)
    {
      add(.missingBlank, found.output.colon, found.output.key)
    }
    for found in text.matches(
      of: #/(?:^\s*(?:-\s+)*|[{,]\s*)(?<key>[A-Za-z][A-Za-z0-9_.\-]*)(?<colon>\s*：\s*)/#)
    {
      add(.fullWidthColon, found.output.colon, found.output.key)
    }
    for found in text.matches(of: #/(?:[:\-]\s+|[\[{,]\s*)(?<text>[@`%][^,{}\[\]"'#]*)/#) {
      add(.bareMark, trimmed(found.output.text), trimmed(found.output.text))
    }
    if let found = text.firstMatch(
      of: #/^\s*(?:-\s+)*[A-Za-z][A-Za-z0-9_.\-]*:\s+(?<text>[^\s"'{\[|>&*#!@`%][^"'#{}\[\]]*?:\s[^"'#]*)/#)
    {
      add(.innerColon, trimmed(found.output.text), trimmed(found.output.text))
    }
    if let found = text.firstMatch(of: #/^[ \t]*\t[ \t]*(?=\S)/#) {
      add(.tab, found.output, found.output)
    }
    if let (last, missing) = unclosed(text) {
      add(["}", "]"].contains(missing) ? .openBracket : .openQuote, last, missing[...])
    }
    return slips
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// What a line opens and does not close, and the character behind which that is to be put; nil where nothing is.
  private static func unclosed(_ text: String) -> (last: Substring, missing: String)? {
    var (open, quote) = ([Character](), Character?.none)
    var before: Character = " "
    for character in text {
      if let mark = quote {
        if character == mark { quote = nil }
      } else if "\"'".contains(character), " [{,:".contains(before) {
        quote = character
      } else if character == "#", before == " " {
        break
      } else if "{[".contains(character) {
        open.append(character)
      } else if "}]".contains(character), open.last == (character == "}" ? "{" : "[") {
        open.removeLast()
      }
      before = character
    }
    var rest = trimmed(text[...])
    if let quote {
      // What closes the brackets around is not of the text.
      while let last = rest.last, "}] ".contains(last) { rest.removeLast() }
      return rest.isEmpty ? nil : (rest.suffix(1), String(quote))
    }
    guard let bracket = open.last, !rest.isEmpty else { return nil }
    return (rest.suffix(1), bracket == "{" ? "}" : "]")
  }
}
