internal import PressDiagnostics
internal import PressDrawing
package import PressSymbols
package import PressText

/// Template and values in, composition out; not thread-safe, like the text setter that it holds.
package struct Composer {
  let setter: TextSetter

  package init(setter: TextSetter) {
    self.setter = setter
  }

  /// What fills a template's slots in one asset.
  package struct Content: Sendable {
    package var values: TemplateValues
    /// By code slot.
    package var symbols: [String: Symbol]
    /// The campaign's pictures by the name that stands in the record.
    package var pictures: [String: Picture]

    package init(values: TemplateValues, symbols: [String: Symbol], pictures: [String: Picture] = [:]) {
      self.values = values
      self.symbols = symbols
      self.pictures = pictures
    }
  }

  /// Paint order: artwork, slots as listed, foreground artwork.
  package func compose(
    _ page: Page, of template: Template, with content: Content, on grid: Grid
  ) throws(CompositionFailure) -> Composition {
    try Composer(setter: setter.taking(template.fonts)).composition(of: page, template, content, grid)
  }

  private func composition(
    of page: Page, _ template: Template, _ content: Content, _ grid: Grid
  ) throws(CompositionFailure) -> Composition {
    var composition = Composition(
      page: page.name, trim: template.page.size, bleed: template.page.bleed, base: [], overlay: [], codes: [])
    var faults: [Diagnostic] = []
    let resolution = template.page.resolution
    var varies = false
    do throws(Diagnostic) {
      if let artwork = page.artwork { composition.base.append(try artwork.node(on: grid, at: resolution)) }
    } catch {
      faults.append(error)
    }
    for slot in page.slots where template.shows(slot, in: content.values) {
      if template.varies(slot) { varies = true }
      do {
        let drawn = try draw(slot, of: template, with: content, on: grid)
        if varies { composition.overlay += drawn.nodes } else { composition.base += drawn.nodes }
        if let code = drawn.code { composition.codes.append(code) }
      } catch {
        faults.append(error.at(slot.place.position, sourceLine: slot.place.line))
      }
    }
    do throws(Diagnostic) {
      if let front = page.foreground { composition.overlay.append(try front.node(on: grid, at: resolution)) }
    } catch {
      faults.append(error)
    }
    guard faults.isEmpty else { throw CompositionFailure(diagnostics: faults) }
    let language = content.values.language
    composition.base = composition.base.map { $0.spoken(in: language) }
    composition.overlay = composition.overlay.map { $0.spoken(in: language) }
    return composition
  }

  /// What a slot comes to.
  struct Drawn {
    var nodes: [Scene.Node] = []
    var code: PlacedCode?
  }

  private func draw(
    _ slot: Slot, of template: Template, with content: Content, on grid: Grid
  ) throws(Diagnostic) -> Drawn {
    switch slot.content {
    case .shape(let shape): return Drawn(nodes: shape.nodes)
    // A template is expanded before it is composed.
    case .each: return Drawn()
    case .code(let code):
      guard let symbol = content.symbols[code.name] else {
        if code.isOptional { return Drawn() }
        throw .error("empty-slot", "no account fills the code slot '\(code.name)'")
      }
      return try draw(symbol, in: code, content, on: grid)
    case .text(let text):
      guard let words = try words(of: slot, in: template, content.values) else { return Drawn() }
      return Drawn(nodes: try set(words, in: text, content.values))
    case .image(let image):
      switch image.source {
      case .bundled(let picture): return Drawn(nodes: try place(picture, in: image, template.medium))
      case .given:
        guard let name = try words(of: slot, in: template, content.values),
          let picture = content.pictures[name]
        else { return Drawn() }
        return Drawn(nodes: try place(picture, in: image, template.medium))
      }
    }
  }

  /// The text of a slot; nil when the slot is optional and something it names is not given.
  private func words(
    of slot: Slot, in template: Template, _ values: TemplateValues
  ) throws(Diagnostic) -> String? {
    guard let pattern = template.pattern(of: slot, in: values) else { return nil }
    switch values.resolve(pattern) {
    case .text(let text): return text
    case .incomplete(let names), .unknown(let names):
      if slot.isOptional { return nil }
      throw .error(
        "empty-name", "nothing is given for '\(names.joined(separator: "', '"))'",
        hint: "give it in the record or under 'set:', or make the slot optional")
    }
  }

  private func set(_ words: String, in slot: TextSlot, _ values: TemplateValues) throws(Diagnostic) -> [Scene
    .Node]
  {
    var style = slot.style
    style.language = Composer.language(of: words, values.language, values.languages)
    do {
      return try setter.set(words, style: style, in: slot.box).runs.map { .glyphs($0, .solid(slot.color)) }
    } catch {
      throw .error("text", error.message, hint: error.hint)
    }
  }

  /// The language that picks glyphs and line breaks; where languages stand together, the letters decide.
  ///
  /// Kana are Japanese; Chinese characters belong to the first of the languages that writes with them.
  static func language(of text: String, _ language: String?, _ languages: [String]) -> String {
    func named(_ language: String) -> String { language == "zh" ? "zh-cn" : language }
    if let language { return named(language) }
    if text.unicodeScalars.contains(where: { (0x3041...0x30FF).contains($0.value) }) { return "ja" }
    guard text.containsHan else { return "en" }
    let writers = languages.filter { ["zh", "ja", "ko", "yue"].contains($0.prefix { $0 != "-" }) }
    return writers.first.map(named) ?? "zh-cn"
  }

  private func place(_ picture: Picture, in slot: ImageSlot, _ medium: Medium) throws(Diagnostic) -> [Scene
    .Node]
  {
    let box = slot.fit.box(for: picture, in: slot.box)
    if let minimum = medium.smallestImageResolution, let found = picture.resolution(atWidth: box.size.width),
      found < minimum
    {
      throw .error(
        "low-resolution", "the picture has \(Int(found)) pixels an inch at this size",
        hint: "at least \(Int(minimum)) are needed, 300 are better")
    }
    let node = picture.node(in: box)
    return slot.box.contains(box) ? [node] : [.clip(.rect(slot.box), [node])]
  }
}

extension ImageSlot.Fit {
  /// The box of a picture of some shape, centred on a slot.
  func box(for picture: Picture, in slot: Rect) -> Rect {
    guard let aspect = picture.aspect else { return slot }
    let widthByHeight = slot.size.height / aspect
    let width =
      switch self {
      case .contain: min(slot.size.width, widthByHeight)
      case .cover: max(slot.size.width, widthByHeight)
      }
    let height = width * aspect
    return Rect(
      x: slot.center.x - width / 2, y: slot.center.y - height / 2, width: width, height: height)
  }
}

extension ShapeSlot {
  var nodes: [Scene.Node] {
    var nodes: [Scene.Node] = []
    if let fill { nodes.append(.fill(path, .solid(fill))) }
    if let stroke { nodes.append(.stroke(path, width: strokeWidth, .solid(stroke))) }
    return nodes
  }
}

extension Template {
  /// Whether a slot's content may differ from record to record.
  func varies(_ slot: Slot) -> Bool {
    if !slot.conditions.isEmpty || slot.hasFieldColor { return true }
    switch slot.content {
    case .code, .each: return true
    case .shape: return false
    case .text(let text): return text.patterns.values.contains { !$0.names.isEmpty }
    case .image(let image): if case .given = image.source { return true } else { return false }
    }
  }
}

extension String {
  /// Whether a Chinese character is in it.
  var containsHan: Bool { unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } }
}
