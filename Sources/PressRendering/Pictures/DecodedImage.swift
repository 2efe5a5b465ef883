internal import CCairo
internal import PressDots
internal import PressDrawing

/// A photograph's pixels as a cairo surface.
final class DecodedImage {
  private let canvas: Canvas

  /// - Parameter ink: only what the plate of this ink carries of it.
  init(_ image: EncodedImage, _ colors: ColorConverter, plateOf ink: Ink? = nil) throws(RenderingError) {
    var bitmap = try ink == nil ? ImageDecoder.decode(image, colors) : ImageDecoder.decode(image)
    if let ink { bitmap.reduce(toPlateOf: ink) }
    guard bitmap.width <= 32_767, bitmap.height <= 32_767 else {
      throw .tooLarge(width: bitmap.width, height: bitmap.height)
    }
    let canvas = try Canvas(width: bitmap.width, height: bitmap.height)
    cairo_surface_flush(canvas.surface)
    guard let data = cairo_image_surface_get_data(canvas.surface) else { throw .drawing(reason: "no pixels") }
    let stride = Int(cairo_image_surface_get_stride(canvas.surface))
    let channels = bitmap.layout.channels
    for y in 0..<bitmap.height {
      let row = UnsafeMutableRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
      for x in 0..<bitmap.width {
        let at = (y * bitmap.width + x) * channels
        let red = UInt32(bitmap.pixels[at])
        let green = channels == 1 ? red : UInt32(bitmap.pixels[at + 1])
        let blue = channels == 1 ? red : UInt32(bitmap.pixels[at + 2])
        let alpha = channels == 4 ? UInt32(bitmap.pixels[at + 3]) : 255
        func premultiplied(_ value: UInt32) -> UInt32 { (value * alpha + 127) / 255 }
        row[x] =
          alpha << 24 | premultiplied(red) << 16 | premultiplied(green) << 8 | premultiplied(blue)
      }
    }
    cairo_surface_mark_dirty(canvas.surface)
    self.canvas = canvas
  }

  /// Stretched to a box in the context's millimetres; edges are not mixed with what lies outside.
  func paint(in box: Rect, on context: OpaquePointer) {
    cairo_save(context)
    cairo_rectangle(
      context, box.minX.millimetres, box.minY.millimetres, box.size.width.millimetres,
      box.size.height.millimetres)
    cairo_clip(context)
    cairo_translate(context, box.minX.millimetres, box.minY.millimetres)
    cairo_scale(
      context, box.size.width.millimetres / Double(canvas.width),
      box.size.height.millimetres / Double(canvas.height))
    cairo_set_source_surface(context, canvas.surface, 0, 0)
    let source = cairo_get_source(context)
    cairo_pattern_set_extend(source, CAIRO_EXTEND_PAD)
    cairo_pattern_set_filter(source, CAIRO_FILTER_GOOD)
    cairo_paint(context)
    cairo_restore(context)
  }
}
