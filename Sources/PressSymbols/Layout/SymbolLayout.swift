/// What each module of a version is for, whatever the content.
struct SymbolLayout: Sendable {
  let version: SymbolVersion
  /// The top left modules of the finders: top left, top right, bottom left.
  let finders: [ModulePlace]
  /// The middles of the alignment patterns, row by row: the last one is the lower right.
  let alignments: [ModulePlace]
  private var parts: [ModulePart]

  init(of version: SymbolVersion) {
    let side = version.modules
    self.version = version
    let corners = version.isMicro ? [(0, 0)] : [(0, 0), (0, side - 7), (side - 7, 0)]
    finders = corners.map { ModulePlace(row: $0.0, column: $0.1) }
    alignments = SymbolLayout.alignments(in: version)
    parts = [ModulePart](repeating: .data, count: side * side)
    let line = version.isMicro ? 0 : 6
    fill(line..<line + 1, 0..<side, .timing)
    fill(0..<side, line..<line + 1, .timing)
    for place in alignments {
      fill(place.row - 2..<place.row + 3, place.column - 2..<place.column + 3, .alignment)
    }
    if version.number >= 7 {
      fill(0..<6, side - 11..<side - 8, .version)
      fill(side - 11..<side - 8, 0..<6, .version)
    }
    fill(8..<9, 1..<9, .format, keeping: .timing)
    fill(1..<9, 8..<9, .format, keeping: .timing)
    if !version.isMicro {
      fill(8..<9, 0..<1, .format)
      fill(0..<1, 8..<9, .format)
      fill(8..<9, side - 8..<side, .format)
      fill(side - 8..<side, 8..<9, .format)
    }
    for place in finders {
      fill(place.row - 1..<place.row + 8, place.column - 1..<place.column + 8, .separator, keeping: .format)
      fill(place.row..<place.row + 7, place.column..<place.column + 7, .finder)
    }
  }

  /// Row and column 0…`modules` − 1.
  func part(_ row: Int, _ column: Int) -> ModulePart { parts[row * version.modules + column] }

  /// Outside the symbol nothing is filled.
  private mutating func fill(
    _ rows: Range<Int>, _ columns: Range<Int>, _ part: ModulePart, keeping kept: ModulePart? = nil
  ) {
    let (side, inside) = (version.modules, 0..<version.modules)
    for row in rows.clamped(to: inside) {
      for column in columns.clamped(to: inside) where parts[row * side + column] != kept {
        parts[row * side + column] = part
      }
    }
  }

  /// A grid without the three places where finders are.
  ///
  /// Its lines begin at 6, end 7 from the far side and are evenly apart but for the first gap. This gives
  /// the table of ISO/IEC 18004, annex "Position of alignment patterns".
  private static func alignments(in version: SymbolVersion) -> [ModulePlace] {
    guard !version.isMicro, version.number > 1 else { return [] }
    let gaps = version.number / 7 + 1
    let last = version.modules - 7
    // An even number that fits the table at every version; tests compare all 40 with libqrencode.
    let step = (version.number * 8 + (gaps + 1) * 3 + 5) / (gaps * 4) * 2
    let lines = [6] + (0..<gaps).reversed().map { last - $0 * step }
    return lines.flatMap { row in lines.map { ModulePlace(row: row, column: $0) } }.filter {
      ($0.row != 6 || ($0.column != 6 && $0.column != last)) && ($0.row != last || $0.column != 6)
    }
  }
}
