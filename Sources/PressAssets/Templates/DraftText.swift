internal import Foundation
internal import PressDrawing
internal import PressRendering
internal import PressText

/// The words of a template that is begun: page, artwork, and a slot for what the artwork names.
struct DraftText {
  let name: String
  /// After crop.
  let page: Size
  let bleed: Length
  let medium: String
  /// Whether lengths are given in pixels.
  let isInPixels: Bool
  /// What the artwork names in some of its languages alone.
  let partial: [String]

  /// - Parameters:
  ///   - artwork: its file in the template's folder.
  ///   - holes: parts of the artwork that become slots.
  func yaml(artwork: String?, holes: [DraftHole]) -> String {
    let codes = holes.filter { $0.kind == .code }
    let texts = holes.filter { $0.kind == .text }
    let images = holes.filter { $0.kind == .image }
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
      lines.append(
        "      - { code: \(code.slot), element: \(quoted(code.element))\(square(of: code))\(rest) }")
    }
    for text in texts { lines += slot(of: text, among: holes) }
    for image in images {
      let names = "image: \"{{\(image.slot)}}\", element: \(quoted(image.element))"
      lines.append("      - { \(names), optional: true }")
    }
    for name in partial {
      lines.append(
        "      # \(name): in one language's part of a 'switch' alone; name the object alike in every part")
    }
    if codes.isEmpty { lines += artwork == nil ? starter : placeholder }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The largest square in the middle of an element that is none.
  private func square(of hole: DraftHole) -> String {
    guard let box = hole.box, abs(box.size.width / box.size.height - 1) >= 0.01 else { return "" }
    let side = min(box.size.width, box.size.height)
    return ", at: [\(word(box.center.x - side / 2)), \(word(box.center.y - side / 2))], size: \(word(side))"
  }

  // MARK: - Texts

  private func slot(of hole: DraftHole, among holes: [DraftHole]) -> [String] {
    let names = "text: \"{{\(hole.slot)}}\", element: \(quoted(hole.element))"
    guard let text = hole.text, let reach = hole.box else {
      let largest = min(Length.points(24), hole.box?.size.height ?? .points(24))
      let sizes = "size: \(letters(largest)), min: \(letters(min(.points(8), largest)))"
      return ["      - { \(names), \(sizes), optional: true }"]
    }
    let others = holes.filter { $0.element != hole.element }.compactMap(\.box)
    let place = DraftPlace(text, reach: reach, on: page, beside: others)
    let box = [place.box.minX, place.box.minY, place.box.size.width, place.box.size.height].map(word)
    var keys = [names, "box: [\(box.joined(separator: ", "))]"]
    var looks: [String] = []
    var families: [String] = []
    for family in text.families where !families.contains(family) && FontLibrary.hasFamily(family) {
      families.append(family)
    }
    if !families.isEmpty { looks.append("font: \(quoted(families.joined(separator: ", ")))") }
    let weight = TextStyle.Weight(nearest: text.weight)
    if weight != .regular { looks.append("weight: \(weight.rawValue)") }
    looks.append("size: \(letters(text.size)), min: \(letters(text.size / 2))")
    if let color = text.color, color != .rgb(red: 0, green: 0, blue: 0) {
      looks.append("color: \"\(color)\"")
    }
    if text.alignment != .left { looks.append("align: \(text.alignment.rawValue)") }
    if let leading = place.leading {
      looks.append("leading: \(leading.decimal(places: 3))")
    } else {
      looks.append("valign: baseline")
    }
    if abs(text.tracking) >= 0.5 { looks.append("tracking: \(text.tracking.decimal(places: 1))") }
    keys.append("optional: true")
    return remarks(on: text).map { "      # \(hole.element): \($0)" } + [
      "      - { \(keys[0]), \(keys[1]),",
      "          \(looks.joined(separator: ", ")), \(keys[2]) }",
    ]
  }

  /// What of a placeholder's look no text slot has.
  private func remarks(on text: ElementText) -> [String] {
    var remarks: [String] = []
    if text.isItalic { remarks.append("the artwork's is italic, which a slot is when its font is") }
    if text.color == nil { remarks.append("the artwork's has no plain colour: give it one") }
    if !text.isOpaque { remarks.append("the artwork's is transparent; this is its colour on white") }
    return remarks
  }

  private func letters(_ size: Length) -> String {
    isInPixels ? word(size) : "\(size.points.decimal(places: 2))pt"
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
