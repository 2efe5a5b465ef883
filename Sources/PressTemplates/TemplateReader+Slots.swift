internal import PressDrawing
internal import PressSymbols
internal import PressText
internal import PressYAML

extension TemplateReader {
  private static let codeKeys = [
    "code", "at", "size", "patch", "ink", "level", "quiet-zone", "optional",
  ]
  private static let textKeys = [
    "text", "box", "font", "weight", "size", "min", "color", "align", "valign", "leading", "tracking", "lang",
    "optional",
  ]
  private static let imageKeys = ["image", "box", "fit", "lang", "optional"]
  private static let shapeKeys = [
    "shape", "box", "from", "to", "radius", "color", "stroke", "width", "lang", "optional",
  ]

  /// A slot is told by its first word: `code`, `text`, `image` or `shape`.
  func readSlot(_ value: YAMLValue, in context: PageContext) -> Slot? {
    guard let any = value.openMapping(of: "a slot") else { return nil }
    let isOptional = any["optional"]?.bool() ?? false
    let content: Slot.Content?
    if any["code"] != nil {
      content = readCode(value, in: context, isOptional: isOptional).map { .code($0) }
    } else if any["text"] != nil {
      content = readText(value, in: context).map { .text($0) }
    } else if any["image"] != nil {
      content = readImage(value).map { .image($0) }
    } else if any["shape"] != nil {
      content = readShape(value, in: context).map { .shape($0) }
    } else {
      value.error("unknown-slot", "a slot has one of the keys 'code', 'text', 'image' and 'shape'")
      return nil
    }
    return content.map {
      Slot(
        content: $0, isOptional: isOptional, languages: any["lang"].flatMap { readLanguages($0) } ?? .any,
        place: Place(position: value.position, line: value.sourceLine))
    }
  }

  private func readLanguages(_ value: YAMLValue) -> Slot.Languages? {
    value.value("a language such as zh or en, or 'all'") { text in
      if text == "all" { return .together }
      let fits = (2...8).contains(text.count) && text.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
      return fits ? .one(text) : nil
    }
  }

  private func readCode(_ value: YAMLValue, in context: PageContext, isOptional: Bool) -> CodeSlot? {
    guard let slot = value.mapping(TemplateReader.codeKeys, of: "a code slot") else { return nil }
    let word = slot.required("code")?.value("a word", { TextSlot.isWord($0) ? $0 : nil })
    let corner = slot.required("at")?.lengths(2, of: "a position [x, y]")
    guard let side = slot.required("size")?.positiveLength(), let name = word, let at = corner else {
      return nil
    }
    let box = Rect(x: at[0], y: at[1], width: side, height: side)
    guard context.trim.contains(box) else {
      value.error("off-page", "the code slot '\(name)' reaches beyond the page (\(context.format.size))")
      return nil
    }
    if context.folds.contains(where: { $0.isNear(box, within: Medium.foldClearance) }) {
      value.error(
        "code-at-fold", "the code slot '\(name)' lies within \(Medium.foldClearance) of a fold",
        hint: "move it away from the fold, or make it smaller")
    }
    return CodeSlot(
      name: name, box: box, patch: readPatch(slot["patch"], in: context),
      ink: slot["ink"]?.color(palette: context.palette) ?? context.palette["ink"] ?? .black,
      quietZone: readQuietZone(slot["quiet-zone"]), requirements: readRequirements(slot["level"]),
      isOptional: isOptional,
      place: Place(position: value.position, line: value.sourceLine))
  }

  private func readPatch(_ value: YAMLValue?, in context: PageContext) -> CodeSlot.Patch? {
    let paper = context.palette["paper"] ?? .white
    guard let value else { return .init(color: paper, radius: .zero) }
    if value.isScalar { return value.choice(["none"]) == nil ? .init(color: paper, radius: .zero) : nil }
    guard let patch = value.mapping(["color", "radius"], of: "'patch'") else { return nil }
    return .init(
      color: patch["color"]?.color(palette: context.palette) ?? paper,
      radius: patch["radius"]?.radius() ?? .zero)
  }

