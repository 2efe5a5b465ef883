/// A drawing's page, and how its units lie in a box that it is stretched to.
struct SVGPage {
  /// In CSS pixels; of a drawing that says no size, in its units.
  let width: Double
  let height: Double
  let box: NestedSVG.Box
  private let view: [Double]
  private let aspect: String

  init(_ root: SVGElement, _ box: NestedSVG.Box) {
    self.box = box
    let view = root["viewBox"].flatMap { NumberList.read($0.trimmed) }
    let own = ["width", "height"].map { root[$0].flatMap { ValueSyntax.pixels($0) } }
    // A page with one side alone, or none, has the shape of its view box.
    let shape = view.map { ($0[2], $0[3]) } ?? (box.width, box.height)
    width = own[0] ?? own[1].map { $0 * shape.0 / shape.1 } ?? shape.0
    height = own[1] ?? own[0].map { $0 * shape.1 / shape.0 } ?? shape.1
    self.view = view ?? [0, 0, width, height]
    aspect = root["preserveAspectRatio"]?.trimmed ?? "xMidYMid"
  }

  /// From the drawing's units to the box's.
  var transform: SVGTransform {
    var (across, down) = (width / view[2], height / view[3])
    if aspect != "none" {
      let both = aspect.hasSuffix("slice") ? max(across, down) : min(across, down)
      (across, down) = (both, both)
    }
    func start(_ free: Double, _ axis: String) -> Double {
      aspect.contains(axis + "Min") || aspect == "none" ? 0 : aspect.contains(axis + "Max") ? free : free / 2
    }
    let left = start(width - view[2] * across, "x") - view[0] * across
    let top = start(height - view[3] * down, "Y") - view[1] * down
    let (wide, high) = (box.width / width, box.height / height)
    return SVGTransform(
      a: across * wide, d: down * high, e: box.x + left * wide, f: box.y + top * high)
  }
}

extension SVGTransform {
  /// As SVG writes it.
  var matrix: String {
    "matrix(\([a, b, c, d, e, f].map(NestedSVG.number).joined(separator: " ")))"
  }
}
