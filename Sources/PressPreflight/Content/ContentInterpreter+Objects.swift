extension ContentInterpreter {
  /// The operator `Do`.
  mutating func drawObject() {
    guard let name = operands.last?.name, let stream = file.resolve(resource("XObject", name)).stream else {
      return
    }
    let keys = stream.dictionary
    if keys["OC"] != nil { walker.emit(.optionalContent, place) }
    switch file.resolve(keys["Subtype"]).name {
    case "Image": drawImage(keys, place.inside("image /\(name)", stream.reference))
    case "Form": drawForm(stream, place.inside("form /\(name)", stream.reference))
    case "PS":
      walker.emit(.pressComment("PostScript"), place.inside("PostScript /\(name)", stream.reference))
    default: break
    }
  }

  private func drawForm(_ form: PDFStream, _ place: ContentLocation) {
    let keys = form.dictionary
    if keys["OPI"] != nil { walker.emit(.pressComment("OPI"), place) }
    if file.resolve(keys["Subtype2"]).name == "PS" { walker.emit(.pressComment("PostScript"), place) }
    emitGroup(of: keys, place)
    var inner = state
    let matrix = Matrix((file.resolve(keys["Matrix"]).array ?? []).compactMap { file.resolve($0).number })
    if let matrix { inner.matrix = matrix.then(state.matrix) }
    if let box = Box(file.resolve(keys["BBox"]), in: file) {
      let bounds = inner.matrix.bounds(of: box)
      inner.clip = state.clip?.intersection(bounds) ?? bounds
      // Nothing of it can be seen.
      if inner.clip?.isEmpty ?? false { return }
    }
    walker.enter(
      form, resources: resources, state: inner, place: place, isMask: isMask, isUncolored: isUncolored)
  }

  mutating func drawInlineImage(_ short: [String: PDFObject]) {
    let long = [
      "W": "Width", "H": "Height", "BPC": "BitsPerComponent", "CS": "ColorSpace", "IM": "ImageMask",
      "F": "Filter", "D": "Decode", "DP": "DecodeParms", "I": "Interpolate",
    ]
    var keys: [String: PDFObject] = [:]
    for (key, value) in short { keys[long[key] ?? key] = value }
    drawImage(keys, place.inside("inline image", nil))
  }

  private func drawImage(_ keys: [String: PDFObject], _ place: ContentLocation) {
    func value(_ key: String) -> PDFObject { file.resolve(keys[key]) }
    let filters = file.filters(of: keys)
    for filter in filters { walker.emit(.filter(filter), place) }
    if keys["OPI"] != nil { walker.emit(.pressComment("OPI"), place) }
    if value("SMask").stream != nil || (value("SMaskInData").integer ?? 0) > 0 {
      walker.emit(.transparency("a picture with soft transparency"), place)
    }
    let isStencil = value("ImageMask").boolean ?? false
    var image = ImageFacts(
      width: value("Width").integer ?? 0, height: value("Height").integer ?? 0,
      bits: isStencil ? 1 : value("BitsPerComponent").integer ?? 8, isStencil: isStencil)
    let (across, down) = state.matrix.scales
    if across > 0, down > 0, across.isFinite, down.isFinite {
      image.pixelsPerInch = min(Double(image.width) / across, Double(image.height) / down) * 72
    }
    var paint = state.fill
    if !isStencil {
      // A JPEG 2000 file may name its colours itself.
      let space = keys["ColorSpace"].map { self.space($0) } ?? .unknown
      paint = Paint(space: space, components: [])
    }
    let bounds = state.matrix.bounds(of: Box(left: 0, bottom: 0, right: 1, top: 1))
    mark(.image(image), paint, isStroke: false, bounds: bounds, at: place)
    if isStencil { enterPattern(state.fillPattern, state.fill) }
  }
}
