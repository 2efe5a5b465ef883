package import PressDrawing

/// Runs the ladders: looks at a symbol under one condition after another, and asks both decoders.
package struct StressCourse: Sendable {
  package let subject: StressSubject
  /// The content's bytes, without an ECI.
  package let expected: [UInt8]
  package let kind: SymbolCheck.Kind
  let jpeg: StressSubject.JPEGRoundTrip?

  /// - Parameter jpeg: a JPEG file there and back; without it there is no ladder of that kind.
  package init(
    _ subject: StressSubject, expecting expected: [UInt8], kind: SymbolCheck.Kind = .plain,
    jpeg: StressSubject.JPEGRoundTrip? = nil
  ) {
    self.subject = subject
    self.expected = expected
    self.kind = kind
    self.jpeg = jpeg
  }

  /// The ladders that can be run.
  package var kinds: [StressKind] { StressKind.allCases.filter { $0 != .jpeg || jpeg != nil } }

  /// Every ladder, or those asked for, in the order of `StressKind`.
  package func report(_ wanted: Set<StressKind> = Set(StressKind.allCases)) -> StressReport {
    let distance = StressPhone.ordinaryDistance(module: subject.module)
    let rest = StressCondition(distance: distance)
    return StressReport(
      module: subject.module, ordinaryDistance: distance, readsAtRest: step(0, rest).isRead,
      ladders: kinds.filter { wanted.contains($0) }.map { ladder($0) })
  }

  /// One ladder, up to its first step that is not read.
  package func ladder(_ kind: StressKind) -> StressLadder {
    let values = kind.steps(module: subject.module)
    var steps: [StressStep] = []
    for value in values {
      let step = step(value, kind.condition(value, module: subject.module))
      steps.append(step)
      if !step.isRead { break }
    }
    return StressLadder(kind: kind, steps: steps, untried: values.count - steps.count)
  }

  /// What the phone sees at a step.
  package func view(_ kind: StressKind, _ value: Double) -> Bitmap? {
    subject.view(kind.condition(value, module: subject.module), jpeg: jpeg)
  }

  private func step(_ value: Double, _ condition: StressCondition) -> StressStep {
    let eyes = DecoderPair(expected: expected, kind: kind)
    guard let view = subject.view(condition, jpeg: jpeg) else {
      return StressStep(value: value, zxing: false, zbar: kind == .plain ? false : nil)
    }
    return StressStep(value: value, zxing: eyes.zxing(view), zbar: eyes.zbar(view))
  }
}
