/// The modules of a whole symbol, with the level and the mask that its format information gives.
struct MaskedModules: Sendable {
  let version: SymbolVersion
  let format: FormatInformation
  /// Whether each module is dark, row by row.
  let dark: [Bool]

  /// Nil when the format information beside the upper left finder is not of this version.
  init?(version: SymbolVersion, dark: [Bool]) {
    let side = version.modules
    guard let format = FormatInformation(version: version, isDark: { dark[$0 * side + $1] }) else {
      return nil
    }
    self.version = version
    self.format = format
    self.dark = dark
  }

  /// The same content under another mask; nil when the version has no such mask.
  ///
  /// A mask inverts the data modules, remainder bits among them, and stands in every copy of the format
  /// information; nothing else depends on it.
  func with(_ mask: Mask) -> MaskedModules? {
    guard mask != format.mask else { return self }
    guard let word = FormatInformation(level: format.level, mask: mask).word(in: version) else { return nil }
    let (side, isMicro, layout) = (version.modules, version.isMicro, SymbolLayout(of: version))
    var modules = dark
    for row in 0..<side {
      for column in 0..<side where layout.part(row, column) == .data {
        let wasInverted = format.mask.inverts(row, column, isMicro: isMicro)
        if wasInverted != mask.inverts(row, column, isMicro: isMicro) {
          modules[row * side + column].toggle()
        }
      }
    }
    for places in FormatInformation.copies(in: version) {
      for (index, (row, column)) in places.enumerated() {
        modules[row * side + column] = word >> (places.count - 1 - index) & 1 == 1
      }
    }
    return MaskedModules(version: version, dark: modules)
  }
}
