internal import PressDiagnostics

/// How a payload writes characters that mean something to it: behind a backslash, `Sample\;Guest;password`.
///
/// The one reader and writer of all payloads. A backslash before any other character is a backslash, so that a
/// password such as `C:\new` is what somebody wrote.
struct BackslashEscape: Sendable {
  /// What takes a backslash, the backslash among it.
  let special: String

  /// Of fields as they are written for qrpress: `name=…;org=…`.
  static let fields = BackslashEscape(special: "\\;")
  /// Of a Wi-Fi code, as Android and iOS read it.
  static let wifi = BackslashEscape(special: "\\;,\":")
  /// Of a text in a vCard (RFC 2426, 4).
  static let card = BackslashEscape(special: "\\;,")

  /// The parts between separators that no backslash precedes, as they were written.
  ///
  /// - Parameter separator: one of the special characters.
  func split(_ text: Substring, at separator: Character) -> [Substring] {
    var parts: [Substring] = []
    var (start, index) = (text.startIndex, text.startIndex)
    while index < text.endIndex {
      let after = text.index(after: index)
      if text[index] == separator {
        parts.append(text[start..<index])
        (start, index) = (after, after)
      } else {
        index = isEscape(text, at: index) ? text.index(after: after) : after
      }
    }
    return parts + [text[start...]]
  }

  func escape(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// What `escape` made of a text, read back.
  func unescape(_ text: Substring) -> String {
    var result = ""
    var index = text.startIndex
    while index < text.endIndex {
      if isEscape(text, at: index) { index = text.index(after: index) }
      result.append(text[index])
      index = text.index(after: index)
    }
    return result
  }

  /// A piece of a text, unescaped, which knows where it stands.
  func slice(_ piece: Substring) -> SourceSlice { SourceSlice(piece, meaning: unescape(piece)) }

  private func isEscape(_ text: Substring, at index: Substring.Index) -> Bool {
    guard text[index] == "\\" else { return false }
    let after = text.index(after: index)
    return after < text.endIndex && special.contains(text[after])
  }

  /// What is said of a backslash that stays one, though other formats give it a meaning: `\,` and `\n` of vCards.
  ///
  /// - Parameter noun: what holds it, the beginning of a sentence.
  func strayNote(in text: Substring, of noun: String) -> Diagnostic? {
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == "\\" else {
        index = text.index(after: index)
        continue
      }
      let after = text.index(after: index)
      guard isEscape(text, at: index) else {
        let pair = text[index...].prefix(2)
        return .warning(
          "stray-backslash", "\(noun) keeps the backslash of \(Quotation.of(pair))",
          hint: pair.count > 1 && pair.last != "n"
            ? "write \(Quotation.of(pair.dropFirst())) alone; a backslash that is meant is written '\\\\'"
            : "a backslash that is meant is written '\\\\'")
      }
      index = text.index(after: after)
    }
    return nil
  }

  /// Refuses control characters, which no field of a payload can hold.
  static func refuseControl(in text: Substring, noun: String) throws(LinkError) {
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if PercentEncoding.isUnseen(scalar) {
        throw LinkError(
          "bad-character", "the \(noun) holds the invisible character \(Quotation.of(String(scalar)))",
          hint: "remove it; it often comes along when text is copied", at: text[index...])
      }
      guard scalar.properties.generalCategory == .control else { continue }
      throw LinkError(
        "bad-character", "the \(noun) holds the control character \(Quotation.of(String(scalar)))",
        hint: "remove it", at: text[index...])
    }
  }
}
