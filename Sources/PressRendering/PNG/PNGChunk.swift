internal import CZlib

/// The chunks of a PNG that come after its head (PNG specification, 5.3).
enum PNGChunk {
  static let end = chunk([0x49, 0x45, 0x4E, 0x44], [])

  /// A part of the picture's stream.
  static func data(_ content: [UInt8]) -> [UInt8] { chunk([0x49, 0x44, 0x41, 0x54], content) }

  /// Ends the stream: an empty last block and the checksum of all rows.
  static func lastData(adler: UInt) -> [UInt8] { data([0x03, 0x00] + bigEndian(adler)) }

  private static func chunk(_ kind: [UInt8], _ content: [UInt8]) -> [UInt8] {
    var bytes = bigEndian(UInt(content.count)) + kind + content
    let check = bytes.withUnsafeBufferPointer { buffer in
      crc32(0, buffer.baseAddress.map { $0 + 4 }, UInt32(buffer.count - 4))
    }
    bytes += bigEndian(check)
    return bytes
  }

  private static func bigEndian(_ number: UInt) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
