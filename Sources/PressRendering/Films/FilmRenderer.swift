package import PressDots
package import PressDrawing

/// Scenes in, films out: gray pictures of nothing but 0, where light is held back and ink will be, and 255.
///
/// Drawn without soft edges, in bands, so that a page's colours are never held whole. Not thread-safe: one a
/// worker.
package struct FilmRenderer {
  private let renderer: RasterRenderer
  private let resolution: Resolution
  private static let rowsAtOnce = 512

  package init(renderer: RasterRenderer, resolution: Resolution) {
    self.renderer = renderer
    self.resolution = resolution
  }

  /// What one ink prints of a scene, tints as a screen of dots.
  package func film(
    of ink: Ink, _ scene: Scene, region: Rect, halftone: Halftone
  ) throws(RenderingError) -> Bitmap {
    try film(of: region) { band, firstRow throws(RenderingError) in
      var plate = try renderer.plate(of: ink, scene, region: band, at: resolution)
      halftone.screen(&plate, at: resolution, firstRow: firstRow)
      return plate
    }
  }

  /// Where anything at all is painted, white too.
  package func shape(of scene: Scene, region: Rect) throws(RenderingError) -> Bitmap {
    try film(of: region) { band, _ throws(RenderingError) in
      let picture = try renderer.draw(scene, region: band, at: resolution, ground: .transparent)
      let channels = picture.layout.channels
      let ink = (0..<(picture.width * picture.height)).map { pixel -> UInt8 in
        channels < 4 || picture.pixels[pixel * channels + 3] >= 128 ? 0 : 255
      }
      guard let shape = Bitmap(width: picture.width, height: picture.height, layout: .gray, pixels: ink)
      else { throw .tooLarge(width: picture.width, height: picture.height) }
      return shape
    }
  }

  private func film(
    of region: Rect, _ draw: (Rect, Int) throws(RenderingError) -> Bitmap
  ) throws(RenderingError) -> Bitmap {
    let width = resolution.wholeDots(region.size.width)
    let height = resolution.wholeDots(region.size.height)
    guard Bitmap.fits(width: width, height: height) else {
      throw .tooLarge(width: width, height: height)
    }
    renderer.hasSoftEdges = false
    defer { renderer.hasSoftEdges = true }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height)
    for row in stride(from: 0, to: height, by: FilmRenderer.rowsAtOnce) {
      let rows = min(FilmRenderer.rowsAtOnce, height - row)
      let band = Rect(
        x: region.minX, y: region.minY + resolution.length(dots: Double(row)),
        width: resolution.length(dots: Double(width)), height: resolution.length(dots: Double(rows)))
      pixels += try draw(band, row).pixels
    }
    guard
      let film = Bitmap(
        width: width, height: height, layout: .gray, pixels: pixels, resolution: resolution)
    else { throw .tooLarge(width: width, height: height) }
    return film
  }
}
