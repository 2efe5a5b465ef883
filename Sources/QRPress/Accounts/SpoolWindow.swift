/// A stretch of a spool's bytes, moved from front to back.
struct SpoolWindow {
  static let step = 256 << 10

  let spool: TextSpool
  private(set) var bytes: [UInt8] = []
  /// Where the first of `bytes` stands in the spool.
  private(set) var start: Int

  init(_ spool: TextSpool, from offset: Int = 0) {
    self.spool = spool
    start = offset
    more(after: 0)
  }

  /// Whether nothing follows `bytes`.
  var isLast: Bool { start + bytes.count >= spool.count }

  /// Forgets what stands before an index, which becomes 0, and reads on.
  mutating func more(after index: Int) {
    bytes.removeSubrange(..<index)
    start += index
    bytes += spool.bytes(at: start + bytes.count, atMost: max(SpoolWindow.step, bytes.count))
  }
}
