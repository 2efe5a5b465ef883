import PressDrawing

/// What a stress ladder does to a symbol, step by step.
package enum StressKind: String, Sendable, Hashable, CaseIterable {
  case distance, tilt, defocus, motion, noise
  case inkGain = "ink gain"
  case inkLoss = "ink loss"
  case glare, weave, jpeg

  /// What a step's value counts.
  package enum Unit: Sendable, Hashable {
    case millimetres, degrees, percent, quality
  }

  package var unit: Unit {
    switch self {
    case .distance, .defocus, .motion, .inkGain, .inkLoss, .weave: .millimetres
    case .tilt: .degrees
    case .noise, .glare: .percent
    case .jpeg: .quality
    }
  }

  /// The key in JSON, with its unit.
  package var key: String {
    switch self {
    case .distance: "distance_mm"
    case .tilt: "tilt_degrees"
    case .defocus: "blur_mm"
    case .motion: "motion_mm"
    case .noise: "noise_percent"
    case .inkGain: "ink_gain_mm"
    case .inkLoss: "ink_loss_mm"
    case .glare: "glare_percent"
    case .weave: "thread_mm"
    case .jpeg: "jpeg_quality"
    }
  }

  /// The value that stands for no stress at all.
  package var rest: Double { self == .jpeg ? 100 : 0 }

  /// A value in words: `1.12 m`, `35°`, `8 %`.
  package func text(_ value: Double) -> String {
    switch unit {
    case .millimetres where value >= 1000: "\((value / 1000).decimal(places: 2)) m"
    case .millimetres: "\(value.decimal(places: value < 0.1 ? 3 : 2)) mm"
    case .degrees: "\(value.decimal(places: 0))°"
    case .percent: "\(value.decimal(places: 1)) %"
    case .quality: "\(value.decimal(places: 0))"
    }
  }
}
