/// How a QR Code's codewords are shared out among blocks, each corrected by itself.
///
/// Blocks are interleaved: the first codeword of each, the second of each, and so on; data first, then error
/// correction. Blocks of one data codeword more come last. ISO/IEC 18004, "Constructing the final message
/// codeword sequence".
struct BlockStructure: Sendable, Hashable {
  /// Blocks in the symbol, 1…81.
  let blocks: Int
  /// Codewords of data in the whole symbol.
  let data: Int
  /// Codewords of error correction in each block, 7…30.
  let correction: Int
  /// Codewords of error correction that are kept for noticing misreadings, p of the standard: 0…3.
  let protection: Int

  /// Nil for Micro QR.
  ///
  /// - Parameter codewords: all in the symbol, as `CodewordPlacement` counts them.
  init?(of version: SymbolVersion, at level: ErrorCorrection, codewords: Int) {
    guard !version.isMicro, let bits = version.dataBits(at: level) else { return nil }
    blocks = BlockStructure.blocks[version.number - 1][level.index]
    data = bits / 8
    correction = (codewords - data) / blocks
    protection =
      switch (version.number, level) {
      case (1, .low): 3
      case (1, .medium), (2, .low): 2
      case (1, _), (3, .low): 1
      default: 0
      }
  }

  /// The block, 0…`blocks` − 1, of a codeword in the order of transmission.
  func block(of codeword: Int) -> Int {
    guard codeword < data else { return (codeword - data) % blocks }
    let (short, long) = data.quotientAndRemainder(dividingBy: blocks)
    let last = codeword - short * blocks
    return last < 0 ? codeword % blocks : blocks - long + last
  }

  /// Blocks of versions 1…40, by level L M Q H.
  ///
  /// ISO/IEC 18004, table "Error correction characteristics for QR Code".
  private static let blocks = [
    [1, 1, 1, 1],  //  1
    [1, 1, 1, 1],  //  2
    [1, 1, 2, 2],  //  3
    [1, 2, 2, 4],  //  4
    [1, 2, 4, 4],  //  5
    [2, 4, 4, 4],  //  6
    [2, 4, 6, 5],  //  7
    [2, 4, 6, 6],  //  8
    [2, 5, 8, 8],  //  9
    [4, 5, 8, 8],  // 10
    [4, 5, 8, 11],  // 11
    [4, 8, 10, 11],  // 12
    [4, 9, 12, 16],  // 13
    [4, 9, 16, 16],  // 14
    [6, 10, 12, 18],  // 15
    [6, 10, 17, 16],  // 16
    [6, 11, 16, 19],  // 17
    [6, 13, 18, 21],  // 18
    [7, 14, 21, 25],  // 19
    [8, 16, 20, 25],  // 20
    [8, 17, 23, 25],  // 21
    [9, 17, 23, 34],  // 22
    [9, 18, 25, 30],  // 23
    [10, 20, 27, 32],  // 24
    [12, 21, 29, 35],  // 25
    [12, 23, 34, 37],  // 26
    [12, 25, 34, 40],  // 27
    [13, 26, 35, 42],  // 28
    [14, 28, 38, 45],  // 29
    [15, 29, 40, 48],  // 30
    [16, 31, 43, 51],  // 31
    [17, 33, 45, 54],  // 32
    [18, 35, 48, 57],  // 33
    [19, 37, 51, 60],  // 34
    [19, 38, 53, 63],  // 35
    [20, 40, 56, 66],  // 36
    [21, 43, 59, 70],  // 37
    [22, 45, 62, 74],  // 38
    [24, 47, 65, 77],  // 39
    [25, 49, 68, 81],  // 40
  ]
}
