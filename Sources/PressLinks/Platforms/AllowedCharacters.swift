/// The characters that an identifier may be made of.
struct AllowedCharacters: Sendable, Hashable {
  enum Letters: Sendable, Hashable {
    case none
    /// Those of hexadecimal digits: `a-f A-F`.
    case hex
    /// Those of English: `A-Z a-z`.
    case ascii
    /// Letters of every script.
    case any
  }

  var letters: Letters
  var digits = true
  /// Further characters, such as `_-.`.
  var others = ""

  static let digits = AllowedCharacters(letters: .none)
  static let hex = AllowedCharacters(letters: .hex)
  static let alphanumeric = AllowedCharacters(letters: .ascii)
  static let asciiLetters = AllowedCharacters(letters: .ascii, digits: false)
  /// The digits of base64 in URLs: `A-Z a-z 0-9 _ -`.
  static let base64URL = AllowedCharacters(letters: .ascii, others: "_-")
  /// What most handles are made of: `A-Z a-z 0-9 _`.
  static let word = AllowedCharacters(letters: .ascii, others: "_")
  /// The same with dots: `A-Z a-z 0-9 _ .`.
  static let dottedWord = AllowedCharacters(letters: .ascii, others: "_.")

  func contains(_ character: Character) -> Bool {
    if others.contains(character) { return true }
    if character.isASCII {
      if character.isNumber { return digits }
      guard character.isLetter else { return false }
      return letters != .none && (letters != .hex || character.isHexDigit)
    }
    return letters == .any && (character.isLetter || character.isNumber)
  }

  /// What is allowed, in words: `letters, digits and '_'`.
  var words: String {
    var list: [String] = []
    switch letters {
    case .none: break
    case .hex: list.append("letters a to f")
    case .ascii: list.append("letters a to z")
    case .any: list.append("letters")
    }
    if digits { list.append("digits") }
    list += others.map { "'\($0)'" }
    guard let last = list.popLast() else { return "nothing" }
    return list.isEmpty ? last : "\(list.joined(separator: ", ")) and \(last)"
  }
}
