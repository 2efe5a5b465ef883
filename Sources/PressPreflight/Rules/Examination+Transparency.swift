extension Examination {
  /// The space of a group inside the page.
  func judgeBlendSpace(_ space: ColorSpace, at place: ContentLocation) {
    page?.isTransparent = true
    judgeBlend(space, at: place, "a transparency group blends")
  }

  /// The page's own group, which decides for all that is transparent on it.
  func judgeBlending(of page: PDFPage) {
    let place = ContentLocation(page: page.number)
    guard let group = file.resolve(page.dictionary["Group"]).dictionary,
      file.resolve(group["S"]).name == "Transparency"
    else { return }
    report(.transparency, .error, at: place, kind: "page", "the page is a transparency group")
    guard target == .x4 || self.page?.isTransparent ?? false, let space = group["CS"] else { return }
    let spaces = file.resolve(file.resolve(page.dictionary["Resources"]).dictionary?["ColorSpace"]).dictionary
    let found = ColorSpace(file.resolve(space), in: file, resources: spaces ?? [:])
    judgeBlend(found, at: place, "the page blends transparency")
  }

  private func judgeBlend(_ space: ColorSpace, at place: ContentLocation, _ what: String) {
    switch space {
    case .deviceRGB where target == .plain || intentChannels != 3:
      report(
        .blendSpace, by(x1a: .error, x4: .error, plain: .warning), at: place, kind: what,
        "\(what) in DeviceRGB")
    case .calRGB, .icc(3), .lab:
      report(.blendSpace, .warning, at: place, kind: what, "\(what) in \(space.name)")
    default: break
    }
  }
}
