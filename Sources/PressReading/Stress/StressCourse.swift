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
      module: subject.module, ordinaryDistance: distance, readsAtRest: rung(0, rest).isRead,
      ladders: kinds.filter { wanted.contains($0) }.map { ladder($0) })
  }

  /// One ladder, up to its first rung that is not read.
  package func ladder(_ kind: StressKind) -> StressLadder {
    let values = kind.rungs(module: subject.module)
    var rungs: [StressRung] = []
    for value in values {
      let rung = rung(value, kind.condition(value, module: subject.module))
      rungs.append(rung)
      if !rung.isRead { break }
    }
    return StressLadder(kind: kind, rungs: rungs, untried: values.count - rungs.count)
  }

  /// What the phone sees at a rung.
  package func view(_ kind: StressKind, _ value: Double) -> Bitmap? {
    subject.view(kind.condition(value, module: subject.module), jpeg: jpeg)
  }

  private func rung(_ value: Double, _ condition: StressCondition) -> StressRung {
    let eyes = StressEyes(expected: expected, kind: kind)
    guard let view = subject.view(condition, jpeg: jpeg) else {
      return StressRung(value: value, zxing: false, zbar: kind == .plain ? false : nil)
    }
    return StressRung(value: value, zxing: eyes.zxing(view), zbar: eyes.zbar(view))
  }
}
