/// A QR Code or Micro QR symbol of ISO/IEC 18004: modules, dark or light, without size or colour.
package struct Symbol: Sendable, Hashable {
  package let version: SymbolVersion
  /// As read back from the symbol's format information.
  package let level: ErrorCorrection
  /// As read back from the symbol's format information: true whoever chose it.
  package let mask: Mask
  /// The content as a phone reads it; for a part of a split content, that part.
  package let encoded: [UInt8]
  /// Nil unless the content is split over several symbols.
  package let part: SymbolPart?
  /// Whether it holds bytes beyond ASCII after an ECI but UTF-8's: some readers give other bytes for these.
  package let isConverted: Bool
  private let dark: [Bool]

  /// Encodes a text, of which `spellings` mean the same, the preferred one first.
  ///
  /// A later spelling is used only if it drops a version, or raises the level in the same version. The
  /// version is the smallest that holds the text at the least level asked for; the level is then raised as
  /// long as the version stays, unless it is exact. Text beyond ASCII is marked as UTF-8 (ECI 26).
  ///
  /// - Throws: Every case of `SymbolError` but those of splitting.
  package init(spellings: [String], requirements: SymbolRequirements = .init()) throws(SymbolError) {
    try self.init(SymbolPlan(spellings: spellings, requirements: requirements))
  }

  /// Encodes bytes of any meaning, NUL among them, without a mark of their encoding.
  ///
  /// Readers guess what bytes beyond ASCII are: for text use `init(spellings:requirements:)`.
  ///
  /// - Throws: Every case of `SymbolError` but those of splitting.
  package init(bytes: [UInt8], requirements: SymbolRequirements = .init()) throws(SymbolError) {
    try self.init(SymbolPlan(bytes: bytes, requirements: requirements))
  }

  /// Makes what was planned.
  ///
  /// - Throws: `encoder`, `encoderDisagrees`.
  package init(_ plan: SymbolPlan) throws(SymbolError) {
    try self.init(plan, bytes: plan.content.bytes, part: nil)
  }

  init(_ plan: SymbolPlan, bytes: [UInt8], part: SymbolPart?) throws(SymbolError) {
    let expected = "\(plan.version)-\(plan.level)"
    let input = try EncoderInput(version: plan.version, level: plan.level)
    if let part { try input.appendHeader(of: part) }
    if plan.content.needsECI { try input.appendMarker(eci: 26) }
    for run in plan.content.verbatim?.runs ?? [VerbatimContent.Run(bytes: bytes)] {
      if let eci = run.eci { try input.appendMarker(eci: eci) }
      if run.isKanji {
        try input.append(kanji: run.bytes)
        continue
      }
      guard let segmentation = Segmentation(of: run.bytes, in: plan.version) else {
        throw .encoderDisagrees(expected: expected, made: "no segments")
      }
      for segment in segmentation.segments { try input.append(segment, of: run.bytes) }
    }
    let code = try input.encode()

    // The version given to libqrencode is a least: too long an input would silently get a larger symbol.
    guard code.version == plan.version.number, code.width == plan.version.modules else {
      throw .encoderDisagrees(expected: expected, made: "version \(code.version)")
    }
    let made = MaskedModules(version: plan.version, dark: code.modules())
    guard let made, made.format.level == plan.level else {
      let made = made.map { "level \($0.format.level)" } ?? "unreadable format information"
      throw .encoderDisagrees(expected: expected, made: made)
    }
    guard let masked = plan.mask.map({ made.with($0) }) ?? made else {
      throw .encoderDisagrees(expected: expected, made: "mask \(made.format.mask)")
    }
    version = plan.version
    level = masked.format.level
    mask = masked.format.mask
    encoded = bytes
    self.part = part
    isConverted = plan.content.verbatim?.isConverted ?? false
    dark = masked.dark
  }

  /// Side in modules, quiet zone left out: 21…177 (4 · version + 17), or 11…17 for Micro QR.
  package var modules: Int { version.modules }
  package var isMicro: Bool { version.isMicro }

  /// Whether a module is dark; row and column count from the top left, 0…`modules` − 1.
  ///
  /// Outside the symbol everything is light: that is the quiet zone.
  package func isDark(_ row: Int, _ column: Int) -> Bool {
    let side = modules
    guard row >= 0, row < side, column >= 0, column < side else { return false }
    return dark[row * side + column]
  }
}
