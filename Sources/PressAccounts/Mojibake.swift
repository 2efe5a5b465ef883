internal import PressDiagnostics
internal import PressFiles

/// Texts that went through a program which took them for another encoding.
enum Mojibake {
  /// What became of a text.
  enum Damage: Equatable {
    /// It can be read back: UTF-8 or GB18030 taken for a Western encoding, or UTF-8 for GB18030 or another (`MisreadUTF8`).
    case misread(as: String)
    /// Characters are gone.
    case lost
  }

  /// Whether bytes of UTF-8 deserve a closer look; most do not, and a million rows are looked at.
  static func isSuspect(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first == UInt8(ascii: "?") { return true }
    var (western, doubtful) = (0, 0)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte >= 0x80, byte & 0xC0 != 0x80 {
        if byte < 0xE0 { western += 1 }
        if byte >= 0xE3, index + 2 < bytes.endIndex {
          let scalar =
            UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
          if scalar == 0xFFFD || scalar == 0x951F { return true }
          if byte < 0xF0, beginnings.contains(scalar) || MisreadUTF8.mayBegin(with: scalar) { doubtful += 1 }
        }
      }
      index += 1
    }
    return western > 1 || doubtful > 0
  }

  /// What is wrong with a text; nil when it is well.
  static func damage(of text: String) -> Damage? {
    if text.unicodeScalars.contains("\u{FFFD}") || text.contains("锟斤拷") { return .lost }
    if text.utf8.count > 1, text.utf8.allSatisfy({ $0 == UInt8(ascii: "?") || $0 == ASCII.space }) {
      return .lost
    }
    if let bytes = WesternBytes.of(text) {
      if let meant = String(validating: bytes, as: UTF8.self), meant.utf8.count > meant.unicodeScalars.count {
        return .misread(as: meant)
      }
      if let meant = chinese(bytes) { return .misread(as: meant) }
    }
    if let meant = MisreadUTF8.meant(by: text) { return .misread(as: meant) }
    let doubtful = text.unicodeScalars.count { beginnings.contains($0.value) }
    guard doubtful > 0, doubtful > 1 || text.unicodeScalars.allSatisfy(isHan),
      let bytes = Converter.convert(Array(text.utf8), from: "UTF-8", to: "GB18030")
    else { return nil }
    let meant = String(decoding: bytes, as: UTF8.self)
    let (good, bad) = (meant.unicodeScalars.count(where: isHan), meant.count { $0 == "\u{FFFD}" })
    // One rare character is no proof; that every byte falls into place is.
    return good > 1 && bad <= (doubtful > 1 ? 1 : 0) ? .misread(as: meant) : nil
  }

  /// The same as a diagnostic.
  static func diagnostic(of text: String) -> Diagnostic? {
    switch damage(of: text) {
    case nil: return nil
    case .lost:
      return .error(
        "lost-characters", "\(TerminalEscaping.quoted(text)) has lost characters on its way",
        hint: "take the table from its source again, saved as UTF-8 (in Excel: 'CSV UTF-8')")
    case .misread(let meant):
      let what =
        "\(TerminalEscaping.quoted(text)) is probably \(TerminalEscaping.quoted(meant)), read in the wrong encoding"
      let hint = "open the source in its encoding, then save it as UTF-8 (in Excel: 'CSV UTF-8')"
      return meant.unicodeScalars.contains(where: isHan)
        ? .error("mojibake", what, hint: hint) : .warning("mojibake", what, hint: hint)
    }
  }

  /// Chinese in GB 2312's commonest characters, whose every byte became a letter.
  private static func chinese(_ bytes: [UInt8]) -> String? {
    var (index, pairs) = (0, 0)
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count, (0xB0...0xD7).contains(bytes[index]), bytes[index + 1] > 0xA0 else {
        return nil
      }
      pairs += 1
      index += 2
    }
    guard pairs > 1, let meant = Converter.convert(bytes, from: "GB18030", to: "UTF-8") else { return nil }
    return String(decoding: meant, as: UTF8.self)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  /// What the first two bytes of a Han character in UTF-8 are in GB18030: rare characters, nearly all.
  private static let beginnings: Set<UInt32> = {
    var bytes: [UInt8] = []
    for first in UInt8(0xE4)...0xE9 {
      for second in UInt8(0x80)...0xBF { bytes += [first, second] }
    }
    let text = Converter.convert(bytes, from: "GB18030", to: "UTF-8") ?? []
    return Set(String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value))
  }()
}
