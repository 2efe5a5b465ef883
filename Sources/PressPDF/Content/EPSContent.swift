internal import PressDrawing
internal import PressSyntax

/// Nodes in, a PostScript page description out, in the words of `EPSWriter`'s prolog.
struct EPSContent {
  private let sources: SceneSources
  private var operands = Operands()
  private(set) var operators = ""
  private(set) var spots = SpotInks()
  /// The procedures `S0`, `S1` … that set a spot ink.
  private(set) var procedures = ""
  /// Whether shadings are used: PostScript level 3.
  private(set) var hasGradients = false

  /// - Parameter page: from the scene's coordinates to the page's: the one place where y is turned over.
  init(_ scene: Scene, page: Transform, sources: SceneSources) throws(PDFError) {
    self.sources = sources
    operators += "[\(operands.matrix(page))] concat\n"
    for node in scene.nodes { try draw(node) }
    for (index, ink) in spots.inks.enumerated() {
      let space = InkSpace.spot(ink).postScript(&operands)
      procedures += "/S\(index) {\n\(space)\nsetcolorspace setcolor} bind def\n"
    }
    guard operands.isSound else { throw .coordinate }
  }

  private mutating func draw(_ node: Scene.Node) throws(PDFError) {
    switch node {
    case .fill(let path, let paint): try self.paint(path, with: paint, width: nil)
    case .modules(let matrix, let paint): try self.paint(matrix.outline, with: paint, width: nil)
    case .glyphs(let run, let paint): try self.paint(try sources.outlines(run), with: paint, width: nil)
    case .stroke(let path, let width, let paint):
      let width = operands.number(width)
      // To PostScript a width of 0 is the thinnest line there is, to a scene it is none.
      guard width != "0", !width.hasPrefix("-") else { return }
      try self.paint(path, with: paint, width: width)
    case .image(let image, let box): try draw(image, in: box)
    case .artwork, .page: throw .artwork
    case .clip(let path, let inner):
      let outline = operands.outline(path)
      // Nothing is inside an empty path.
      guard !outline.isEmpty else { return }
      operators += "q\n\(outline)W\n"
      for node in inner { try draw(node) }
      operators += "Q\n"
    case .group(let own, let inner):
      operators += "q\n[\(operands.matrix(own))] concat\n"
      for node in inner { try draw(node) }
      operators += "Q\n"
    }
  }

  /// Fills an outline, or strokes it when a line's width is given.
  private mutating func paint(_ path: Path, with paint: Paint, width: String?) throws(PDFError) {
    let outline = operands.outline(path)
    guard !outline.isEmpty else { return }
    let pen = width.map { "\($0) w\n" } ?? ""
    switch paint {
    case .solid(let color):
      operators += "\(try setting(color))\(pen)\(outline)\(width == nil ? "f" : "S")\n"
    case .gradient(let gradient):
      hasGradients = true
      let shading = try Shading(gradient)
      if case .spot(let ink) = shading.space { _ = try spots.index(of: ink) }
      let space = shading.space.postScript(&operands)
      operators += "q\n\(pen)\(outline)\(width == nil ? "" : "strokepath ")W\n"
      operators += "\(shading.dictionary(spaceName: space, &operands)) shfill\nQ\n"
    }
  }

  private mutating func setting(_ color: Color) throws(PDFError) -> String {
    let (space, components) = InkSpace.resolve(color)
    let numbers = operands.numbers(components)
    switch space {
    case .process: return "\(numbers) k\n"
    case .screen: return "\(numbers) rg\n"
    case .spot(let ink): return "\(numbers) S\(try spots.index(of: ink))\n"
    }
  }

  private mutating func draw(_ image: EncodedImage, in box: Rect) throws(PDFError) {
    let picture = try PressPicture(image, from: sources)
    guard picture.alpha == nil else { throw .transparentImage }
    let place = Transform(
      a: box.size.width.points, d: -box.size.height.points, tx: box.minX, ty: box.maxY)
    // The procedure is read to its end before it runs, so that the file then stands at the pixels; what they
    // leave unread, the end mark at least, is flushed.
    operators += """
      q
      [\(operands.matrix(place))] concat
      \(picture.spaceName) setcolorspace
      {/source currentfile /ASCII85Decode filter def
      << /ImageType 1 /Width \(picture.width) /Height \(picture.height) /BitsPerComponent 8
      /ImageMatrix [\(picture.width) 0 0 -\(picture.height) 0 \(picture.height)] /Decode \(picture.decode)
      /DataSource source\(picture.isJPEG ? " /DCTDecode filter" : "") >> image
      source flushfile} exec
      \(ASCII85.encode([UInt8](picture.bytes)))
      Q

      """
  }
}
