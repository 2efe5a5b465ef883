/// The division of content into segments that takes the fewest bits.
///
/// libqrencode's own splitter decides character by character and is often a few bits above the least, now and
/// then a version. The least depends on the version only through the lengths of the segments' headers, which
/// are the same for versions 1…9, 10…26 and 27…40.
struct Segmentation: Sendable, Hashable {
  let segments: [Segment]
  /// Headers included; without what stands before the first segment (ECI, structured append).
  let bits: Int

  /// Nil when the version has no mode for some byte, which only M1 and M2 lack.
  ///
  /// No bytes have no segments.
  init?(of bytes: some BidirectionalCollection<UInt8>, in version: SymbolVersion) {
    var costs = SegmentCosts(in: version)
    var steps: [(beginnings: UInt8, cheapest: SegmentMode)] = []
    steps.reserveCapacity(bytes.count)
    for byte in bytes {
      let beginnings = costs.advance(over: byte)
      steps.append((beginnings, costs.mode))
    }
    guard costs.isPossible else { return nil }
    var reversed: [Segment] = []
    var (mode, end) = (costs.mode, steps.count)
    for index in steps.indices.reversed() where steps[index].beginnings & (1 << mode.rawValue) != 0 {
      reversed.append(Segment(mode: mode, bytes: index..<end))
      // A segment always begins behind the cheapest way of writing what is before it.
      if index > 0 { (mode, end) = (steps[index - 1].cheapest, index) }
    }
    segments = reversed.reversed()
    bits = costs.bits
  }

  /// The end of the longest beginning of `bytes` that takes at most `budget` bits.
  ///
  /// Their start when nothing does.
  static func end(
    of bytes: ArraySlice<UInt8>, fitting budget: Int, in version: SymbolVersion
  ) -> Int {
    var costs = SegmentCosts(in: version)
    for index in bytes.indices {
      _ = costs.advance(over: bytes[index])
      if costs.bits > budget { return index }
    }
    return bytes.endIndex
  }
}
