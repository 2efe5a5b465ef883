extension Mask {
  /// Whether the mask inverts a data module; row and column count from the symbol's top left.
  ///
  /// Micro QR's four patterns are the second, fifth, seventh and eighth of QR Code's. ISO/IEC 18004, "Data
  /// masking".
  func inverts(_ row: Int, _ column: Int, isMicro: Bool) -> Bool {
    let product = row * column
    return switch isMicro ? [1, 4, 6, 7][number & 0b11] : number {
    case 0: (row + column).isMultiple(of: 2)
    case 1: row.isMultiple(of: 2)
    case 2: column.isMultiple(of: 3)
    case 3: (row + column).isMultiple(of: 3)
    case 4: (row / 2 + column / 3).isMultiple(of: 2)
    case 5: product.isMultiple(of: 6)
    case 6: (product % 2 + product % 3).isMultiple(of: 2)
    default: ((row + column) % 2 + product % 3).isMultiple(of: 2)
    }
  }
}
