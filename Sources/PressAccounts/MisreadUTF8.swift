/// UTF-8 that a program took for the encoding of a Mac, of Cyrillic or Central European Windows, of DOS, of Korea, Taiwan
/// or Japan, and wrote as that.
///
/// Every such text begins, where it is no ASCII, with what the first bytes of UTF-8 are there; a text that is well hardly ever
/// does, and never goes on so.
enum MisreadUTF8 {
  /// What a text was; nil when it is well.
  static func meant(by text: String) -> String? {
    guard let first = text.unicodeScalars.first(where: { !$0.isASCII }) else { return nil }
    for bytes in singles {
      guard let found = bytes[first], isLead(found), let meant = meant(by: text, bytes) else { continue }
      return meant
    }
    for pairs in doubles where pairs.beginnings.contains(first.value) {
      if let meant = meant(by: text, in: pairs.label) { return meant }
    }
    return nil
  }

  /// Whether a text of more than letters may begin so, its number in Unicode's first plane; few do.
  static func mayBegin(with scalar: UInt32) -> Bool {
    anyBeginning[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }

  private static func isLead(_ byte: UInt8) -> Bool { (0xC2...0xF4).contains(byte) }

  // MARK: - One byte a character

  private static let singles: [[Unicode.Scalar: UInt8]] = [
    "MACINTOSH", "CP1251", "CP1250", "CP1254", "CP437", "CP850", "CP866", "KOI8-R",
  ].map(table)

  private static func table(_ label: String) -> [Unicode.Scalar: UInt8] {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      guard let text = Converter.convert([byte], from: label, to: "UTF-8"),
        let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first
      else { continue }
      bytes[scalar] = byte
    }
    return bytes
  }

  private static func meant(by text: String, _ bytes: [Unicode.Scalar: UInt8]) -> String? {
    var (found, open) = ([UInt8](), 0)
    for scalar in text.unicodeScalars {
      // Bytes without a character there stay the control characters of Latin-1.
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : bytes[scalar] ?? UInt8(exactly: scalar.value)
      else {
        return nil
      }
      // Nearly every text that is well ends here, at its second letter.
      if open > 0 {
        guard byte & 0xC0 == 0x80 else { return nil }
        open -= 1
      } else if byte >= 0x80 {
        guard isLead(byte) else { return nil }
        open = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      }
      found.append(byte)
    }
    guard let meant = String(validating: found, as: UTF8.self) else { return nil }
    let foreign = meant.unicodeScalars.filter { !$0.isASCII }
    return foreign.allSatisfy(isUsual) && (foreign.count > 1 || foreign.contains(where: isHan)) ? meant : nil
  }

  /// Letters of Europe, Han and kana, and the marks that stand among them.
  private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0x24F, 0x0391...0x03CE, 0x0401...0x045F, 0x1E00...0x1EFF, 0x2010...0x2026, 0x20AC,
      0x3000...0x30FF,
      0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF00...0xFF5E, 0xFFE5:
      true
    default: false
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  // MARK: - Two bytes a character

  private static let doubles = ["CP949", "BIG5", "CP932", "EUC-JP"].map {
    (label: $0, beginnings: beginnings($0))
  }

  /// What the first two bytes of a Han character in UTF-8 are there.
  private static func beginnings(_ label: String) -> Set<UInt32> {
    var scalars: Set<UInt32> = []
    for first in UInt8(0xE4)...0xE9 {
      for second in UInt8(0x80)...0xBF {
        guard let text = Converter.convert([first, second], from: label, to: "UTF-8") else { continue }
        scalars.formUnion(String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value))
      }
    }
    return scalars
  }

  private static let anyBeginning: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
    for scalar in doubles.flatMap(\.beginnings) where scalar < 0x10000 {
      bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
    return bits
  }()

  private static func meant(by text: String, in label: String) -> String? {
    guard let bytes = Converter.convert(Array(text.utf8), from: "UTF-8", to: label) else { return nil }
    let meant = String(decoding: bytes, as: UTF8.self)
    let foreign = meant.unicodeScalars.filter { !$0.isASCII }
    let (good, bad) = (foreign.count(where: isHan), foreign.count { !isUsual($0) })
    // An odd number of bytes leaves one that is no character.
    return good > 1 && bad <= 1 ? meant : nil
  }
}
