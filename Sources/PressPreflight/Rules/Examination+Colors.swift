extension Examination {
  func judgeColor(_ mark: Mark) {
    if case .text(_, true) = mark.kind { return }
    let (what, kind) = Examination.words(for: mark)
    let chain = mark.paint.space.chain
    for (depth, space) in chain.enumerated() {
      let standsIn = depth > 0 ? " below '\(chain[0].name)'" : ""
      switch space {
      case .deviceRGB:
        guard target != .x4 || intentChannels != 3 else { continue }
        let black = depth == 0 && mark.paint.looksBlack
        report(
          .rgb, by(x1a: .error, x4: .error, plain: .warning), at: mark.place,
          kind: "\(kind) \(black) \(standsIn)",
          black
            ? "\(what) is RGB black, which prints in all four inks"
            : "\(what) is in DeviceRGB\(standsIn)")
      case .icc(3), .calRGB, .lab, .icc(4), .calGray, .icc(1), .icc:
        // Gray and process colours are turned into themselves, or nearly.
        if space == .icc(1) || space == .calGray, target != .x1a { continue }
        // Lab below a spot ink is how ink books give it.
        if depth > 0, space == .lab, case .inks = chain[0], target != .x1a { continue }
        report(
          .calibratedColor, by(x1a: .error, x4: .warning, plain: .warning), at: mark.place,
          kind: "\(kind) \(space.name)", "\(what) is in \(space.name)\(standsIn)")
      default: continue
      }
    }
    if mark.paint.space.isUnprinted {
      report(.unprintedInk, .warning, at: mark.place, kind: kind, "\(what) is in the ink '/None'")
    }
    if mark.paint.space.isRegistration, !mark.paint.isWhite,
      mark.bounds.map({ box in page?.page.cut.map { box.overlaps($0) } ?? true }) ?? true
    {
      report(
        .registrationColor, .error, at: mark.place, kind: kind,
        "\(what) inside the trim is in the colour of registration marks ('/All')")
    }
  }

  /// What a mark is, and what makes it another than the next.
  static func words(for mark: Mark) -> (what: String, kind: String) {
    // A font's glyphs are one drawing.
    let around = mark.place.path.first.map { $0.hasPrefix("glyph ") ? "glyph" : $0 } ?? ""
    switch mark.kind {
    case .fill: return ("a fill", "fill \(around)")
    case .stroke: return ("a line", "line \(around)")
    case .text: return ("text", "text \(around)")
    case .shading: return ("a gradient", "gradient \(around)")
    case .image(let facts):
      let name = facts.isStencil ? "a stencil" : "a picture"
      return (name, mark.place.words ?? name)
    }
  }
}
