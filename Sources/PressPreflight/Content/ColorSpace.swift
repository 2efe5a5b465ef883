/// A colour space, as far as it decides which inks print (ISO 32000-1, 8.6).
indirect enum ColorSpace: Sendable, Hashable {
  case deviceGray, deviceRGB, deviceCMYK
  case calGray, calRGB, lab
  /// By its channels.
  case icc(Int)
  case indexed(ColorSpace)
  /// One ink or several, and what stands in for them.
  case inks([String], alternate: ColorSpace)
  case pattern(ColorSpace?)
  case unknown

  /// Channels that a colour in it has; a pattern's are those of its own.
  var components: Int {
    switch self {
    case .deviceGray, .calGray, .indexed: 1
    case .deviceRGB, .calRGB, .lab: 3
    case .deviceCMYK: 4
    case .icc(let count): count
    case .inks(let names, _): names.count
    case .pattern(let base): base?.components ?? 0
    case .unknown: 0
    }
  }

  /// The colour that stands after the space is chosen.
  var initial: [Double] {
    switch self {
    case .deviceCMYK: [0, 0, 0, 1]
    case .icc(4): [0, 0, 0, 1]
    case .inks(let names, _): names.map { _ in 1 }
    default: Array(repeating: 0, count: min(components, 32))
    }
  }

  /// This and what it rests on, from the outermost: what an `Indexed` looks up, what stands in for inks.
  var chain: [ColorSpace] {
    switch self {
    case .indexed(let base): [self] + base.chain
    case .inks(_, let alternate): [self] + alternate.chain
    case .pattern(let base?): [self] + base.chain
    default: [self]
    }
  }

  /// The space that decides, below `Indexed` and `Pattern`.
  var plain: ColorSpace {
    switch self {
    case .indexed(let base): base.plain
    case .pattern(let base?): base.plain
    default: self
    }
  }

  /// Whether it is drawn on every plate there is.
  var isRegistration: Bool { if case .inks(let names, _) = plain { names.contains("All") } else { false } }

  /// Whether it is drawn on no plate; PDF 1.7, 8.6.6.4.
  var isUnprinted: Bool {
    if case .inks(let names, _) = plain { !names.isEmpty && names.allSatisfy { $0 == "None" } } else { false }
  }

  /// PDF's own name.
  var name: String {
    switch self {
    case .deviceGray: "DeviceGray"
    case .deviceRGB: "DeviceRGB"
    case .deviceCMYK: "DeviceCMYK"
    case .calGray: "CalGray"
    case .calRGB: "CalRGB"
    case .lab: "Lab"
    case .icc(let count): [1: "gray", 3: "RGB", 4: "CMYK"][count].map { "ICC-based \($0)" } ?? "ICC-based"
    case .indexed: "Indexed"
    case .inks(let names, _): names.count == 1 ? "Separation" : "DeviceN"
    case .pattern: "Pattern"
    case .unknown: "unknown"
    }
  }
}
