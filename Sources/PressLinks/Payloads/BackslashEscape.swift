/// Fields between separators in which a backslash takes a character's meaning away: `Sample\;Guest;password`.
enum BackslashEscape {
  /// The parts between separators that no backslash precedes.
  static func split(_ text: Substring, at separator: Character) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let after = text.index(after: index)
      if text[index] == separator {
        parts.append(text[start..<index])
        start = after
        index = after
      } else if text[index] == "\\", after < text.endIndex {
        index = text.index(after: after)
      } else {
        index = after
      }
    }
    return parts + [text[start...]]
  }

  static func escape(_ text: String, _ special: String) -> String {
    text.reduce(into: "") { result, character in
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// The text without its backslashes, a last one standing for itself.
  static func unescape(_ text: some StringProtocol) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if !isEscaped, character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return isEscaped ? result + "\\" : result
  }

  /// Refuses control characters, which no field of a payload can hold.
  static func refuseControl(in text: Substring, noun: String) throws(LinkError) {
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      guard scalar.properties.generalCategory == .control else { continue }
      throw LinkError(
        "bad-character", "the \(noun) holds the control character \(Quotation.of(String(scalar)))",
        hint: "remove it", at: text[index...])
    }
  }
}
