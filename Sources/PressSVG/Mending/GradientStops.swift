/// Stops from one end of a gradient to the other, as every program reads them.
///
/// cairo writes a gradient that begins or ends with a hard change, or short of its end, with the wrong colour behind it in
/// a PDF.
enum GradientStops {
  /// Two stops at the same end of a gradient are moved apart by so much, which nobody sees.
  private static let gap = 0.0001

  static func settle(in root: SVGElement) {
    for gradient in root.family where ["linearGradient", "radialGradient"].contains(gradient.name) {
      settle(gradient)
    }
  }

  private static func settle(_ gradient: SVGElement) {
    let stops = gradient.children.filter { $0.name == "stop" }
    guard let first = stops.first, let last = stops.last, stops.count > 1 else { return }
    // None lies before the one above it: SVG 1.1, 13.2.4.
    var offsets: [Double] = []
    for stop in stops {
      guard let offset = offset(of: stop) else { return }
      offsets.append(max(offset, offsets.last ?? 0))
    }
    for index in offsets.indices.dropFirst() where offsets[index] == 0 { offsets[index] = gap }
    for index in offsets.indices.dropLast() where offsets[index] == 1 { offsets[index] = 1 - gap }
    for (stop, offset) in zip(stops, offsets) { stop["offset"] = spelled(offset) }
    if let nearest = offsets.first, nearest > 0 { add(first, at: 0, to: gradient, asFirst: true) }
    if let farthest = offsets.last, farthest < 1 { add(last, at: 1, to: gradient, asFirst: false) }
  }

  /// 0…1; nil for what is no number.
  private static func offset(of stop: SVGElement) -> Double? {
    let given = (stop["offset"] ?? "0").trimmed
    guard let (number, unit) = NumberList.first(of: given), unit.isEmpty || unit == "%" else { return nil }
    return min(max(unit == "%" ? number / 100 : number, 0), 1)
  }

  private static func add(_ stop: SVGElement, at offset: Double, to gradient: SVGElement, asFirst: Bool) {
    let end = stop.copy()
    end["offset"] = spelled(offset)
    gradient.replaceContent(
      asFirst ? [.element(end)] + gradient.content : gradient.content + [.element(end)])
  }

  private static func spelled(_ offset: Double) -> String { "\((offset * 1e6).rounded() / 1e6)" }
}
