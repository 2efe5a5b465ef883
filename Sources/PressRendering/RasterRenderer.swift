internal import CCairo
package import Foundation
package import PressDrawing

/// Scene in, bitmap out, by cairo.
///
/// Holds what is dear to make (outlines, decoded pictures, colour transform), so keep one and use it for many
/// scenes. Not thread-safe: one a worker.
package final class RasterRenderer {
  /// What is seen where nothing is drawn.
  package enum Ground: Sendable, Hashable {
    case color(Color)
    case transparent
    /// Transparent, and every pixel either opaque or not there: what garment printers take, since a
    /// half-transparent pixel prints the white underbase as speckle.
    case cutOut
  }

  let colors: ColorConverter
  let outlines = GlyphOutlines()
  var images: [EncodedImage: DecodedImage] = [:]
  /// Pictures that are kept: a template's own, not each record's of a hundred thousand.
  private static let mostImages = 8

  package init(cmykProfile: Data) {
    colors = ColorConverter(cmykProfile: cmykProfile)
  }

  /// Draws the part of a scene that lies in `region` (the trim when nil).
  ///
  /// The picture's top left corner is the region's; its sides are rounded to whole dots.
  package func draw(
    _ scene: Scene, region: Rect? = nil, at resolution: Resolution, ground: Ground
  ) throws(RenderingError) -> Bitmap {
    let region = region ?? Rect(.zero, scene.trim)
    let width = resolution.dots(region.size.width).rounded()
    let height = resolution.dots(region.size.height).rounded()
    guard width >= 1, height >= 1, width <= 32_767, height <= 32_767,
      Bitmap.fits(width: Int(width), height: Int(height))
    else { throw .tooLarge(width: Int(exactly: width) ?? 0, height: Int(exactly: height) ?? 0) }

    let canvas = try Canvas(width: Int(width), height: Int(height))
    if case .color(let color) = ground {
      try setSource(.solid(color), on: canvas)
      cairo_paint(canvas.context)
    }
    // A length of one millimetre is `scale` dots from here on.
    let scale = resolution.dotsPerInch / 25.4
    cairo_scale(canvas.context, scale, scale)
    cairo_translate(canvas.context, -region.minX.millimetres, -region.minY.millimetres)
    for node in scene.nodes { try draw(node, on: canvas) }

    let status = cairo_status(canvas.context)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(reason: String(cString: cairo_status_to_string(status)))
    }
    return try canvas.bitmap(ground: ground, resolution: resolution)
  }

  private func draw(_ node: Scene.Node, on canvas: borrowing Canvas) throws(RenderingError) {
    let context = canvas.context
    switch node {
    case .fill(let path, let paint):
      try setSource(paint, on: canvas)
      canvas.trace(path)
      cairo_fill(context)
    case .stroke(let path, let width, let paint):
      try setSource(paint, on: canvas)
      canvas.trace(path)
      cairo_set_line_width(context, width.millimetres)
      cairo_stroke(context)
    case .glyphs(let run, let paint):
      try setSource(paint, on: canvas)
      canvas.trace(try outlines.path(of: run))
      cairo_fill(context)
    case .image(let image, let box):
      try paint(image, in: box, on: canvas)
    case .artwork(let artwork, let box):
      try SVGPainter.paint(artwork, in: box, on: context)
    case .clip(let path, let inner):
      cairo_save(context)
      canvas.trace(path)
      cairo_clip(context)
      for node in inner { try draw(node, on: canvas) }
      cairo_restore(context)
    case .group(let map, let inner):
      cairo_save(context)
      var matrix = cairo_matrix_t(
        xx: map.a, yx: map.b, xy: map.c, yy: map.d, x0: map.tx.millimetres, y0: map.ty.millimetres)
      cairo_transform(context, &matrix)
      for node in inner { try draw(node, on: canvas) }
      cairo_restore(context)
    }
  }

  private func setSource(_ paint: Paint, on canvas: borrowing Canvas) throws(RenderingError) {
    switch paint {
    case .solid(let color):
      let rgb = try colors.rgb(color)
      cairo_set_source_rgb(canvas.context, rgb.red, rgb.green, rgb.blue)
    case .gradient(let gradient):
      try GradientPattern(gradient, colors: colors).setSource(on: canvas.context)
    }
  }

  private func paint(
    _ image: EncodedImage, in box: Rect, on canvas: borrowing Canvas
  ) throws(RenderingError) {
    let decoded: DecodedImage
    if let known = images[image] {
      decoded = known
    } else {
      decoded = try DecodedImage(image)
      if images.count >= RasterRenderer.mostImages { images = [:] }
      images[image] = decoded
    }
    decoded.paint(in: box, on: canvas.context)
  }
}
