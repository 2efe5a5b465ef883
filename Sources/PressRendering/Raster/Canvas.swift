internal import CCairo
internal import PressDots
internal import PressDrawing

/// A cairo surface and its context; the one owner of both pointers.
struct Canvas: ~Copyable {
  let surface: OpaquePointer
  let context: OpaquePointer
  let width: Int
  let height: Int

  init(width: Int, height: Int) throws(RenderingError) {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    let status = cairo_surface_status(surface)
    guard let surface, let context = cairo_create(surface), status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      throw .drawing(reason: String(cString: cairo_status_to_string(status)))
    }
    self.surface = surface
    self.context = context
    self.width = width
    self.height = height
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  func trace(_ path: Path) {
    cairo_new_path(context)
    for element in path.elements {
      switch element {
      case .move(let p): cairo_move_to(context, p.x.millimetres, p.y.millimetres)
      case .line(let p): cairo_line_to(context, p.x.millimetres, p.y.millimetres)
      case .curve(let p, let q, let end):
        cairo_curve_to(
          context, p.x.millimetres, p.y.millimetres, q.x.millimetres, q.y.millimetres, end.x.millimetres,
          end.y.millimetres)
      case .close: cairo_close_path(context)
      }
    }
  }

  /// Some rows as they are drawn.
  func rows(_ rows: Range<Int>) throws(RenderingError) -> PageRows {
    PageRows(data: try pixels(), stride: stride, width: width, rows: rows)
  }

  /// Some rows to be restored later.
  func copy(of rows: Range<Int>) throws(RenderingError) -> [UInt8] {
    let start = try pixels() + rows.lowerBound * stride
    return Array(UnsafeBufferPointer(start: start, count: rows.count * stride))
  }

  func restore(_ rows: Range<Int>, from bytes: [UInt8]) throws(RenderingError) {
    let start = try pixels() + rows.lowerBound * stride
    bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress {
        start.update(from: base, count: min(bytes.count, rows.count * stride))
      }
    }
    cairo_surface_mark_dirty(surface)
  }

  /// Fills rectangles of whole dots with an opaque colour, as cairo would.
  func fill(
    _ painter: ModulePainter, within rows: [Range<Int>], with color: ColorConverter.RGB
  ) throws(RenderingError) {
    // cairo makes 16 bits of a share of one, and 8 of these.
    func byte(_ share: Double) -> UInt32 { UInt32(min(65_535, max(0, share * 65_536))) >> 8 }
    let word = 0xFF00_0000 | byte(color.red) << 16 | byte(color.green) << 8 | byte(color.blue)
    let (data, stride) = (try pixels(), stride)
    painter.forEachRectangle(width: width, within: rows) { x, y in
      for row in y {
        UnsafeMutableRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
          .advanced(by: x.lowerBound).update(repeating: word, count: x.count)
      }
    }
    cairo_surface_mark_dirty(surface)
  }

  private var stride: Int { Int(cairo_image_surface_get_stride(surface)) }

  private func pixels() throws(RenderingError) -> UnsafeMutablePointer<UInt8> {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { throw .drawing(reason: "no pixels") }
    return data
  }

  /// The pixels of an opaque drawing as `Bitmap.gray()` has them, without their colours in between.
  func gray(resolution: Resolution) throws(RenderingError) -> Bitmap {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { throw .drawing(reason: "no pixels") }
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard
      let bitmap = Bitmap.gray(
        words: data, stride: stride, width: width, height: height, resolution: resolution)
    else { throw .tooLarge(width: width, height: height) }
    return bitmap
  }

  /// The pixels, out of cairo's premultiplied native-endian words.
  func bitmap(ground: RasterRenderer.Ground, resolution: Resolution) throws(RenderingError) -> Bitmap {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { throw .drawing(reason: "no pixels") }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let layout: Bitmap.Layout = if case .color = ground { .rgb } else { .rgba }
    let channels = layout.channels
    let count = width * height * channels
    let pixels = [UInt8](unsafeUninitializedCapacity: count) { out, filled in
      var at = 0
      for y in 0..<height {
        let row = UnsafeRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
        for x in 0..<width {
          let pixel = row[x]
          let alpha = pixel >> 24
          let (red, green, blue) = (pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF)
          if channels == 3 || alpha == 255 {
            out[at] = UInt8(truncatingIfNeeded: red)
            out[at + 1] = UInt8(truncatingIfNeeded: green)
            out[at + 2] = UInt8(truncatingIfNeeded: blue)
          } else {
            let divisor = max(alpha, 1)
            out[at] = UInt8(min(255, (red * 255 + divisor / 2) / divisor))
            out[at + 1] = UInt8(min(255, (green * 255 + divisor / 2) / divisor))
            out[at + 2] = UInt8(min(255, (blue * 255 + divisor / 2) / divisor))
          }
          if channels == 4 { out[at + 3] = UInt8(truncatingIfNeeded: alpha) }
          at += channels
        }
      }
      filled = count
    }
    guard
      var bitmap = Bitmap(
        width: width, height: height, layout: layout, pixels: pixels, resolution: resolution)
    else { throw .tooLarge(width: width, height: height) }
    if ground == .cutOut { bitmap.makeAlphaBinary() }
    return bitmap
  }
}

extension Bitmap {
  /// Every pixel opaque or not there; those that are not hold no colour.
  fileprivate mutating func makeAlphaBinary() {
    for at in stride(from: 0, to: pixels.count, by: 4) {
      if pixels[at + 3] >= 128 {
        pixels[at + 3] = 255
      } else {
        for channel in 0..<4 { pixels[at + channel] = 0 }
      }
    }
  }
}
