internal import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
package import PressText
package import PressYAML

/// Reads how a code looks: a style's file, or the same words in a template's slot.
package enum CodeStyleReader {
  static let keys = ["modules", "eyes", "gradient", "frame"]

  /// A whole file, which has a name and a title as well.
  ///
  /// - Parameter fonts: the bundle's, which its frames may name.
  package static func readFile(_ root: YAMLValue, fonts: BundleFonts = .none) -> CodeStyle? {
    guard let top = root.mapping(["style", "title"] + keys, of: "a style") else { return nil }
    _ = top.required("style")?.string()
    _ = top["title"]?.localizedText(of: "'title'")
    return read(top, palette: [:], fonts)
  }

  /// What stands in a slot, whose colours may be the palette's.
  package static func read(
    _ value: YAMLValue, palette: Palette, fonts: BundleFonts = .none
  ) -> CodeStyle? {
    value.mapping(keys, of: "a style").map { read($0, palette: palette, fonts) }
  }

  private static func read(
    _ top: YAMLMapping, palette: Palette, _ fonts: BundleFonts
  ) -> CodeStyle {
    var codeStyle = CodeStyle.plain
    if let shape = top["modules"]?.shape(ModuleShape.self) { codeStyle.style.modules = shape }
    if let eyes = top["eyes"]?.mapping(["frame", "ball", "frame-color", "ball-color"], of: "'eyes'") {
      if let shape = eyes["frame"]?.shape(FinderRingShape.self) { codeStyle.style.finderRing = shape }
      if let shape = eyes["ball"]?.shape(FinderCenterShape.self) { codeStyle.style.finderCenter = shape }
      codeStyle.finderRing = eyes["frame-color"]?.color(palette: palette)
      codeStyle.finderCenter = eyes["ball-color"]?.color(palette: palette)
    }
    codeStyle.gradient = top["gradient"].flatMap { gradient($0, palette) }
    codeStyle.frame = top["frame"].flatMap { frame($0, palette, fonts) }
    return codeStyle
  }

  /// `{ linear: 45, colors: ["#…", "#…"] }` or `{ radial: true, colors: […] }`.
  private static func gradient(_ value: YAMLValue, _ palette: Palette) -> CodeStyle.Gradient? {
    guard let mapping = value.mapping(["linear", "radial", "colors"], of: "'gradient'"),
      let list = mapping.required("colors")
    else { return nil }
    let colors = list.list().compactMap { $0.color(palette: palette) }
    guard colors.count == list.list().count, colors.count >= 2 else {
      list.error("wrong-value", "a gradient has two colours or more")
      return nil
    }
    if let radial = mapping["radial"] {
      if mapping["linear"] != nil { radial.error("wrong-value", "a gradient is linear or radial") }
      return radial.bool() == true ? .radial(colors: colors) : nil
    }
    let degrees = mapping.required("linear")?.value("an angle in degrees, -360…360") { text in
      Double(decimal: text).flatMap { (-360...360).contains($0) ? $0 : nil }
    }
    return degrees.map { .linear(degrees: $0, colors: colors) }
  }

  /// A shape's name, or `{ shape: band, color: …, text: { en: …, zh: … } }`.
  private static func frame(
    _ value: YAMLValue, _ palette: Palette, _ fonts: BundleFonts
  ) -> CodeFrame? {
    if value.isScalar { return value.shape(CodeFrame.Shape.self).map { CodeFrame($0) } }
    let keys = ["shape", "color", "text", "text-color", "font"]
    guard let mapping = value.mapping(keys, of: "'frame'"),
      let shape = mapping.required("shape")?.shape(CodeFrame.Shape.self)
    else { return nil }
    var frame = CodeFrame(
      shape, color: mapping["color"]?.color(palette: palette),
      wordsColor: mapping["text-color"]?.color(palette: palette),
      words: mapping["text"]?.localizedText(of: "'text'"))
    if let words = frame.words, words.entries.contains(where: { $0.1.isEmpty }) || words.entries.isEmpty {
      mapping["text"]?.error(
        "wrong-value", "a frame has words", hint: "leave 'text' out for the platform's own")
    }
    if let families = mapping["font"]?.fontFamilies(besides: fonts) { frame.families = families }
    return frame
  }
}

extension YAMLValue {
  /// One of a shape's names.
  fileprivate func shape<S: RawRepresentable & CaseIterable>(_ type: S.Type) -> S?
  where S.RawValue == String {
    choice(S.allCases.map(\.rawValue)).flatMap { S(rawValue: $0) }
  }

  /// Font families in order of preference: `Inter, Noto Sans CJK SC`.
  ///
  /// One that is neither the bundle's nor installed is an error.
  func fontFamilies(besides fonts: BundleFonts) -> [String]? {
    guard let names = string() else { return nil }
    let families = names.split(separator: ",").map { $0.drop { $0 == " " }.description }
    for family in families where !fonts.hasFamily(family) && !FontLibrary.hasFamily(family) {
      error(
        "missing-font", "the font '\(family)' is not installed",
        hint:
          "install it (Debian: fonts-noto-core and fonts-noto-cjk), put it into the template's 'fonts', "
          + "or name another")
    }
    return families
  }
}
