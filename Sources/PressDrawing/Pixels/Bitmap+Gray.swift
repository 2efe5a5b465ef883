extension Bitmap {
  /// Luma by ITU-R BT.601 in integers, as decoders compute it.
  package static func luma(red: Int, green: Int, blue: Int) -> UInt8 {
    UInt8((306 * red + 601 * green + 117 * blue + 512) >> 10)
  }

  /// Opaque pixels of 32 bits, 0xRRGGBB in the lower 24 of each, in gray.
  ///
  /// The loop stands beside `luma`, which no other module can draw into its own.
  ///
  /// - Parameters:
  ///   - words: `height` rows of pixels, native-endian.
  ///   - stride: bytes from one row to the next.
  /// - Returns: nil where `init` gives none.
  package static func gray(
    words: UnsafeRawPointer, stride: Int, width: Int, height: Int, resolution: Resolution?
  ) -> Bitmap? {
    guard fits(width: width, height: height) else { return nil }
    let pixels = [UInt8](unsafeUninitializedCapacity: width * height) { out, filled in
      for y in 0..<height {
        let row = (words + y * stride).assumingMemoryBound(to: UInt32.self)
        // Plates are drawn in grays, whose luma is what all three channels have.
        var difference: UInt32 = 0
        for x in 0..<width {
          out[y * width + x] = UInt8(truncatingIfNeeded: row[x])
          difference |= (row[x] ^ row[x] >> 8) & 0xFFFF
        }
        guard difference != 0 else { continue }
        for x in 0..<width {
          let pixel = Int(row[x])
          out[y * width + x] = luma(red: pixel >> 16 & 0xFF, green: pixel >> 8 & 0xFF, blue: pixel & 0xFF)
        }
      }
      filled = width * height
    }
    return Bitmap(width: width, height: height, layout: .gray, pixels: pixels, resolution: resolution)
  }

  /// The picture in gray over a ground of one gray value (which shows only where the picture is transparent).
  package func gray(over ground: UInt8 = 255) -> Bitmap {
    guard layout != .gray else { return self }
    let channels = layout.channels
    let count = width * height
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { out, filled in
      pixels.withUnsafeBufferPointer { source in
        for i in 0..<count {
          let p = i * channels
          let luma = Bitmap.luma(red: Int(source[p]), green: Int(source[p + 1]), blue: Int(source[p + 2]))
          if channels == 4 {
            let alpha = Int(source[p + 3])
            out[i] = UInt8((Int(luma) * alpha + Int(ground) * (255 - alpha) + 127) / 255)
          } else {
            out[i] = luma
          }
        }
      }
      filled = count
    }
    return Bitmap(sameSizeAs: self, layout: .gray, pixels: bytes)
  }

  /// A rectangle of pixels; nil when it does not lie inside the picture.
  package func cropped(x: Int, y: Int, width: Int, height: Int) -> Bitmap? {
    guard x >= 0, y >= 0, width > 0, height > 0, width <= self.width - x, height <= self.height - y else {
      return nil
    }
    let channels = layout.channels
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width * height * channels)
    for row in y..<(y + height) {
      let start = (row * self.width + x) * channels
      bytes.append(contentsOf: pixels[start..<(start + width * channels)])
    }
    return Bitmap(width: width, height: height, layout: layout, pixels: bytes, resolution: resolution)
  }

  private init(sameSizeAs other: Bitmap, layout: Layout, pixels: [UInt8]) {
    self.width = other.width
    self.height = other.height
    self.layout = layout
    self.pixels = pixels
    self.resolution = other.resolution
  }
}
