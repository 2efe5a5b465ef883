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
  }

  var kind: Kind
  /// From 1.
  var line: Int
  /// From 0, in Unicode scalars, and up to which.
  var range: Range<Int>
  /// The text that has no quotes, or the key before the colon.
  var word: String

  var message: String {
    switch kind {
    case .bareHash: "'\(word)' has no quotes, and a '#' without them begins a comment"
    case .bareName: "a text that begins with '{{' has no quotes"
    case .missingBlank: "no blank follows the ':' of '\(word)'"
    case .fullWidthColon: "the colon of '\(word)' is one in full width, '：'"
    }
  }

  var hint: String {
    switch kind {
    case .bareHash: "write \"\(word)\""
    case .bareName: "a text that begins with '{{' stands in quotes"
    case .missingBlank, .fullWidthColon: "write '\(word): ' with a blank before the value"
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
    return slips
  }
}
