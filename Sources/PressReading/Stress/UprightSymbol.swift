package import PressDrawing

/// A symbol cut out of a picture in which it was found, upright and with whole dots a module.
package struct UprightSymbol: Sendable, Hashable {
  /// In gray, with some modules of what lies around.
  package let picture: Bitmap
  package let geometry: SymbolGeometry
  /// Side of a module in the pixels of the picture that it was found in; not rounded.
  package let pixelsAModule: Double

  /// Modules around the symbol, as far as the picture goes.
  private static let margin = StressSubject.margin + 2

  /// Nil when the version is that of no symbol, or the corners lie on a line.
  ///
  /// A symbol that lies upright on whole dots, as every picture of a press has it, is cut out as it is; any
  /// other is straightened, each of its pixels the nearest of the picture's.
  ///
  /// - Parameter corners: as a decoder reports them, a pixel or two off.
  package init?(in picture: Bitmap, corners: Corners, version: Int, isMicro: Bool) {
    let sides = isMicro ? SymbolSide.microVersions : SymbolSide.versions
    guard sides.indices.contains(version - 1) else { return nil }
    let (gray, modules) = (picture.gray(), sides[version - 1])
    let lengths = zip(corners.points, corners.points.dropFirst() + [corners.topLeft]).map {
      $0.distance(to: $1)
    }
    let mean = lengths.reduce(0, +) / 4 / Double(modules)
    if let geometry = UprightSymbol.wholeDots(in: gray, corners, modules, isMicro ? 2 : 4) {
      self.init(picture: gray, geometry: geometry, pixelsAModule: Double(geometry.moduleDots))
      return
    }
    guard let map = Perspective(to: corners) else { return nil }
    let dots = min(max(Int(mean.rounded(.up)), 8), 20)
    let side = (modules + 2 * UprightSymbol.margin) * dots
    var pixels = [UInt8](repeating: 255, count: side * side)
    for y in 0..<side {
      for x in 0..<side {
        func place(_ i: Int) -> Double {
          ((Double(i) + 0.5) / Double(dots) - Double(UprightSymbol.margin)) / Double(modules)
        }
        let point = map.map(u: place(x), v: place(y))
        // Beyond the picture its edge goes on.
        let column = Int(min(max(point.x, 0), Double(gray.width - 1)))
        let row = Int(min(max(point.y, 0), Double(gray.height - 1)))
        pixels[y * side + x] = gray.pixels[row * gray.width + column]
      }
    }
    guard let upright = Bitmap(width: side, height: side, layout: .gray, pixels: pixels) else { return nil }
    self.init(
      picture: upright,
      geometry: SymbolGeometry(
        left: UprightSymbol.margin * dots, top: UprightSymbol.margin * dots, moduleDots: dots,
        modules: modules, quietZone: isMicro ? 2 : 4),
      pixelsAModule: mean)
  }

  private init(picture: Bitmap, geometry: SymbolGeometry, pixelsAModule: Double) {
    self.picture = picture
    self.geometry = geometry
    self.pixelsAModule = pixelsAModule
  }

  /// Where the symbol lies on whole dots; nil when it does not.
  private static func wholeDots(
    in gray: Bitmap, _ corners: Corners, _ modules: Int, _ quietZone: Int
  ) -> SymbolGeometry? {
    let (first, last) = (corners.topLeft, corners.bottomRight)
    let isUpright =
      abs(first.x - corners.bottomLeft.x) < 3 && abs(first.y - corners.topRight.y) < 3
      && abs(last.x - corners.topRight.x) < 3 && abs(last.y - corners.bottomLeft.y) < 3
    guard isUpright, let pattern = FixedPattern(side: modules) else { return nil }
    let dots = Int(((last.x - first.x + last.y - first.y) / 2 / Double(modules)).rounded())
    let (left, top) = (Int(first.x.rounded()), Int(first.y.rounded()))
    for offset in [0, -1, 1, -2, 2, -3, 3] {
      for other in [0, -1, 1, -2, 2, -3, 3] {
        let geometry = SymbolGeometry(
          left: left + offset, top: top + other, moduleDots: dots, modules: modules, quietZone: quietZone)
        guard geometry.fits(width: gray.width, height: gray.height) else { continue }
        if pattern.fills(geometry, in: gray) { return geometry }
      }
    }
    return nil
  }
}

extension FixedPattern {
  /// Whether the finders' middles and the timing's modules fill their dots to the last.
  fileprivate func fills(_ geometry: SymbolGeometry, in gray: Bitmap) -> Bool {
    let dots = geometry.moduleDots
    func pixel(_ module: Module, _ x: Int, _ y: Int) -> UInt8 {
      gray.pixels[
        (geometry.top + module.row * dots + y) * gray.width + geometry.left + module.column * dots + x]
    }
    var (darkest, lightest): (UInt8, UInt8) = (255, 0)
    for module in modules {
      let middle = pixel(module, dots / 2, dots / 2)
      (darkest, lightest) = (min(darkest, middle), max(lightest, middle))
    }
    let threshold = Int(darkest) + (Int(lightest) - Int(darkest)) / 2
    guard lightest > darkest else { return false }
    // Round corners and dots are no reason to straighten: the lines through the middles show the grid.
    return modules.filter { $0.part == .separator || $0.part == .finder }.allSatisfy { module in
      [(0, dots / 2), (dots - 1, dots / 2), (dots / 2, 0), (dots / 2, dots - 1)].count { x, y in
        (Int(pixel(module, x, y)) <= threshold) == module.isDark
      } >= 3
    }
  }
}
