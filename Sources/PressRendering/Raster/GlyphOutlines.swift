internal import CHarfBuzz
internal import Foundation
package import PressDots
package import PressDrawing

/// Outlines of glyphs, the same for pixels and for vectors.
///
/// HarfBuzz reads them out of the font's bytes, unhinted. Not thread-safe: one a worker.
package final class GlyphOutlines {
  /// A glyph in font units (a millimetre stands for a unit), y up.
  private struct Outline {
    let path: Path
    /// What its points span, and so more than its curves do; nil without a point.
    let box: Rect?
  }

  private final class Font {
    let pointer: OpaquePointer
    let unitsPerEm: Double
    var outlines: [UInt32: Outline] = [:]
    /// HarfBuzz reads from these bytes and has none of its own: a Chinese font is 19 MB, and every worker has it.
    private let file: Data

    /// Nil when the file is no font.
    init?(_ face: FontFace) {
      file = face.file
      // So few bytes lie in the `Data` itself and move with it; more than that stay where they are while it is held.
      guard file.count > 1024 else { return nil }
      let blob = file.withUnsafeBytes {
        hb_blob_create(
          $0.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32($0.count), HB_MEMORY_MODE_READONLY,
          nil, nil)
      }
      defer { hb_blob_destroy(blob) }
      let handle = hb_face_create(blob, UInt32(face.index))
      defer { hb_face_destroy(handle) }
      guard hb_face_get_glyph_count(handle) > 0, let font = hb_font_create(handle) else { return nil }
      pointer = font
      unitsPerEm = Double(hb_face_get_upem(handle))
    }

    deinit { hb_font_destroy(pointer) }
  }

  private var fonts: [FontFace: Font] = [:]
  private let callbacks: OpaquePointer?

  package init() {
    callbacks = hb_draw_funcs_create()
    hb_draw_funcs_set_move_to_func(callbacks, { _, data, _, x, y, _ in pen(data)?.move(x, y) }, nil, nil)
    hb_draw_funcs_set_line_to_func(callbacks, { _, data, _, x, y, _ in pen(data)?.line(x, y) }, nil, nil)
    hb_draw_funcs_set_quadratic_to_func(
      callbacks, { _, data, _, cx, cy, x, y, _ in pen(data)?.quadratic(cx, cy, x, y) }, nil, nil)
    hb_draw_funcs_set_cubic_to_func(
      callbacks,
      { _, data, _, ax, ay, bx, by, x, y, _ in pen(data)?.cubic(ax, ay, bx, by, x, y) }, nil, nil)
    hb_draw_funcs_set_close_path_func(callbacks, { _, data, _, _ in pen(data)?.close() }, nil, nil)
  }

  deinit { hb_draw_funcs_destroy(callbacks) }

  /// The whole run as one path on the page.
  ///
  /// - Parameter part: where it is wanted; glyphs that do not reach it are left out.
  package func path(of run: GlyphRun, in part: Rect? = nil) throws(RenderingError) -> Path {
    let font = try font(of: run.face)
    let scale = run.size.millimetres / font.unitsPerEm
    var path = Path()
    for glyph in run.glyphs {
      let outline = outline(glyph.index, of: font)
      let place = Transform(a: scale, d: -scale, tx: glyph.origin.x, ty: glyph.origin.y)
      if let part, let box = outline.box, !place.apply(box).intersects(part) { continue }
      path.elements += outline.path.transformed(by: place).elements
    }
    return path
  }

  /// A box that the run's glyphs do not leave; nil when they have no point.
  func box(of run: GlyphRun) throws(RenderingError) -> Rect? {
    let font = try font(of: run.face)
    let scale = run.size.millimetres / font.unitsPerEm
    var all: Rect?
    for glyph in run.glyphs {
      guard let own = outline(glyph.index, of: font).box else { continue }
      let box = Transform(a: scale, d: -scale, tx: glyph.origin.x, ty: glyph.origin.y).apply(own)
      all = all?.joined(with: box) ?? box
    }
    return all
  }

  private func font(of face: FontFace) throws(RenderingError) -> Font {
    if let known = fonts[face] { return known }
    guard let made = Font(face) else { throw .font(identifier: face.identifier) }
    fonts[face] = made
    return made
  }

  private func outline(_ glyph: UInt32, of font: Font) -> Outline {
    if let outline = font.outlines[glyph] { return outline }
    let pen = Pen()
    withExtendedLifetime(pen) {
      qrpress_hb_draw(font.pointer, glyph, callbacks, Unmanaged.passUnretained(pen).toOpaque())
    }
    let outline = Outline(path: pen.path, box: pen.path.box)
    font.outlines[glyph] = outline
    return outline
  }
}

private func pen(_ data: UnsafeMutableRawPointer?) -> Pen? {
  data.map { Unmanaged<Pen>.fromOpaque($0).takeUnretainedValue() }
}

/// Collects what HarfBuzz draws.
private final class Pen {
  var path = Path()
  private var current = (x: 0.0, y: 0.0)

  private func point(_ x: Double, _ y: Double) -> Point { Point(.mm(x), .mm(y)) }

  func move(_ x: Float, _ y: Float) {
    current = (Double(x), Double(y))
    path.move(to: point(current.x, current.y))
  }

  func line(_ x: Float, _ y: Float) {
    current = (Double(x), Double(y))
    path.line(to: point(current.x, current.y))
  }

  func quadratic(_ cx: Float, _ cy: Float, _ x: Float, _ y: Float) {
    let (cx, cy, x, y) = (Double(cx), Double(cy), Double(x), Double(y))
    path.curve(
      point(current.x + (cx - current.x) * 2 / 3, current.y + (cy - current.y) * 2 / 3),
      point(x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3), to: point(x, y))
    current = (x, y)
  }

  func cubic(_ ax: Float, _ ay: Float, _ bx: Float, _ by: Float, _ x: Float, _ y: Float) {
    current = (Double(x), Double(y))
    path.curve(
      point(Double(ax), Double(ay)), point(Double(bx), Double(by)), to: point(current.x, current.y))
  }

  func close() { path.close() }
}
