package import PressDiagnostics
package import PressDrawing
package import PressReading
internal import PressRendering
package import PressReports
internal import PressTemplates

/// What a code has to stand on a medium: `check: stress` of a campaign.
package struct StressRequirement: Sendable {
  package let kind: StressKind
  /// The least margin in the kind's unit (of JPEG the worst quality), by module.
  let needed: @Sendable (_ module: Length) -> Double
  /// The way out where it is not met.
  let hint: String

  /// Whether a margin is enough.
  func isMet(by margin: Double, module: Length) -> Bool {
    let needed = needed(module)
    // Margins are steps; a millionth is rounding.
    return kind == .jpeg ? margin <= needed : margin >= needed * (1 - 1e-6)
  }
}

extension Medium {
  /// What codes on it have to stand.
  ///
  /// The distance is twice the one that the code claims (`ScanDistance`, at least 200 mm): apps look for codes in
  /// a preview of about 1920 pixels across, half of what the ladder's phone has. Blur, motion and noise are those of a hurried
  /// hand in a room's light; tilt that of a passer-by. Ink spreads by some hundredths of a millimetre in offset
  /// and by a tenth in screen printing, and a shirt's threads are a quarter of a millimetre wide. What is shown
  /// on a screen gets photographed, sent on and compressed.
  package var stressRequirements: [StressRequirement] {
    let hand = [
      StressRequirement(
        kind: .distance,
        needed: { 2 * StressPhone.ordinaryDistance(module: $0).millimetres },
        hint: "give it plain square modules, more contrast, or a smaller logo"),
      StressRequirement(
        kind: .tilt, needed: { _ in 30 }, hint: "give it plain square modules, or a smaller logo"),
      StressRequirement(
        kind: .defocus, needed: { 0.5 * $0.millimetres },
        hint: "give it plain square modules and more contrast"),
      StressRequirement(
        kind: .motion, needed: { 0.5 * $0.millimetres },
        hint: "give it plain square modules and more contrast"),
      StressRequirement(kind: .noise, needed: { _ in 3 }, hint: "give it more contrast"),
    ]
    func ink(_ gain: Double, _ loss: Double) -> [StressRequirement] {
      let hint = "take larger modules or plain square ones"
      return [
        StressRequirement(kind: .inkGain, needed: { _ in gain }, hint: hint),
        StressRequirement(kind: .inkLoss, needed: { _ in loss }, hint: hint),
      ]
    }
    let glare = StressRequirement(
      kind: .glare, needed: { _ in 2 }, hint: "raise the level of error correction, or take a smaller logo")
    switch kind {
    case .paper: return hand + ink(0.05, 0.03) + [glare]
    case .fabric:
      let thread = StressRequirement(kind: .weave, needed: { _ in 0.25 }, hint: "take larger modules")
      return hand + ink(0.1, 0.05) + [thread]
    case .screen:
      return hand + [
        glare, StressRequirement(kind: .jpeg, needed: { _ in 50 }, hint: "take larger modules"),
      ]
    }
  }

  /// Runs the ladders that the medium asks for on one code of a finished picture.
  ///
  /// It takes some tenths of a second a code, up to seconds for the largest symbols.
  ///
  /// - Parameters:
  ///   - ground: what lies below a transparent picture.
  ///   - name: begins each warning, such as `code slot 'main'`; nil for nothing.
  /// - Returns: the figures, nil when the symbol does not lie inside the picture; a warning for each need that
  ///   is not met.
  package func stress(
    _ picture: Bitmap, at geometry: SymbolGeometry, module: Length, expecting expected: [UInt8],
    kind: SymbolCheck.Kind = .plain, ground: GroundColor = .white, name: String? = nil
  ) -> (figures: StressFigures?, warnings: [Diagnostic]) {
    guard let subject = StressSubject(picture.composited(over: ground), at: geometry, module: module) else {
      return (nil, [])
    }
    let course = StressCourse(subject, expecting: expected, kind: kind, jpeg: JPEGEncoder.roundTrip)
    let report = course.report(Set(stressRequirements.map(\.kind)))
    return (StressFigures(report), warnings(report, name: name))
  }

  /// The warnings of a report; one warning alone when nothing is read at all.
  package func warnings(_ report: StressReport, name: String? = nil) -> [Diagnostic] {
    let subject = name.map { "\($0): " } ?? ""
    guard report.readsAtRest else {
      return [
        .warning(
          "weak-margin", "\(subject)\(report.sentence)",
          hint: "give the code plain square modules, more contrast and its quiet zone")
      ]
    }
    return stressRequirements.compactMap { requirement in
      guard let margin = report.margin(requirement.kind),
        !requirement.isMet(by: margin, module: report.module)
      else { return nil }
      let needed = requirement.kind.text(requirement.needed(report.module))
      return .warning(
        "weak-margin",
        "\(subject)the \(requirement.kind.rawValue) that it stands is '\(requirement.kind.text(margin))', "
          + "'\(needed)' is needed on \(self.name)",
        hint: requirement.hint)
    }
  }
}
