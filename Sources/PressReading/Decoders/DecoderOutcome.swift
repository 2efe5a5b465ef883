/// What came of looking at a picture: symbols, and whether a decoder broke down meanwhile.
package struct DecoderOutcome: Sendable, Hashable {
  package var readings: [SymbolReading]
  /// The first failure; nil when every decoder did its work, whether it found anything or not.
  package var failure: DecoderFailure?

  package init(readings: [SymbolReading] = [], failure: DecoderFailure? = nil) {
    self.readings = readings
    self.failure = failure
  }

  /// Why nothing was found, where that may not be the picture's fault.
  package var failureInstead: DecoderFailure? { readings.isEmpty ? failure : nil }

  /// Both looks together.
  static func + (a: DecoderOutcome, b: DecoderOutcome) -> DecoderOutcome {
    DecoderOutcome(readings: a.readings + b.readings, failure: a.failure ?? b.failure)
  }
}
