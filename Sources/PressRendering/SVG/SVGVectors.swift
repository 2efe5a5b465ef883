internal import CCairo
package import Foundation
package import PressDots
package import PressDrawing

/// SVG artwork as a PDF of one page, by librsvg on cairo: outlines stay outlines and text stays text, its fonts
/// embedded.
///
/// Its colours are DeviceRGB: whoever puts it in a press file turns them into inks. What PDF cannot say (filters,
/// some masks) comes as pixels of 300 an inch.
package enum SVGVectors {
  /// Units of the page in an inch: what is drawn in pixels takes one a unit.
  package static let unitsPerInch = 300.0

  /// The artwork stretched to a size; the page is as large, in units.
  package static func pdf(of artwork: VectorArtwork, size: Size) throws(RenderingError) -> Data {
    let scale = unitsPerInch / 25.4
    var sink = Data()
    let status = try withUnsafeMutablePointer(to: &sink) { sink throws(RenderingError) in
      let surface = cairo_pdf_surface_create_for_stream(
        { sink, bytes, count in
          guard let bytes else { return CAIRO_STATUS_SUCCESS }
          sink?.assumingMemoryBound(to: Data.self).pointee.append(bytes, count: Int(count))
          return CAIRO_STATUS_SUCCESS
        }, sink, size.width.millimetres * scale, size.height.millimetres * scale)
      defer { cairo_surface_destroy(surface) }
      cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
      cairo_surface_set_fallback_resolution(surface, 72, 72)
      guard let context = cairo_create(surface) else { return CAIRO_STATUS_NO_MEMORY }
      defer { cairo_destroy(context) }
      cairo_scale(context, scale, scale)
      try SVGPainter.paint(artwork, in: Rect(.zero, size), on: context)
      cairo_surface_finish(surface)
      let status = cairo_status(context)
      return status == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : status
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(reason: String(cString: cairo_status_to_string(status)))
    }
    return sink
  }
}
