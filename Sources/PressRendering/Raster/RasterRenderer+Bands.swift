package import Foundation
package import PressDots
package import PressDrawing

extension RasterRenderer {
  /// A page as a PNG file, and some of its final pixels.
  package struct PageFile: Sendable {
    package var png: Data
    /// The parts that were asked for, in their order.
    package var crops: [Bitmap]
  }

  /// Dots of the largest page that is drawn: 2 thousand million.
  package static let maximumDots = 2_000_000_000
  /// Dots of a band: with surface, pixels and rows some 90 MB.
  package static let dotsOfBand = 8_000_000
  /// Parts of a band are no wider: cairo takes 32,767.
  private static let widestPart = 16_384

  /// How many dots a page has at a resolution.
  package static func dots(of scene: Scene, at resolution: Resolution) -> (width: Int, height: Int)? {
    let width = resolution.dots(scene.trim.width).rounded()
    let height = resolution.dots(scene.trim.height).rounded()
    guard width >= 1, height >= 1, width <= 1e6, height <= 1e6 else { return nil }
    return (Int(width), Int(height))
  }

  /// Draws a page band by band, twice, and never holds more than one of them.
  ///
  /// - Parameters:
  ///   - crops: parts whose pixels are wanted too; they lie inside the page.
  ///   - dotsOfBand: of a band; it has one row at least.
  package func png(
    _ scene: Scene, at resolution: Resolution, ground: Ground, crops: [PixelBox] = [],
    dotsOfBand: Int = RasterRenderer.dotsOfBand
  ) throws(RenderingError) -> PageFile {
    guard let (width, height) = RasterRenderer.dots(of: scene, at: resolution),
      width * height <= RasterRenderer.maximumDots
    else {
      let page = RasterRenderer.dots(of: scene, at: resolution)
      throw .tooLargePage(width: page?.width ?? 0, height: page?.height ?? 0)
    }
    let bandHeight = min(height, max(1, dotsOfBand / width))
    var parts = crops.map { Crop(box: $0) }
    let png = try PNGEncoder.encode(
      width: width, height: height, resolution: resolution, bandHeight: bandHeight
    ) { index throws(RenderingError) in
      let top = index * bandHeight
      let band = try self.band(
        scene, PixelBox(left: 0, top: top, width: width, height: min(bandHeight, height - top)), resolution,
        ground)
      for part in parts.indices { parts[part].take(from: band, at: top) }
      return band
    }
    return PageFile(png: png, crops: parts.compactMap { $0.bitmap(resolution) })
  }

  /// Rows of the page from edge to edge, drawn side by side where they are too wide for one surface.
  private func band(
    _ scene: Scene, _ band: PixelBox, _ resolution: Resolution, _ ground: Ground
  ) throws(RenderingError) -> Bitmap {
    func part(_ left: Int, _ width: Int) throws(RenderingError) -> Bitmap {
      let box = PixelBox(left: left, top: band.top, width: width, height: band.height)
      return try draw(scene, box, from: .zero, at: resolution, ground)
    }
    guard band.width > RasterRenderer.widestPart else { return try part(0, band.width) }
    var parts: [Bitmap] = []
    for left in stride(from: 0, to: band.width, by: RasterRenderer.widestPart) {
      parts.append(try part(left, min(RasterRenderer.widestPart, band.width - left)))
    }
    let layout = parts[0].layout
    var pixels: [UInt8] = []
    pixels.reserveCapacity(band.width * band.height * layout.channels)
    for y in 0..<band.height {
      for part in parts {
        let row = part.width * layout.channels
        pixels += part.pixels[(y * row)..<((y + 1) * row)]
      }
    }
    guard
      let whole = Bitmap(
        width: band.width, height: band.height, layout: layout, pixels: pixels, resolution: resolution)
    else { throw .tooLarge(width: band.width, height: band.height) }
    return whole
  }
}

/// A part of a page, put together from its bands.
private struct Crop {
  let box: PixelBox
  private var layout = Bitmap.Layout.rgb
  private var pixels: [UInt8] = []
  private var rows = 0

  init(box: PixelBox) { self.box = box }

  /// Bands come from the top, and again from the top: the second time nothing is missing any more.
  mutating func take(from band: Bitmap, at top: Int) {
    guard rows < box.height else { return }
    layout = band.layout
    let channels = layout.channels
    let (first, end) = (max(box.top, top), min(box.bottom, top + band.height))
    for y in stride(from: first, to: end, by: 1) {
      let start = ((y - top) * band.width + box.left) * channels
      pixels += band.pixels[start..<(start + box.width * channels)]
      rows += 1
    }
  }

  func bitmap(_ resolution: Resolution) -> Bitmap? {
    Bitmap(width: box.width, height: box.height, layout: layout, pixels: pixels, resolution: resolution)
  }
}
