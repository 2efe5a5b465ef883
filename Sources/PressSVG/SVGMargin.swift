package import Foundation

/// Air around the page of a drawing with effects.
///
/// librsvg works an effect out within the page alone, so that what is blurred across the page's edge would fade
/// there.
package struct SVGMargin: Sendable {
  /// The drawing on a larger page, its own in the middle.
  package let svg: Data
  /// How much larger, in shares of the page's width and height on each side.
  package let share: Double

  /// More would cost more memory than what can be seen of it is worth.
  private static let largest = 0.5

  /// - Parameter svg: as ``SVGDrawing`` gives it.
  /// - Returns: nil when nothing that lies beyond its page is seen on it.
  package init?(_ svg: Data) {
    guard svg.range(of: Data("filter=".utf8)) != nil, let root = try? SVGParser.read(svg) else { return nil }
    let view = root["viewBox"].flatMap { NumberList.read($0.trimmed) }
    let own = ["width", "height"].map { root[$0].flatMap { ValueSyntax.pixels($0) } }
    let size: (Double, Double)? =
      if let width = own[0], let height = own[1] { (width, height) } else { view.map { ($0[2], $0[3]) } }
    guard let size, size.0 > 0, size.1 > 0 else { return nil }
    let page = SVGPage(root, NestedSVG.Box(x: 0, y: 0, width: size.0, height: size.1)).transform
    let reach = Reach(root).longest(of: root, page)
    guard reach > 0 else { return nil }
    share = min(reach / min(size.0, size.1), SVGMargin.largest)
    let outer = SVGElement("svg", at: root.place)
    let (left, top) = (size.0 * share, size.1 * share)
    let (wide, high) = (size.0 + 2 * left, size.1 + 2 * top)
    outer["width"] = "\(wide)"
    outer["height"] = "\(high)"
    outer["viewBox"] = "\(-left) \(-top) \(wide) \(high)"
    for (key, value) in [("x", 0), ("y", 0), ("width", size.0), ("height", size.1)] { root[key] = "\(value)" }
    root["overflow"] = "visible"
    outer.append(root)
    self.svg = SVGSerializer.file(outer)
  }

  /// How far the effects of a drawing carry what they are given.
  private struct Reach {
    private var filters: [String: Double] = [:]

    init(_ root: SVGElement) {
      for filter in root.family where filter.name == "filter" {
        guard let id = filter.id else { continue }
        filters[id] = filter.children.reduce(0) { sum, part in
          // A blur is nothing three deviations away.
          let blur = Reach.numbers(part["stdDeviation"]).max() ?? 0
          let shift = ["dx", "dy"].flatMap { Reach.numbers(part[$0]) }.map(abs).max() ?? 0
          return sum + 3 * blur + shift
        }
      }
    }

    private static func numbers(_ value: String?) -> [Double] {
      value.flatMap { NumberList.read($0.trimmed) } ?? []
    }

    /// In the page's units; in a drawing within the drawing its own scale is not counted.
    func longest(of element: SVGElement, _ above: SVGTransform) -> Double {
      let placement = element["transform"].flatMap { SVGTransform($0) }.map { $0.inside(above) } ?? above
      let scale = [placement.a, placement.b, placement.c, placement.d].map(abs).max() ?? 1
      let inner = element.children.map { longest(of: $0, placement) }.max() ?? 0
      return own(element["filter"]) * scale + inner
    }

    private func own(_ filter: String?) -> Double {
      guard let filter else { return 0 }
      if let id = ValueSyntax.reference(filter)?.id { return filters[id] ?? 0 }
      return SVGColor.call(filter).flatMap { ValueSyntax.pixels($0.arguments) }.map { 3 * $0 } ?? 0
    }
  }
}
