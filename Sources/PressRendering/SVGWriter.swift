package import Foundation
package import PressDrawing

/// Scene in, SVG file out: sizes in millimetres, text as outlines unless text is asked for, pictures embedded.
///
/// Holds outlines and a colour transform, so keep one for many scenes. Not thread-safe: one a worker.
package final class SVGWriter {
  private let colors: ColorConverter
  private let outlines = GlyphOutlines()
  private var clipCount = 0
  private var gradients: [Gradient: String] = [:]
  private var text = Text.outlines

  /// What becomes of glyphs.
  package enum Text: String, Sendable, Hashable, CaseIterable {
    /// Outlines: the same on every machine.
    case outlines
    /// Text that can be edited and searched; who opens it needs the fonts.
    case live
  }

  package init(cmykProfile: Data) {
    colors = ColorConverter(cmykProfile: cmykProfile)
  }

  /// - Parameters:
  ///   - title: what a screen reader says first.
  ///   - description: a longer text for screen readers, if any.
  ///   - text: what becomes of glyphs.
  package func write(
    _ scene: Scene, title: String, description: String? = nil, text: Text = .outlines
  ) throws(RenderingError) -> Data {
    self.text = text
    clipCount = 0
    gradients = [:]
    let width = number(scene.trim.width)
    let height = number(scene.trim.height)
    var svg = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)mm" height="\(height)mm" \
      viewBox="0 0 \(width) \(height)" role="img">
      <title>\(escape(title))</title>

      """
    if let description { svg += "<desc>\(escape(description))</desc>\n" }
    for node in scene.nodes { svg += try element(node) }
    svg += "</svg>\n"
    return Data(svg.utf8)
  }

  private func element(_ node: Scene.Node) throws(RenderingError) -> String {
    switch node {
    case .fill(let path, let paint):
      let crisp = path.isRectilinear ? " shape-rendering=\"crispEdges\"" : ""
      let (definition, color) = try source(paint)
      return definition + "<path fill=\"\(color)\"\(crisp) d=\"\(data(path))\"/>\n"
    case .stroke(let path, let width, let paint):
      let (definition, color) = try source(paint)
      return definition + "<path fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(number(width))\" "
        + "stroke-miterlimit=\"10\" "
        + "d=\"\(data(path))\"/>\n"
    case .glyphs(let run, let paint):
      let (definition, color) = try source(paint)
      if text == .live, let words = words(run, color) { return definition + words }
      return definition + "<path aria-label=\"\(escape(run.text))\" fill=\"\(color)\" "
        + "d=\"\(data(try outlines.path(of: run)))\"/>\n"
    case .page(let page, let box):
      return try element(.image(page.picture, in: box))
    case .image(let image, let box):
      return "<image \(attributes(box)) preserveAspectRatio=\"none\" "
        + "href=\"data:image/\(image.format.rawValue);base64,\(image.bytes.base64EncodedString())\"/>\n"
    case .artwork(let artwork, let box):
      return "<image \(attributes(box)) preserveAspectRatio=\"none\" "
        + "href=\"data:image/svg+xml;base64,\(artwork.svg.base64EncodedString())\"/>\n"
    case .clip(let path, let inner):
      clipCount += 1
      let name = "clip\(clipCount)"
      var text = "<clipPath id=\"\(name)\"><path d=\"\(data(path))\"/></clipPath>\n"
      text += "<g clip-path=\"url(#\(name))\">\n"
      for node in inner { text += try element(node) }
      return text + "</g>\n"
    case .group(let map, let inner):
      let matrix = [map.a, map.b, map.c, map.d, map.tx.millimetres, map.ty.millimetres]
        .map { $0.decimal(places: 6) }.joined(separator: " ")
      var text = "<g transform=\"matrix(\(matrix))\">\n"
      for node in inner { text += try element(node) }
      return text + "</g>\n"
    }
  }

  /// A run as text, stretched to where its glyphs lie; nil when it has none.
  private func words(_ run: GlyphRun, _ color: String) -> String? {
    guard let first = run.glyphs.first, !run.text.isEmpty else { return nil }
    // A place for each glyph where one stands for one character: else the viewer's own shaping does it.
    let isSimple = run.glyphs.count == run.text.unicodeScalars.count
    let places = isSimple ? run.glyphs.map { number($0.origin.x) } : [number(first.origin.x)]
    return "<text x=\"\(places.joined(separator: " "))\" y=\"\(number(first.origin.y))\" "
      + "font-family=\"'\(escape(run.face.family))'\" font-weight=\"\(run.face.weight)\" "
      + "font-size=\"\(number(run.size))\" fill=\"\(color)\" xml:lang=\"\(escape(run.language))\" "
      + "xml:space=\"preserve\">\(escape(run.text))</text>\n"
  }

  /// What stands in a `fill` or `stroke` attribute, and what must stand before the element for it.
  private func source(_ paint: Paint) throws(RenderingError) -> (definition: String, value: String) {
    switch paint {
    case .solid(let color): return ("", try colors.hexadecimal(color))
    case .gradient(let gradient):
      if let name = gradients[gradient] { return ("", "url(#\(name))") }
      let name = "gradient\(gradients.count + 1)"
      gradients[gradient] = name
      return (try definition(of: gradient, named: name), "url(#\(name))")
    }
  }

  private func definition(of gradient: Gradient, named name: String) throws(RenderingError) -> String {
    var stops = ""
    for stop in gradient.stops {
      let color = try colors.hexadecimal(stop.color)
      stops += "<stop offset=\"\(stop.offset.decimal(places: 4))\" stop-color=\"\(color)\"/>"
    }
    let attributes = "id=\"\(name)\" gradientUnits=\"userSpaceOnUse\""
    switch gradient.geometry {
    case .linear(let from, let to):
      return "<defs><linearGradient \(attributes) x1=\"\(number(from.x))\" y1=\"\(number(from.y))\" "
        + "x2=\"\(number(to.x))\" y2=\"\(number(to.y))\">\(stops)</linearGradient></defs>\n"
    case .radial(let center, let radius):
      return "<defs><radialGradient \(attributes) cx=\"\(number(center.x))\" cy=\"\(number(center.y))\" "
        + "r=\"\(number(radius))\">\(stops)</radialGradient></defs>\n"
    }
  }

  /// Tenths of a micrometre: finer than any press, short enough to read.
  private func number(_ length: Length) -> String { length.millimetres.decimal(places: 4) }

  private func point(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

  private func attributes(_ box: Rect) -> String {
    "x=\"\(number(box.minX))\" y=\"\(number(box.minY))\" width=\"\(number(box.size.width))\" "
      + "height=\"\(number(box.size.height))\""
  }

  private func data(_ path: Path) -> String {
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

  /// For element text and for attributes alike; control characters that XML forbids are dropped.
  private func escape(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r": out += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension FontFace {
  /// By the style in its PostScript name, 400 where it says none.
  fileprivate var weight: Int {
    let style = identifier.prefix { $0 != "@" }.split(separator: "-").dropFirst().last ?? ""
    let weights = ["Light": 300, "Medium": 500, "SemiBold": 600, "Bold": 700, "Black": 900]
    return weights[String(style)] ?? 400
  }
}

extension ColorConverter {
  fileprivate func hexadecimal(_ color: Color) throws(RenderingError) -> String {
    let rgb = try rgb(color)
    return Color.rgb(red: rgb.red, green: rgb.green, blue: rgb.blue).description
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
