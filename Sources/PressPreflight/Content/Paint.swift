internal import PressDrawing

/// A colour in its space.
struct Paint: Sendable, Hashable {
  var space: ColorSpace = .deviceGray
  /// As the file gives them: 0…1 but for `Lab`.
  var components: [Double] = [0]

  /// How much of cyan, magenta, yellow and black, 0…1, when these inks are what it names.
  var inks: [Double]? {
    switch space.plain {
    case .deviceGray: components.first.map { [0, 0, 0, 1 - $0] }
    case .deviceCMYK, .icc(4): components.count == 4 ? components : nil
    case .inks(let names, _):
      components.count == names.count && names.allSatisfy { Paint.process.contains($0) }
        ? Paint.process.map { ink in names.firstIndex(of: ink).map { components[$0] } ?? 0 } : nil
    default: nil
    }
  }

  private static let process = ["Cyan", "Magenta", "Yellow", "Black"]

  /// The black ink alone, solid.
  var isBlackInk: Bool {
    guard let inks else { return false }
    return inks[3] > 0.99 && inks[..<3].allSatisfy { $0 < 0.01 }
  }

  /// It looks black: in light, or in process inks.
  var looksBlack: Bool {
    if let inks { return inks[..<3].allSatisfy { min(1, $0 + inks[3]) > 0.9 } }
    switch space.plain {
    case .deviceRGB, .calRGB, .icc(3): return components.count == 3 && components.allSatisfy { $0 < 0.1 }
    case .calGray, .icc(1): return (components.first ?? 1) < 0.1
    case .lab: return (components.first ?? 100) < 10
    default: return false
    }
  }

  /// It leaves the paper as it is, or would if it did not knock out.
  var isWhite: Bool {
    if let inks { return inks.allSatisfy { $0 < 0.005 } }
    switch space.plain {
    case .deviceRGB, .calRGB, .icc(3), .calGray, .icc(1):
      return !components.isEmpty && components.allSatisfy { $0 > 0.995 }
    case .lab: return (components.first ?? 0) > 99.5
    case .inks: return !components.isEmpty && components.allSatisfy { $0 < 0.005 }
    default: return false
    }
  }

  /// As a person would write it: `C75 M68 Y67 K90`, `R0 G0 B0`.
  var words: String {
    func reported(_ letters: [String], _ scale: Double) -> String {
      zip(letters, components).map { "\($0)\(($1 * scale).decimal(places: 0))" }.joined(separator: " ")
    }
    switch space.plain {
    case .deviceCMYK, .icc(4): return reported(["C", "M", "Y", "K"], 100)
    case .deviceRGB, .calRGB, .icc(3): return reported(["R", "G", "B"], 255)
    case .inks(let names, _): return reported(names.map { "\($0) " }, 100)
    case .lab: return reported(["L", "a", "b"], 1)
    default: return reported(["gray "], 100)
    }
  }
}
