/// What a character is written in, as far as readings of the same bytes differ by it.
enum WritingScript: Sendable, Hashable {
  /// A letter of ASCII, another character of it.
  case ascii, plain
  case han, kana, hangul, cyrillic, greek, hebrew, arabic, thai
  /// Letters with accents.
  case latin
  case punctuation, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x80: self = scalar.properties.isAlphabetic ? .ascii : .plain
    case 0x3400...0x9FFF, 0x20000...0x323AF: self = .han
    case 0x3041...0x3096, 0x30A1...0x30FC: self = .kana
    case 0x0400...0x045F, 0x0490, 0x0491: self = .cyrillic
    case 0x0370...0x03FF, 0x1F00...0x1FFF: self = .greek
    case 0xD7, 0xB7, 0xA5, 0x2010...0x2027, 0x2030, 0x20AC, 0x2103, 0x3000...0x303F, 0xFF00...0xFF60, 0xFFE5:
      self = .punctuation
    case 0xC0...0xF6, 0xF8...0x024F, 0x0251, 0x0300...0x0323, 0x1E00...0x1EFF: self = .latin
    case 0xAC00...0xD7A3: self = .hangul
    case 0x0590...0x05EA: self = .hebrew
    case 0x0600...0x06FF: self = .arabic
    case 0x0E00...0x0E7F: self = .thai
    default: self = .other
    }
  }

  var isASCII: Bool { self == .ascii || self == .plain }

  /// Whether the two stand within one word or sentence of somebody who writes them.
  func joins(_ next: WritingScript) -> Bool {
    if self == next || !hasWords || !next.hasWords { return true }
    let both: Set<WritingScript> = [self, next]
    return both == [.han, .kana] || both == [.ascii, .latin]
      || next == .ascii && [.han, .kana, .hangul].contains(self)
  }

  private var hasWords: Bool { ![.plain, .punctuation, .other].contains(self) }
}
