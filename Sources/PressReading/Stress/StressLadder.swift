/// One rung: how strong the stress was, and who still read the symbol.
package struct StressRung: Sendable, Hashable {
  /// In the unit of the ladder's kind.
  package let value: Double
  package let zxing: Bool
  /// Nil where ZBar does not know the kind of symbol.
  package let zbar: Bool?

  package init(value: Double, zxing: Bool, zbar: Bool?) {
    self.value = value
    self.zxing = zxing
    self.zbar = zbar
  }

  /// Whether every decoder that knows the symbol read it.
  package var isRead: Bool { zxing && zbar != false }
}

/// The rungs of one stress from weak to strong, up to the first that is not read.
package struct StressLadder: Sendable, Hashable {
  package let kind: StressKind
  /// At least one; all but the last are read.
  package let rungs: [StressRung]
  /// How many more there are beyond the last one that was tried.
  package let untried: Int

  package init(kind: StressKind, rungs: [StressRung], untried: Int) {
    self.kind = kind
    self.rungs = rungs
    self.untried = untried
  }

  /// The strongest stress up to which every rung is read, in the kind's unit; the kind's `rest` when none is.
  ///
  /// A lucky read beyond a failure does not count: a phone that fails at 1 m is not saved by reading at 1.2 m.
  package var margin: Double { rungs.prefix(while: \.isRead).last?.value ?? kind.rest }

  /// Whether even the last rung there is was read, so that the true margin lies beyond.
  package var isUnbroken: Bool { untried == 0 && rungs.allSatisfy(\.isRead) }
}
