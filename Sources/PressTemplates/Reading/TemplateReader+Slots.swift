internal import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
internal import PressText
internal import PressYAML

extension TemplateReader {
  static let textKeys = [
    "text", "box", "element", "font", "weight", "size", "min", "color", "align", "valign", "leading",
    "tracking", "break", "lang", "when", "optional",
  ]
  static let imageKeys = ["image", "box", "element", "fit", "lang", "when", "optional"]
  static let shapeKeys = [
    "shape", "box", "from", "to", "radius", "color", "stroke", "width", "lang", "when", "optional",
  ]

  /// A slot is recognised by its first word: `code`, `text`, `image` or `shape`.
  func readSlot(_ value: YAMLValue, in context: PageContext) -> Slot? {
    guard let any = value.openMapping(of: "a slot") else { return nil }
    if any["each"] != nil { return readRepeated(value, in: context) }
    let isOptional = any["optional"]?.bool() ?? false
    var context = context
    context.speech = SlotSpeech(
      languages: any["lang"].flatMap { readLanguages($0) } ?? .any,
      conditions: any["when"].map { readConditions($0) } ?? [])
    let content: Slot.Content?
    if any["code"] != nil {
      content = readCode(value, in: context, isOptional: isOptional).map { .code($0) }
    } else if any["text"] != nil {
      content = readText(value, in: context).map { .text($0) }
    } else if any["image"] != nil {
      content = readImage(value, in: context).map { .image($0) }
    } else if any["shape"] != nil {
      content = readShape(value, in: context).map { .shape($0) }
    } else {
      value.error("unknown-slot", "a slot has one of the keys 'code', 'text', 'image', 'shape' and 'each'")
      return nil
    }
    return content.map {
      Slot(
        content: $0, isOptional: isOptional, languages: context.speech.languages,
        conditions: context.speech.conditions,
        element: any["element"].flatMap { $0.isScalar ? $0.string() : nil },
        place: SourceLocation(position: value.position, line: value.sourceLine))
    }
  }

  /// One condition, or a list of conditions that must all hold.
  func readConditions(_ value: YAMLValue) -> [SlotCondition] {
    let items = value.isSequence ? value.list() : [value]
    if items.isEmpty {
      value.error("missing-value", "'when' has no condition", hint: "write one, or leave 'when' out")
    }
    var conditions: [SlotCondition] = []
    for item in items {
      let form = "a condition such as 'logo', 'not logo' or 'main.key is wechat'"
      guard let condition = item.value(form, { SlotCondition($0) }) else { continue }
      if let other = conditions.first(where: { $0.excludes(condition) }) {
        item.error(
          "never-drawn", "'\(other)' and '\(condition)' never hold together",
          hint: "leave one out: all conditions of a list must hold")
      }
      conditions.append(condition)
    }
    return conditions
  }

  func readLanguages(_ value: YAMLValue) -> Slot.Languages? {
    value.value("\(LanguageTag.form), or 'all'") { text in
      text == "all" ? .together : LanguageTag.known(text).map { .one($0) }
    }
  }

  private func readText(_ value: YAMLValue, in context: PageContext) -> TextSlot? {
    guard let slot = value.mapping(TemplateReader.textKeys, of: "a text slot") else { return nil }
    let words = slot.required("text").flatMap { readPatterns($0) }
    let place = readBox(slot, in: context)
    guard let size = slot.required("size")?.positiveLength(), let patterns = words, let box = place else {
      return nil
    }
    let smallest = slot["min"]?.positiveLength() ?? size
    if smallest > size { slot["min"]?.error("wrong-value", "'min' is larger than 'size'") }
    let families = slot["font"]?.fontFamilies(besides: fonts) ?? ["Noto Sans CJK SC"]
    let style = TextStyle(
      families: families,
      weight: slot["weight"]?.choice(TextStyle.Weight.allCases.map(\.rawValue))
        .flatMap { .init(rawValue: $0) } ?? .regular,
      size: size, minimumSize: min(smallest, size),
      leading: slot["leading"]?.value("a number of ems from 0.8 to 4") { number($0, in: 0.8...4) } ?? 1.25,
      tracking: slot["tracking"]?.value("thousandths of an em, -200 to 2000") { number($0, in: -200...2000) }
        ?? 0,
      alignment: slot["align"]?.choice(TextStyle.Alignment.allCases.map(\.rawValue))
        .flatMap { .init(rawValue: $0) } ?? .left,
      verticalAlignment: slot["valign"]?.choice(TextStyle.VerticalAlignment.allCases.map(\.rawValue))
        .flatMap { .init(rawValue: $0) } ?? .top,
      breaking: slot["break"]?.choice(TextStyle.Breaking.allCases.map(\.rawValue))
        .flatMap { .init(rawValue: $0) } ?? .words)
    return TextSlot(
      patterns: patterns, box: box, style: style,
      source: slot["color"]?.colorSource(palette: context.palette) ?? context.palette.ink)
  }

