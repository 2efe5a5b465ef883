/// An encoding older than Unicode that tables come in and that is not read, so that it can be called by its name.
struct LegacyEncoding: Sendable, Hashable {
  /// As programs offer it when a table is opened.
  let name: String
  /// As iconv knows it; what the system's does not know is left out.
  let label: String
  let language: WrittenLanguage

  static let western = "Windows-1252 or another Western encoding"

  /// By how much a reading must be likelier than the one in GB18030, which is what is meant nearly always: a word or two
  /// of Chinese resemble many things, but never letters within words of ASCII.
  ///
  /// - Parameter count: how many characters are not ASCII.
  func margin(ofCharacters count: Int) -> Double {
    if isLatin { return 7 }
    let least: Double = count <= 6 ? 12 : count <= 12 ? 8 : 6
    return [.greek, .hebrew, .arabic, .thai].contains(language) ? 12 : least
  }

  var isOfEastAsia: Bool { [.japanese, .korean, .traditionalChinese].contains(language) }
  var isLatin: Bool { LatinLetters.usual[language] != nil }
  /// Of Windows and ISO 8859: these share most of their letters.
  var isOfWindowsInEurope: Bool { isLatin && !name.hasPrefix("DOS") && !name.hasPrefix("Mac") }

  /// Those that are likelier stand first, for where two say the same.
  static let all: [LegacyEncoding] = [
    LegacyEncoding(name: "Shift_JIS", label: "CP932", language: .japanese),
    LegacyEncoding(name: "EUC-JP", label: "EUC-JP", language: .japanese),
    LegacyEncoding(name: "EUC-KR", label: "CP949", language: .korean),
    LegacyEncoding(name: "Johab", label: "JOHAB", language: .korean),
    LegacyEncoding(name: "Big5", label: "BIG5", language: .traditionalChinese),
    LegacyEncoding(name: "Big5", label: "CP950", language: .traditionalChinese),
    LegacyEncoding(name: "Big5", label: "BIG5-HKSCS", language: .traditionalChinese),
    LegacyEncoding(name: "Windows-1251", label: "CP1251", language: .cyrillic),
    LegacyEncoding(name: "KOI8-R", label: "KOI8-R", language: .cyrillic),
    LegacyEncoding(name: "KOI8-U", label: "KOI8-U", language: .cyrillic),
    LegacyEncoding(name: "ISO-8859-5", label: "ISO-8859-5", language: .cyrillic),
    LegacyEncoding(name: "DOS 866", label: "CP866", language: .cyrillic),
    LegacyEncoding(name: "Mac Cyrillic", label: "MAC-CYRILLIC", language: .cyrillic),
    LegacyEncoding(name: "Windows-1253", label: "CP1253", language: .greek),
    LegacyEncoding(name: "Windows-1255", label: "CP1255", language: .hebrew),
    LegacyEncoding(name: "Windows-1256", label: "CP1256", language: .arabic),
    LegacyEncoding(name: "Windows-874", label: "CP874", language: .thai),
    LegacyEncoding(name: western, label: "CP1252", language: .western),
    LegacyEncoding(name: western, label: "CP1258", language: .vietnamese),
    LegacyEncoding(name: "Windows-1250", label: "CP1250", language: .central),
    LegacyEncoding(name: "ISO-8859-2", label: "ISO-8859-2", language: .central),
    LegacyEncoding(name: "Windows-1254", label: "CP1254", language: .turkish),
    LegacyEncoding(name: "Windows-1257", label: "CP1257", language: .baltic),
    LegacyEncoding(name: "DOS 437 or 850", label: "CP437", language: .western),
    LegacyEncoding(name: "DOS 437 or 850", label: "CP850", language: .western),
    LegacyEncoding(name: "DOS 852", label: "CP852", language: .central),
    LegacyEncoding(name: "Mac Roman", label: "MACINTOSH", language: .western),
  ]

  /// Nil when the bytes are none of the encoding, or control characters that no text has.
  static func text(of bytes: [UInt8], _ label: String) -> String? {
    guard let converted = Converter.convert(bytes, from: label, to: "UTF-8") else { return nil }
    let text = String(decoding: converted, as: UTF8.self)
    return text.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) } ? nil : text
  }
}
