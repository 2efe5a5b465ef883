/// The parts of a filter that come out the same at every size of a dot.
enum FilterRules {
  enum Value {
    case words(Set<String>)
    case numbers(ClosedRange<Int>)
    /// Not below zero, one or two.
    case blur
    case input
    case result
  }

  private static let blends: Set = [
    "normal", "multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn", "hard-light",
    "soft-light", "difference", "exclusion", "hue", "saturation", "color", "luminosity",
  ]

  static let primitives: [String: [String: Value]] = [
    "feBlend": ["in": .input, "in2": .input, "mode": .words(blends), "result": .result],
    "feColorMatrix": [
      "in": .input, "type": .words(["matrix", "saturate", "hueRotate", "luminanceToAlpha"]),
      "values": .numbers(1...20),
      "result": .result,
    ],
    "feComponentTransfer": ["in": .input, "result": .result],
    "feComposite": [
      "in": .input, "in2": .input, "operator": .words(["over", "in", "out", "atop", "xor", "arithmetic"]),
      "k1": .numbers(1...1), "k2": .numbers(1...1), "k3": .numbers(1...1), "k4": .numbers(1...1),
      "result": .result,
    ],
    "feFlood": ["in": .input, "result": .result],
    "feGaussianBlur": ["in": .input, "stdDeviation": .blur, "edgeMode": .words(["none"]), "result": .result],
    "feMerge": ["result": .result],
    "feOffset": ["in": .input, "dx": .numbers(1...1), "dy": .numbers(1...1), "result": .result],
    "feTurbulence": [
      "baseFrequency": .blur, "numOctaves": .numbers(1...1), "seed": .numbers(1...1),
      "stitchTiles": .words(["noStitch"]), "type": .words(["turbulence", "fractalNoise"]),
      "result": .result,
    ],
  ]

  /// Whether a filter's part looks the same however the object is turned.
  static let turnable: Set = [
    "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feGaussianBlur", "feMerge",
  ]

  private static let way = "export the object as PNG with its effect, and place that"

  /// What is wrong with the parts of a filter.
  static func faults(of filter: SVGElement) -> [SVGFault] {
    var faults: [SVGFault] = []
    var results: Set = ["SourceGraphic", "SourceAlpha"]
    for part in filter.children where part.namespace == .svg && ElementRules.all[part.name]?.kind != .idle {
      guard let known = primitives[part.name] else {
        faults.append(
          SVGFault(
            part.place, "the effect '\(part.name)' would be drawn otherwise",
            hint: ElementRules.ways[part.name] ?? way))
        // What takes in what it gives is not wrong by that.
        if let name = part["result"] { results.insert(name.trimmed) }
        continue
      }
      if ["x", "y", "width", "height"].contains(where: { part[$0] != nil }) {
        faults.append(SVGFault(part.place, "the effect '\(part.name)' has a region of its own", hint: way))
      }
      for attribute in part.attributes where attribute.namespace == .none {
        guard let rule = known[attribute.name] else {
          if attribute.name == "in" || attribute.name == "in2" || attribute.name == "kernelUnitLength" {
            faults.append(value(attribute, of: part))
          }
          continue
        }
        if !holds(rule, attribute.value.trimmed, results) { faults.append(value(attribute, of: part)) }
      }
      faults += details(of: part, results)
      if let name = part["result"] { results.insert(name.trimmed) }
    }
    return faults
  }

  private static func value(_ attribute: SVGAttribute, of part: SVGElement) -> SVGFault {
    SVGFault(
      part.place,
      "the effect '\(part.name)' has \(attribute.name)='\(attribute.value.prefix(40))', which would be drawn otherwise",
      hint: attribute.value.hasPrefix("Background")
        ? "in Figma take off the background blur; elsewhere \(way)" : way)
  }

  private static func holds(_ rule: Value, _ value: String, _ results: Set<String>) -> Bool {
    switch rule {
    case .words(let words): words.contains(value)
    case .numbers(let count): NumberList.read(value).map { count.contains($0.count) } ?? false
    case .blur:
      NumberList.read(value).map { (1...2).contains($0.count) && $0.allSatisfy { 0...1000 ~= $0 } } ?? false
    case .input: results.contains(value)
    case .result: true
    }
  }

  private static func details(of part: SVGElement, _ results: Set<String>) -> [SVGFault] {
    func fault(_ what: String) -> SVGFault {
      SVGFault(part.place, "the effect '\(part.name)' \(what)", hint: way)
    }
    switch part.name {
    case "feColorMatrix":
      let count = part["values"].flatMap { NumberList.read($0.trimmed) }
      let wanted = ["matrix": 20, "saturate": 1, "hueRotate": 1][part["type"]?.trimmed ?? "matrix"]
      if let count, let wanted, count.count != wanted { return [fault("has other than \(wanted) values")] }
      if part["type"] == "saturate", let count, !(0...1 ~= count[0]) { return [fault("saturates beyond 1")] }
    case "feComponentTransfer":
      let functions = part.children.filter { $0.namespace == .svg }
      guard functions.allSatisfy({ isFunction($0) }) else {
        return [fault("has a curve that is not understood")]
      }
      let kinds = Set(functions.map { $0["type"] ?? "" })
      if kinds.contains("gamma"), kinds.count > 1 { return [fault("mixes gamma with other curves")] }
    case "feMerge":
      let inputs = part.children.filter { $0.namespace == .svg }
      guard
        inputs.allSatisfy({
          $0.name == "feMergeNode" && ($0["in"].map { results.contains($0.trimmed) } ?? true)
        })
      else { return [fault("takes in what no effect before it gives")] }
    case "feTurbulence":
      if let count = part["numOctaves"].flatMap({ NumberList.read($0) })?.first, count > 10 || count < 0 {
        return [fault("is too fine")]
      }
    default: break
    }
    return []
  }

  private static func isFunction(_ element: SVGElement) -> Bool {
    guard element.name.hasPrefix("feFunc") else { return false }
    guard ["identity", "table", "discrete", "linear", "gamma"].contains(element["type"] ?? "") else {
      return false
    }
    if let table = element["tableValues"], NumberList.read(table.trimmed) == nil { return false }
    return ["slope", "intercept", "amplitude", "exponent", "offset"].allSatisfy { name in
      element[name].map { NumberList.read($0.trimmed)?.count == 1 } ?? true
    }
  }
}
