/// How the symbols of a version are built, for whoever takes one apart.
///
/// What each module is for, where codewords lie, which of them are corrected together.
package struct SymbolAnatomy: Sendable {
  package let version: SymbolVersion
  private let layout: SymbolLayout
  private let placement: CodewordPlacement

  package init(of version: SymbolVersion) {
    self.version = version
    layout = SymbolLayout(of: version)
    placement = CodewordPlacement(in: layout)
  }

  /// The middles of the alignment patterns, row by row: the last one is the lower right.
  package var alignments: [ModulePlace] { layout.alignments }

  /// The top left modules of the finders: top left, top right, bottom left; of Micro QR the first alone.
  package var finders: [ModulePlace] { layout.finders }

  /// Whether readers miss an alignment pattern that is covered.
  ///
  /// They take the perspective from the lower right one, and the timing pattern runs through some.
  package func isEssential(alignment middle: ModulePlace) -> Bool {
    middle.row == 6 || middle.column == 6 || middle == layout.alignments.last
  }

  /// Row and column 0…`modules` − 1.
  package func part(_ row: Int, _ column: Int) -> ModulePart { layout.part(row, column) }

  /// The places (row · side + column) of each codeword's modules, in the order of transmission.
  ///
  /// Eight each, the highest bit first, but the last one of data in M1 and M3 has four. Remainder bits belong
  /// to none.
  package func codewords(at level: ErrorCorrection) -> [ArraySlice<Int>] {
    let modules = placement.modules
    guard version.isMicro, let bits = version.dataBits(at: level), !bits.isMultiple(of: 8) else {
      return (0..<placement.count).map { modules[8 * $0..<8 * $0 + 8] }
    }
    return stride(from: 0, to: bits, by: 8).map { modules[$0..<min($0 + 8, bits)] }
      + stride(from: bits, to: modules.count, by: 8).map { modules[$0..<$0 + 8] }
  }

  /// The blocks of a level; empty when the version does not have it.
  package func blocks(at level: ErrorCorrection) -> [CodewordBlock] {
    if let block = CodewordBlock(micro: version, at: level) { return [block] }
    guard let structure = BlockStructure(of: version, at: level, codewords: placement.count) else {
      return []
    }
    var members = [[Int]](repeating: [], count: structure.blocks)
    for codeword in 0..<placement.count { members[structure.block(of: codeword)].append(codeword) }
    return members.map {
      CodewordBlock(
        codewords: $0, correction: structure.correction, protection: structure.protection)
    }
  }

  /// Whether a mask inverts a data module.
  package func isInverted(_ row: Int, _ column: Int, by mask: Mask) -> Bool {
    mask.inverts(row, column, isMicro: version.isMicro)
  }
}
