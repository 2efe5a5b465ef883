package import PressDrawing
package import PressSymbols

extension ArtworkQuality {
  /// Grades a symbol that a decoder found in some picture: see `LocatedSymbol`.
  package init?(
    of picture: Bitmap, at corners: Corners, version: SymbolVersion, ground: GroundColor = .white
  ) {
    guard let symbol = LocatedSymbol(in: picture, at: corners, version: version, ground: ground) else {
      return nil
    }
    self = symbol.quality
  }

  /// Grades a symbol as a decoder read it; nil as well when its version is not known.
  package init?(of picture: Bitmap, _ reading: SymbolReading, ground: GroundColor = .white) {
    guard let symbol = LocatedSymbol(in: picture, reading, ground: ground) else { return nil }
    self = symbol.quality
  }

  /// Grades a symbol of which it is known where it lies.
  ///
  /// Nil when it does not lie inside the picture.
  ///
  /// - Parameter ground: what lies below a transparent picture.
  package init?(of picture: Bitmap, at geometry: SymbolGeometry, ground: GroundColor = .white) {
    guard let view = SymbolView(of: geometry, in: picture)?.laid(on: ground),
      let light = SymbolLight(of: view)
    else { return nil }
    self.init(of: view, light)
  }

  /// Grades what was cut out of a picture and laid on a ground.
  ///
  /// Modules are sampled where they should be; the grid is measured.
  ///
  /// - Parameter spread: see `Aperture.dots`.
  init?(of view: SymbolView, _ light: SymbolLight, spread: Double = 0) {
    guard let version = SymbolVersion(side: view.geometry.modules) else { return nil }
    let anatomy = SymbolAnatomy(of: version)
    let pixels = PixelLight(view.picture)
    let (darkest, brightest) = (light.threshold - light.contrast / 2, light.threshold + light.contrast / 2)
    guard
      let modules = SampledModules(
        version: version, lights: view.lights(pixels, spread: spread), range: darkest...brightest),
      let plane = ModulePlane(side: version.modules, corners: view.corners)
    else { return nil }
    let finder = MarkFinder(
      light: pixels, plane: plane, threshold: light.threshold, isInverted: light.isInverted)
    self.init(of: modules, anatomy, grid: MeasuredGrid(finder, of: anatomy, isFlat: true))
  }
}

extension SymbolVersion {
  /// Of a symbol of so many modules a side; nil when there is none.
  package init?(side: Int) {
    guard let number = SymbolSide.version(of: side) else { return nil }
    if SymbolSide.isMicro(side) { self.init(micro: number) } else { self.init(number) }
  }
}

extension SampledModules {
  /// Nil when a module lies outside the picture.
  init?(version: SymbolVersion, _ plane: ModulePlane, _ light: PixelLight) {
    let (side, points) = (version.modules, Aperture.points)
    var lights: [Double] = []
    lights.reserveCapacity(side * side)
    for row in 0..<side {
      for column in 0..<side {
        let middle = plane.pixel(Double(column) + 0.5, Double(row) + 0.5)
        guard middle.x >= 0, middle.y >= 0, middle.x < Double(light.width), middle.y < Double(light.height)
        else { return nil }
        let sum = points.reduce(0) {
          $0 + light.at(plane.pixel(Double(column) + $1.x, Double(row) + $1.y))
        }
        lights.append(sum / Double(points.count))
      }
    }
    self.init(version: version, lights: lights)
  }
}

extension SymbolView {
  /// The light of each module through the aperture, row by row.
  fileprivate func lights(_ light: PixelLight, spread: Double) -> [Double] {
    let (side, dots) = (geometry.modules, geometry.moduleDots)
    let aperture = Aperture.dots(of: dots, spread: spread)
    var lights: [Double] = []
    lights.reserveCapacity(side * side)
    for row in 0..<side {
      let y = (row + margins.top) * dots
      for column in 0..<side {
        let x = (column + margins.left) * dots
        var sum = 0.0
        for dot in aperture { sum += dot.weight * light.at(x + dot.x, y + dot.y) }
        lights.append(sum)
      }
    }
    return lights
  }

  /// Of the symbol in `picture`.
  fileprivate var corners: Corners {
    let (left, top) = (Double(margins.left * geometry.moduleDots), Double(margins.top * geometry.moduleDots))
    let side = Double(geometry.side)
    return Corners(
      topLeft: PixelPoint(left, top), topRight: PixelPoint(left + side, top),
      bottomRight: PixelPoint(left + side, top + side), bottomLeft: PixelPoint(left, top + side))
  }
}
