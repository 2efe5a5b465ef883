internal import PressDots
internal import PressDrawing
internal import PressReading
internal import PressRendering
internal import PressSymbols
internal import PressTemplates

extension AssetPress {
  /// A page as PNG, and the pixels that its codes are read back from.
  func drawPage(
    _ page: Composition, of template: Template, at resolution: Resolution, ground: RasterRenderer.Ground
  ) throws(RenderingError) -> (png: AssetOutput, rasters: [Raster]) {
    let dots = RasterRenderer.dots(of: page.scene, at: resolution)
    let (width, height) = dots ?? (0, 0)
    var (slots, boxes): ([String], [PixelBox]) = ([], [])
    for code in page.codes {
      guard let box = AssetPress.surroundings(of: code, resolution, width, height) else { continue }
      slots.append(code.slot.name)
      boxes.append(box)
    }
    let file =
      if width * height > maximumDotsAtOnce {
        try renderer.png(
          page.scene, at: resolution, ground: ground, crops: boxes,
          dotsOfBand: min(RasterRenderer.dotsOfBand, maximumDotsAtOnce))
      } else {
        try pages.png(
          base: page.baseScene, overlay: page.overlay, at: resolution, ground: ground, crops: boxes)
      }
    let rasters = zip(file.crops, zip(slots, boxes)).map { crop, place in
      Raster(bitmap: crop, left: place.1.left, top: place.1.top, slot: place.0)
    }
    return (.file(file.png), rasters)
  }

  /// A code with its quiet zone and as much around it as any check looks at, as far as the page goes.
  private static func surroundings(
    of code: PlacedCode, _ resolution: Resolution, _ width: Int, _ height: Int
  ) -> PixelBox? {
    let placement = code.placement
    guard let dots = placement.moduleDots else { return nil }
    let reach = (code.slot.quietZone.modules + 8) * dots
    let (left, top) = (resolution.wholeDots(placement.origin.x), resolution.wholeDots(placement.origin.y))
    let (from, above) = (max(0, left - reach), max(0, top - reach))
    let side = dots * placement.modules
    let (right, bottom) = (min(width, left + side + reach), min(height, top + side + reach))
    guard from < right, above < bottom else { return nil }
    return PixelBox(left: from, top: above, width: right - from, height: bottom - above)
  }
}
