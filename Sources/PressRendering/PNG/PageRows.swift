internal import PressDots
internal import PressDrawing

/// Rows of a surface in cairo's premultiplied native-endian words; valid while the surface is left alone.
struct PageRows {
  private let start: UnsafePointer<UInt8>
  private let stride: Int
  let width: Int
  let height: Int

  /// - Parameters:
  ///   - data: of the surface, from its first row on.
  ///   - rows: the rows of the surface.
  init(data: UnsafeMutablePointer<UInt8>, stride: Int, width: Int, rows: Range<Int>) {
    start = UnsafePointer(data + rows.lowerBound * stride)
    (self.stride, self.width, height) = (stride, width, rows.count)
  }

  func row(_ y: Int) -> UnsafePointer<UInt32> {
    UnsafeRawPointer(start + y * stride).assumingMemoryBound(to: UInt32.self)
  }

  /// The rows in a form of PNG, which are `form.kind.stride(width)` bytes each.
  ///
  /// - Parameter isCutOut: whether a pixel is either opaque or not there.
  func pack(_ form: PageForm, isCutOut: Bool, into out: UnsafeMutablePointer<UInt8>) {
    let kind = form.kind
    let bytes = kind.stride(width)
    var last: (colour: UInt32, index: UInt8)?
    for y in 0..<height {
      let (row, out) = (row(y), out + y * bytes)
      switch kind {
      case .bits: packBits(row, out)
      case .gray: for x in 0..<width { out[x] = UInt8(truncatingIfNeeded: row[x]) }
      case .rgb: for x in 0..<width { put(row[x], out + 3 * x) }
      case .indexed:
        for x in 0..<width {
          let colour = row[x] & 0xFF_FFFF
          if last?.colour != colour { last = (colour, form.index(of: colour)) }
          out[x] = last?.index ?? 0
        }
      case .rgba:
        for x in 0..<width { PageRows.putStraight(row[x], isCutOut: isCutOut, out + 4 * x) }
      }
    }
  }

  /// Eight pixels a byte, the first in the highest bit.
  private func packBits(_ row: UnsafePointer<UInt32>, _ out: UnsafeMutablePointer<UInt8>) {
    // All bits of black are 0 and all of white are 1: each pixel gives the bit of its place.
    let places = SIMD8<UInt32>(0x80, 0x40, 0x20, 0x10, 8, 4, 2, 1)
    let whole = width / 8
    for byte in 0..<whole {
      let pixels = UnsafeRawPointer(row + 8 * byte).loadUnaligned(as: SIMD8<UInt32>.self)
      out[byte] = UInt8(truncatingIfNeeded: (pixels & places).wrappedSum())
    }
    guard width % 8 > 0 else { return }
    var rest: UInt32 = 0
    for x in (8 * whole)..<width { rest |= row[x] & 0x80 >> UInt32(x % 8) }
    out[whole] = UInt8(truncatingIfNeeded: rest)
  }

  private func put(_ pixel: UInt32, _ out: UnsafeMutablePointer<UInt8>) {
    out[0] = UInt8(truncatingIfNeeded: pixel >> 16)
    out[1] = UInt8(truncatingIfNeeded: pixel >> 8)
    out[2] = UInt8(truncatingIfNeeded: pixel)
  }

  /// Four bytes of a pixel with straight alpha.
  private static func putStraight(_ pixel: UInt32, isCutOut: Bool, _ out: UnsafeMutablePointer<UInt8>) {
    let alpha = pixel >> 24
    if isCutOut, alpha < 128 {
      for channel in 0..<4 { out[channel] = 0 }
      return
    }
    let divisor = max(alpha, 1)
    func straight(_ value: UInt32) -> UInt8 {
      alpha == 255
        ? UInt8(truncatingIfNeeded: value)
        : UInt8(min(255, ((value & 0xFF) * 255 + divisor / 2) / divisor))
    }
    (out[0], out[1], out[2]) = (straight(pixel >> 16), straight(pixel >> 8), straight(pixel))
    out[3] = isCutOut ? 255 : UInt8(truncatingIfNeeded: alpha)
  }

  /// A part of the rows for those who look at pixels: gray where it is nothing else.
  func bitmap(left: Int, width: Int, isOpaque: Bool, isCutOut: Bool, _ resolution: Resolution) -> Bitmap? {
    var difference: UInt32 = isOpaque ? 0 : 1
    if isOpaque {
      for y in 0..<height {
        let row = row(y) + left
        for x in 0..<width { difference |= (row[x] ^ row[x] >> 8) & 0xFFFF }
      }
    }
    let layout: Bitmap.Layout = !isOpaque ? .rgba : difference == 0 ? .gray : .rgb
    let (count, bytes) = (width * height * layout.channels, width * layout.channels)
    let pixels = [UInt8](unsafeUninitializedCapacity: count) { out, filled in
      guard let base = out.baseAddress else { return }
      for y in 0..<height {
        let (row, out) = (row(y) + left, base + y * bytes)
        switch layout {
        case .gray: for x in 0..<width { out[x] = UInt8(truncatingIfNeeded: row[x]) }
        case .rgb: for x in 0..<width { put(row[x], out + 3 * x) }
        case .rgba: for x in 0..<width { PageRows.putStraight(row[x], isCutOut: isCutOut, out + 4 * x) }
        }
      }
      filled = count
    }
    return Bitmap(width: width, height: height, layout: layout, pixels: pixels, resolution: resolution)
  }
}
