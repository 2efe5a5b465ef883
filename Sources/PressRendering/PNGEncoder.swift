internal import CPNG
package import Foundation
internal import PNGShim
package import PressDrawing

/// Bitmap in, PNG file out, by libpng.
///
/// Picks the leanest colour type that keeps every pixel: 1-bit gray for black and white, gray, a palette of up
/// to 256 colours, RGB, RGBA. The resolution goes into the pHYs chunk. The same pixels give the same bytes.
package enum PNGEncoder {
  package static func encode(_ bitmap: Bitmap) throws(RenderingError) -> Data {
    let form = PackedPixels(bitmap)
    var file = png_shim_file()
    let written = form.rows.withUnsafeBufferPointer { rows in
      form.palette.withUnsafeBufferPointer { palette in
        var picture = png_shim_picture(
          rows: rows.baseAddress, stride: form.stride, width: UInt32(bitmap.width),
          height: UInt32(bitmap.height), bit_depth: Int32(form.bitDepth), color_type: form.colorType,
          dots_per_metre: UInt32(bitmap.resolution?.dotsPerMetre ?? 0), palette: palette.baseAddress,
          palette_size: Int32(palette.count / 3))
        return png_shim_write(&picture, &file)
      }
    }
    guard written == 1, let bytes = file.bytes else {
      let reason = withUnsafeBytes(of: file.message) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      throw .png(reason: reason)
    }
    return Data(bytesNoCopy: bytes, count: file.size, deallocator: .free)
  }
}

/// Pixels in the leanest of PNG's forms that loses nothing.
struct PackedPixels {
  var rows: [UInt8]
  var stride: Int
  var bitDepth = 8
  var colorType: Int32
  var palette: [UInt8] = []

  init(_ bitmap: Bitmap) {
    let opaque = bitmap.withoutNeedlessAlpha()
    stride = opaque.width * opaque.layout.channels
    rows = opaque.pixels
    switch opaque.layout {
    case .rgba: colorType = Int32(PNG_COLOR_TYPE_RGB_ALPHA)
    case .rgb: colorType = Int32(PNG_COLOR_TYPE_RGB)
    case .gray: colorType = Int32(PNG_COLOR_TYPE_GRAY)
    }
    if opaque.layout == .gray {
      packBlackAndWhite(width: opaque.width)
    } else if opaque.layout == .rgb {
      usePalette(width: opaque.width, height: opaque.height)
    }
  }

  /// Eight pixels a byte when all are 0 or 255.
  private mutating func packBlackAndWhite(width: Int) {
    guard rows.allSatisfy({ $0 == 0 || $0 == 255 }) else { return }
    let packed = (width + 7) / 8
    let height = rows.count / width
    var bits = [UInt8](repeating: 0, count: packed * height)
    for y in 0..<height {
      for x in 0..<width where rows[y * width + x] == 255 {
        bits[y * packed + x / 8] |= 0x80 >> UInt8(x % 8)
      }
    }
    (rows, stride, bitDepth) = (bits, packed, 1)
  }

  /// An index a pixel when there are at most 256 colours, in the order of their first pixel.
  private mutating func usePalette(width: Int, height: Int) {
    var indices: [UInt32: UInt8] = [:]
    var colours: [UInt8] = []
    var out = [UInt8](repeating: 0, count: width * height)
    var last: (colour: UInt32, index: UInt8)?
    for i in 0..<(width * height) {
      let (r, g, b) = (rows[i * 3], rows[i * 3 + 1], rows[i * 3 + 2])
      let colour = UInt32(r) << 16 | UInt32(g) << 8 | UInt32(b)
      if let last, last.colour == colour {
        out[i] = last.index
        continue
      }
      if let known = indices[colour] {
        out[i] = known
      } else {
        guard indices.count < 256 else { return }
        out[i] = UInt8(indices.count)
        indices[colour] = out[i]
        colours += [r, g, b]
      }
      last = (colour, out[i])
    }
    (rows, stride, palette, colorType) = (out, width, colours, Int32(PNG_COLOR_TYPE_PALETTE))
  }
}

extension Bitmap {
  /// Drops an alpha channel that is 255 everywhere, and colour where every pixel is gray.
  fileprivate func withoutNeedlessAlpha() -> Bitmap {
    guard layout != .gray else { return self }
    let channels = layout.channels
    let count = width * height
    let (opaque, neutral) = pixels.withUnsafeBufferPointer { p in
      var opaque = true
      var neutral = true
      for i in 0..<count {
        let at = i * channels
        if channels == 4 && p[at + 3] != 255 { opaque = false }
        if p[at] != p[at + 1] || p[at] != p[at + 2] { neutral = false }
        if !opaque && !neutral { break }
      }
      return (opaque, neutral)
    }
    guard opaque, neutral || channels == 4 else { return self }
    let kept = neutral ? 1 : 3
    let lean = [UInt8](unsafeUninitializedCapacity: count * kept) { out, filled in
      for i in 0..<count {
        for channel in 0..<kept { out[i * kept + channel] = pixels[i * channels + channel] }
      }
      filled = count * kept
    }
    return Bitmap(
      width: width, height: height, layout: neutral ? .gray : .rgb, pixels: lean, resolution: resolution)
      ?? self
  }
}
