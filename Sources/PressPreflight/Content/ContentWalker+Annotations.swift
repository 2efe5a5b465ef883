extension ContentWalker {
  /// What annotations print is drawn last, over the page.
  func walkAnnotations(of page: PDFPage, _ place: ContentLocation) {
    for part in file.resolve(page.dictionary["Annots"]).array?.prefix(10_000) ?? [] {
      let entries = file.resolve(part).dictionary ?? [:]
      // Bit 2 hides it, bit 3 lets it print (ISO 32000-1, 12.5.3).
      let flags = file.resolve(entries["F"]).integer ?? 0
      guard flags & 2 == 0, flags & 4 != 0, let box = Box(file.resolve(entries["Rect"]), in: file) else {
        continue
      }
      var look = file.resolve(file.resolve(entries["AP"]).dictionary?["N"])
      if case .dictionary(let states) = look, let state = file.resolve(entries["AS"]).name {
        look = file.resolve(states[state])
      }
      guard let stream = look.stream else { continue }
      let kind = file.resolve(entries["Subtype"]).name ?? ""
      var state = GraphicsState()
      state.matrix = Matrix(1, 0, 0, 1, box.left, box.bottom)
      state.clip = box
      enter(
        stream, resources: [:], state: state,
        place: place.inside("annotation /\(kind)", stream.reference), isMask: false)
    }
  }
}
