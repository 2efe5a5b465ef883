internal import CZlib
internal import Foundation

/// A file packed by gzip, unpacked as far as is wanted.
///
/// The one owner of zlib's state.
struct GzipStream: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private static let step = 1 << 16

  /// Nil when there is no memory.
  private init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and a header of gzip's.
    let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// The first bytes, as far as they can be unpacked.
  static func head(of bytes: Data, _ count: Int) -> Data {
    guard let stream = GzipStream() else { return Data() }
    return stream.read(bytes, count).out
  }

  /// - Throws: when it is damaged, goes on behind its end, or is larger than may be.
  static func unpacked(_ bytes: Data, atMost most: Int) throws(SVGFault) -> Data {
    guard let stream = GzipStream() else { throw SVGFault(.start, "there is no memory for the drawing") }
    let (out, isWhole) = stream.read(bytes, most)
    guard out.count < most else { throw .tooLarge }
    guard isWhole else {
      throw SVGFault(
        .start, "the drawing is packed (.svgz), and damaged", hint: "export it again, as plain SVG")
    }
    return out
  }

  /// - Returns: at most so many bytes, and whether they are all that the file has.
  private func read(_ bytes: Data, _ most: Int) -> (out: Data, isWhole: Bool) {
    bytes.withUnsafeBytes { raw in
      guard let start = raw.bindMemory(to: UInt8.self).baseAddress else { return (Data(), false) }
      // zlib reads it alone.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
      stream.pointee.avail_in = UInt32(clamping: raw.count)
      var out = Data()
      var status = Z_OK
      while status == Z_OK, out.count < most {
        let room = min(GzipStream.step, most - out.count)
        let piece = [UInt8](unsafeUninitializedCapacity: room) { piece, filled in
          stream.pointee.next_out = piece.baseAddress
          stream.pointee.avail_out = UInt32(room)
          status = inflate(stream, Z_NO_FLUSH)
          filled = room - Int(stream.pointee.avail_out)
        }
        out.append(contentsOf: piece)
      }
      return (out, status == Z_STREAM_END && stream.pointee.avail_in == 0)
    }
  }
}
