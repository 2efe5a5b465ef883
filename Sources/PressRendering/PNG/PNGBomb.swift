internal import CZlib
internal import Foundation
internal import PressDots

/// Pixels that go on for gigabytes after a PNG's last row: libpng would unpack them all to throw them away.
enum PNGBomb {
  /// So much more than the rows is unpacked in no time.
  private static let harmless = 16 << 20

  /// - Throws: `unreadable` when the chunks of pixels hold more than twice what the rows take, and then some.
  static func refuse(_ file: Data, _ header: PNGHeader) throws(RenderingError) {
    let limit = 2 * header.packedBytes + harmless
    let chunks = chunks(of: file)
    guard chunks.reduce(0, { $0 + $1.count }) * 1032 > limit, unpacks(chunks, of: file, beyond: limit) else {
      return
    }
    throw .unreadable(
      format: "PNG",
      reason:
        "its pixels unpack to over \(limit >> 20) MB, far more than \(header.width) × \(header.height) take")
  }

  /// Where the contents of the IDAT chunks lie.
  private static func chunks(of file: Data) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = file.startIndex + 8
    while offset + 12 <= file.endIndex {
      let length = file[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
      let content = (offset + 8)..<min(file.endIndex, offset + 8 + length)
      if file[(offset + 4)..<(offset + 8)].elementsEqual("IDAT".utf8) { found.append(content) }
      offset += 12 + length
    }
    return found
  }

  private static func unpacks(_ chunks: [Range<Int>], of file: Data, beyond limit: Int) -> Bool {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return false
    }
    defer { inflateEnd(&stream) }
    var total = 0
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
      file.withUnsafeBytes { bytes in
        for chunk in chunks {
          let place = (chunk.lowerBound - file.startIndex)..<(chunk.upperBound - file.startIndex)
          // zlib's interface knows no constants; it only reads from here.
          stream.next_in = UnsafeMutablePointer(
            mutating: bytes[place].withMemoryRebound(to: UInt8.self) { $0.baseAddress })
          stream.avail_in = UInt32(place.count)
          repeat {
            stream.next_out = room.baseAddress
            stream.avail_out = UInt32(room.count)
            let status = inflate(&stream, Z_NO_FLUSH)
            total += room.count - Int(stream.avail_out)
            if total > limit { return true }
            // At the end, or broken, which libpng reports better.
            if status != Z_OK { return false }
          } while stream.avail_in > 0 || stream.avail_out == 0
        }
        return false
      }
    }
  }
}
