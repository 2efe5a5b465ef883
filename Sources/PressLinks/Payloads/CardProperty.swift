/// One thing that a vCard says: `item1.TEL;TYPE=work:+1 202 555 0123`.
struct CardProperty: Sendable {
  /// In capitals, without a group's name: `TEL`.
  let name: String
  /// As they were written: `;TYPE=work`.
  let parameters: Substring
  /// What follows the colon, without folds.
  let value: SourceSlice

  /// Nil for a line without a colon outside of quotes.
  ///
  /// - Parameters:
  ///   - source: the line as it was written.
  ///   - text: the same without its folds.
  init?(_ source: Substring, text: String) {
    var isQuoted = false
    let colon = text.firstIndex { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ":" && !isQuoted
    }
    guard let colon else { return nil }
    let head = text[..<colon]
    let end = head.firstIndex(of: ";") ?? head.endIndex
    name = (head[..<end].split(separator: ".", omittingEmptySubsequences: false).last ?? "").uppercased()
    parameters = head[end...]
    let meant = String(text[colon...].dropFirst())
    value =
      source == text
      ? SourceSlice(source.dropFirst(text.distance(from: text.startIndex, to: colon) + 1))
      : SourceSlice(source, meaning: meant)
  }

  /// Whether its value is written in other digits, which nobody reads by eye.
  var isEncoded: Bool { parameters.uppercased().contains("ENCODING") }

  /// Whether readers take its head: letters, digits and hyphens, and no blank before a parameter.
  var isSound: Bool {
    !name.isEmpty && name.allSatisfy(AllowedCharacters(letters: .ascii, others: "-").contains)
      && !parameters.split(separator: ";").contains { $0.first?.isWhitespace == true }
  }

  /// What phones and other readers know, of the versions 2.1, 3.0 and 4.0.
  static let known: Set<String> = [
    "BEGIN", "END", "VERSION", "FN", "N", "NICKNAME", "PHOTO", "BDAY", "ANNIVERSARY", "GENDER", "ADR",
    "LABEL", "TEL", "EMAIL", "MAILER", "IMPP", "LANG", "TZ", "GEO", "TITLE", "ROLE", "LOGO", "ORG", "MEMBER",
    "RELATED", "AGENT", "CATEGORIES", "NOTE", "PRODID", "REV", "SORT-STRING", "SOUND", "UID", "CLIENTPIDMAP",
    "URL", "CLASS", "KEY", "FBURL", "CALADRURI", "CALURI", "SOURCE", "NAME", "PROFILE", "KIND", "XML",
    "BIRTHPLACE", "DEATHPLACE", "DEATHDATE", "EXPERTISE", "HOBBY", "INTEREST", "ORG-DIRECTORY", "CONTACT-URI",
    "CREATED", "GRAMGENDER", "LANGUAGE", "PRONOUNS", "SOCIALPROFILE", "JSPROP",
  ]

  static func isKnown(_ name: String) -> Bool { known.contains(name) || name.hasPrefix("X-") }

  /// What is meant by a name that no reader knows; nil where nothing is guessed.
  static func meant(by name: String) -> String? {
    switch name {
    case "MAIL", "E-MAIL", "EMAILS": "EMAIL"
    case "TELEPHONE", "PHONE", "MOBILE", "CELL", "CELLPHONE", "FAX", "TELEFON", "TELEFONE": "TEL"
    case "WEB", "WEBSITE", "SITE", "LINK", "HOMEPAGE", "WWW", "URI": "URL"
    case "ADDRESS", "ADDR", "STREET": "ADR"
    case "COMPANY", "ORGANIZATION", "ORGANISATION", "FIRMA": "ORG"
    case "FULLNAME", "FULL-NAME", "DISPLAYNAME": "FN"
    case "LASTNAME", "FIRSTNAME", "SURNAME": "N"
    case "NOTES", "COMMENT": "NOTE"
    case "POSITION", "JOB", "JOBTITLE": "TITLE"
    case "BIRTHDAY": "BDAY"
    default: nil
    }
  }
}
