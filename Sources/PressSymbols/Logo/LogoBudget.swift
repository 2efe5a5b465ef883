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

  /// - Throws: `inMicro`.
  package init(version: SymbolVersion, level: ErrorCorrection) throws(LogoError) {
    guard !version.isMicro else { throw .inMicro }
    let layout = SymbolLayout(of: version)
    let placement = CodewordPlacement(in: layout)
    guard let structure = BlockStructure(of: version, at: level, codewords: placement.count) else {
      throw .inMicro
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

  /// Nothing, if a logo may clear the area.
  ///
  /// - Throws: Every case of `LogoError` but `inMicro`.
  package func check(_ area: ModuleArea, grade: LogoGrade = .c) throws(LogoError) {
    let inside = 0..<version.modules
    guard !area.rows.isEmpty, !area.columns.isEmpty, area.rows.clamped(to: inside) == area.rows,
      area.columns.clamped(to: inside) == area.columns
    else { throw .outside(area, modules: version.modules) }
    if let part = essentialPart(under: area) {
      throw .covers(part, area: area, largest: largest(around: area, grade))
    }
    let unused = unused(covering: area)
    guard unused < grade.unused else { return }
    throw .tooLarge(
      area, unused: unused, grade: grade, largest: largest(around: area, grade),
      better: better(than: area, grade))
  }

  /// Whether a logo may clear an area inside the symbol and keep a grade.
  package func allows(_ area: ModuleArea, grade: LogoGrade = .c) -> Bool {
    essentialPart(under: area) == nil && unused(covering: area) >= grade.unused
  }

  /// The area, shrunk as often as it takes to be allowed: what covers less never costs more.
  private func largest(around area: ModuleArea, _ grade: LogoGrade) -> ModuleArea? {
    var candidate: ModuleArea? = area
    while let area = candidate {
      if allows(area, grade: grade) { return area }
      candidate = area.shrunk
    }
    return nil
  }

  /// The least level that takes the whole area, else the one that takes most of it.
  private func better(than area: ModuleArea, _ grade: LogoGrade) -> LogoRoom? {
    var best: LogoRoom?
    var maximum = largest(around: area, grade)?.side ?? 0
    for higher in ErrorCorrection.allCases where higher > level {
      guard let structure = BlockStructure(of: version, at: higher, codewords: placement.count) else {
        continue
      }
      let budget = LogoBudget(layout, placement, structure, higher)
      guard let largest = budget.largest(around: area, grade), largest.side > maximum else { continue }
      maximum = largest.side
      best = LogoRoom(level: higher, largest: largest)
    }
    return best
  }

  /// A part of the symbol under the area that must stay uncovered.
  private func essentialPart(under area: ModuleArea) -> ModulePart? {
    for place in area.places {
      switch layout.part(place.row, place.column) {
      case .data: continue
      case .alignment where !isEssentialAlignment(at: place): continue
      case let part: return part
      }
    }
    return nil
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
