internal import PressDiagnostics
internal import PressDrawing
internal import PressYAML

/// Elements of a page's SVG artwork that slots replace.
extension TemplateReader {
  /// Whether there is an element that is replaced in a place of its own; told when there is none.
  func isThere(_ value: YAMLValue, in context: PageContext) -> Bool {
    guard let id = value.string(), case .drawing(let drawing, _, _)? = context.artwork?.picture,
      drawing.hasElement(id)
    else { return readElement(value, in: context) != nil }
    return stands(id, value, in: parts(of: drawing, context), of: drawing)
  }

  /// The box of an element.
  func readElement(_ value: YAMLValue, in context: PageContext) -> Rect? {
    guard let id = value.string() else { return nil }
    guard let artwork = context.artwork, case .drawing(let drawing, _, _)? = artwork.picture else {
      value.error(
        "no-artwork", "'element' names a part of SVG artwork, and the page has none",
        hint: "give the page an 'artwork: front.svg', or place the slot by itself")
      return nil
    }
    let parts = parts(of: drawing, context)
    guard stands(id, value, in: parts, of: drawing) else { return nil }
    do {
      var first: Rect?
      for part in parts {
        let box = try locate(part.drawing, id, artwork.box)
        guard let known = first else {
          first = box
          continue
        }
        guard box.isSamePlace(as: known) else {
          value.error(
            "moved-element", "the element '\(id)' lies elsewhere in the artwork's part for \(part.words)",
            hint: "put it in one place in every language, or give each language a slot of its own: "
              + "'when: language is zh' and 'when: language is not zh'")
          return nil
        }
      }
      return first
    } catch {
      value.error("unknown-element", error.message, hint: error.hint)
      return nil
    }
  }

  /// A drawing as assets of a language show it.
  private struct Part {
    /// Nil for the one of all languages that have none of their own, and where languages stand together.
    var language: String?
    var drawing: VectorArtwork

    var words: String { language.map { "'\($0)'" } ?? "all other languages" }
  }

  /// All that a slot meets of a drawing.
  private func parts(of drawing: VectorArtwork, _ context: PageContext) -> [Part] {
    var languages: [String?] = [nil]
    for language in drawing.languages + context.speech.named where !languages.contains(language) {
      languages.append(language)
    }
    let met = languages.filter { context.speech.includes($0) }
    return (met.isEmpty ? [nil] : met).map { Part(language: $0, drawing: drawing.spoken(in: $0)) }
  }

  /// Whether an element that some language's part has is in all that the slot meets: else the slot would stand over
  /// something else there.
  private func stands(_ id: String, _ value: YAMLValue, in parts: [Part], of drawing: VectorArtwork) -> Bool {
    guard let missing = parts.first(where: { !$0.drawing.hasElement(id) }), drawing.hasElement(id) else {
      return true
    }
    let other = parts.first { $0.drawing.hasElement(id) }
    let condition =
      missing.language.map { "language is not \($0)" } ?? other?.language.map { "language is \($0)" }
    value.error(
      "missing-element", "the element '\(id)' is not in the artwork's part for \(missing.words)",
      hint: "name the object alike in every part of the 'switch', or move it out of the 'switch'"
        + (condition.map { "; or draw the slot with 'when: \($0)'" } ?? ""))
    return false
  }
}

extension Rect {
  /// Within what is seen.
  fileprivate func isSamePlace(as other: Rect) -> Bool {
    zip([minX, minY, maxX, maxY], [other.minX, other.minY, other.maxX, other.maxY]).allSatisfy {
      abs($0.millimetres - $1.millimetres) < 0.1
    }
  }
}
