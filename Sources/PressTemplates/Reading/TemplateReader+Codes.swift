internal import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
internal import PressYAML

extension TemplateReader {
  static let codeKeys = [
    "code", "at", "size", "element", "patch", "ink", "style", "logo", "logo-size", "level", "quiet-zone",
    "when",
    "optional",
  ]

  func readCode(_ value: YAMLValue, in context: PageContext, isOptional: Bool) -> CodeSlot? {
    guard let slot = value.mapping(TemplateReader.codeKeys, of: "a code slot") else { return nil }
    let word = slot.required("code")?.value("a word", { TextSlot.isWord($0) ? $0 : nil })
    let place = readSquare(slot, in: context)
    guard let name = word, let box = place else { return nil }
    guard context.trim.contains(box) else {
      value.error("off-page", "the code slot '\(name)' reaches beyond the page (\(context.format.size))")
      return nil
    }
    if context.folds.contains(where: { $0.isNear(box, within: context.medium.foldClearance) }) {
      value.error(
        "code-at-fold", "the code slot '\(name)' lies within \(context.medium.foldClearance) of a fold",
        hint: "move it away from the fold, or make it smaller")
    }
    let ink = slot["ink"]?.colorSource(palette: context.palette)
    let codeStyle = slot["style"].flatMap { readCodeStyle($0, in: context) } ?? .plain
    let logo = readLogo(slot)
    return CodeSlot(
      name: name, box: box, patch: readPatch(slot["patch"], in: context),
      inkSource: ink ?? context.palette.ink, codeStyle: ink == nil ? codeStyle : codeStyle.withoutColors,
      logo: logo,
      quietZone: readQuietZone(slot["quiet-zone"], minimum: context.medium.quietZone),
      requirements: readRequirements(slot["level"], hasLogo: logo != nil),
      isOptional: isOptional,
      place: SourceLocation(position: value.position, line: value.sourceLine))
  }

  /// `at` and `size`, or the box of the artwork's element which the code replaces.
  private func readSquare(_ slot: YAMLMapping, in context: PageContext) -> Rect? {
    let given = ["at", "size"].filter { slot[$0] != nil }
    guard let element = slot["element"], given.count < 2 else {
      if let element = slot["element"], !isThere(element, in: context) { return nil }
      let corner = slot.required("at")?.lengths(2, of: "a position [x, y]")
      guard let side = slot.required("size")?.positiveLength(), let at = corner else { return nil }
      return Rect(x: at[0], y: at[1], width: side, height: side)
    }
    for key in given {
      slot[key]?.error(
        "misplaced-key", "an 'element' says where the code lies: leave '\(key)' out",
        hint: "or give both 'at' and 'size', and the code stands there in place of the element")
    }
    guard let box = readElement(element, in: context) else { return nil }
    guard abs(box.size.width / box.size.height - 1) < 0.01 else {
      element.error(
        "not-square", "the element is \(box.size), and a code is square", hint: "draw a square for the code")
      return nil
    }
    let side = min(box.size.width, box.size.height)
    return Rect(box.origin, Size(side, side))
  }

  private func readPatch(_ value: YAMLValue?, in context: PageContext) -> CodeSlot.Patch? {
    let paper = context.palette.paper
    guard let value else { return .init(source: paper, radius: .zero) }
    if value.isScalar { return value.choice(["none"]) == nil ? .init(source: paper, radius: .zero) : nil }
    guard let patch = value.mapping(["color", "radius"], of: "'patch'") else { return nil }
    return .init(
      source: patch["color"]?.colorSource(palette: context.palette) ?? paper,
      radius: patch["radius"]?.radius() ?? .zero)
  }

  /// Never under the medium's least, and that never under the four modules of ISO/IEC 18004.
  private func readQuietZone(_ value: YAMLValue?, minimum: QuietZone) -> QuietZone {
    let modules = value?.value("a whole number of modules, \(minimum.modules) or more") { text in
      Int(text).flatMap { (minimum.modules...40).contains($0) ? $0 : nil }
    }
    return modules.flatMap { QuietZone(modules: $0) } ?? minimum
  }

  /// With a logo the highest level, unless one is given.
  private func readRequirements(_ value: YAMLValue?, hasLogo: Bool) -> SymbolRequirements {
    guard let word = value?.choice(["L", "M", "Q", "H"]), let level = ErrorCorrection(word) else {
      return SymbolRequirements(level: hasLogo ? .high : .medium)
    }
    return SymbolRequirements(level: level)
  }

  private func readLogo(_ slot: YAMLMapping) -> LogoSlot? {
    let size = slot["logo-size"]
    guard let logo = slot["logo"] else {
      size?.error("misplaced-key", "'logo-size' is for a code with a 'logo'")
      return nil
    }
    let extent: CodeLogo.Extent
    if let size, size.string() != "auto" {
      guard let length = size.positiveLength() else { return nil }
      extent = .side(length)
    } else {
      extent = .automatic
    }
    return readImageSource(logo).map { LogoSlot(source: $0, extent: extent) }
  }

  /// A built-in style by its name, a file of the bundle, or the style itself.
  private func readCodeStyle(_ value: YAMLValue, in context: PageContext) -> CodeStyle? {
    if value.isMapping { return CodeStyleReader.read(value, palette: context.palette, fonts: fonts) }
    guard let name = value.string() else { return nil }
    guard name.hasSuffix(".yaml") else {
      if let codeStyle = styles.codeStyle(name) { return codeStyle }
      value.error(
        "unknown-style", "there is no style '\(name)'",
        hint: Suggestion.hint(for: name, among: styles.names)
          ?? "built in are: \(styles.names.joined(separator: ", ")); a file's name ends in '.yaml'")
      return nil
    }
    return readBundled(name, "style", value) { CodeStyleReader.readFile($0, fonts: fonts) }
  }
}
