internal import PressDrawing

/// Nodes in, a page's content stream out, with the resources that it names.
struct PDFContent {
  private let sources: SceneSources
  private var operands = Operands()
  private var spots = SpotInks()
  private(set) var operators = ""
  /// As arrays, named `/S0`, `/S1` … in order.
  private(set) var spaces: [String] = []
  /// As dictionaries, named `/P0`, `/P1` … in order.
  private(set) var patterns: [String] = []
  /// Named `/I0`, `/I1` … in order.
  private(set) var pictures: [PressPicture] = []
  private var pictureIndices: [EncodedImage: Int] = [:]

  /// - Parameter page: from the scene's coordinates to the page's: the one place where y is turned over.
  init(_ scene: Scene, page: Transform, sources: SceneSources) throws(PDFError) {
    self.sources = sources
    operators += "\(operands.matrix(page)) cm\n"
    for node in scene.nodes { try draw(node, map: page) }
    for ink in spots.inks { spaces.append(InkSpace.spot(ink).pdfArray(&operands)) }
    guard operands.isSound else { throw .coordinate }
  }

  /// - Parameter map: from the node's coordinates to the page's, which patterns are laid out in.
  private mutating func draw(_ node: Scene.Node, map: Transform) throws(PDFError) {
    switch node {
    case .fill(let path, let paint): try fill(path, with: paint, map: map)
    case .glyphs(let run, let paint): try fill(try sources.outlines(run), with: paint, map: map)
    case .stroke(let path, let width, let paint):
      let (width, outline) = (operands.number(width), operands.outline(path))
      // To PDF a width of 0 is the thinnest line there is, to a scene it is none.
      guard !outline.isEmpty, width != "0", !width.hasPrefix("-") else { return }
      operators += try setting(paint, isStroke: true, map: map)
      operators += "\(width) w\n\(outline)S\n"
    case .image(let image, let box): try draw(image, in: box)
    case .artwork: throw .artwork
    case .clip(let path, let inner):
      let outline = operands.outline(path)
      // Nothing is inside an empty path.
      guard !outline.isEmpty else { return }
      operators += "q\n\(outline)W n\n"
      for node in inner { try draw(node, map: map) }
      operators += "Q\n"
    case .group(let own, let inner):
      operators += "q\n\(operands.matrix(own)) cm\n"
      for node in inner { try draw(node, map: map.after(own)) }
      operators += "Q\n"
    }
  }

  private mutating func fill(_ path: Path, with paint: Paint, map: Transform) throws(PDFError) {
    let outline = operands.outline(path)
    guard !outline.isEmpty else { return }
    operators += try setting(paint, isStroke: false, map: map)
    operators += "\(outline)f\n"
  }

  private mutating func draw(_ image: EncodedImage, in box: Rect) throws(PDFError) {
    let index: Int
    if let known = pictureIndices[image] {
      index = known
    } else {
      index = pictures.count
      pictures.append(try PressPicture(image, pixels: sources.pixels))
      pictureIndices[image] = index
    }
    // A picture fills the unit square, its first row at y = 1.
    let place = Transform(
      a: box.size.width.points, d: -box.size.height.points, tx: box.minX, ty: box.maxY)
    operators += "q\n\(operands.matrix(place)) cm\n/I\(index) Do\nQ\n"
  }

  /// The operators that make a paint the current one.
  private mutating func setting(
    _ paint: Paint, isStroke: Bool, map: Transform
  ) throws(PDFError) -> String {
    switch paint {
    case .solid(let color):
      let (space, components) = InkSpace.resolve(color)
      let numbers = operands.numbers(components)
      switch space {
      case .process: return "\(numbers) \(isStroke ? "K" : "k")\n"
      case .screen: return "\(numbers) \(isStroke ? "RG" : "rg")\n"
      case .spot(let ink):
        let name = "/S\(try spots.index(of: ink))"
        return isStroke ? "\(name) CS \(numbers) SCN\n" : "\(name) cs \(numbers) scn\n"
      }
    case .gradient(let gradient):
      let shading = try Shading(gradient)
      if case .spot(let ink) = shading.space { _ = try spots.index(of: ink) }
      let space = shading.space.pdfArray(&operands)
      let pattern =
        "<< /Type /Pattern /PatternType 2 /Matrix [\(operands.matrix(map))] "
        + "/Shading \(shading.dictionary(spaceName: space, &operands)) >>"
      let index = patterns.firstIndex(of: pattern) ?? patterns.count
      if index == patterns.count { patterns.append(pattern) }
      return isStroke ? "/Pattern CS /P\(index) SCN\n" : "/Pattern cs /P\(index) scn\n"
    }
  }
}
