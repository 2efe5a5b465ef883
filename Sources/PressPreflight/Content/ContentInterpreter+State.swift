extension ContentInterpreter {
  /// The operator `gs`.
  mutating func setExternalState() {
    let name = operands.last?.name
    guard let entries = file.resolve(resource("ExtGState", name)).dictionary else { return }
    func value(_ key: String) -> PDFObject { file.resolve(entries[key]) }
    let place = place.inside("graphics state /\(name ?? "")", resource("ExtGState", name)?.reference)

    state.lineWidth = value("LW").number ?? state.lineWidth
    if let overprints = value("OP").boolean {
      // Alone it holds for both (ISO 32000-1, table 58).
      (state.strokeOverprints, state.fillOverprints) = (overprints, overprints)
    }
    state.fillOverprints = value("op").boolean ?? state.fillOverprints
    state.overprintMode = value("OPM").integer ?? state.overprintMode
    if let font = value("Font").array, font.count > 1 {
      (state.font, state.fontSize) = (font[0], file.resolve(font[1]).number ?? 0)
    }
    if !value("TR").isNull && value("TR").name != "Identity" && value("TR2").isNull
      || !value("TR2").isNull && value("TR2").name != "Default"
    {
      walker.emit(.transferCurve, place)
    }
    if let alpha = value("ca").number, alpha < 1 { walker.emit(.transparency("an opacity"), place) }
    if let alpha = value("CA").number, alpha < 1 { walker.emit(.transparency("an opacity of lines"), place) }
    let modes =
      value("BM").name.map { [$0] } ?? (value("BM").array ?? []).compactMap { file.resolve($0).name }
    if let mode = modes.first, mode != "Normal", mode != "Compatible" {
      walker.emit(.transparency("the blend mode \(mode)"), place)
    }
    if let mask = value("SMask").dictionary {
      walker.emit(.transparency("a soft mask"), place)
      guard let group = file.resolve(mask["G"]).stream else { return }
      emitGroup(of: group.dictionary, place)
      var inner = GraphicsState()
      inner.matrix = state.matrix
      walker.enter(
        group, resources: resources, state: inner, place: place.inside("soft mask", group.reference),
        isMask: true)
    }
  }

  /// A transparency group, of a form or of a mask.
  func emitGroup(of dictionary: [String: PDFObject], _ place: ContentLocation) {
    guard let group = file.resolve(dictionary["Group"]).dictionary,
      file.resolve(group["S"]).name == "Transparency"
    else { return }
    walker.emit(.transparency("a transparency group"), place)
    if let space = group["CS"] { walker.emit(.blendSpace(self.space(space)), place) }
  }
}
