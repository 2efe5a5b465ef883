internal import CCairo
internal import Foundation
package import PressDots
package import PressDrawing

/// Pages of many records: what they share is drawn and deflated once, and only bands that a record paints over
/// are drawn, converted and deflated for it.
///
/// A file's bytes depend on its base, its overlay, the resolution and the ground, not on what was drawn before.
/// Not thread-safe: one a worker.
package final class PageRenderer {
  /// Dots of all pages that are kept: with their bands some 100 MB.
  package static let maximumKeptDots = 20_000_000

  private let renderer: RasterRenderer
  private var kept: [KeptPage] = []
  /// What all records share is worth the time; what is one record's is not.
  private let thorough = BandDeflater(level: 6)
  private let quick = BandDeflater(level: 4)
  /// For black and white, where short matches cost more than they save.
  private let bits = BandDeflater(level: 4, looksUp: false)
  /// Of a band.
  private var packed: [UInt8] = []

  package init(renderer: RasterRenderer) {
    self.renderer = renderer
  }

  /// Draws a page as PNG.
  ///
  /// - Parameters:
  ///   - base: what all records share; compared as a value.
  ///   - overlay: painted over it.
  ///   - crops: parts whose pixels are wanted too; they lie inside the page. Opaque grays come in gray.
  package func png(
    base: Scene, overlay: [Scene.Node], at resolution: Resolution, ground: RasterRenderer.Ground,
    crops: [PixelBox] = []
  ) throws(RenderingError) -> RasterRenderer.PageFile {
    let page = try page(.init(base: base, resolution: resolution, ground: ground))
    do throws(RenderingError) {
      return try file(of: page, overlay, crops)
    } catch {
      // Whatever is on its surface now.
      kept.removeAll { $0 === page }
      throw error
    }
  }

  private func page(_ key: KeptPage.Key) throws(RenderingError) -> KeptPage {
    if let place = kept.firstIndex(where: { $0.key == key }) {
      let page = kept.remove(at: place)
      kept.append(page)
      return page
    }
    let made = try KeptPage(key, try renderer.canvas(of: key.base, at: key.resolution, key.ground))
    // The one that was not wanted for longest goes first.
    while let first = kept.first, kept.reduce(made.dots, { $0 + $1.dots }) > PageRenderer.maximumKeptDots {
      kept.removeAll { $0 === first }
    }
    kept.append(made)
    return made
  }

  private func file(
    of page: KeptPage, _ overlay: [Scene.Node], _ crops: [PixelBox]
  ) throws(RenderingError) -> RasterRenderer.PageFile {
    let key = page.key
    let (width, height) = (page.canvas.width, page.canvas.height)
    var isTouched = [Bool](repeating: false, count: page.bandCount)
    for rows in try renderer.rows(touchedBy: overlay, at: key.resolution, of: height) {
      for band in (rows.lowerBound / page.bandHeight)...((rows.upperBound - 1) / page.bandHeight) {
        isTouched[band] = true
      }
    }
    let touched = isTouched.indices.filter { isTouched[$0] }.map { page.rows(ofBand: $0) }
    let before = try touched.map { rows throws(RenderingError) in try page.canvas.copy(of: rows) }
    try renderer.paint(overlay, on: page.canvas, within: touched, at: key.resolution)
    let form = page.form.painted(
      with: try touched.map { rows throws(RenderingError) in try page.canvas.rows(rows) })
    let isCutOut = key.ground == .cutOut

    var bands: [BandDeflater.Band] = []
    for index in isTouched.indices {
      if isTouched[index] {
        bands.append(try deflate(index, of: page, form, isCutOut, by: form.kind == .bits ? bits : quick))
      } else {
        bands.append(
          try page.band(index, form.kind) { index throws(RenderingError) in
            try deflate(index, of: page, form, isCutOut, by: form.kind == .bits ? bits : thorough)
          })
      }
    }
    var file = try PNGEncoder.head(
      form.kind, palette: form.palette, width: width, height: height, resolution: key.resolution)
    file.append(bands)

    var parts: [Bitmap] = []
    for box in crops {
      let rows = try page.canvas.rows(box.top..<box.bottom)
      guard
        let part = rows.bitmap(
          left: box.left, width: box.width, isOpaque: form.kind != .rgba, isCutOut: isCutOut, key.resolution)
      else { throw .tooLarge(width: box.width, height: box.height) }
      parts.append(part)
    }
    for (rows, bytes) in zip(touched, before) { try page.canvas.restore(rows, from: bytes) }
    return RasterRenderer.PageFile(png: file, crops: parts)
  }

  private func deflate(
    _ index: Int, of page: KeptPage, _ form: PageForm, _ isCutOut: Bool, by deflater: BandDeflater
  ) throws(RenderingError) -> BandDeflater.Band {
    let rows = try page.canvas.rows(page.rows(ofBand: index))
    let stride = form.kind.stride(rows.width)
    if packed.count < stride * rows.height { packed = [UInt8](repeating: 0, count: stride * rows.height) }
    let result: Result<BandDeflater.Band, RenderingError> = packed.withUnsafeMutableBufferPointer { buffer in
      guard let out = buffer.baseAddress else { return .failure(.drawing(reason: "no pixels")) }
      rows.pack(form, isCutOut: isCutOut, into: out)
      return Result { () throws(RenderingError) in
        try deflater.band(out, stride: stride, height: rows.height, isFirst: index == 0)
      }
    }
    return try result.get()
  }
}

extension Data {
  /// A file's bands, what ends their stream, and its last chunk.
  fileprivate mutating func append(_ bands: [BandDeflater.Band]) {
    reserveCapacity(count + bands.reduce(64) { $0 + $1.chunk.count })
    for band in bands { append(contentsOf: band.chunk) }
    append(contentsOf: PNGChunk.lastData(adler: BandDeflater.adler(of: bands)))
    append(contentsOf: PNGChunk.end)
  }
}
