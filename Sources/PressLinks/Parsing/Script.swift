/// The writing system of a letter, as far as look-alike host names need it.
enum Script: Hashable, Sendable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, thai, han, kana, hangul, bopomofo

  init?(_ scalar: Unicode.Scalar) {
    let row = Script.ranges.first { $0.range.contains(scalar.value) }
    guard let row, scalar.properties.isAlphabetic else { return nil }
    self = row.script
  }

  /// Blocks of Unicode 16, `Blocks.txt`.
  private static let ranges: [(range: ClosedRange<UInt32>, script: Script)] = [
    (0x0041...0x024F, .latin), (0x1E00...0x1EFF, .latin), (0xFF21...0xFF5A, .latin),
    (0x0370...0x03FF, .greek), (0x1F00...0x1FFF, .greek),
    (0x0400...0x052F, .cyrillic), (0x1C80...0x1C8F, .cyrillic), (0x2DE0...0x2DFF, .cyrillic),
    (0x0530...0x058F, .armenian), (0x0590...0x05FF, .hebrew), (0x0600...0x077F, .arabic),
    (0x0E00...0x0E7F, .thai),
    (0x3400...0x4DBF, .han), (0x4E00...0x9FFF, .han), (0xF900...0xFAFF, .han), (0x20000...0x3FFFD, .han),
    (0x3040...0x30FF, .kana), (0x31F0...0x31FF, .kana),
    (0x1100...0x11FF, .hangul), (0xAC00...0xD7A3, .hangul), (0x3100...0x312F, .bopomofo),
  ]

  /// Sets that stand together in honest names ("highly restrictive", Unicode Technical Standard 39).
  private static let companions: [Set<Script>] = [
    [.latin, .han, .kana], [.latin, .han, .hangul], [.latin, .han, .bopomofo],
  ]

  /// Whether a label mixes scripts that can be mistaken for each other.
  static func areMixed(in label: String) -> Bool {
    let scripts = Set(label.unicodeScalars.compactMap { Script($0) })
    return scripts.count > 1 && !companions.contains { scripts.isSubset(of: $0) }
  }
}
