/// Where a symbol lies in a picture.
package struct SymbolGeometry: Sendable, Hashable {
  /// Dots from the picture's left edge to the first module.
  package let left: Int
  /// Dots from the picture's top edge to the first module.
  package let top: Int
  /// Whole dots a module, at least 1.
  package let moduleDots: Int
  /// Modules a side without the quiet zone: 21, 25 … 177, or 11, 13, 15, 17 for Micro QR.
  package let modules: Int
  /// Modules of quiet zone that are wanted, at least 0; the check wants no less than ISO/IEC 18004: 4, for
  /// Micro QR 2.
  package let quietZone: Int

  package init(left: Int, top: Int, moduleDots: Int, modules: Int, quietZone: Int) {
    self.left = left
    self.top = top
    self.moduleDots = moduleDots
    self.modules = modules
    self.quietZone = quietZone
  }

  /// Dots a side without the quiet zone.
  package var side: Int { modules * moduleDots }

  /// Whether the numbers are those of a symbol that lies inside a picture of this size.
  package func fits(width: Int, height: Int) -> Bool {
    moduleDots > 0 && moduleDots <= max(width, height) && SymbolSide.version(of: modules) != nil
      && quietZone >= 0 && left >= 0 && top >= 0
      && left <= width - side && top <= height - side
  }
}
