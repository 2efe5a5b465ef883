/// How a CFF font numbers its characters.
///
/// A CID-keyed one gives each glyph a number that a subset keeps, so that page content may use it long before
/// the subset is made. Adobe Technical Note 5176, 13 (charsets) and 18 (CIDFonts).
struct CFFCharacters {
  /// Whose numbers they are: `Adobe`, `Identity`, 0.
  struct Collection: Hashable {
    let registry: String
    let ordering: String
    let supplement: Int
  }

  /// Nil when glyphs have names instead of numbers.
  let collection: Collection?
  /// The number (CID) of each glyph, by its index; empty without a collection.
  let identifiers: [Int]

  /// Nil when the table is damaged.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let table = BigEndian(bytes: bytes)
    guard let start = table.unsigned(2, size: 1), let names = CFFIndex(table, at: start),
      let tops = CFFIndex(table, at: names.end), let range = tops.objects.first,
      let top = CFFDictionary(table, in: range), let strings = CFFIndex(table, at: tops.end)
    else { return nil }
    // ROS, the first operator of a CID-keyed font.
    guard let keys = top.entries[1230] else {
      (collection, identifiers) = (nil, [])
      return
    }
    func text(_ identifier: Int) -> String? {
      // The first 391 are the standard's own; no registry is among them.
      guard strings.objects.indices.contains(identifier - 391) else { return nil }
      return String(decoding: bytes[strings.objects[identifier - 391]], as: UTF8.self)
    }
    guard keys.count == 3, let registry = text(keys[0]), let ordering = text(keys[1]),
      let outlines = top.entries[17]?.first, let count = table.unsigned(outlines, size: 2),
      let charset = CFFCharacters.charset(table, at: top.entries[15]?.first ?? 0, count: count)
    else { return nil }
    collection = Collection(registry: registry, ordering: ordering, supplement: keys[2])
    identifiers = charset
  }

  private static func charset<Bytes>(_ table: BigEndian<Bytes>, at start: Int, count: Int) -> [Int]? {
    // Predefined charsets are of names; without one of its own, a CID-keyed font counts its glyphs.
    guard start > 2 else { return Array(0..<count) }
    guard let format = table.unsigned(start, size: 1), format <= 2 else { return nil }
    var (at, identifiers) = (start + 1, [0])
    identifiers.reserveCapacity(count)
    while identifiers.count < count {
      guard let first = table.unsigned(at, size: 2) else { return nil }
      at += 2
      guard format > 0 else {
        identifiers.append(first)
        continue
      }
      guard let more = table.unsigned(at, size: format) else { return nil }
      at += format
      for identifier in first...(first + more) where identifiers.count < count {
        identifiers.append(identifier)
      }
    }
    return identifiers
  }
}
