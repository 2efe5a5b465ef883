package import PressDrawing
package import PressSymbols

/// A picture in the middle of a code, where error correction makes up for the modules that it costs.
package struct CodeLogo: Sendable, Hashable {
  /// How large it is to be.
  package enum Extent: Sendable, Hashable {
    /// As large as the symbol bears at grade C.
    case automatic
    /// Its longer side, over 0.
    case side(Length)
  }

  package let picture: Picture
  package var extent: Extent
  /// Height by width, over 0; 1 when the picture does not say.
  package let aspect: Double

  package init(_ picture: Picture, extent: Extent = .automatic) {
    self.picture = picture
    self.extent = extent
    self.aspect = picture.aspect ?? 1
  }

  /// The longer side that a cleared area leaves: half a module of air on every side.
  package static func side(clearing modules: Int, of module: Length) -> Length {
    module * Double(modules - 1)
  }

  /// The least odd number of modules, 3 or more, to be cleared for a side.
  package static func modules(clearedFor side: Length, of module: Length) -> Int {
    // More than any symbol has, and still a number; a micrometre's rounding costs no module.
    let covered = Int(min(side / module - 1e-6, 1000).rounded(.up))
    return max(3, covered + (covered.isMultiple(of: 2) ? 1 : 2))
  }

  /// What a longer side clears in the middle of a symbol; nil when that is larger than the symbol.
  package func area(clearedFor side: Length, of module: Length, in version: SymbolVersion) -> ModuleArea? {
    let size = size(longerSide: side)
    return ModuleArea.centred(
      columns: CodeLogo.modules(clearedFor: size.width, of: module),
      rows: CodeLogo.modules(clearedFor: size.height, of: module), in: version)
  }

  /// What a symbol allows a logo.
  package struct Room: Sendable, Hashable {
    package let area: ModuleArea
    /// The longer side that is left for the logo.
    package let side: Length

    /// `'7.34 mm' ('13 × 13' modules)`, rounded down, so that who types it gets it.
    package var words: String {
      let hundredths = (side.millimetres * 100).rounded(.down)
      return "'\((hundredths / 100).decimal(places: 2)) mm' ('\(area)' modules)"
    }
  }

  /// The largest area in the middle that keeps grade C; nil when not even three modules may be cleared.
  package func largest(in budget: LogoBudget, of module: Length) -> Room? {
    for modules in stride(from: budget.version.modules, through: 3, by: -2) {
      let side = CodeLogo.side(clearing: modules, of: module)
      if let area = area(clearedFor: side, of: module, in: budget.version), budget.allows(area) {
        return Room(area: area, side: side)
      }
    }
    return nil
  }

  /// The picture in its own shape around a point.
  package func box(around center: Point, side: Length) -> Rect {
    let size = size(longerSide: side)
    return Rect(Point(center.x - size.width / 2, center.y - size.height / 2), size)
  }

  private func size(longerSide side: Length) -> Size {
    aspect > 1 ? Size(side / aspect, side) : Size(side, side * aspect)
  }
}
