internal import CCairo
internal import CRSVG
internal import Foundation
package import PressDots
package import PressDrawing
internal import PressSVG

/// SVG artwork, read and drawn by librsvg.
///
/// The bytes are all it sees: without a base address librsvg follows no outside reference.
package enum SVGPainter {
  /// The size that the file says it has; nil when it gives none in absolute units.
  package static func size(of artwork: VectorArtwork) throws(RenderingError) -> Size? {
    let handle = try Handle(artwork)
    return size(handle).map { Size(.pixels($0.width), .pixels($0.height)) }
  }

  /// Height by width, of the size or else of the view box; nil when the file gives neither.
  package static func aspect(of artwork: VectorArtwork) throws(RenderingError) -> Double? {
    let handle = try Handle(artwork)
    return (size(handle) ?? viewBox(handle)).map { $0.height / $0.width }
  }

  /// A box in shares of the artwork's width and height.
  struct Place {
    let x, y, width, height: Double
  }

  /// Where an element's fill lies; nil when librsvg does not know the element.
  ///
  /// - Parameter id: with its `#`.
  static func place(
    ofElement id: String, in artwork: VectorArtwork
  ) throws(RenderingError) -> Place? {
    let handle = try Handle(artwork)
    guard let own = size(handle) ?? viewBox(handle) else {
      throw .artwork(reason: "it says no size")
    }
    var viewport = RsvgRectangle(x: 0, y: 0, width: own.width, height: own.height)
    var (ink, fill) = (RsvgRectangle(), RsvgRectangle())
    var error: UnsafeMutablePointer<GError>?
    guard rsvg_handle_get_geometry_for_layer(handle.pointer, id, &viewport, &ink, &fill, &error) != 0 else {
      _ = takeMessage(&error)
      return nil
    }
    return Place(
      x: fill.x / own.width, y: fill.y / own.height, width: fill.width / own.width,
      height: fill.height / own.height)
  }

  /// A colour in SVG's words, on white; nil when librsvg does not know it.
  ///
  /// - Parameter opacity: 0…1.
  static func color(_ words: String, opacity: Double) -> Color? {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><path d="M-1-1H3V3H-1z" \
      fill="\(words.filter { $0 != "\"" && $0 != "<" && $0 != "&" })" fill-opacity="\(opacity)"/></svg>
      """
    var pixel: [UInt8] = [255, 255, 255, 255]
    let isDrawn = pixel.withUnsafeMutableBytes { bytes in
      guard
        let surface = cairo_image_surface_create_for_data(
          bytes.bindMemory(to: UInt8.self).baseAddress, CAIRO_FORMAT_ARGB32, 1, 1, 4)
      else { return false }
      defer { cairo_surface_destroy(surface) }
      guard let context = cairo_create(surface) else { return false }
      defer { cairo_destroy(context) }
      do {
        try paint(
          VectorArtwork(svg: Data(svg.utf8)), in: Rect(.zero, Size(.mm(1), .mm(1))), on: context)
      } catch { return false }
      cairo_surface_flush(surface)
      return cairo_status(context) == CAIRO_STATUS_SUCCESS
    }
    guard isDrawn else { return nil }
    // Four bytes of one number, whose lowest is blue.
    let number = pixel.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
    func channel(_ shift: UInt32) -> Double { Double(number >> shift & 0xFF) / 255 }
    return .rgb(red: channel(16), green: channel(8), blue: channel(0))
  }

  /// Draws stretched to a box, in the context's millimetres.
  static func paint(
    _ artwork: VectorArtwork, in box: Rect, on context: OpaquePointer
  ) throws(RenderingError) {
    let margin = SVGMargin(artwork.svg)
    let handle = try Handle(margin.map { VectorArtwork(svg: $0.svg) } ?? artwork)
    let air = margin?.share ?? 0
    let area = Rect(
      x: box.minX - box.size.width * air, y: box.minY - box.size.height * air,
      width: box.size.width * (1 + 2 * air), height: box.size.height * (1 + 2 * air))
    // Drawn in a viewport of its own shape: in one of another librsvg would leave margins.
    let own =
      size(handle) ?? viewBox(handle) ?? (area.size.width.millimetres, area.size.height.millimetres)
    cairo_save(context)
    defer { cairo_restore(context) }
    clip(to: box, on: context)
    cairo_translate(context, area.minX.millimetres, area.minY.millimetres)
    cairo_scale(
      context, area.size.width.millimetres / own.width, area.size.height.millimetres / own.height)
    var viewport = RsvgRectangle(x: 0, y: 0, width: own.width, height: own.height)
    var error: UnsafeMutablePointer<GError>?
    // A drawing blends with itself, not with the paper: it is a group of its own, as in SVG and PDF.
    let blends = artwork.svg.range(of: Data("mix-blend-mode".utf8)) != nil
    if blends { cairo_push_group(context) }
    let isDrawn = rsvg_handle_render_document(handle.pointer, context, &viewport, &error) != 0
    if blends {
      cairo_pop_group_to_source(context)
      cairo_paint(context)
    }
    guard isDrawn else { throw .artwork(reason: takeMessage(&error)) }
  }

  /// What a drawing has beyond its page is not part of it.
  ///
  /// Cut at whole dots outside of the box, so that an edge between dots is not thinned twice.
  private static func clip(to box: Rect, on context: OpaquePointer) {
    var (left, top) = (box.minX.millimetres, box.minY.millimetres)
    var (right, bottom) = (box.maxX.millimetres, box.maxY.millimetres)
    cairo_user_to_device(context, &left, &top)
    cairo_user_to_device(context, &right, &bottom)
    cairo_save(context)
    cairo_identity_matrix(context)
    let (x, y) = ((left + 0.001).rounded(.down), (top + 0.001).rounded(.down))
    cairo_rectangle(
      context, x, y, (right - 0.001).rounded(.up) - x, (bottom - 0.001).rounded(.up) - y)
    cairo_restore(context)
    cairo_clip(context)
  }

  /// In CSS pixels.
  private static func size(_ handle: borrowing Handle) -> (width: Double, height: Double)? {
    var (width, height) = (0.0, 0.0)
    guard rsvg_handle_get_intrinsic_size_in_pixels(handle.pointer, &width, &height) != 0, width > 0,
      height > 0
    else { return nil }
    return (width, height)
  }

  private static func viewBox(_ handle: borrowing Handle) -> (width: Double, height: Double)? {
    var (hasWidth, hasHeight, hasBox) = (gboolean(0), gboolean(0), gboolean(0))
    var (width, height, box) = (RsvgLength(), RsvgLength(), RsvgRectangle())
    rsvg_handle_get_intrinsic_dimensions(
      handle.pointer, &hasWidth, &width, &hasHeight, &height, &hasBox, &box)
    return hasBox != 0 && box.width > 0 && box.height > 0 ? (box.width, box.height) : nil
  }

  /// The one owner of a handle.
  private struct Handle: ~Copyable {
    let pointer: UnsafeMutablePointer<RsvgHandle>

    init(_ artwork: VectorArtwork) throws(RenderingError) {
      var error: UnsafeMutablePointer<GError>?
      let made = SVGSpacedText.settle(artwork.svg).withUnsafeBytes {
        rsvg_handle_new_from_data($0.bindMemory(to: UInt8.self).baseAddress, UInt($0.count), &error)
      }
      guard let made else { throw .artwork(reason: SVGPainter.takeMessage(&error)) }
      pointer = made
      // Lengths in CSS pixels, 96 an inch: what a length without a unit is.
      rsvg_handle_set_dpi(made, 96)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }
  }

  private static func takeMessage(_ error: inout UnsafeMutablePointer<GError>?) -> String {
    guard let found = error else { return "librsvg gives no reason" }
    defer { g_clear_error(&error) }
    return String(cString: found.pointee.message)
  }
}
