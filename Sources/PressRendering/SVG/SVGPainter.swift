internal import CCairo
internal import CRSVG
internal import Foundation
package import PressDots
package import PressDrawing

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

  /// Draws stretched to a box, in the context's millimetres.
  static func paint(
    _ artwork: VectorArtwork, in box: Rect, on context: OpaquePointer
  ) throws(RenderingError) {
    let handle = try Handle(artwork)
    // Drawn in a viewport of its own shape: in one of another librsvg would leave margins.
    let own =
      size(handle) ?? viewBox(handle) ?? (box.size.width.millimetres, box.size.height.millimetres)
    cairo_save(context)
    defer { cairo_restore(context) }
    clip(to: box, on: context)
    cairo_translate(context, box.minX.millimetres, box.minY.millimetres)
    cairo_scale(context, box.size.width.millimetres / own.width, box.size.height.millimetres / own.height)
    var viewport = RsvgRectangle(x: 0, y: 0, width: own.width, height: own.height)
    var error: UnsafeMutablePointer<GError>?
    guard rsvg_handle_render_document(handle.pointer, context, &viewport, &error) != 0 else {
      throw .artwork(reason: takeMessage(&error))
    }
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
      let made = artwork.svg.withUnsafeBytes {
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
