internal import Foundation
internal import PressDrawing

/// The words of a template that is begun: page, artwork, and a slot for what the artwork names.
struct DraftText {
  let name: String
  /// After crop.
  let page: Size
  let bleed: Length
  let medium: String
  /// Whether lengths are given in pixels.
  let isInPixels: Bool

  /// - Parameters:
  ///   - artwork: its file in the template's folder.
  ///   - elements: names of the artwork's parts; those with a known beginning become slots.
  func yaml(artwork: String?, elements: [String]) -> String {
    let texts = holes("text-", in: elements)
    let images = holes("image-", in: elements)
    let codes = holes("qr", in: elements)
    var lines = [
      "template: \(name)"
    ]
    if artwork == nil { lines.append("languages: [zh, en]") }
    lines += [
      "medium: \(medium)",
      "page: { size: [\(word(page.width)), \(word(page.height))], bleed: \(word(bleed)) }",
    ]
    var fields = (texts + images).map { "  \($0.slot):" }
    if artwork == nil { fields.append("  headline: { default: { en: Follow us, zh: 关注我们 } }") }
    if !fields.isEmpty { lines += ["fields:"] + fields }
    lines += ["pages:", "  - page: front"]
    if let artwork { lines.append("    artwork: \(quoted(artwork))") }
    lines.append("    slots:")
    for (index, code) in codes.enumerated() {
      let rest = index == 0 ? "" : ", optional: true"
      lines.append("      - { code: \(code.slot), element: \(quoted(code.element))\(rest) }")
    }
    for text in texts {
      let names = "text: \"{{\(text.slot)}}\", element: \(quoted(text.element))"
      lines.append("      - { \(names), size: 24pt, min: 8pt, optional: true }")
    }
    for image in images {
      let names = "image: \"{{\(image.slot)}}\", element: \(quoted(image.element))"
      lines.append("      - { \(names), optional: true }")
    }
    if codes.isEmpty { lines += artwork == nil ? starter : placeholder }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether the artwork names a place for a code.
  static func hasHole(_ elements: [String]) -> Bool { elements.contains { $0.hasPrefix("qr") } }

  /// A part of the artwork, and what its slot is called.
  private struct Hole {
    let slot: String
    let element: String
  }

  private func holes(_ start: String, in elements: [String]) -> [Hole] {
    var found: [Hole] = []
    for element in elements where element.hasPrefix(start) {
      guard !found.contains(where: { $0.element == element }) else { continue }
      let rest = element.dropFirst(start.count).drop { !$0.isLetter && !$0.isNumber }
      let word = String(rest.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" })
      var slot = !word.isEmpty ? word : found.isEmpty ? "main" : "code\(found.count + 1)"
      while found.contains(where: { $0.slot == slot }) { slot += "-2" }
      found.append(Hole(slot: slot, element: element))
    }
    return found
  }

  /// A headline and a code, flush with a margin of a tenth: side by side on a wide page, else one below the other.
  private var starter: [String] {
    let isWide = page.width > page.height
    let margin = min(page.width, page.height) / 10
    let side =
      isWide
      ? min(page.height - margin * 2, page.width * 0.4) : min(page.width - margin * 2, page.height / 2)
    let at = Point(isWide ? page.width - margin - side : margin, page.height - margin - side)
    let box =
      isWide
      ? [margin, margin, at.x - margin * 2, page.height - margin * 2]
      : [margin, margin, page.width - margin * 2, at.y - margin * 2]
    let (largest, smallest) = isWide ? (box[2] / 6, box[2] / 20) : (page.width / 8, page.width / 24)
    return [
      "      - { text: \"{{headline}}\", box: [\(box.map(word).joined(separator: ", "))], weight: bold, "
        + "size: \(word(largest)), min: \(word(smallest)) }",
      "      - { code: main, at: [\(word(at.x)), \(word(at.y))], size: \(word(side)) }",
    ]
  }

  /// A code on artwork that does not say where it wants one.
  private var placeholder: [String] {
    let side = min(page.width, page.height) / 2
    let (x, y) = ((page.width - side) / 2, (page.height - side) / 2)
    return [
      "      # the artwork names no hole: place the code in it, from the page's top left corner after cutting",
      "      - { code: main, at: [\(word(x)), \(word(y))], size: \(word(side)) }",
    ]
  }

  private func word(_ length: Length) -> String {
    if length == .zero { return isInPixels ? "0px" : "0mm" }
    return isInPixels
      ? "\(Resolution.screen.dots(length).decimal(places: 2))px"
      : "\(length.millimetres.decimal(places: 2))mm"
  }

  /// A scalar of YAML, in quotes where a sign in it would mean something.
  private func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "._-/".contains($0) }
    guard !isPlain || text.first?.isLetter != true else { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
