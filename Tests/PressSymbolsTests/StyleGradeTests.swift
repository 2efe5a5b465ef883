import PressReading
import PressSymbols
import Testing

/// The artwork grade refuses no style that both decoders read, and yet tells thin shapes from full ones.
struct StyleGradeTests {
  private func report(
    _ sample: StyledSample, _ style: SymbolStyle, dots: Int, drawn: Double = 0, spread: Double = 0
  ) throws -> CheckReport {
    let geometry = SymbolGeometry(
      left: 4 * dots, top: 4 * dots, moduleDots: dots, modules: sample.symbol.modules, quietZone: 4)
    return SymbolCheck.check(
      try sample.picture(style, dots: dots, spread: drawn), at: geometry, expecting: sample.symbol.encoded,
      spread: spread)
  }

  /// What is taken off every edge because the press adds it is no fault of the artwork.
  @Test(arguments: ModuleShape.allCases, [-0.2, -0.1])
  func `a thinned shape is graded as it prints`(shape: ModuleShape, spread: Double) throws {
    let sample = try StyledSample(version: 3, level: .quartile)
    let style = SymbolStyle(modules: shape, finderRing: .rounded, finderCenter: .rounded)
    let printed = try report(sample, style, dots: 12, drawn: spread, spread: spread)
    // A diamond's tip moves √2 times as far as its edges.
    let minimum: ArtworkGrade = shape == .diamond && spread < -0.1 ? .d : .c
    #expect(printed.passed && printed.grade >= minimum, "\(printed)")
    #expect(try printed.grade >= report(sample, style, dots: 12, drawn: spread).grade)
  }

  @Test(arguments: ModuleShape.allCases, [(2, 8), (3, 5), (7, 8), (7, 12)])
  func `every shape with any eyes has grade A`(shape: ModuleShape, size: (version: Int, dots: Int)) throws {
    let sample = try StyledSample(version: size.version, level: .quartile)
    for (frame, ball) in zip(FinderRingShape.allCases, FinderCenterShape.allCases) {
      let report = try report(
        sample, SymbolStyle(modules: shape, finderRing: frame, finderCenter: ball), dots: size.dots)
      #expect(report.passed && report.grade == .a, "\(frame): \(report)")
    }
  }

  /// A square on its tip, half as wide as 0.48 modules, leaves 14 % of the aperture light: 1 − 2 · 0.14.
  @Test(arguments: [7, 8, 9, 12, 20, 31])
  func `a diamond's modulation is what its shape leaves of the aperture, at any size`(dots: Int) throws {
    let sample = try StyledSample(version: 2, level: .medium)
    let quality = try #require(
      try report(
        sample, SymbolStyle(modules: .diamond, finderRing: .square, finderCenter: .square), dots: dots
      )
      .quality)
    let modulation = try #require(quality[.modulation]?.value)
    #expect((modulation - 0.72).magnitude < 0.1)
  }

  /// Without knowing the spread, the check takes the same shape for too thin.
  @Test func `a shape thinned for no press is refused`() throws {
    let sample = try StyledSample(version: 3, level: .quartile)
    let style = SymbolStyle(modules: .dot, finderRing: .rounded, finderCenter: .rounded)
    #expect(try report(sample, style, dots: 12, drawn: -0.2).grade == .f)
    #expect(try report(sample, style, dots: 12, drawn: -0.2, spread: -0.2).grade == .a)
  }

  @Test(arguments: ErrorCorrection.allCases, [4, 6, 7, 10, 14])
  func `the largest logo keeps at least grade C`(level: ErrorCorrection, version: Int) throws {
    let sample = try StyledSample(version: version, level: level)
    let budget = try #require(LogoBudget(version: sample.symbol.version, level: level))
    let side = budget.largestSide()
    let area = try #require(ModuleArea.centred(side: side, in: sample.symbol.version))
    let geometry = SymbolGeometry(
      left: 16, top: 16, moduleDots: 4, modules: sample.symbol.modules, quietZone: 4)
    let cleared = SymbolCheck.check(
      try sample.picture(clearing: area), at: geometry, expecting: sample.symbol.encoded)
    #expect(cleared.passed && cleared.grade >= .c, "\(cleared)")
    // The worst that a logo can be, every module under it wrong, costs just what the budget says. ZBar is no
    // judge of it.
    let quality = try #require(ArtworkQuality(of: sample.picture(inverting: area), at: geometry))
    #expect(quality.grade >= .c, "\(quality)")
    let unused = try #require(quality[.unusedErrorCorrection]?.value)
    #expect((unused - budget.unused(covering: area)).magnitude < 1e-9)
  }
}
