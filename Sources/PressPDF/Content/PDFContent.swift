internal import PressDrawing

/// Nodes in, a content stream out, with the names that it uses.
struct PDFContent {
  private let shared: any ContentResources
  private var operands = Operands()
  private(set) var operators = ContentText()
  private(set) var names = ResourceNames()
  /// Whether something lets what lies below shine through.
  private(set) var hasTransparency = false
  /// Whether what is painted now leaves the inks below as they are.
  private var overprints = false

  init(_ shared: any ContentResources) {
    self.shared = shared
  }

  /// The page's content: the layers, mapped from the scene's coordinates to the page's.
  ///
  /// - Parameter map: the one place where y is turned over.
  init(_ layers: [PressPage.Layer], map: Transform, _ shared: any ContentResources) throws(PDFError) {
    self.init(shared)
    operators += "\(operands.matrix(map)) cm\n"
    for layer in layers { try draw(layer, map: map) }
    guard operands.isSound else { throw .coordinate }
  }

  private mutating func draw(_ layer: PressPage.Layer, map: Transform) throws(PDFError) {
    switch layer {
    case .nodes(let nodes): for node in nodes { try draw(node, map: map) }
    case .form(let form, let place): try draw(form, at: place)
    case .clipped(let path, let inner):
      operators += "q\n\(operands.outline(path))W n\n"
      let outer = overprints
      for layer in inner { try draw(layer, map: map) }
      operators += "Q\n"
      overprints = outer
    }
  }

  /// A form's content.
  init(form nodes: [Scene.Node], _ shared: any ContentResources) throws(PDFError) {
    self.init(shared)
    for node in nodes { try draw(node, map: .identity) }
    guard operands.isSound else { throw .coordinate }
  }

  /// - Parameter map: from the node's coordinates to the content stream's own, which patterns are laid out in.
  private mutating func draw(_ node: Scene.Node, map: Transform) throws(PDFError) {
    switch node {
    case .fill(let path, let paint):
      let paint = try shared.paint(paint)
      try overprint(false)
      try fill(path, with: paint, map: map)
    case .modules(let matrix, let paint): try draw(.fill(matrix.outline, paint), map: map)
    case .glyphs(let run, let paint): try show(run, with: paint, map: map)
    case .stroke(let path, let line, let paint):
      let (width, outline) = (operands.number(line), operands.text(of: path, hasBoxes: true))
      // To PDF a width of 0 is the thinnest line there is, to a scene it is none.
      guard !outline.isEmpty, width != "0", !width.hasPrefix("-") else { return }
      let paint = try shared.paint(paint)
      try overprint(paint.isSolidBlack && line.points * map.scale < PDFContent.heaviestLine)
      operators += try setting(paint, isStroke: true, map: map)
      operators += "\(width) w\n"
      operators += outline
      operators += "S\n"
    case .image(let image, let box): try draw(image, in: box)
    case .artwork(let artwork, let box):
      try draw(shared.drawing(artwork, size: box.size), at: Transform(tx: box.minX, ty: box.minY))
    case .page(let page, let box): try draw(page, in: box)
    case .clip(let path, let inner):
      let outline = operands.outline(path, hasBoxes: true)
      // Nothing is inside an empty path.
      guard !outline.isEmpty else { return }
      let outer = overprints
      operators += "q\n\(outline)W n\n"
      for node in inner { try draw(node, map: map) }
      operators += "Q\n"
      overprints = outer
    case .group(let own, let inner):
      let outer = overprints
      operators += "q\n\(operands.matrix(own)) cm\n"
      for node in inner { try draw(node, map: map.after(own)) }
      operators += "Q\n"
      overprints = outer
    }
  }

  private mutating func fill(_ path: Path, with paint: Paint, map: Transform) throws(PDFError) {
    let grid = ModuleGrid(path)
    let outline = operands.text(of: path, hasBoxes: true, on: grid)
    guard !outline.isEmpty else { return }
    operators += try setting(paint, isStroke: false, map: map)
    if let grid { operators += "q\n\(operands.matrix(grid.map)) cm\n" }
    operators += outline
    operators += grid == nil ? "f\n" : "f\nQ\n"
  }

