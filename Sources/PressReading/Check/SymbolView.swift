import PressDrawing

/// A symbol cut out of its picture with what is around it.
struct SymbolView {
  let geometry: SymbolGeometry
  /// Whole modules wide and high.
  private(set) var picture: Bitmap
  /// Whole modules between the symbol and the sides of `picture`, each at most the wanted quiet zone or 4.
  let margins: Margins

  struct Margins {
    let left, top, right, bottom: Int

    var largest: Int { max(left, top, right, bottom) }
  }

  /// Nil when the symbol does not lie inside the picture.
  init?(of geometry: SymbolGeometry, in whole: Bitmap) {
    guard geometry.fits(width: whole.width, height: whole.height) else { return nil }
    let (dots, side) = (geometry.moduleDots, geometry.side)
    func margin(_ room: Int) -> Int { min(room / dots, max(4, geometry.quietZone)) }
    let margins = Margins(
      left: margin(geometry.left), top: margin(geometry.top),
      right: margin(whole.width - geometry.left - side),
      bottom: margin(whole.height - geometry.top - side))
    guard
      let cut = whole.cropped(
        x: geometry.left - margins.left * dots, y: geometry.top - margins.top * dots,
        width: (margins.left + geometry.modules + margins.right) * dots,
        height: (margins.top + geometry.modules + margins.bottom) * dots)
    else { return nil }
    self.geometry = geometry
    self.margins = margins
    picture = cut
  }

  /// The same laid on a ground: what decoders and measures look at.
  func laid(on ground: GroundColor) -> SymbolView {
    var view = self
    view.picture = picture.composited(over: ground)
    return view
  }

  /// The symbol and its quiet zone for a decoder: gray, at most 4 pixels a module.
  ///
  /// At least 2 modules of what is around the symbol are shown, so that a symbol for which less quiet zone is
  /// wanted is read against its neighbours, not against the edge of the cut.
  var forDecoders: Bitmap? {
    let (dots, zone) = (geometry.moduleDots, max(2, geometry.quietZone))
    func spare(_ margin: Int) -> Int { max(0, margin - zone) }
    let (left, top) = (spare(margins.left), spare(margins.top))
    return
      picture.cropped(
        x: left * dots, y: top * dots,
        width: picture.width - (left + spare(margins.right)) * dots,
        height: picture.height - (top + spare(margins.bottom)) * dots
      )?.gray().averaged(block: dots, pixelsPerBlock: min(4, dots))
  }

  /// Light in the middle of a module, 0…1.
  func reflectance(row: Int, column: Int) -> Double {
    let dots = geometry.moduleDots
    let (x, y) = ((margins.left + column) * dots, (margins.top + row) * dots)
    // The middle dot, or the middle four.
    let (first, end) = ((dots - 1) / 2, dots / 2 + 1)
    return picture.reflectance(x: (x + first)..<(x + end), y: (y + first)..<(y + end))
  }

  /// The gray of the fixed pattern's dark modules and of its light ones, as means; nil when no symbol has this side.
  var levels: (dark: UInt8, light: UInt8)? {
    guard let pattern = FixedPattern(side: geometry.modules) else { return nil }
    let (gray, dots) = (picture.gray(), geometry.moduleDots)
    // Of light modules, of dark ones.
    var (sums, counts) = ([0, 0], [0, 0])
    for module in pattern.modules where module.part != .finderCorner {
      let x = (margins.left + module.column) * dots + dots / 2
      let y = (margins.top + module.row) * dots + dots / 2
      sums[module.isDark ? 1 : 0] += Int(gray.pixels[y * gray.width + x])
      counts[module.isDark ? 1 : 0] += 1
    }
    return (UInt8(sums[1] / max(1, counts[1])), UInt8(sums[0] / max(1, counts[0])))
  }
}
