/// A stretch of the staged input's bytes, moved from front to back.
struct StagedInputWindow {
  static let step = 256 << 10

  let staged: StagedInput
  private(set) var bytes: [UInt8] = []
  /// Where the first of `bytes` stands in the staged input.
  private(set) var start: Int

  init(_ staged: StagedInput, from offset: Int = 0) {
    self.staged = staged
    start = offset
    more(after: 0)
  }

  /// Whether nothing follows `bytes`.
  var isLast: Bool { start + bytes.count >= staged.count }

  /// Forgets what stands before an index, which becomes 0, and reads on.
  mutating func more(after index: Int) {
    bytes.removeSubrange(..<index)
    start += index
    bytes += staged.bytes(at: start + bytes.count, atMost: max(StagedInputWindow.step, bytes.count))
  }
}
