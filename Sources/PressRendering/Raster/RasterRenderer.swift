internal import CCairo
package import Foundation
package import PressDots
package import PressDrawing

/// Scene in, bitmap out, by cairo.
///
/// Holds what is expensive to make (outlines, decoded pictures, colour transform), so keep one and use it for many
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
  var images: [PictureKey: DecodedImage] = [:]
  /// The ink whose plate is being drawn; nil for what is seen.
  private var ink: Ink?
  /// What is drawn of the scene, with a dot around it; nil where the drawing is moved or turned.
  private var visible: Rect?
  /// The rows of the canvas that are painted, where nothing else bounds or moves the drawing; else nil.
  private var paintedRows: [Range<Int>]?
  /// Whether dots on an edge mix what lies on both sides; films have none that do.
  var hasSoftEdges = true
  /// Pictures that are kept: a template's own, not each record's of a hundred thousand.
  private static let maximumImages = 8

  package init(cmykProfile: Data) {
    colors = ColorConverter(cmykProfile: cmykProfile)
  }

  /// What one ink's plate of a press carries, as a gray picture: 0 is solid ink, 255 none.
  ///
  /// Every paint knocks out what lies below, on all plates. What has no plate of its own (screen colours,
  /// pictures) is an estimate, see `Color.inks`; SVG artwork, which no press file holds, is drawn as it is
  /// seen.
  package func plate(
    of ink: Ink, _ scene: Scene, region: Rect? = nil, at resolution: Resolution
  ) throws(RenderingError) -> Bitmap {
    self.ink = ink
    defer { self.ink = nil }
    let region = region ?? Rect(.zero, scene.trim)
    let box = try RasterRenderer.box(region, at: resolution)
    return try canvas(scene, box, from: region.origin, at: resolution, .color(.white))
      .gray(resolution: resolution)
  }

  /// Draws the part of a scene that lies in `region` (the trim when nil).
  ///
  /// The picture's top left corner is the region's; its sides are rounded to whole dots.
  package func draw(
    _ scene: Scene, region: Rect? = nil, at resolution: Resolution, ground: Ground
  ) throws(RenderingError) -> Bitmap {
    let region = region ?? Rect(.zero, scene.trim)
    return try draw(
      scene, RasterRenderer.box(region, at: resolution), from: region.origin, at: resolution, ground)
  }

  /// All dots of a region.
  private static func box(_ region: Rect, at resolution: Resolution) throws(RenderingError) -> PixelBox {
    let width = resolution.dots(region.size.width).rounded()
    let height = resolution.dots(region.size.height).rounded()
    guard width >= 1, height >= 1, width <= 32_767, height <= 32_767,
      Bitmap.fits(width: Int(width), height: Int(height))
    else { throw .tooLarge(width: Int(exactly: width) ?? 0, height: Int(exactly: height) ?? 0) }
    return PixelBox(left: 0, top: 0, width: Int(width), height: Int(height))
  }

  /// Draws a part of the picture whose top left corner is `origin`: the same dots as in the whole picture.
  func draw(
    _ scene: Scene, _ part: PixelBox, from origin: Point, at resolution: Resolution, _ ground: Ground
  ) throws(RenderingError) -> Bitmap {
    try canvas(scene, part, from: origin, at: resolution, ground).bitmap(
      ground: ground, resolution: resolution)
  }

  private func canvas(
    _ scene: Scene, _ part: PixelBox, from origin: Point, at resolution: Resolution, _ ground: Ground
  ) throws(RenderingError) -> Canvas {
    let canvas = try Canvas(width: part.width, height: part.height)
    // Moved after everything is rounded as in the whole picture.
    cairo_surface_set_device_offset(canvas.surface, Double(-part.left), Double(-part.top))
    if !hasSoftEdges { cairo_set_antialias(canvas.context, CAIRO_ANTIALIAS_NONE) }
    if case .color(let color) = ground {
      try setSource(.solid(color), on: canvas)
      cairo_paint(canvas.context)
    }
    // A length of one millimetre is `scale` dots from here on.
    let scale = resolution.dotsPerInch / 25.4
    cairo_scale(canvas.context, scale, scale)
    cairo_translate(canvas.context, -origin.x.millimetres, -origin.y.millimetres)
    func length(_ dots: Int) -> Length { .mm(Double(dots) / scale) }
    visible = Rect(
      x: origin.x + length(part.left - 1), y: origin.y + length(part.top - 1), width: length(part.width + 2),
      height: length(part.height + 2))
    paintedRows = [0..<part.height]
    for node in scene.nodes { try draw(node, on: canvas) }
    try check(canvas)
    return canvas
  }

  private func check(_ canvas: borrowing Canvas) throws(RenderingError) {
    let status = cairo_status(canvas.context)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(reason: String(cString: cairo_status_to_string(status)))
    }
  }

  /// A whole page, to be painted over.
  func canvas(
    of scene: Scene, at resolution: Resolution, _ ground: Ground
  ) throws(RenderingError) -> Canvas {
    let region = Rect(.zero, scene.trim)
    return try canvas(
      scene, RasterRenderer.box(region, at: resolution), from: .zero, at: resolution, ground)
  }

  /// Paints over some rows of a page that is drawn, and over no other.
  func paint(
    _ nodes: [Scene.Node], on canvas: borrowing Canvas, within rows: [Range<Int>], at resolution: Resolution
  ) throws(RenderingError) {
    let context = canvas.context
    cairo_save(context)
    defer { cairo_restore(context) }
    var matrix = cairo_matrix_t()
    cairo_get_matrix(context, &matrix)
    cairo_identity_matrix(context)
    cairo_new_path(context)
    for rows in rows {
      cairo_rectangle(context, 0, Double(rows.lowerBound), Double(canvas.width), Double(rows.count))
    }
    cairo_clip(context)
    cairo_set_matrix(context, &matrix)
    visible = Rect(
      x: resolution.length(dots: -1), y: resolution.length(dots: -1),
      width: resolution.length(dots: Double(canvas.width + 2)),
      height: resolution.length(dots: Double(canvas.height + 2)))
    paintedRows = rows
    for node in nodes { try draw(node, on: canvas) }
    try check(canvas)
  }

  private func draw(_ node: Scene.Node, on canvas: borrowing Canvas) throws(RenderingError) {
    let context = canvas.context
    switch node {
    case .fill(let path, let paint):
      try setSource(paint, on: canvas)
      canvas.trace(path)
      cairo_fill(context)
    case .modules(let matrix, let paint):
      if try paintDots(of: matrix, paint, on: canvas) { return }
      try setSource(paint, on: canvas)
      canvas.trace(matrix.outline)
      cairo_fill(context)
    case .stroke(let path, let width, let paint):
      try setSource(paint, on: canvas)
      canvas.trace(path)
      cairo_set_line_width(context, width.millimetres)
      cairo_stroke(context)
    case .glyphs(let run, let paint):
      try setSource(paint, on: canvas)
      canvas.trace(try outlines.path(of: run, in: visible))
      cairo_fill(context)
    case .image(let image, let box):
      try paint(image, in: box, on: canvas)
    case .artwork(let artwork, let box):
      try SVGPainter.paint(artwork, in: box, on: context)
    case .page(let page, let box):
      try paint(page.picture, in: box, on: canvas)
    case .clip(let path, let inner):
      cairo_save(context)
      let outer = paintedRows
      paintedRows = nil
      defer { paintedRows = outer }
      canvas.trace(path)
      cairo_clip(context)
      for node in inner { try draw(node, on: canvas) }
      cairo_restore(context)
    case .group(let map, let inner):
      cairo_save(context)
      let outer = (visible, paintedRows)
      (visible, paintedRows) = (nil, nil)
      defer { (visible, paintedRows) = outer }
      var matrix = cairo_matrix_t(
        xx: map.a, yx: map.b, xy: map.c, yy: map.d, x0: map.tx.millimetres, y0: map.ty.millimetres)
      cairo_transform(context, &matrix)
      for node in inner { try draw(node, on: canvas) }
      cairo_restore(context)
    }
  }

  /// Paints modules that lie on whole dots in one colour, row by row; false where they do not, and outlines are filled.
  private func paintDots(
    of matrix: ModuleMatrix, _ paint: Paint, on canvas: borrowing Canvas
  ) throws(RenderingError) -> Bool {
    guard let paintedRows, case .solid(let color) = paint else { return false }
    var (map, dx, dy) = (cairo_matrix_t(), 0.0, 0.0)
    cairo_get_matrix(canvas.context, &map)
    cairo_surface_get_device_offset(canvas.surface, &dx, &dy)
    let painter = ModulePainter(
      matrix, left: matrix.origin.x.millimetres * map.xx + map.x0 + dx,
      top: matrix.origin.y.millimetres * map.yy + map.y0 + dy, dots: matrix.moduleSide.millimetres * map.xx)
    guard let painter else { return false }
    try canvas.fill(painter, within: paintedRows, with: try seen(color))
    return true
  }

  private func setSource(_ paint: Paint, on canvas: borrowing Canvas) throws(RenderingError) {
    switch paint {
    case .solid(let color):
      let rgb = try seen(color)
      cairo_set_source_rgb(canvas.context, rgb.red, rgb.green, rgb.blue)
    case .gradient(let gradient):
      try GradientPattern(gradient, seen).setSource(on: canvas.context)
    }
  }

  /// A colour as the picture shows it; on a plate the gray of its share of the ink.
  private func seen(_ color: Color) throws(RenderingError) -> ColorConverter.RGB {
    guard let ink else { return try colors.rgb(color) }
    let light = 1 - (color.inks[ink] ?? 0)
    return ColorConverter.RGB(red: light, green: light, blue: light)
  }

  private func paint(
    _ image: EncodedImage, in box: Rect, on canvas: borrowing Canvas
  ) throws(RenderingError) {
    let decoded: DecodedImage
    let key = PictureKey(image: image, ink: ink)
    if let known = images[key] {
      decoded = known
    } else {
      decoded = try DecodedImage(image, colors, plateOf: ink)
      if images.count >= RasterRenderer.maximumImages { images = [:] }
      images[key] = decoded
    }
    decoded.paint(in: box, on: canvas.context)
  }
}
