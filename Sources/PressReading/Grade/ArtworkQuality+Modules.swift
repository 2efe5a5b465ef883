import PressSymbols

extension ArtworkQuality {
  /// Grades what was sampled of a symbol, and the grid that it lies on.
  ///
  /// - Parameters:
  ///   - anatomy: of the symbol's version.
  ///   - grid: nil when no finder was found: then the grid has no grade.
  init(of modules: SampledModules, _ anatomy: SymbolAnatomy, grid: MeasuredGrid?) {
    var measures = [
      Measure(
        parameter: .contrast, value: modules.contrast, grade: ArtworkGrade(contrast: modules.contrast))
    ]
    let version = anatomy.version
    let format = FormatReading(version: version, isDark: modules.isDark)
    if let format {
      let blocks = anatomy.blocks(at: format.level)
      let codewords = anatomy.codewords(at: format.level)
      let worst = codewords.map { places in places.reduce(1) { min($0, modules.modulation(at: $1)) } }
      let modulation = CodewordModulation(of: worst, in: blocks)
      measures.append(
        Measure(parameter: .modulation, value: modulation.value, grade: modulation.grade))
      let bytes = codewords.map { modules.byte(of: $0, mask: format.mask, anatomy) }
      let unused = ArtworkQuality.unused(bytes, blocks)
      measures.append(
        Measure(
          parameter: .unusedErrorCorrection, value: unused,
          grade: ArtworkGrade(unused, atLeast: ArtworkGrade.unusedErrorCorrection)))
    }
    measures.append(ArtworkQuality.fixedPattern(modules, anatomy))
    if let format {
      let copies =
        format.word.damage
        + (InformationWord(version: version, isDark: modules.isDark)?.damage ?? [])
      let wrong = Double(copies.max() ?? 0)
      measures.append(
        Measure(
          parameter: .format, value: wrong, grade: ArtworkGrade(wrong, atMost: ArtworkGrade.wrongModules)))
    }
    if let grid {
      measures += [
        Measure(
          parameter: .axial, value: grid.axial,
          grade: ArtworkGrade(grid.axial, atMost: ArtworkGrade.axialNonUniformity)),
        Measure(
          parameter: .grid, value: grid.grid,
          grade: ArtworkGrade(grid.grid, atMost: ArtworkGrade.gridNonUniformity)),
      ]
    }
    self.init(measures: measures, isInverted: modules.isInverted)
  }

  /// 1 − 2t / (ec − p) of the worst block, 0…1; 0 when a block cannot be read.
  ///
  /// There are no erasures, e: nobody tells a reader which codewords are lost.
  private static func unused(_ bytes: [UInt8], _ blocks: [CodewordBlock]) -> Double {
    var worst = 1.0
    for block in blocks {
      let word = block.codewords.map { bytes[$0] }
      guard let errors = BlockDecoder.errors(in: word, correction: block.correction) else { return 0 }
      guard errors > 0 else { continue }
      worst = min(worst, 1 - Double(2 * errors) / Double(max(block.capacity, 1)))
    }
    return max(worst, 0)
  }

  private static func fixedPattern(_ modules: SampledModules, _ anatomy: SymbolAnatomy) -> Measure {
    let measures = FixedPatternDamage.all(of: modules, anatomy).map { damage in
      Measure(parameter: .fixedPattern, value: damage.share, grade: damage.grade)
    }
    let worst = measures.min { ($0.grade, -$0.value) < ($1.grade, -$1.value) }
    return worst ?? Measure(parameter: .fixedPattern, value: 1, grade: .f)
  }
}

extension SampledModules {
  /// What a codeword's modules say, the mask taken off; half a codeword is the upper half of a byte.
  fileprivate func byte(of places: ArraySlice<Int>, mask: Mask, _ anatomy: SymbolAnatomy) -> UInt8 {
    let side = version.modules
    var byte: UInt8 = 0
    for place in places {
      let (row, column) = place.quotientAndRemainder(dividingBy: side)
      let isSet = isDark(at: place) != anatomy.isInverted(row, column, by: mask)
      byte = byte << 1 | (isSet ? 1 : 0)
    }
    return byte << UInt8(8 - places.count)
  }
}
