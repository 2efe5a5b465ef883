/// The steps of one stress from weak to strong, up to the first that is not read.
package struct StressLadder: Sendable, Hashable {
  package let kind: StressKind
  /// At least one; all but the last are read.
  package let steps: [StressStep]
  /// How many more there are beyond the last one that was tried.
  package let untried: Int

  package init(kind: StressKind, steps: [StressStep], untried: Int) {
    self.kind = kind
    self.steps = steps
    self.untried = untried
  }

  /// The strongest stress up to which every step is read, in the kind's unit; the kind's `rest` when none is.
  ///
  /// A lucky read beyond a failure does not count: a phone that fails at 1 m is not saved by reading at 1.2 m.
  package var margin: Double { steps.prefix(while: \.isRead).last?.value ?? kind.rest }

  /// Whether even the last step there is was read, so that the true margin lies beyond.
  package var isUnbroken: Bool { untried == 0 && steps.allSatisfy(\.isRead) }
}
