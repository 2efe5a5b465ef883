package import PressDrawing

extension StressKind {
  /// The values of a ladder for a module, from no harm to what no reader stands.
  ///
  /// Lengths go by the preferred numbers of ISO 3 (R20, steps of 12 %, for the distance; else R10, steps of
  /// 26 %), so that the margins of two codes compare; ink goes by twentieths of a module.
  package func steps(module: Length) -> [Double] {
    let m = module.millimetres
    switch self {
    case .distance:
      return PreferredNumber.r20.values(
        from: max(100, 250 * m), to: max(160, StressPhone.focalPixels * m / 0.8))
    case .tilt: return [10, 20, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75]
    case .defocus: return PreferredNumber.r10.values(from: 0.4 * m, to: 6 * m)
    case .motion: return PreferredNumber.r10.values(from: 0.4 * m, to: 8 * m)
    case .noise: return PreferredNumber.r10.values(from: 2, to: 63)
    case .inkGain, .inkLoss: return (1...12).map { Double($0) / 20 * m }
    case .glare: return [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40]
    // Finer than any shirt (0.2 to 0.3 mm) to as coarse as sacking.
    case .weave: return PreferredNumber.r10.values(from: 0.1, to: 4)
    case .jpeg: return [90, 80, 70, 60, 50, 40, 30, 20, 15, 10, 5, 2]
    }
  }

  /// How the phone sees the code at a step, all else being ordinary.
  package func condition(_ value: Double, module: Length) -> StressCondition {
    var condition = StressCondition(distance: StressPhone.ordinaryDistance(module: module))
    switch self {
    case .distance: condition.distance = .mm(value)
    case .tilt: condition.tilt = value
    case .defocus: condition.blur = .mm(value)
    case .motion: condition.motion = .mm(value)
    case .noise: condition.noise = value / 100
    case .inkGain: condition.inkTwentieths = Int((value / module.millimetres * 20).rounded())
    case .inkLoss: condition.inkTwentieths = -Int((value / module.millimetres * 20).rounded())
    case .glare: condition.glare = value / 100
    case .weave: condition.thread = .mm(value)
    case .jpeg: condition.jpegQuality = Int(value)
    }
    return condition
  }
}
