/// The segments of a JPEG file that stand before its pixels, one after another (ITU-T T.81, B.1.1).
package struct JPEGSegments: Sequence, IteratorProtocol {
  package struct Segment: Sendable, Hashable {
    /// The second byte of its marker.
    package let marker: UInt8
    /// Where its content stands in the file, behind its length.
    package let content: Range<Int>
  }

  /// What ended the row before the pixels.
  package enum Fault: Sendable, Hashable {
    /// No marker stands where one has to.
    case damaged
    /// A segment reaches beyond the end of the file.
    case truncated
  }

  package let bytes: [UInt8]
  /// Nil as long as there is none.
  package private(set) var fault: Fault?
  /// Behind the marker that every JPEG begins with; who reads the bytes has seen that they are one.
  private var at = 2

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next segment; nil at the pixels, at the end of the file, and where it is broken.
  package mutating func next() -> Segment? {
    while fault == nil, at + 4 <= bytes.count {
      guard bytes[at] == 0xFF else {
        fault = .damaged
        return nil
      }
      let marker = bytes[at + 1]
      switch marker {
      // Fill bytes, and markers that stand alone.
      case 0xFF: at += 1
      case 0x01, 0xD0...0xD7: at += 2
      // The end, or a scan.
      case 0xD9, 0xDA: return nil
      default:
        let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
        guard length >= 2, at + 2 + length <= bytes.count else {
          fault = .truncated
          return nil
        }
        defer { at += 2 + length }
        return Segment(marker: marker, content: (at + 4)..<(at + 2 + length))
      }
    }
    return nil
  }
}
