internal import PressDrawing

/// A run of glyphs as text operators, from `BT` to `ET`.
struct GlyphShow {
  /// In points: under four micrometres no press tells places apart.
  private static let minimumStep = 0.01

  private let font: any ContentFont
  private let program: FontProgram
  private let size: Double
  private(set) var operators = ContentText()
  /// Where the pen is, in points; nil before the first glyph.
  private var pen: (x: Double, y: Double)?
  /// The array of `TJ` so far, and whether a string is open at its end.
  private var pieces = ContentText()
  private var isOpen = false

  init(_ run: GlyphRun, _ font: any ContentFont, _ operands: inout Operands) {
    self.font = font
    program = font.program
    size = run.size.points
    operators += "BT\n\(font.name) \(operands.number(run.size)) Tf\n"
    for cluster in GlyphCluster.split(run) {
      let codes = cluster.glyphs.map { font.use($0.index) }
      // One glyph may say its text by itself. Where several do, or one that says something else elsewhere,
      // the text stands beside them.
      if codes.count == 1, cluster.text.isEmpty || font.usage.says(cluster.text, codes[0]) {
        show(cluster.glyphs, codes, &operands)
      } else {
        flush()
        operators += "/Span << /ActualText <FEFF\(ToUnicode.utf16(cluster.text))> >> BDC\n"
        show(cluster.glyphs, codes, &operands)
        flush()
        operators += "EMC\n"
      }
    }
    flush()
    operators += "ET\n"
  }

  private mutating func show(
    _ glyphs: ArraySlice<GlyphRun.Glyph>, _ codes: [Int], _ operands: inout Operands
  ) {
    for (glyph, code) in zip(glyphs, codes) {
      let (x, y) = (glyph.origin.x.points, glyph.origin.y.points)
      move(to: (x, y), glyph.origin, &operands)
      if !isOpen { pieces += "<" }
      isOpen = true
      pieces.hexadecimal(code)
      pen?.x += program.width(of: glyph.index) * size / 1000
    }
  }

  /// Moves the pen along the line, in tenths of a thousandth of the em, or to another.
  private mutating func move(to place: (x: Double, y: Double), _ point: Point, _ operands: inout Operands) {
    if let pen, abs(pen.y - place.y) < 0.0005, size > 0 {
      // What rounding adds up to is made good when it shows: half the text would be such steps.
      guard abs(pen.x - place.x) >= GlyphShow.minimumStep else { return }
      let step = ((pen.x - place.x) / size * 10_000).rounded() / 10
      guard step != 0 else { return }
      if isOpen { pieces += ">" }
      isOpen = false
      if step.magnitude <= Operands.farthest {
        pieces.number(step, places: 1)
      } else {
        pieces += operands.number(step, places: 1)
      }
      self.pen?.x -= step * size / 1000
    } else {
      flush()
      // Glyphs stand upright where y runs down.
      operators += "1 0 0 -1 \(operands.point(point)) Tm\n"
      pen = place
    }
  }

  private mutating func flush() {
    guard !pieces.isEmpty else { return }
    operators += "["
    operators += pieces
    operators += "\(isOpen ? ">" : "")] TJ\n"
    (pieces, isOpen) = (ContentText(), false)
  }
}