  /// Never under the four modules of ISO/IEC 18004.
  private func readQuietZone(_ value: YAMLValue?) -> QuietZone {
    guard let value else { return .standard }
    let modules = value.value("a whole number of modules, 4 or more") { text in
      Int(text).flatMap { (4...40).contains($0) ? $0 : nil }
    }
    return modules.flatMap { QuietZone(modules: $0) } ?? .standard
  }

  private func readRequirements(_ value: YAMLValue?) -> SymbolRequirements {
    guard let word = value?.choice(["L", "M", "Q", "H"]), let level = ErrorCorrection(word) else {
      return SymbolRequirements()
    }
    return SymbolRequirements(level: level)
  }

  private func readText(_ value: YAMLValue, in context: PageContext) -> TextSlot? {
    guard let slot = value.mapping(TemplateReader.textKeys, of: "a text slot") else { return nil }
    let words = slot.required("text").flatMap { readPatterns($0) }
    let place = slot.required("box")?.box()
    guard let size = slot.required("size")?.positiveLength(), let patterns = words, let box = place else {
      return nil
    }
    let smallest = slot["min"]?.positiveLength() ?? size
    if smallest > size { slot["min"]?.error("wrong-value", "'min' is larger than 'size'") }
    let families =
      slot["font"]?.string()?.split(separator: ",")
      .map { $0.drop { $0 == " " }.description } ?? ["Noto Sans CJK SC"]
    if let font = slot["font"] { checkFamilies(families, font) }
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
        .flatMap { .init(rawValue: $0) } ?? .top)
    return TextSlot(
      patterns: patterns, box: box, style: style,
      color: slot["color"]?.color(palette: context.palette) ?? context.palette["ink"] ?? .black)
  }

  private func checkFamilies(_ families: [String], _ value: YAMLValue) {
    for family in families where !FontLibrary.hasFamily(family) {
      value.error(
        "missing-font", "the font '\(family)' is not installed",
        hint: "install it (Debian: fonts-noto-core and fonts-noto-cjk), or name another")
    }
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

  private func readImage(_ value: YAMLValue) -> ImageSlot? {
    guard let slot = value.mapping(TemplateReader.imageKeys, of: "an image slot"),
      let name = slot.required("image"), let text = name.string(), let box = slot.required("box")?.box(),
      let pattern = pattern(text, name)
    else { return nil }
    let fit = slot["fit"]?.choice(ImageSlot.Fit.allCases.map(\.rawValue)).flatMap {
      ImageSlot.Fit(rawValue: $0)
    }
    if pattern.names.isEmpty {
      return readPicture(named: text, name).map {
        ImageSlot(source: .bundled($0), box: box, fit: fit ?? .contain)
      }
    }
    return ImageSlot(source: .given(pattern), box: box, fit: fit ?? .contain)
  }

  private func readShape(_ value: YAMLValue, in context: PageContext) -> ShapeSlot? {
    guard let slot = value.mapping(TemplateReader.shapeKeys, of: "a shape"),
      let kind = slot.required("shape")?.choice(["rect", "ellipse", "line"])
    else { return nil }
    let fill = slot["color"]?.color(palette: context.palette)
    let stroke = slot["stroke"]?.color(palette: context.palette)
    let width = slot["width"]?.positiveLength()
    if fill == nil, stroke == nil {
      value.error("invisible-shape", "the shape has neither a 'color' nor a 'stroke'")
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
      return ShapeSlot(path: path, fill: nil, stroke: stroke ?? fill, strokeWidth: width)
    }
    guard let box = slot.required("box")?.box() else { return nil }
    let radius = slot["radius"]?.radius() ?? .zero
    let path = kind == "ellipse" ? Path.ellipse(in: box) : Path.roundedRect(box, radius: radius)
    return ShapeSlot(path: path, fill: fill, stroke: stroke, strokeWidth: width ?? .mm(0.25))
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
