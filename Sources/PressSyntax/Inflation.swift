internal import CZlib

/// Deflated bytes unpacked up to a bound.
package enum Inflation {
  /// The bytes, as far as they can be had when the end is torn; nil when there are more than the bound.
  package static func unpack(_ packed: [UInt8], atMost limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    let isWhole = packed.withUnsafeBufferPointer { run($0, atMost: limit) { bytes.append(contentsOf: $0) } }
    return isWhole ? bytes : nil
  }

  /// How many bytes there are, which are not kept; nil when there are more than the bound.
  package static func size(of packed: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> Int? {
    var size = 0
    return run(packed, atMost: limit) { size += $0.count } ? size : nil
  }

  private static func run(
    _ packed: UnsafeBufferPointer<UInt8>, atMost limit: Int, _ each: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return false
    }
    defer { inflateEnd(&stream) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { target in
      stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
      stream.avail_in = UInt32(clamping: packed.count)
      var total = 0
      while true {
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        let made = target.count - Int(stream.avail_out)
        total += made
        if total > limit { return false }
        each(UnsafeBufferPointer(rebasing: target[..<made]))
        if status != Z_OK || (made == 0 && stream.avail_in == 0) { return true }
      }
    }
  }
}
