extension ContentInterpreter {
  mutating func performColor(_ keyword: String) {
    guard !isUncolored else { return }
    let isStroke = keyword.first?.isUppercase ?? false
    var (paint, pattern) = isStroke ? (state.stroke, state.strokePattern) : (state.fill, state.fillPattern)
    switch keyword.lowercased() {
    case "g": set("DeviceGray", &paint, &pattern)
    case "rg": set("DeviceRGB", &paint, &pattern)
    case "k": set("DeviceCMYK", &paint, &pattern)
    case "cs":
      guard let name = operands.last else { return }
      paint.space = space(name)
      (paint.components, pattern) = (paint.space.initial, nil)
    default:
      (paint.components, pattern) = (numbers, operands.last?.name)
      if let pattern { paint.space = space(ofPattern: pattern, below: paint.space) }
    }
    if isStroke {
      (state.stroke, state.strokePattern) = (paint, pattern)
    } else {
      (state.fill, state.fillPattern) = (paint, pattern)
    }
  }

  private func set(_ name: String, _ paint: inout Paint, _ pattern: inout String?) {
    (paint.space, paint.components, pattern) = (space(.name(name)), numbers, nil)
  }

  func space(_ object: PDFObject?) -> ColorSpace {
    emitInks(of: object)
    return ColorSpace(file.resolve(object), in: file, resources: colorSpaces)
  }

  /// The named inks of a space, those below `Indexed` and `Pattern` too.
  private func emitInks(of object: PDFObject?, depth: Int = 0) {
    let resolved = file.resolve(object)
    if let name = resolved.name {
      if depth < 8, let other = colorSpaces[name], other != resolved { emitInks(of: other, depth: depth + 1) }
      return
    }
    guard let parts = resolved.array, parts.count > 1, depth < 8 else { return }
    switch file.resolve(parts[0]).name {
    case "Separation":
      if walker.isNewInk(resolved) { walker.emit(.ink(parts, colorSpaces), place) }
    case "DeviceN" where parts.count > 3:
      if walker.isNewInk(resolved) { walker.emit(.mixedInks(parts, colorSpaces), place) }
      guard parts.count > 4 else { return }
      let colorants = file.resolve(file.resolve(parts[4]).dictionary?["Colorants"]).dictionary ?? [:]
      for (_, colorant) in colorants.sorted(by: { $0.key < $1.key }).prefix(32) {
        emitInks(of: colorant, depth: depth + 1)
      }
    case "Indexed", "I", "Pattern": emitInks(of: parts[1], depth: depth + 1)
    default: break
    }
  }

  /// A shading's colours are its own; a tile without colours has those of the space below.
  private func space(ofPattern name: String, below space: ColorSpace) -> ColorSpace {
    let entries = file.resolve(resource("Pattern", name)).dictionary ?? [:]
    guard let shading = file.resolve(entries["Shading"]).dictionary else {
      // A tile that brings its colours is entered when it is drawn.
      return file.resolve(entries["PaintType"]).integer == 2 ? space : .pattern(nil)
    }
    return .pattern(self.space(shading["ColorSpace"]))
  }

  /// Draws one tile.
  func enterPattern(_ name: String?, _ paint: Paint) {
    guard let name, let stream = file.resolve(resource("Pattern", name)).stream else { return }
    var inner = GraphicsState()
    let matrix = Matrix(
      (file.resolve(stream.dictionary["Matrix"]).array ?? []).compactMap { file.resolve($0).number })
    // A pattern lies in the page's space, not in that of the moment; where exactly a tile falls is not known.
    (inner.matrix, inner.clip) = (matrix ?? Matrix(), nil)
    let isUncolored = file.resolve(stream.dictionary["PaintType"]).integer == 2
    if isUncolored { (inner.fill, inner.stroke) = (paint, paint) }
    walker.enter(
      stream, resources: resources, state: inner, place: place.inside("pattern /\(name)", stream.reference),
      isMask: isMask, isUncolored: isUncolored)
  }

  mutating func drawShading() {
    let shading = file.resolve(resource("Shading", operands.last?.name)).dictionary ?? [:]
    let paint = Paint(space: space(shading["ColorSpace"]), components: [])
    mark(.shading, paint, isStroke: false, bounds: state.clip)
  }
}
