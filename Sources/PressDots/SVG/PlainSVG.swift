package import PressDrawing
internal import PressSyntax

/// SVG of filled outlines: what a plain code needs, and what the full SVG writer is made of.
///
/// Sizes are in millimetres.
package enum PlainSVG {
  /// The file.
  ///
  /// - Parameters:
  ///   - title: what a screen reader says first.
  ///   - description: a longer text for screen readers, if any.
  ///   - elements: painted first to last, each with a line break at its end.
  package static func document(
    size: Size, title: String, description: String?, elements: [String]
  ) -> String {
    let (width, height) = (number(size.width), number(size.height))
    let links =
      elements.contains { $0.contains("xlink:") } ? "xmlns:xlink=\"http://www.w3.org/1999/xlink\" " : ""
    var svg = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" \(links)width="\(width)mm" height="\(height)mm" \
      viewBox="0 0 \(width) \(height)" role="img">
      <title>\(XMLEscaping.attribute(title))</title>

      """
    if let description { svg += "<desc>\(XMLEscaping.attribute(description))</desc>\n" }
    for element in elements { svg += element }
    return svg + "</svg>\n"
  }

  /// A filled outline.
  ///
  /// - Parameter color: what stands in a `fill` attribute.
  package static func fill(_ path: Path, color: String) -> String {
    let crisp = path.isRectilinear ? " shape-rendering=\"crispEdges\"" : ""
    return "<path fill=\"\(color)\"\(crisp) d=\"\(data(path))\"/>\n"
  }

  /// Tenths of a micrometre: finer than any press, short enough to read.
  package static func number(_ length: Length) -> String { length.millimetres.decimal(places: 4) }

  package static func point(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

  /// What stands in a `d` attribute.
  package static func data(_ path: Path) -> String {
    var text = ""
    var (start, current) = (Point.zero, Point.zero)
    for element in path.elements {
      switch element {
      case .move(let p):
        text += "M\(point(p))"
        (start, current) = (p, p)
      case .line(let p) where p.y == current.y:
        text += "H\(number(p.x))"
        current = p
      case .line(let p) where p.x == current.x:
        text += "V\(number(p.y))"
        current = p
      case .line(let p):
        text += "L\(point(p))"
        current = p
      case .curve(let p, let q, let end):
        text += "C\(point(p)) \(point(q)) \(point(end))"
        current = end
      case .close:
        text += "Z"
        current = start
      }
    }
    return text
  }
}

extension Path {
  /// Whether every edge is level or upright.
  fileprivate var isRectilinear: Bool {
    var (start, current) = (Point.zero, Point.zero)
    func isLevelOrUpright(to p: Point) -> Bool { p.x == current.x || p.y == current.y }
    for element in elements {
      switch element {
      // A filled outline is closed by a straight edge, whether it says so or not.
      case .move(let p):
        guard isLevelOrUpright(to: start) else { return false }
        (start, current) = (p, p)
      case .line(let p):
        guard isLevelOrUpright(to: p) else { return false }
        current = p
      case .curve: return false
      case .close:
        guard isLevelOrUpright(to: start) else { return false }
        current = start
      }
    }
    return isLevelOrUpright(to: start)
  }
}
