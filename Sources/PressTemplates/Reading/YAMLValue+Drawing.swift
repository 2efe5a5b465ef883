internal import PressDiagnostics
package import PressDrawing
package import PressYAML

extension YAMLValue {
  /// `30mm`, `3cm`, `1.2in`, `12pt` or `640px`.
  package func length() -> Length? {
    value(
      "a length such as 30mm, 12pt or 640px", hint: { Length.meant(by: $0).map { "write '\($0)'" } },
      { Length($0) })
  }

  /// A length above zero.
  package func positiveLength() -> Length? {
    guard let length = length() else { return nil }
    guard length > .zero else {
      error("wrong-value", "a length above zero is wanted, not '\(length)'")
      return nil
    }
    return length
  }

  /// A round corner's radius: zero or more.
  package func radius() -> Length? {
    guard let length = length() else { return nil }
    guard length >= .zero else {
      error("wrong-value", "a radius is not below zero, as '\(length)' is")
      return nil
    }
    return length
  }

  /// A list of exactly so many lengths: `[14mm, 30mm]`.
  package func lengths(_ count: Int, of what: String) -> [Length]? {
    let items = list()
    guard items.count == count else {
      error("wrong-value", "\(what) is a list of \(count) lengths", hint: YAMLValue.listHint(items, count))
      return nil
    }
    let lengths = items.compactMap { $0.length() }
    return lengths.count == count ? lengths : nil
  }

  /// What to write where a list has too many lengths, or too few.
  private static func listHint(_ items: [YAMLValue], _ count: Int) -> String? {
    let texts = items.map { $0.scalarText ?? "" }
    if texts.contains(where: { $0.contains("，") }) { return "write ',' between lengths, not '，'" }
    if texts.count < count, texts.contains(where: { $0.split(separator: " ").count > 1 }) {
      return "write ',' between lengths"
    }
    // '40,5mm' are two values: a number without a unit, and another with one.
    for (whole, part) in zip(texts, texts.dropFirst()) where texts.count > count {
      let decimal = "\(whole).\(part)"
      if Int(whole) != nil, Length(whole) == nil, part.first?.isNumber == true, Length(decimal) != nil {
        return "write '\(decimal)' with a point: ',' stands between lengths"
      }
    }
    return nil
  }

  /// `[x, y, width, height]`.
  package func box() -> Rect? {
    guard let l = lengths(4, of: "a box [x, y, width, height]") else { return nil }
    guard l[2] > .zero, l[3] > .zero else {
      error("wrong-value", "a box has a width and a height above zero")
      return nil
    }
    return Rect(x: l[0], y: l[1], width: l[2], height: l[3])
  }

  /// One length for all four sides, or `[top, right, bottom, left]`.
  package func edges() -> Edges? {
    let edges: Edges?
    if isSequence {
      edges = lengths(4, of: "a list [top, right, bottom, left]").map {
        Edges(top: $0[0], right: $0[1], bottom: $0[2], left: $0[3])
      }
    } else {
      edges = length().map { Edges(all: $0) }
    }
    guard let edges else { return nil }
    guard [edges.top, edges.right, edges.bottom, edges.left].allSatisfy({ $0 >= .zero }) else {
      error("wrong-value", "a distance from an edge is not below zero")
      return nil
    }
    return edges
  }

  /// A name of the palette, or a colour; one that a field gives is an error.
  package func color(palette: Palette) -> Color? {
    guard let source = colorSource(palette: palette) else { return nil }
    guard let field = source.field else { return source.color }
    error(
      "varying-color", "the field '\(field)' cannot give a colour here",
      hint: "it may give the 'color', 'stroke' or 'ink' of a slot, and the 'color' of a patch")
    return nil
  }

  /// A name of the palette, a colour, or a field of type color: `{{accent}}`.
  package func colorSource(palette: Palette) -> ColorSource? {
    guard let text = string() else { return nil }
    if let source = palette[text] { return source }
    if text.contains("{{") { return fieldColor(text, palette) }
    do {
      return ColorSource(try Color(parsing: text))
    } catch {
      let isForm = error.hint == Color.ParsingError.forms
      self.error(
        "unknown-color", isForm ? "\(error.message), nor a name of the palette" : error.message,
        hint: isForm ? nearestName(text, palette) ?? error.hint : error.hint)
      return nil
    }
  }

  private func fieldColor(_ text: String, _ palette: Palette) -> ColorSource? {
    let pattern = try? TextPattern(text)
    if let pattern, case .name(let name)? = pattern.parts.first, pattern.parts.count == 1,
      let color = palette.fields[name]
    {
      return ColorSource(color, field: name)
    }
    let names = pattern?.names.joined(separator: ", ") ?? text
    error(
      "unknown-color", "'\(text)' is not one field of type color",
      hint: Suggestion.nearest(to: names, among: palette.fields.keys.sorted()).map {
        "did you mean '{{\($0)}}'?"
      }
        ?? "give it under 'fields:', such as 'accent: { type: color, default: \"#e63b22\" }'")
    return nil
  }

  private func nearestName(_ text: String, _ palette: Palette) -> String? {
    guard !text.contains(where: { "#(".contains($0) }) else { return nil }
    if let name = Suggestion.nearest(to: text, among: palette.names) { return "did you mean '\(name)'?" }
    return "the palette has: \(palette.names.joined(separator: ", "))"
  }

  /// A text, or a mapping from languages to texts.
  package func localizedText(of what: String) -> LocalizedText? {
    guard isMapping else { return string().map { .plain($0) } }
    guard let mapping = openMapping(of: what) else { return nil }
    let texts = mapping.entries.compactMap { language, entry in
      entry.value.string().map { (language: language, text: $0) }
    }
    return texts.count == mapping.entries.count ? .byLanguage(texts) : nil
  }
}
