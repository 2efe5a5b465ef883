/// A run of bytes in one mode.
struct Segment: Sendable, Hashable {
  let mode: SegmentMode
  let bytes: Range<Int>
}
