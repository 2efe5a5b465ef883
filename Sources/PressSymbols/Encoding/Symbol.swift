#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

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

  /// Encodes a text.
  ///
  /// The version is the smallest that holds the text at the least level asked for; the level is then raised as
  /// long as the version stays, unless it is exact. Text beyond ASCII is marked as UTF-8 (ECI 26).
  ///
  /// - Throws: Every case of `SymbolError` but those of splitting.
  package init(text: String, requirements: SymbolRequirements = .init()) throws(SymbolError) {
    try self.init(SymbolPlan(text: text, requirements: requirements))
  }

  /// Encodes bytes of any meaning, NUL among them, without a mark of their encoding.
  ///
  /// Readers guess what bytes beyond ASCII are: for text use `init(text:requirements:)`.
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
    let runs =
      plan.content.verbatim?.runs ?? [
        VerbatimContent.Run(eci: plan.content.needsECI ? 26 : nil, bytes: bytes)
      ]
    let masked =
      runs.contains { $0.eci != nil }
      ? try Symbol.assembled(plan, runs, part) : try Symbol.encoded(plan, runs, part)
    version = plan.version
    level = masked.format.level
    mask = masked.format.mask
    encoded = bytes
    self.part = part
    isConverted = plan.content.verbatim?.isConverted ?? false
    dark = masked.dark
  }

  /// By libqrencode, from the segments that take the fewest bits.
  private static func encoded(
    _ plan: SymbolPlan, _ runs: [VerbatimContent.Run], _ part: SymbolPart?
  ) throws(SymbolError) -> MaskedModules {
    let expected = "\(plan.version)-\(plan.level)"
    let input = try EncoderInput(version: plan.version, level: plan.level)
    if let part { try input.appendHeader(of: part) }
    for run in runs {
      if run.isKanji {
        try input.append(kanji: run.bytes)
        continue
      }
      for segment in try segments(of: run, plan) { try input.append(segment, of: run.bytes) }
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
    return masked
  }

  /// From the same segments, bit by bit: with an ECI.
  private static func assembled(
    _ plan: SymbolPlan, _ runs: [VerbatimContent.Run], _ part: SymbolPart?
  ) throws(SymbolError) -> MaskedModules {
    var bits = BitStream()
    if let part { bits.append(part) }
    for run in runs {
      if let eci = run.eci { bits.append(eci: eci) }
      if run.isKanji {
        guard run.isInShiftJIS else { throw .encoder(errno: EINVAL) }
        bits.append(kanji: run.bytes, in: plan.version)
        continue
      }
      for segment in try segments(of: run, plan) { bits.append(segment, of: run.bytes, in: plan.version) }
    }
    return try AssembledSymbol(bits, plan.version, plan.level, mask: plan.mask).modules
  }

  private static func segments(
    of run: VerbatimContent.Run, _ plan: SymbolPlan
  ) throws(SymbolError) -> [Segment] {
    guard let segmentation = Segmentation(of: run.bytes, in: plan.version) else {
      throw .encoderDisagrees(expected: "\(plan.version)-\(plan.level)", made: "no segments")
    }
    return segmentation.segments
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
