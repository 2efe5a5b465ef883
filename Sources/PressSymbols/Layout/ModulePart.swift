/// What a module of a symbol is for.
///
/// ISO/IEC 18004, "Symbol structure".
package enum ModulePart: String, Sendable, Hashable, CaseIterable {
  /// The three eyes of 7 × 7 modules; Micro QR has one.
  case finder = "finder pattern"
  /// The light line around a finder.
  case separator
  /// The alternating row and column between the finders.
  case timing = "timing pattern"
  /// Rings of 5 × 5 modules, in all versions but 1 and in no Micro QR.
  case alignment = "alignment pattern"
  /// Level and mask, with the one module that is always dark.
  case format = "format information"
  /// The version's number, from version 7.
  case version = "version information"
  /// Codewords, and up to seven remainder bits that carry nothing.
  case data
}
