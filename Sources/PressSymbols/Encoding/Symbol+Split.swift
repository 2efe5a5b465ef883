extension Symbol {
  /// Encodes a text in several symbols that a reader puts together, cut between characters.
  ///
  /// All parts have the same version and level, and about as many bits; the version is the smallest that
  /// `parts` symbols can have. Few phones read such symbols.
  ///
  /// - Parameter parts: 2…16.
  /// - Throws: `partCount`, `splitInMicro`, and every other case of `SymbolError`.
  package static func split(
    _ text: String, parts: Int, requirements: SymbolRequirements = .init()
  ) throws(SymbolError) -> [Symbol] {
    try split(Array(text.utf8), isText: true, parts: parts, requirements)
  }

  /// The same for bytes of any meaning, cut anywhere.
  package static func split(
    bytes: [UInt8], parts: Int, requirements: SymbolRequirements = .init()
  ) throws(SymbolError) -> [Symbol] {
    try split(bytes, isText: false, parts: parts, requirements)
  }

  private static func split(
    _ bytes: [UInt8], isText: Bool, parts: Int, _ requirements: SymbolRequirements
  ) throws(SymbolError) -> [Symbol] {
    guard !requirements.micro else { throw .splitInMicro }
    guard !bytes.isEmpty else { throw .empty }
    // Checked before the count of parts is used for anything.
    let characters = SymbolContent(bytes, isText: isText).characters
    guard (2...16).contains(parts), parts <= characters else {
      throw .partCount(parts, characters: characters)
    }
    let content = SymbolContent(bytes, isText: isText, parts: parts)
    let plan = try SymbolPlan(content, requirements)
    guard let bits = content.bitsNeeded(in: plan.version),
      let cuts = content.cuts(holding: bits, in: plan.version)
    else {
      throw .encoderDisagrees(expected: "\(parts) parts", made: "none")
    }
    let parity = bytes.reduce(0, ^)
    var symbols: [Symbol] = []
    for (index, cut) in cuts.enumerated() {
      let part = SymbolPart(number: index + 1, count: parts, parity: parity)
      symbols.append(try Symbol(plan, bytes: Array(bytes[cut]), part: part))
    }
    return symbols
  }
}
