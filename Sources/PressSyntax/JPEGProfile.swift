/// The colour profile that a JPEG carries, cut into segments APP2 (ICC.1:2010, B.4).
///
/// Each begins with `ICC_PROFILE` and a NUL, its place from 1 and their count.
package struct JPEGProfile: Sendable {
  /// The contents of the segments as they stand, in the file's order.
  package let segments: [ArraySlice<UInt8>]

  private static let mark = Array("ICC_PROFILE\0".utf8)

  /// Nil when the file carries none.
  package init?(_ jpeg: [UInt8]) {
    let (mark, marker) = (JPEGProfile.mark, UInt8(0xE2))
    segments = JPEGSegments(jpeg).lazy.filter { $0.marker == marker && $0.content.count > mark.count + 2 }
      .map { jpeg[$0.content] }.filter { $0.starts(with: mark) }
    if segments.isEmpty { return nil }
  }

  /// The profile put together; nil when a part of it is missing.
  package var bytes: [UInt8]? {
    let place = JPEGProfile.mark.count
    var parts: [Int: ArraySlice<UInt8>] = [:]
    for segment in segments {
      parts[Int(segment[segment.startIndex + place])] = segment.dropFirst(place + 2)
    }
    let row = (1...parts.count).compactMap { parts[$0] }
    return row.count == parts.count ? row.flatMap(\.self) : nil
  }
}
