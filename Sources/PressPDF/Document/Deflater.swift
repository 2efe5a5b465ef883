internal import CZlib
internal import Foundation

/// Deflates one stream after another: its tables, a quarter of a megabyte, are made once.
///
/// The one owner of zlib's state. Not thread-safe.
final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Parameter level: zlib's, 1…9. Content of pages gains 3 % between 4 and 6, for twice the time.
  init(level: Int32 = 4) throws(PDFError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = deflateInit_(stream, level, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      stream.deallocate()
      throw .qpdf(reason: "zlib begins with \(status)")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  func encode(_ bytes: [UInt8]) throws(PDFError) -> Data {
    var status = deflateReset(stream)
    let room = Int(deflateBound(stream, UInt(bytes.count)))
    let out = [UInt8](unsafeUninitializedCapacity: room) { out, filled in
      bytes.withUnsafeBufferPointer { input in
        // zlib reads it alone.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = out.baseAddress
        stream.pointee.avail_out = UInt32(room)
        if status == Z_OK { status = deflate(stream, Z_FINISH) }
      }
      filled = room - Int(stream.pointee.avail_out)
    }
    guard status == Z_STREAM_END else { throw .qpdf(reason: "zlib ends with \(status)") }
    return Data(out)
  }
}
