package import PressDrawing

/// How much a code stands before a phone gives up.
package struct StressReport: Sendable, Hashable {
  /// Side of a module on the finished piece.
  package let module: Length
  /// Where every ladder but the distance's was run.
  package let ordinaryDistance: Length
  /// Whether both decoders read it there without any stress.
  package let readsAtRest: Bool
  /// In the order of `StressKind`; without JPEG where nobody could make one.
  package let ladders: [StressLadder]

  package init(module: Length, ordinaryDistance: Length, readsAtRest: Bool, ladders: [StressLadder]) {
    self.module = module
    self.ordinaryDistance = ordinaryDistance
    self.readsAtRest = readsAtRest
    self.ladders = ladders
  }

  package subscript(kind: StressKind) -> StressLadder? { ladders.first { $0.kind == kind } }

  /// The margin of a ladder in its kind's unit; nil when it was not run.
  package func margin(_ kind: StressKind) -> Double? { self[kind]?.margin }

  /// `reads to 1.12 m; 60° tilt; blur 0.4 mm; …`, lower case, no full stop.
  package var sentence: String {
    guard readsAtRest else { return "is not read even at \(ordinaryDistance), without any stress" }
    return ladders.map { ladder in
      let value = ladder.kind.text(ladder.margin)
      return switch ladder.kind {
      case .distance: ladder.margin > 0 ? "reads to \(value)" : "reads from no distance"
      case .tilt: "\(value) tilt"
      case .defocus: "blur \(value)"
      case .motion: "motion \(value)"
      case .noise: "noise \(value)"
      case .inkGain: "ink +\(value)"
      case .inkLoss: "ink −\(value)"
      case .glare: "glare \(value)"
      case .weave: ladder.margin > 0 ? "threads of \(value)" : "no cloth"
      case .jpeg: "JPEG quality \(value)"
      }
    }.joined(separator: "; ")
  }
}