  /// Text as glyphs of an embedded font, or as outlines where its font may not be.
  private mutating func show(_ run: GlyphRun, with paint: Paint, map: Transform) throws(PDFError) {
    guard !run.glyphs.isEmpty, run.size > .zero else { return }
    let paint = try shared.paint(paint)
    try overprint(paint.isSolidBlack && run.size.points * map.scale < PDFContent.largestType)
    guard let font = try shared.font(run.face) else {
      return try fill(try shared.sources.outlines(run), with: paint, map: map)
    }
    operators += try setting(paint, isStroke: false, map: map)
    _ = names.use(.font, font.name)
    operators += GlyphShow(run, font, &operands).operators
  }

  private mutating func draw(_ image: EncodedImage, in box: Rect) throws(PDFError) {
    let picture = try shared.picture(image)
    try overprint(false)
    hasTransparency = hasTransparency || picture.hasTransparency
    // A picture fills the unit square, its first row at y = 1.
    let place = Transform(
      a: box.size.width.points, d: -box.size.height.points, tx: box.minX, ty: box.maxY)
    let name = names.use(.object, picture.name)
    operators += "q\n\(operands.matrix(place)) cm\n\(name) Do\nQ\n"
  }

  /// A part of a finished page, the rest of it cut off.
  private mutating func draw(_ page: DocumentPage, in box: Rect) throws(PDFError) {
    let form = try shared.form(of: page)
    let (across, down) = (box.size.width / page.part.size.width, box.size.height / page.part.size.height)
    let place = Transform(
      a: across, d: down, tx: box.minX - page.part.minX * across, ty: box.minY - page.part.minY * down)
    // What is set between stays set behind: a form takes over the state that it is drawn in.
    try overprint(false)
    operators += "q\n\(operands.outline(.rect(box)))W n\n"
    try draw(form, at: place)
    operators += "Q\n"
  }

  private mutating func draw(_ form: PressForm, at place: Transform) throws(PDFError) {
    // A form begins with the state that it is drawn in.
    try overprint(false)
    hasTransparency = hasTransparency || form.hasTransparency
    let name = names.use(.object, form.name)
    operators += "q\n\(operands.matrix(place)) cm\n\(name) Do\nQ\n"
  }

  /// Type of this size or more knocks out, in points: its edges show less than what shines through it.
  private static let largestType = 12 - slack
  /// Lines of this width or more knock out, in points.
  private static let heaviestLine = 2 - slack
  /// What points and millimetres lose on the way to each other.
  private static let slack = 0.0005

  /// Makes black ink go onto what lies below, or makes everything knock that out.
  private mutating func overprint(_ isOn: Bool) throws(PDFError) {
    guard shared.target.isForPress, isOn != overprints else { return }
    operators += "\(names.use(.graphicsState, try shared.overprint(isOn))) gs\n"
    overprints = isOn
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
        let name = names.use(.space, try shared.space(of: ink))
        return isStroke ? "\(name) CS \(numbers) SCN\n" : "\(name) cs \(numbers) scn\n"
      }
    case .gradient(let gradient):
      let shading = try Shading(gradient)
      if case .spot(let ink) = shading.space { _ = try shared.space(of: ink) }
      let space = shading.space.pdfArray(&operands)
      let pattern = try shared.pattern(
        "<< /Type /Pattern /PatternType 2 /Matrix [\(operands.matrix(map))] "
          + "/Shading \(shading.dictionary(spaceName: space, &operands)) >>")
      let name = names.use(.pattern, pattern)
      return isStroke ? "/Pattern CS \(name) SCN\n" : "/Pattern cs \(name) scn\n"
    }
  }
}

extension Paint {
  /// Whether it is the black ink at its full strength, and no other.
  fileprivate var isSolidBlack: Bool {
    guard case .solid(let color) = self else { return false }
    let (space, components) = InkSpace.resolve(color)
    return space == .process && components == [0, 0, 0, 1]
  }
}

extension Transform {
  /// How much larger things come out.
  fileprivate var scale: Double { (a * d - b * c).magnitude.squareRoot() }
}
