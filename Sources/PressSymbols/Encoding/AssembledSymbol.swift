/// A QR Code put together from its bits, on the function patterns that libqrencode draws.
///
/// For content with an ECI: libqrencode 4.1.1 counts 28 bits for one of 12 when it looks for the version (it takes
/// the number's four bytes for four segments with a header each), and its public functions let nobody say otherwise:
/// where the 16 bits do not fit, it makes a larger symbol than the content needs.
struct AssembledSymbol {
  let modules: MaskedModules

  /// - Parameters:
  ///   - bits: as many as the version holds at the level, at most.
  ///   - mask: nil for the one with the least penalty, the first of equals.
  /// - Throws: `encoder`, `encoderDisagrees`.
  init(_ bits: BitStream, _ version: SymbolVersion, _ level: ErrorCorrection, mask: Mask?) throws(SymbolError)
  {
    let ground = try AssembledSymbol.ground(version, level)
    let placement = CodewordPlacement(in: SymbolLayout(of: version))
    guard let blocks = BlockStructure(of: version, at: level, codewords: placement.count),
      let data = bits.codewords(blocks.data)
    else { throw .encoderDisagrees(expected: "\(version)-\(level)", made: "\(bits.count) bits") }
    let codewords = blocks.interleaved(data)
    var (dark, side) = (ground.dark, version.modules)
    for (bit, place) in placement.modules.enumerated() {
      let isSet = bit / 8 < codewords.count && codewords[bit / 8] & 0x80 >> UInt8(bit % 8) != 0
      let (row, column) = place.quotientAndRemainder(dividingBy: side)
      dark[place] = isSet != ground.format.mask.inverts(row, column, isMicro: false)
    }
    let candidates = (mask.map { [$0] } ?? Mask.all).compactMap {
      MaskedModules(version: version, dark: dark)?.with($0)
    }
    guard let best = candidates.min(by: { $0.penalty < $1.penalty }) else {
      throw .encoderDisagrees(expected: "\(version)-\(level)", made: "unreadable format information")
    }
    modules = best
  }

  /// A symbol of that version and level, of any content: what is no data is the same in all.
  private static func ground(
    _ version: SymbolVersion, _ level: ErrorCorrection
  ) throws(SymbolError) -> MaskedModules {
    let input = try EncoderInput(version: version, level: level)
    try input.append(Segment(mode: .numeric, bytes: 0..<1), of: [UInt8(ascii: "0")])
    let code = try input.encode()
    guard code.version == version.number, code.width == version.modules,
      let modules = MaskedModules(version: version, dark: code.modules()), modules.format.level == level
    else { throw .encoderDisagrees(expected: "\(version)-\(level)", made: "version \(code.version)") }
    return modules
  }
}

extension BlockStructure {
  /// Data and error correction in the order of transmission.
  ///
  /// - Parameter data: as many codewords as `data` says.
  fileprivate func interleaved(_ data: [UInt8]) -> [UInt8] {
    let coder = CorrectionCodewords(count: correction)
    let (short, long) = data.count.quotientAndRemainder(dividingBy: blocks)
    var rest = data[...]
    let parts = (0..<blocks).map { block in
      let part = rest.prefix(short + (block < blocks - long ? 0 : 1))
      rest = rest.dropFirst(part.count)
      return Array(part)
    }
    let corrections = parts.map(coder.of)
    return (0...short).flatMap { place in parts.compactMap { place < $0.count ? $0[place] : nil } }
      + (0..<correction).flatMap { place in corrections.map { $0[place] } }
  }
}
