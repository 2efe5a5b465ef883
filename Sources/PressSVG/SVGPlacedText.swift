/// How a text of a drawing looks and where it stands, for what is to stand in its place.
///
/// Lengths are in the units of the box that the drawing is stretched to.
package struct SVGPlacedText: Sendable, Hashable {
  package enum Anchor: String, Sendable, Hashable {
    case start, middle, end
  }

  package struct Line: Sendable, Hashable {
    /// Where the line starts, ends or has its middle.
    package var x: Double
    package var baseline: Double
    package var words: String
  }

  /// From the top; at least one.
  package let lines: [Line]
  package let anchor: Anchor
  /// In the order of preference.
  package let families: [String]
  /// 100…900.
  package let weight: Int
  package let isItalic: Bool
  /// Side of the em square.
  package let size: Double
  /// Between letters, in ems.
  package let tracking: Double
  /// In CSS's words; nil where it is no plain colour.
  package let color: String?
  /// 0…1.
  package let opacity: Double
}

extension SVGOutline {
  /// The text that an element is or holds; nil when there is none, or it is turned or stretched.
  ///
  /// The first text of a group says how all of it looks.
  ///
  /// - Parameters:
  ///   - name: the element's id, else its name.
  ///   - box: what the drawing's page is stretched to.
  package func text(of name: String, in box: NestedSVG.Box) -> SVGPlacedText? {
    guard let id = element(name)?.id, let found = root.family.first(where: { $0.id == id }) else {
      return nil
    }
    let texts = found.family.filter {
      $0.name == "text" && !$0.family.reduce("") { $0 + $1.ownText }.trimmed.isEmpty
    }
    guard let first = texts.first, let map = placement(of: first, in: box), let size = first.fontSize else {
      return nil
    }
    var lines: [SVGPlacedText.Line] = []
    for text in texts {
      guard let map = placement(of: text, in: box), let own = text.lines() else { return nil }
      lines += own.map { line in
        SVGPlacedText.Line(
          x: map.a * line.x + map.e, baseline: map.d * line.baseline + map.f, words: line.words)
      }
    }
    guard !lines.isEmpty else { return nil }
    // The part of a text that has the letters says how they look.
    let speaker = first.family.first { !$0.ownText.trimmed.isEmpty } ?? first
    let fontSize = speaker.fontSize ?? size
    let paint = speaker.inherited("fill") ?? "black"
    let color = paint.lowercased() == "currentcolor" ? speaker.inherited("color") ?? "black" : paint
    let shares = [speaker.inherited("fill-opacity")] + speaker.opacities
    return SVGPlacedText(
      lines: lines.sorted { $0.baseline < $1.baseline },
      anchor: speaker.inherited("text-anchor").flatMap { .init(rawValue: $0) } ?? .start,
      families: ValueSyntax.families(speaker.inherited("font-family") ?? ""),
      weight: SVGOutline.weight(speaker.inherited("font-weight")),
      isItalic: ["italic", "oblique"].contains(speaker.inherited("font-style") ?? ""),
      size: fontSize * map.d,
      tracking: speaker.inherited("letter-spacing").flatMap { speaker.units($0) }.map { $0 / fontSize } ?? 0,
      color: color.contains("(") && !color.hasPrefix("rgb") || color == "none" ? nil : color,
      opacity: shares.compactMap { $0.flatMap { NumberList.first(of: $0)?.number } }.reduce(1, *))
  }

  static func weight(_ value: String?) -> Int {
    value == "bold" ? 700 : value.flatMap { Int($0) } ?? 400
  }

  /// From an element's units to the box's; nil where upright text does not stay as it is.
  private func placement(of element: SVGElement, in box: NestedSVG.Box) -> SVGTransform? {
    var map = SVGTransform.identity
    var current: SVGElement? = element
    while let one = current, one !== root {
      // A drawing in the drawing has a page of its own.
      guard one.name != "svg", one.name != "symbol" else { return nil }
      if let own = one["transform"] {
        guard let own = SVGTransform(own) else { return nil }
        map = map.inside(own)
      }
      current = one.parent
    }
    map = map.inside(SVGPage(root, box).transform)
    let slack = 1e-3 * max(abs(map.a), abs(map.d))
    let isUpright = abs(map.b) < slack && abs(map.c) < slack && map.a > 0 && map.d > 0
    // Boxes are a little off their drawing's shape where pages are given in whole millimetres.
    return isUpright && abs(map.a - map.d) < 10 * slack ? map : nil
  }
}

extension SVGElement {
  /// An attribute of its own, else the nearest one around it.
  func inherited(_ property: String) -> String? {
    var current: SVGElement? = self
    while let one = current {
      if let value = one[property]?.trimmed, value != "inherit" { return value }
      current = one.parent
    }
    return nil
  }

  /// Of it and of all around it, which are not handed down.
  fileprivate var opacities: [String?] {
    var all: [String?] = []
    var current: SVGElement? = self
    while let one = current {
      all.append(one["opacity"])
      current = one.parent
    }
    return all
  }

  /// In units of the drawing; nil when it is a share of what is not known here.
  fileprivate var fontSize: Double? {
    guard let own = self["font-size"]?.trimmed, own != "inherit" else { return parent.map(\.fontSize) ?? 16 }
    if let size = ValueSyntax.pixels(own) { return size > 0 ? size : nil }
    guard let (number, unit) = NumberList.first(of: own), let above = parent.map(\.fontSize) ?? 16 else {
      return nil
    }
    return unit == "%" ? above * number / 100 : unit == "em" ? above * number : nil
  }

  /// A length in units of the drawing; nil when it is a share of the page.
  func units(_ length: String) -> Double? {
    if length == "normal" { return 0 }
    if let pixels = ValueSyntax.pixels(length) { return pixels }
    guard let (number, unit) = NumberList.first(of: length.trimmed), unit == "em" else { return nil }
    return fontSize.map { $0 * number }
  }

  /// The lines of a text in its own units; nil where a place is not known.
  fileprivate func lines() -> [SVGPlacedText.Line]? {
    var lines: [SVGPlacedText.Line] = []
    var (x, baseline) = (0.0, 0.0)
    func first(_ key: String, of element: SVGElement) -> Double?? {
      guard let list = LetterPlaces.list(element[key]), let one = list.first else { return .some(nil) }
      return element.units(one).map { .some($0) } ?? nil
    }
    func walk(_ element: SVGElement) -> Bool {
      guard let left = first("x", of: element), let right = first("dx", of: element),
        let top = first("y", of: element), let down = first("dy", of: element)
      else { return false }
      if let left { x = left }
      if let right { x += right }
      if let top { baseline = top }
      if let down { baseline += down }
      for item in element.content {
        switch item {
        case .element(let child): guard walk(child) else { return false }
        case .text(let words):
          guard !words.trimmed.isEmpty else { continue }
          let reach = (element.fontSize ?? 0) * 0.1
          if let last = lines.indices.last, abs(lines[last].baseline - baseline) <= reach {
            lines[last].words += words
          } else {
            lines.append(SVGPlacedText.Line(x: x, baseline: baseline, words: words))
          }
        }
      }
      return true
    }
    return walk(self) ? lines : nil
  }
}
