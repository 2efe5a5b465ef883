package import PressDrawing
internal import PressTemplates
internal import PressText

/// The lines of a proof: where a page is cut, folded, safe, and what each slot is called.
struct ProofOverlay {
  /// Beyond the bleed, for the words below the page.
  static let margin = Length.mm(8)

  private let page: Page
  private let template: Template
  private let values: TemplateValues
  private let setter: TextSetter
  /// Lines and letters grow with the page, so that a roll-up's are seen as well as a card's.
  private let unit: Length

  private static let cut = Color.rgb(red: 0.816, green: 0.000, blue: 0.435)
  private static let safe = Color.rgb(red: 0.000, green: 0.541, blue: 0.235)
  private static let fold = Color.rgb(red: 0.000, green: 0.447, blue: 0.776)
  private static let slot = Color.rgb(red: 0.478, green: 0.235, blue: 0.878)

  /// - Parameter values: what the page is filled with: slots that it leaves out are not shown.
  init(_ page: Page, of template: Template, _ values: TemplateValues, _ setter: TextSetter) {
    self.page = page
    self.values = values
    self.template = template
    self.setter = setter
    let size = template.page.size
    unit = max(.mm(0.12), max(size.width, size.height) / 1600)
  }

  func nodes() throws(TextError) -> [Scene.Node] {
    let format = template.page
    let trim = Rect(.zero, format.size)
    var nodes: [Scene.Node] = []
    if format.bleed != .none {
      nodes.append(line(.rect(Scene(trim: format.size, bleed: format.bleed).bleedBox), Self.cut, 1))
    }
    nodes.append(line(.rect(trim), Self.cut, 2))
    if format.safe != .none { nodes.append(line(.rect(trim.inset(by: format.safe)), Self.safe, 1)) }
    for fold in page.folds {
      var path = Path()
      switch fold {
      case .vertical(let x):
        path.move(to: Point(x, .zero))
        path.line(to: Point(x, format.size.height))
      case .horizontal(let y):
        path.move(to: Point(.zero, y))
        path.line(to: Point(format.size.width, y))
      }
      nodes.append(line(path, Self.fold, 2))
    }
    for slot in page.slots where template.shows(slot, in: values) {
      guard let (box, name) = slot.shown else { continue }
      nodes.append(line(.rect(box), Self.slot, 1.5))
      nodes += try label(name, in: box)
    }
    nodes += try legend(below: Scene(trim: format.size, bleed: format.bleed).bleedBox)
    return nodes
  }

  private func line(_ path: Path, _ color: Color, _ widths: Double) -> Scene.Node {
    .stroke(path, width: unit * widths, .solid(color))
  }

  /// A name on a plate of its own, on the box's top left corner: inside it would cover what is set there.
  private func label(_ name: String, in box: Rect) throws(TextError) -> [Scene.Node] {
    let size = unit * 14
    let style = TextStyle(families: ["Noto Sans CJK SC"], size: size, minimumSize: size / 2)
    let width = size * 0.62 * Double(name.count) + size * 0.6
    let height = size * 1.25
    let plate = Rect(x: box.minX, y: box.minY - height, width: width, height: height)
    let words = plate.inset(by: Edges(top: size * 0.1, right: .zero, bottom: .zero, left: size * 0.25))
    let set = try setter.set(
      name, style: style, in: Rect(words.origin, Size(width * 2, words.size.height)))
    return [.fill(.rect(plate), .solid(Self.slot))] + set.runs.map { .glyphs($0, .solid(.white)) }
  }

  private func legend(below box: Rect) throws(TextError) -> [Scene.Node] {
    let format = template.page
    var words = "\(template.name) · \(page.name) · \(format.size)"
    if format.bleed != .none { words += " · bleed \(format.bleed.top)" }
    if format.safe != .none { words += " · safe \(format.safe.top)" }
    let style = TextStyle(families: ["Noto Sans CJK SC"], size: .mm(3), minimumSize: .mm(1))
    let place = Rect(
      x: box.minX, y: box.maxY + Self.margin / 4, width: box.size.width, height: Self.margin / 2)
    return try setter.set(words, style: style, in: place).runs.map { .glyphs($0, .solid(Self.cut)) }
  }
}

extension Scene {
  /// The trim and the bleed around it.
  package var bleedBox: Rect {
    Rect(.zero, trim).inset(
      by: Edges(top: -bleed.top, right: -bleed.right, bottom: -bleed.bottom, left: -bleed.left))
  }
}

extension Slot {
  /// The box of a slot and what it is called; nil for what only decorates.
  fileprivate var shown: (box: Rect, name: String)? {
    switch content {
    case .code(let code): return (code.box, "code: \(code.name)")
    case .text(let text):
      // A name and its languages are one.
      let names = Set(
        text.patterns.flatMap { language, pattern in
          pattern.names.map { $0.hasSuffix(".\(language)") ? String($0.dropLast(language.count + 1)) : $0 }
        }
      ).sorted()
      return (text.box, names.isEmpty ? "text" : names.joined(separator: " "))
    case .image(let image):
      guard case .given(let pattern) = image.source else { return (image.box, "image") }
      return (image.box, pattern.names.joined(separator: " "))
    case .shape, .each: return nil
    }
  }
}
