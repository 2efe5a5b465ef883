package import PressDrawing
package import PressSymbols

/// A symbol that a decoder found in some picture, with its corners put right by its finders: what is measured of a
/// file from elsewhere or of a photo.
package struct LocatedSymbol: Sendable {
  package let version: SymbolVersion
  let light: PixelLight
  let plane: ModulePlane
  let modules: SampledModules
  /// Nil when no finder was found: then the corners are the decoder's.
  let grid: MeasuredGrid?

  /// How often corners are put right: after three times they stay.
  private static let looks = 3

  /// Nil when the corners lie on a line or outside the picture.
  ///
  /// - Parameters:
  ///   - corners: roughly, as decoders report them.
  ///   - ground: what lies below a transparent picture.
  package init?(
    in picture: Bitmap, at corners: Corners, version: SymbolVersion, ground: GroundColor = .white
  ) {
    let anatomy = SymbolAnatomy(of: version)
    let light = PixelLight(picture.composited(over: ground))
    guard var plane = ModulePlane(side: version.modules, corners: corners),
      var modules = SampledModules(version: version, plane, light)
    else { return nil }
    // Corners some pixels off make the grid seem uneven: what was found gives better ones.
    var grid: MeasuredGrid?
    for _ in 0..<LocatedSymbol.looks {
      let finder = MarkFinder(
        light: light, plane: plane, threshold: modules.threshold, isInverted: modules.isInverted)
      guard let found = MeasuredGrid(finder, of: anatomy, isFlat: false) else { break }
      plane.shift = found.shift
      guard let better = ModulePlane(side: version.modules, corners: plane.corners),
        let sampled = SampledModules(version: version, better, light)
      else { break }
      (grid, plane, modules) = (found, better, sampled)
    }
    (self.version, self.light, self.plane) = (version, light, plane)
    (self.modules, self.grid) = (modules, grid)
  }

  /// A symbol as a decoder read it; nil as well when its version is not known.
  package init?(in picture: Bitmap, _ reading: SymbolReading, ground: GroundColor = .white) {
    guard let number = reading.version,
      let version = reading.isMicro ? SymbolVersion(micro: number) : SymbolVersion(number)
    else { return nil }
    self.init(in: picture, at: reading.corners, version: version, ground: ground)
  }

  /// Every parameter of its artwork grade.
  ///
  /// Of a photo, the grid shows how it was taken as well as what was printed.
  package var quality: ArtworkQuality { ArtworkQuality(of: modules, SymbolAnatomy(of: version), grid: grid) }

  /// Whether it is light on dark.
  package var isInverted: Bool { modules.isInverted }

  /// Symbol contrast in linear light, 0…1.
  package var contrast: Double { modules.contrast }
}
