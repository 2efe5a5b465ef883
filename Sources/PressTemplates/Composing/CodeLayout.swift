package import PressDiagnostics
internal import PressDrawing
package import PressSymbols

/// Where everything of a code slot lies: the symbol, the frame around it, the logo on it.
package struct CodeLayout: Sendable, Hashable {
  package let placement: CodePlacement
  package let frame: FrameLayout?
  /// What the frame says.
  package let words: String
  package let logo: LogoPlacement?

  /// Known before anything is drawn: it takes the symbol's version and level alone.
  ///
  /// - Parameter pictures: the campaign's, by the name that stands in the record.
  /// - Throws: what is wrong, without a place.
  package init(
    _ slot: CodeSlot, _ version: SymbolVersion, _ level: ErrorCorrection, values: TemplateValues,
    pictures: [String: Picture], on grid: Grid
  ) throws(Diagnostic) {
    words = try slot.frameWords(in: values)
    let lines = words.count { $0.isNewline } + 1
    let frame = slot.codeStyle.frame.map {
      slot.frameLayout ?? FrameLayout.inside(slot.box, $0.shape, lines: lines, on: grid)
    }
    let placed = CodePlacement(
      modules: version.modules, in: frame?.code ?? slot.box, quietZone: slot.quietZone,
      patchRadius: frame == nil ? slot.patch?.radius ?? .zero : .zero, grid: grid)
    guard let placed else {
      throw .error(
        "slot-too-small", "the code slot '\(slot.name)' has no room for \(version.modules) modules",
        hint: "enlarge the slot, raise the resolution, or shorten the link")
    }
    self.frame = frame
    placement = placed
    logo = try slot.logo(in: values, pictures).map { logo throws(Diagnostic) in
      try CodeLayout.place(logo, version, level, placed, atMost: slot.logo?.maximumCleared)
    }
  }

  private static func place(
    _ logo: CodeLogo, _ version: SymbolVersion, _ level: ErrorCorrection, _ placement: CodePlacement,
    atMost maximum: Int?
  ) throws(Diagnostic) -> LogoPlacement {
    guard let budget = LogoBudget(version: version, level: level) else { throw LogoPlacement.inMicro }
    do {
      return try LogoPlacement(logo, on: budget, placement, atMost: maximum)
    } catch {
      let higher = level < .high ? "raise 'level'" : "enlarge the slot"
      throw .error(
        "logo-too-large", error.message(budget),
        hint: error.largest.map { "use at most \($0.words), or \(higher)" } ?? higher)
    }
  }
}

extension CodeSlot {
  /// The frame's own words, else the platform's; empty without a frame.
  fileprivate func frameWords(in values: TemplateValues) throws(Diagnostic) -> String {
    guard let frame = codeStyle.frame else { return "" }
    if let words = frame.words { return words.lines(in: values.language, of: values.languages) }
    guard case .text(let call) = values.look(up: "\(name).call") else {
      throw .error(
        "empty-name", "nothing is given for '\(name).call', which the frame says",
        hint: "give the frame a 'text'")
    }
    return call
  }

  /// The logo, if the record has one.
  fileprivate func logo(in values: TemplateValues, _ pictures: [String: Picture]) -> CodeLogo? {
    guard let logo else { return nil }
    switch logo.source {
    case .bundled(let picture): return CodeLogo(picture, extent: logo.extent)
    case .given(let pattern):
      guard case .text(let name) = values.resolve(pattern) else { return nil }
      return pictures[name].map { CodeLogo($0, extent: logo.extent) }
    }
  }
}
