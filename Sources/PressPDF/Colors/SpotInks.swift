/// The named inks of one file, in order of first use.
struct SpotInks {
  private(set) var inks: [SpotInk] = []

  /// The place of an ink in the list, which it joins when it is new.
  mutating func index(of ink: SpotInk) throws(PDFError) -> Int {
    if let known = inks.firstIndex(where: { $0.name == ink.name }) {
      guard inks[known] == ink else { throw .inkTwice(name: ink.name) }
      return known
    }
    // PDF 1.7, annex C: a name has 127 bytes at most; 7.3.5: and no NUL. 8.6.6.4: 'None' makes no mark.
    guard (1...127).contains(ink.name.utf8.count), !ink.name.utf8.contains(0), ink.name != "None" else {
      throw .inkName(ink.name)
    }
    inks.append(ink)
    return inks.count - 1
  }
}
