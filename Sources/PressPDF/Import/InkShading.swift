internal import CQPDF
internal import PressDrawing

/// A gradient of screen colours turned into one of inks.
struct InkShading {
  private let source: SourceDocument
  private let convert: InkRewriter.Conversion
  /// A run between two colours is as many straight runs of inks: the way between is no straight line there.
  private static let steps = 8

  init(_ source: SourceDocument, _ convert: @escaping InkRewriter.Conversion) {
    self.source = source
    self.convert = convert
  }

  /// Rewrites an axial or radial shading in place; PDF 1.7, 8.7.4.5.3 and 4.
  func rewrite(_ shading: qpdf_oh) throws(PDFError) {
    guard let space = source.name(source.value("/ColorSpace", of: shading)),
      ["/DeviceRGB", "/DeviceGray"].contains(space), let function = source.value("/Function", of: shading),
      let words = try words(of: function, depth: 0)
    else { return }
    source.set("/ColorSpace", of: shading, to: source.parse("/DeviceCMYK"))
    source.set("/Function", of: shading, to: source.parse(words))
    source.remove("/Background", of: shading)
  }

  /// A function of a kind that cairo writes, from 0…1 to inks; nil for another.
  private func words(of function: qpdf_oh, depth: Int) throws(PDFError) -> String? {
    switch source.integer(source.value("/FunctionType", of: function)) {
    case 2:
      guard source.number(source.value("/N", of: function)) == 1 else { return nil }
      let from = source.numbers(source.value("/C0", of: function))
      let to = source.numbers(source.value("/C1", of: function))
      guard from.count == to.count, [1, 3].contains(from.count) else { return nil }
      return try run(from, to)
    case 3:
      guard depth < 4 else { return nil }
      var runs: [String] = []
      for part in source.items(source.value("/Functions", of: function)) {
        guard let words = try words(of: part, depth: depth + 1) else { return nil }
        runs.append(words)
      }
      func list(_ key: String) -> String {
        var operands = Operands()
        return source.numbers(source.value(key, of: function)).map { operands.number($0, places: 6) }
          .joined(separator: " ")
      }
      return "<< /FunctionType 3 /Domain [\(list("/Domain"))] /Functions [\(runs.joined(separator: " "))] "
        + "/Bounds [\(list("/Bounds"))] /Encode [\(list("/Encode"))] >>"
    default: return nil
    }
  }

  private func run(_ from: [Double], _ to: [Double]) throws(PDFError) -> String {
    func inks(_ share: Double) throws(PDFError) -> [Double] {
      let mixed = zip(from, to).map { $0 + ($1 - $0) * share }
      return mixed.count == 1
        ? try convert(mixed[0], mixed[0], mixed[0]) : try convert(mixed[0], mixed[1], mixed[2])
    }
    func straight(_ from: [Double], _ to: [Double]) -> String {
      "<< /FunctionType 2 /Domain [0 1] /C0 [\(InkOperators.text(from))] /C1 [\(InkOperators.text(to))] /N 1 >>"
    }
    let steps = InkShading.isNeutral(from) && InkShading.isNeutral(to) ? 1 : InkShading.steps
    var colors: [[Double]] = []
    for step in 0...steps { colors.append(try inks(Double(step) / Double(steps))) }
    let runs = zip(colors, colors.dropFirst()).map { straight($0, $1) }
    if runs.count == 1 { return runs[0] }
    let bounds = (1..<steps).map { (Double($0) / Double(steps)).decimal(places: 6) }
    let encode = [String](repeating: "0 1", count: steps)
    return "<< /FunctionType 3 /Domain [0 1] /Functions [\(runs.joined(separator: " "))] "
      + "/Bounds [\(bounds.joined(separator: " "))] /Encode [\(encode.joined(separator: " "))] >>"
  }

  private static func isNeutral(_ color: [Double]) -> Bool { color.allSatisfy { $0 == color[0] } }
}
