package import Foundation
package import PressDots
package import PressDrawing
internal import PressSVG
internal import PressSyntax

/// Scene in, SVG file out: sizes in millimetres, text as outlines unless text is asked for, pictures embedded.
///
/// Holds outlines and a colour transform, so keep one for many scenes. Not thread-safe: one a worker.
package final class SVGWriter {
  private let colors: ColorConverter
  private let outlines = GlyphOutlines()
  private var clipCount = 0
  private var artworkCount = 0
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
    artworkCount = 0
    gradients = [:]
    let elements = try scene.nodes.map { node throws(RenderingError) in try element(node) }
    return Data(
      PlainSVG.document(size: scene.trim, title: title, description: description, elements: elements).utf8)
  }

  /// A picture as it is seen in print: what is in inks is shown by each viewer in its own way.
  private func seen(_ image: EncodedImage) throws(RenderingError) -> EncodedImage {
    guard image.format == .jpeg, try ImageDecoder.hasInks(image.bytes) else { return image }
    return EncodedImage(
      format: .png, bytes: try PNGEncoder.encode(try ImageDecoder.decode(image, colors)))
  }

  private func element(_ node: Scene.Node) throws(RenderingError) -> String {
    switch node {
    case .fill(let path, let paint):
      let (definition, color) = try source(paint)
      return definition + PlainSVG.fill(path, color: color)
    case .modules(let matrix, let paint): return try element(.fill(matrix.outline, paint))
    case .stroke(let path, let width, let paint):
      let (definition, color) = try source(paint)
      return definition
        + "<path fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(PlainSVG.number(width))\" "
        + "stroke-miterlimit=\"10\" "
        + "d=\"\(PlainSVG.data(path))\"/>\n"
    case .glyphs(let run, let paint):
      let (definition, color) = try source(paint)
      if text == .live, let words = words(run, color) { return definition + words }
      return definition + "<path aria-label=\"\(XMLEscaping.attribute(run.text))\" fill=\"\(color)\" "
        + "d=\"\(PlainSVG.data(try outlines.path(of: run)))\"/>\n"
    case .page(let page, let box):
      return try element(.image(page.picture, in: box))
    case .image(let image, let box):
      let image = try seen(image)
      // Illustrator knows the old spelling alone, and the standard is about to drop it.
      let data = "data:image/\(image.format.rawValue);base64,\(image.bytes.base64EncodedString())"
      return
        "<image \(attributes(box)) preserveAspectRatio=\"none\" href=\"\(data)\" xlink:href=\"\(data)\"/>\n"
    case .artwork(let artwork, let box):
      artworkCount += 1
      let place = NestedSVG.Box(
        x: box.minX.millimetres, y: box.minY.millimetres, width: box.size.width.millimetres,
        height: box.size.height.millimetres)
      do throws(SVGFault) {
        return try NestedSVG.elements(artwork.svg, prefix: "artwork\(artworkCount)-", in: place)
      } catch {
        throw .artwork(reason: error.message)
      }
    case .clip(let path, let inner):
      clipCount += 1
      let name = "clip\(clipCount)"
      var text = "<clipPath id=\"\(name)\"><path d=\"\(PlainSVG.data(path))\"/></clipPath>\n"
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
    let places =
      isSimple ? run.glyphs.map { PlainSVG.number($0.origin.x) } : [PlainSVG.number(first.origin.x)]
    return "<text x=\"\(places.joined(separator: " "))\" y=\"\(PlainSVG.number(first.origin.y))\" "
      + "font-family=\"'\(XMLEscaping.attribute(run.face.family))'\" font-weight=\"\(run.face.weight)\" "
      + "font-size=\"\(PlainSVG.number(run.size))\" fill=\"\(color)\" xml:lang=\"\(XMLEscaping.attribute(run.language))\" "
      + "xml:space=\"preserve\">\(XMLEscaping.attribute(run.text))</text>\n"
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
      return
        "<defs><linearGradient \(attributes) x1=\"\(PlainSVG.number(from.x))\" y1=\"\(PlainSVG.number(from.y))\" "
        + "x2=\"\(PlainSVG.number(to.x))\" y2=\"\(PlainSVG.number(to.y))\">\(stops)</linearGradient></defs>\n"
    case .radial(let center, let radius):
      return
        "<defs><radialGradient \(attributes) cx=\"\(PlainSVG.number(center.x))\" cy=\"\(PlainSVG.number(center.y))\" "
        + "r=\"\(PlainSVG.number(radius))\">\(stops)</radialGradient></defs>\n"
    }
  }

  private func attributes(_ box: Rect) -> String {
    "x=\"\(PlainSVG.number(box.minX))\" y=\"\(PlainSVG.number(box.minY))\" width=\"\(PlainSVG.number(box.size.width))\" "
      + "height=\"\(PlainSVG.number(box.size.height))\""
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
