/// Which codeword each module of a QR Code carries.
///
/// ISO/IEC 18004, "Codeword placement in matrix".
/// Columns are taken in pairs from the right, up and down in turn, past whatever is no data; the column of
/// the timing pattern belongs to no pair. Codewords of Micro QR are not covered: the last of data may be half
/// a one there; the order of its modules is.
struct CodewordPlacement: Sendable {
  /// Codewords in the symbol, error correction included.
  let count: Int
  /// The places (row · side + column) of all modules that are data, in the order of transmission.
  let modules: [Int]
  private let side: Int
  /// By module; −1 for function patterns and for remainder bits.
  private var codewords: [Int]

  init(in layout: SymbolLayout) {
    side = layout.version.modules
    codewords = [Int](repeating: -1, count: side * side)
    var bits: [Int] = []
    for pair in 0..<side / 2 {
      // The pairs left of column 6 lie a column further left; Micro QR's timing pattern is in column 0.
      let beyond = layout.version.isMicro || side - 1 - 2 * pair > 6
      let right = side - (beyond ? 1 : 2) - 2 * pair
      let upward = pair.isMultiple(of: 2)
      for step in 0..<side {
        let row = upward ? side - 1 - step : step
        for column in [right, right - 1] where layout.part(row, column) == .data {
          bits.append(row * side + column)
        }
      }
    }
    modules = bits
    count = bits.count / 8
    for (bit, position) in bits.prefix(count * 8).enumerated() { codewords[position] = bit / 8 }
  }

  /// 0…`count` − 1 in the order of transmission; nil for a module that belongs to none.
  func codeword(_ row: Int, _ column: Int) -> Int? {
    let codeword = codewords[row * side + column]
    return codeword < 0 ? nil : codeword
  }
}
