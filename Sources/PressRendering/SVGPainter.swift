internal import CRSVG
internal import Foundation
package import PressDrawing

/// SVG artwork, read and drawn by librsvg.
///
/// The bytes are all it sees: without a base address librsvg follows no outside reference.
package enum SVGPainter {
  /// The size that the file says it has; nil when it gives none in absolute units.
  package static func size(of artwork: VectorArtwork) throws(RenderingError) -> Size? {
    let handle = try Handle(artwork)
    var (width, height) = (0.0, 0.0)
    rsvg_handle_set_dpi(handle.pointer, 25.4)
    guard rsvg_handle_get_intrinsic_size_in_pixels(handle.pointer, &width, &height) != 0, width > 0,
      height > 0
    else { return nil }
    return Size(.mm(width), .mm(height))
  }

  /// Draws stretched to a box, in the context's millimetres.
  static func paint(_ artwork: VectorArtwork, in box: Rect, on context: OpaquePointer) throws(RenderingError)
  {
    let handle = try Handle(artwork)
    rsvg_handle_set_dpi(handle.pointer, 25.4)
    var viewport = RsvgRectangle(
      x: box.minX.millimetres, y: box.minY.millimetres, width: box.size.width.millimetres,
      height: box.size.height.millimetres)
    var error: UnsafeMutablePointer<GError>?
    guard rsvg_handle_render_document(handle.pointer, context, &viewport, &error) != 0 else {
      throw .artwork(reason: takeMessage(&error))
    }
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
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }
  }

  private static func takeMessage(_ error: inout UnsafeMutablePointer<GError>?) -> String {
    guard let found = error else { return "librsvg gives no reason" }
    defer { g_clear_error(&error) }
    return String(cString: found.pointee.message)
  }
}
