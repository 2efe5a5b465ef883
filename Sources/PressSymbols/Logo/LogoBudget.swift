/// How much of a QR Code a logo may cover: exactly, from the codewords that it costs.
///
/// A codeword of which the logo covers one module counts as an error (t), because nobody tells the reader
/// that it is lost. A block of ec codewords of error correction reads as long as 2t ≤ ec − p, and how much it
/// keeps for the print's own damage is its unused error correction, 1 − 2t / (ec − p) (ISO/IEC 15415). The
/// worst block counts. What the modules held does not: the budget is the version's and the level's.
///
/// Finders, separators, timing, format and version information stay uncovered, and so do the lower right
/// alignment pattern, from which readers take the perspective, and those that the timing pattern runs
/// through. The other alignment patterns may be covered:
/// they cost no codeword, readers that look for them go by the neighbours when one is missing, and from
/// version 7 many versions have one in their very middle.
package struct LogoBudget: Sendable {
  package let version: SymbolVersion
  package let level: ErrorCorrection
  private let layout: SymbolLayout
  private let placement: CodewordPlacement
  private let structure: BlockStructure

  /// Nil for Micro QR, which corrects too little to bear a logo.
  package init?(version: SymbolVersion, level: ErrorCorrection) {
    guard !version.isMicro else { return nil }
    let layout = SymbolLayout(of: version)
    let placement = CodewordPlacement(in: layout)
    guard let structure = BlockStructure(of: version, at: level, codewords: placement.count) else {
      return nil
    }
    self.init(layout, placement, structure, level)
  }

  private init(
    _ layout: SymbolLayout, _ placement: CodewordPlacement, _ structure: BlockStructure,
    _ level: ErrorCorrection
  ) {
    version = layout.version
    self.level = level
    self.layout = layout
    self.placement = placement
    self.structure = structure
  }

  /// The codewords that an area covers, wholly or in part, of each block, 0…`blocks` − 1.
  ///
  /// - Parameter area: inside the symbol; what is outside covers nothing.
  package func covered(by area: ModuleArea) -> [Int] {
    var counts = [Int](repeating: 0, count: structure.blocks)
    for codeword in codewords(under: area) { counts[structure.block(of: codeword)] += 1 }
    return counts
  }

  /// Unused error correction of the worst block: 1 when nothing is covered, below 0 when it cannot be read.
  package func unused(covering area: ModuleArea) -> Double {
    let worst = covered(by: area).max() ?? 0
    return 1 - Double(2 * worst) / Double(structure.correction - structure.protection)
  }

  /// Whether a logo may clear an area and keep a grade: not where it is empty, or leaves the symbol.
  package func allows(_ area: ModuleArea, grade: LogoGrade = .c) -> Bool {
    isInside(area) && !coversEssentialPart(area) && unused(covering: area) >= grade.unused
  }

  private func isInside(_ area: ModuleArea) -> Bool {
    let inside = 0..<version.modules
    return !area.rows.isEmpty && !area.columns.isEmpty && area.rows.clamped(to: inside) == area.rows
      && area.columns.clamped(to: inside) == area.columns
  }

  /// Whether a module that must stay uncovered lies in the area.
  private func coversEssentialPart(_ area: ModuleArea) -> Bool {
    area.places.contains { place in
      switch layout.part(place.row, place.column) {
      case .data: false
      case .alignment: isEssentialAlignment(at: place)
      default: true
      }
    }
  }

  /// Whether a module of an alignment pattern belongs to the lower right one, or to one that the timing
  /// pattern runs through.
  private func isEssentialAlignment(at place: ModulePlace) -> Bool {
    let last = version.modules - 9
    return place.row <= 8 || place.column <= 8 || (place.row >= last && place.column >= last)
  }

  private func codewords(under area: ModuleArea) -> Set<Int> {
    let inside = 0..<version.modules
    var codewords: Set<Int> = []
    for row in area.rows.clamped(to: inside) {
      for column in area.columns.clamped(to: inside) {
        if let codeword = placement.codeword(row, column) { codewords.insert(codeword) }
      }
    }
    return codewords
  }
}
