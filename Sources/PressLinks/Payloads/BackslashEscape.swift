internal import PressDiagnostics

/// How a payload writes characters that mean something to it: behind a backslash, `Sample\;Guest;password`.
///
/// The one reader and writer of all payloads. Where a person writes, a backslash before any other character is a
/// backslash, so that a password such as `C:\new` is what was written.
struct BackslashEscape: Sendable {
  /// What takes a backslash, the backslash among it.
  let special: String
  /// Letters that mean something else behind a backslash, such as a line's end.
  var letters = ""
  /// Whether a backslash before any character is an escape when it is read.
  var readsAll = false

  /// Of fields as they are written for qrpress: `name=…;org=…`.
  static let fields = BackslashEscape(special: "\\;")
  /// Of a Wi-Fi code, as Android and iOS read it.
  ///
  /// Their readers drop a backslash before whatever sign follows, and so routers write `it\'s` and `a\/b` (ZXing's `ResultParser.unescapeBackslash`).
  static let wifi = BackslashEscape(special: "\\;,\":", readsAll: true)
  /// Of a network's name and password as people write them for qrpress: `Sample;C:\new`.
  static let network = BackslashEscape(special: "\\;,\":")
  /// Of a text in a vCard (RFC 2426, 4).
  static let card = BackslashEscape(special: "\\;,", letters: "nN")

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
    return after < text.endIndex && (readsAll || special.contains(text[after]))
  }

  /// The first backslash, escape or not, and what follows it.
  func firstBackslash(in text: Substring) -> Substring? {
    text.firstIndex(of: "\\").map { text[$0...].prefix(2) }
  }

  /// The first backslash that escapes nothing, and what follows it.
  func firstStray(in text: Substring) -> Substring? {
    var index = text.startIndex
    while index < text.endIndex {
      let pair = text[index...].prefix(2)
      guard text[index] == "\\" else {
        index = text.index(after: index)
        continue
      }
      guard pair.count == 2, let next = pair.last, (special + letters).contains(next) else { return pair }
      index = pair.endIndex
    }
    return nil
  }

  /// What is said of a backslash that stays one, though other formats give it a meaning: `\,` and `\n` of vCards; or
  /// that is left out as phones leave it out, though no standard asks for it.
  ///
  /// - Parameter noun: what holds it, the beginning of a sentence.
  func strayNote(in text: Substring, of noun: String) -> Diagnostic? {
    guard let pair = firstStray(in: text) else { return nil }
    let meant = "a backslash that is meant is written '\\\\'"
    if readsAll, pair.count == 2 {
      return .warning(
        "stray-backslash",
        "\(noun) has \(Quotation.of(pair)), which is read as \(Quotation.of(pair.dropFirst())), as phones read it",
        hint: meant)
    }
    return .warning(
      "stray-backslash", "\(noun) keeps the backslash of \(Quotation.of(pair))",
      hint: pair.count > 1 && pair.last != "n"
        ? "write \(Quotation.of(pair.dropFirst())) alone; \(meant)" : meant)
  }

  /// Refuses control characters, which no field of a payload can hold, and what cannot be seen.
  ///
  /// - Parameter kept: control characters that may stand there.
  static func refuseControl(
    in text: Substring, noun: String, keeping kept: String = ""
  ) throws(LinkError) {
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if PercentEncoding.isUnseen(scalar) {
        throw LinkError(
          "bad-character", "the \(noun) holds the invisible character \(Quotation.of(String(scalar)))",
          hint: "remove it; it often comes along when text is copied", at: text[index...])
      }
      guard scalar.properties.generalCategory == .control, !kept.unicodeScalars.contains(scalar) else {
        continue
      }
      throw LinkError(
        "bad-character", "the \(noun) holds the control character \(Quotation.of(String(scalar)))",
        hint: "remove it", at: text[index...])
    }
  }
}
