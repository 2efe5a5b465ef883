package import PressDrawing
package import PressText

/// What stands around the art on a film: registration targets, corners and the ink's name.
///
/// Films of a set are the same size and carry the same marks in the same places.
package struct FilmSheet {
  /// The art after crop.
  package let trim: Size
  /// Around the art on every side.
  package static let margin = Length.mm(15)
  private static let hair = Length.mm(0.2)
  private static let labelSize = Length.points(9)

  /// The whole film, from the trim's corner.
  package var region: Rect { Rect(.zero, trim).inset(by: -FilmSheet.margin) }

  /// - Parameter label: one line; its end is cut off where it is too long for the film.
  package func marks(label: String, ink: Color, setter: TextSetter) throws(TextError) -> [Scene.Node] {
    let paint = Paint.solid(ink)
    let middle = FilmSheet.margin / 2
    let targets = [
      Point(trim.width / 2, -middle), Point(trim.width / 2, trim.height + middle),
      Point(-middle, trim.height / 2), Point(trim.width + middle, trim.height / 2),
    ]
    var nodes = targets.map { FilmSheet.target(at: $0, paint) }
    nodes.append(.stroke(corners, width: FilmSheet.hair, paint))
    var style = TextStyle(families: ["Noto Sans", "Noto Sans CJK SC"], size: FilmSheet.labelSize)
    style.language = "en"
    let box = Rect(
      x: .mm(4), y: -middle - FilmSheet.labelSize / 2, width: trim.width / 2 - .mm(12),
      height: FilmSheet.labelSize)
    nodes += try FilmSheet.longestFit(label, style, box, setter).map { .glyphs($0, paint) }
    return nodes
  }

  /// A cross in a ring, 10 mm wide.
  private static func target(at center: Point, _ paint: Paint) -> Scene.Node {
    let (arm, radius) = (Length.mm(5), Length.mm(3))
    var path = Path.ellipse(
      in: Rect(x: center.x - radius, y: center.y - radius, width: radius * 2, height: radius * 2))
    path.move(to: Point(center.x - arm, center.y))
    path.line(to: Point(center.x + arm, center.y))
    path.move(to: Point(center.x, center.y - arm))
    path.line(to: Point(center.x, center.y + arm))
    return .stroke(path, width: hair, paint)
  }

  /// Lines of 5 mm at each corner of the art, 3 mm away from it.
  private var corners: Path {
    let (gap, end) = (Length.mm(3), Length.mm(8))
    var path = Path()
    for (x, outward) in [(Length.zero, -1.0), (trim.width, 1.0)] {
      for (y, down) in [(Length.zero, -1.0), (trim.height, 1.0)] {
        path.move(to: Point(x + gap * outward, y))
        path.line(to: Point(x + end * outward, y))
        path.move(to: Point(x, y + gap * down))
        path.line(to: Point(x, y + end * down))
      }
    }
    return path
  }

  private static func longestFit(
    _ label: String, _ style: TextStyle, _ box: Rect, _ setter: TextSetter
  ) throws(TextError) -> [GlyphRun] {
    var text = label
    while true {
      do {
        let setting = try setter.set(text, style: style, in: box)
        if setting.lineCount == 1 { return setting.runs }
      } catch {
        guard case .doesNotFit = error else { throw error }
      }
      guard text.count > 1 else { return [] }
      text = text.dropLast(text.hasSuffix("…") ? 2 : 1) + "…"
    }
  }
}
