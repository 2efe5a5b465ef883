internal import CZlib
internal import PressDots

/// Filters and deflates bands of a PNG's rows, each of which begins with nothing known and ends at a whole byte.
///
/// So bands can be put together in any choice: the bytes of one depend on its rows alone. The one owner of
/// zlib's state; not thread-safe.
final class BandDeflater {
  /// A band as a chunk of a file, and its checksum, that of all bands being joined from them.
  struct Band {
    var chunk: [UInt8]
    var adler: UInt
    /// Of the filtered rows, in bytes.
    var length: Int
  }

  private let stream: UnsafeMutablePointer<z_stream>
  /// How zlib began: reported by the first band.
  private let begun: Int32
  /// Kept, so that no band asks for memory.
  private var filtered: [UInt8] = []
  private var deflated: [UInt8] = []

  private let looksUp: Bool

  /// - Parameters:
  ///   - level: zlib's, 1…9.
  ///   - looksUp: whether rows are stored as their difference from the row above.
  init(level: Int32, looksUp: Bool = true) {
    self.looksUp = looksUp
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Short matches of bits cost more than they save, and Z_FILTERED leaves them out.
    // Without zlib's header and checksum, which a file has once.
    begun = deflateInit2_(
      stream, level, Z_DEFLATED, -MAX_WBITS, 8, looksUp ? Z_DEFAULT_STRATEGY : Z_FILTERED, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// - Parameters:
  ///   - rows: `height` rows of `stride` bytes.
  ///   - isFirst: whether zlib's header, which a file has once, stands before it.
  func band(
    _ rows: UnsafePointer<UInt8>, stride: Int, height: Int, isFirst: Bool
  ) throws(RenderingError) -> Band {
    let length = height * (stride + 1)
    filter(rows, stride: stride, height: height)
    var status = begun == Z_OK ? deflateReset(stream) : begun
    let room = Int(deflateBound(stream, UInt(length))) + 64
    if deflated.count < room { deflated = [UInt8](repeating: 0, count: room) }
    var (count, adler) = (0, UInt(0))
    filtered.withUnsafeMutableBufferPointer { input in
      adler = adler32(1, input.baseAddress, UInt32(length))
      deflated.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(length)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        if status == Z_OK { status = deflate(stream, Z_FULL_FLUSH) }
        count = output.count - Int(stream.pointee.avail_out)
      }
    }
    guard status == Z_OK, stream.pointee.avail_in == 0, stream.pointee.avail_out > 0 else {
      throw .png(reason: "zlib ends with \(status)")
    }
    let header: [UInt8] = isFirst ? [0x78, 0x9C] : []
    return Band(chunk: PNGChunk.data(header + deflated[..<count]), adler: adler, length: length)
  }

  /// The checksum of all rows of a file.
  static func adler(of bands: [Band]) -> UInt {
    bands.reduce(1) { adler32_combine($0, $1.adler, $1.length) }
  }

  /// NONE or UP, since rows of flat art repeat; the first row does not look at the band before.
  private func filter(_ rows: UnsafePointer<UInt8>, stride: Int, height: Int) {
    if filtered.count < height * (stride + 1) {
      filtered = [UInt8](repeating: 0, count: height * (stride + 1))
    }
    filtered.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for y in 0..<height {
        let (row, out) = (rows + y * stride, base + y * (stride + 1))
        let isDifference = looksUp && y > 0
        out[0] = isDifference ? 2 : 0
        if !isDifference {
          (out + 1).update(from: row, count: stride)
        } else {
          let above = row - stride
          for x in 0..<stride { out[1 + x] = row[x] &- above[x] }
        }
      }
    }
  }
}