  private func readPatterns(_ value: YAMLValue) -> [String: TextPattern]? {
    guard let text = value.localizedText(of: "'text'") else { return nil }
    var patterns: [String: TextPattern] = [:]
    for (language, words) in text.entries {
      guard let pattern = pattern(words, value) else { return nil }
      patterns[language] = pattern
    }
    return patterns
  }

  private func pattern(_ text: String, _ value: YAMLValue) -> TextPattern? {
    do {
      return try TextPattern(text)
    } catch {
      value.error("wrong-value", error.message, hint: "write '{{name}}' or '{{name.zh}}'")
      return nil
    }
  }

  /// `box`, or that of the artwork's element which the slot replaces.
  private func readBox(_ slot: YAMLMapping, in context: PageContext) -> Rect? {
    guard let element = slot["element"] else { return slot.required("box")?.box() }
    guard let box = slot["box"] else { return readElement(element, in: context) }
    return isThere(element, in: context) ? box.box() : nil
  }

  private func readImage(_ value: YAMLValue, in context: PageContext) -> ImageSlot? {
    guard let slot = value.mapping(TemplateReader.imageKeys, of: "an image slot"),
      let name = slot.required("image"), let box = readBox(slot, in: context)
    else { return nil }
    let fit = slot["fit"]?.choice(ImageSlot.Fit.allCases.map(\.rawValue)).flatMap {
      ImageSlot.Fit(rawValue: $0)
    }
    return readImageSource(name).map { ImageSlot(source: $0, box: box, fit: fit ?? .contain) }
  }

  /// A file of the bundle, or where a name stands in it, of the campaign.
  func readImageSource(_ value: YAMLValue) -> ImageSlot.ImageSource? {
    guard let text = value.string(), let pattern = pattern(text, value) else { return nil }
    guard pattern.names.isEmpty else { return .given(pattern) }
    return readPicture(named: text, value).map { .bundled($0) }
  }

  private func readShape(_ value: YAMLValue, in context: PageContext) -> ShapeSlot? {
    guard let slot = value.mapping(TemplateReader.shapeKeys, of: "a shape"),
      let kind = slot.required("shape")?.choice(["rect", "ellipse", "line"])
    else { return nil }
    let fill = slot["color"]?.colorSource(palette: context.palette)
    let stroke = slot["stroke"]?.colorSource(palette: context.palette)
    let width = slot["width"]?.positiveLength()
    if fill == nil, stroke == nil {
      // A colour that is wrong has been told.
      if slot["color"] == nil, slot["stroke"] == nil {
        value.error("invisible-shape", "the shape has neither a 'color' nor a 'stroke'")
      }
      return nil
    }
    if kind == "line" {
      guard let from = slot.required("from")?.lengths(2, of: "a position [x, y]"),
        let to = slot.required("to")?.lengths(2, of: "a position [x, y]"), let width
      else {
        if width == nil { value.error("missing-key", "a line has no 'width'") }
        return nil
      }
      var path = Path()
      path.move(to: Point(from[0], from[1]))
      path.line(to: Point(to[0], to[1]))
      return ShapeSlot(path: path, fillSource: nil, strokeSource: stroke ?? fill, strokeWidth: width)
    }
    guard let box = slot.required("box")?.box() else { return nil }
    let radius = slot["radius"]?.radius() ?? .zero
    let path = kind == "ellipse" ? Path.ellipse(in: box) : Path.roundedRect(box, radius: radius)
    return ShapeSlot(path: path, fillSource: fill, strokeSource: stroke, strokeWidth: width ?? .mm(0.25))
  }

  private func number(_ text: String, in range: ClosedRange<Double>) -> Double? {
    Double(decimal: text).flatMap { range.contains($0) ? $0 : nil }
  }
}

extension TextSlot {
  /// Letters, digits, `-` and `_`.
  static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }
}
