internal import CCairo
internal import PressDots
internal import PressDrawing

/// A gradient as cairo's pattern; the one owner of its pointer.
struct GradientPattern: ~Copyable {
  private let pattern: OpaquePointer

  /// Its stops as a screen shows them: mixed in sRGB, as an SVG's are.
  ///
  /// - Parameter seen: what a colour looks like.
  init(
    _ gradient: Gradient, _ seen: (Color) throws(RenderingError) -> ColorConverter.RGB
  ) throws(RenderingError) {
    let stops = try gradient.stops.map { stop throws(RenderingError) in
      (stop.offset, try seen(stop.color))
    }
    let made =
      switch gradient.geometry {
      case .linear(let from, let to):
        cairo_pattern_create_linear(
          from.x.millimetres, from.y.millimetres, to.x.millimetres, to.y.millimetres)
      case .radial(let center, let radius):
        cairo_pattern_create_radial(
          center.x.millimetres, center.y.millimetres, 0, center.x.millimetres, center.y.millimetres,
          radius.millimetres)
      }
    for (offset, rgb) in stops {
      cairo_pattern_add_color_stop_rgb(made, offset, rgb.red, rgb.green, rgb.blue)
    }
    cairo_pattern_set_extend(made, CAIRO_EXTEND_PAD)
    let status = cairo_pattern_status(made)
    guard let made, status == CAIRO_STATUS_SUCCESS else {
      cairo_pattern_destroy(made)
      throw .drawing(reason: String(cString: cairo_status_to_string(status)))
    }
    pattern = made
  }

  deinit { cairo_pattern_destroy(pattern) }

  /// In the context's millimetres as they are now; the context keeps a reference of its own.
  func setSource(on context: OpaquePointer) {
    cairo_set_source(context, pattern)
  }
}
