internal import PressDrawing

/// A gradient as a shading dictionary, whose words are the same in PDF and in PostScript.
struct Shading {
  let space: InkSpace
  private let geometry: Gradient.Geometry
  private let stops: [(offset: Double, components: [Double])]

  init(_ gradient: Gradient) throws(PDFError) {
    space = try InkSpace(gradient)
    geometry = gradient.geometry
    var stops: [(offset: Double, components: [Double])] = []
    for stop in gradient.stops {
      guard let components = space.components(of: stop.color) else { throw .mixedGradient }
      stops.append((stop.offset, components))
    }
    // The function's domain is 0…1 whole.
    if let first = stops.first, first.offset > 0 { stops.insert((0, first.components), at: 0) }
    if let last = stops.last, last.offset < 1 { stops.append((1, last.components)) }
    self.stops = stops
  }

  /// The dictionary.
  /// - Parameter spaceName: how the language writes the colour space.
  func dictionary(spaceName: String, _ operands: inout Operands) -> String {
    let shape: String
    switch geometry {
    case .linear(let from, let to):
      shape = "/ShadingType 2 /Coords [\(operands.point(from)) \(operands.point(to))]"
    case .radial(let center, let radius):
      let middle = operands.point(center)
      shape = "/ShadingType 3 /Coords [\(middle) 0 \(middle) \(operands.number(radius))]"
    }
    return "<< \(shape) /Extend [true true]\n/ColorSpace \(spaceName)\n/Function \(function(&operands)) >>"
  }

  /// From offset to components: a straight run between two stops, stitched where there are more.
  private func function(_ operands: inout Operands) -> String {
    var (runs, bounds): ([String], [String]) = ([], [])
    for (start, end) in zip(stops, stops.dropFirst()) {
      let (from, to) = (operands.number(start.offset), operands.number(end.offset))
      // A hard edge is the bound between its neighbours: bounds must rise.
      guard from != to else { continue }
      if !runs.isEmpty { bounds.append(from) }
      runs.append(
        "<< /FunctionType 2 /Domain [0 1] /C0 [\(operands.numbers(start.components))] "
          + "/C1 [\(operands.numbers(end.components))] /N 1 >>")
    }
    if runs.count == 1, let only = runs.first { return only }
    let encode = runs.map { _ in "0 1" }
    // In lines that PostScript's document structure allows.
    func lines(_ parts: [String]) -> String { parts.joined(separator: "\n") }
    return "<< /FunctionType 3 /Domain [0 1] /Functions [\(lines(runs))]\n"
      + "/Bounds [\(lines(bounds))] /Encode [\(lines(encode))] >>"
  }
}
