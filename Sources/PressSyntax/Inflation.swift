internal import CZlib

/// Deflated bytes unpacked up to a bound.
package enum Inflation {
  /// What came out of deflated bytes.
  package struct Size: Sendable, Hashable {
    package let bytes: Int
    /// Whether the data go to their own end.
    ///
    /// The sum behind it may be wrong or missing: it holds nothing that is drawn, and no viewer looks at it.
    package let isWhole: Bool
  }

  /// The bytes, as far as they can be had when the end is torn; nil when there are more than the bound.
  package static func unpack(_ packed: [UInt8], atMost limit: Int) -> [UInt8]? {
    content(of: packed, atMost: limit)?.bytes
  }

  /// The bytes, and whether the data go to their own end; nil when there are more than the bound.
  package static func content(of packed: [UInt8], atMost limit: Int) -> (bytes: [UInt8], isWhole: Bool)? {
    var bytes: [UInt8] = []
    let size = packed.withUnsafeBufferPointer { run($0, atMost: limit) { bytes.append(contentsOf: $0) } }
    return size.map { (bytes, $0.isWhole) }
  }

  /// How many bytes there are, which are not kept; nil when there are more than the bound.
  package static func size(of packed: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> Size? {
    run(packed, atMost: limit) { _ in }
  }

  private static func run(
    _ packed: UnsafeBufferPointer<UInt8>, atMost limit: Int, _ each: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Size? {
    guard let start = packed.baseAddress, hasHeader(packed) else { return Size(bytes: 0, isWhole: false) }
    var stream = z_stream()
    // Below zero: without header and sum, so that the end is told from a wrong sum.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { target in
      stream.next_in = UnsafeMutablePointer(mutating: start + headerSize)
      stream.avail_in = UInt32(clamping: packed.count - headerSize)
      var total = 0
      while true {
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        let made = target.count - Int(stream.avail_out)
        total += made
        if total > limit { return nil }
        each(UnsafeBufferPointer(rebasing: target[..<made]))
        if status != Z_OK || (made == 0 && stream.avail_in == 0) {
          return Size(bytes: total, isWhole: status == Z_STREAM_END)
        }
      }
    }
  }

  private static let headerSize = 2

  /// RFC 1950, 2.2: deflate, a window of at most 32 KB, no dictionary that was agreed on before.
  private static func hasHeader(_ packed: UnsafeBufferPointer<UInt8>) -> Bool {
    packed.count > headerSize && packed[0] & 0x8F == 8 && packed[1] & 0x20 == 0
      && (Int(packed[0]) << 8 | Int(packed[1])) % 31 == 0
  }
}
