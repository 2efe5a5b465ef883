import CZlib
import Foundation
import Testing

/// Files that are made to hurt: an error in little memory, and the file is named.
struct HostilePictureTests {
  private static let signature = Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])

  private static func big(_ number: Int) -> Data { Data([24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }) }

  private static func chunk(_ kind: String, _ content: Data, checksum: UInt32 = 0) -> Data {
    let body = Data(kind.utf8) + content
    let crc = body.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
    }
    return big(content.count) + body + big(Int(~crc ^ checksum))
  }

  private static func header(_ width: Int, _ height: Int, depth: UInt8 = 8, color: UInt8 = 0) -> Data {
    signature + chunk("IHDR", big(width) + big(height) + Data([depth, color, 0, 0, 0]))
  }

  /// Zeros as zlib packs them, a thousandth of their size.
  private static func zeros(megabytes: Int) throws -> Data {
    var stream = z_stream()
    try #require(deflateInit_(&stream, 6, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { deflateEnd(&stream) }
    var packed = [UInt8](repeating: 0, count: megabytes * 1200 + 1000)
    let room = packed.count
    var zeros = [UInt8](repeating: 0, count: 1 << 20)
    zeros.withUnsafeMutableBufferPointer { zeros in
      packed.withUnsafeMutableBufferPointer { packed in
        stream.next_out = packed.baseAddress
        stream.avail_out = UInt32(room)
        for number in 1...megabytes {
          stream.next_in = zeros.baseAddress
          stream.avail_in = UInt32(zeros.count)
          _ = deflate(&stream, number == megabytes ? Z_FINISH : Z_NO_FLUSH)
        }
      }
    }
    return Data(packed.prefix(room - Int(stream.avail_out)))
  }

  private static func hostile() throws -> [(name: String, bytes: Data, status: Int32)] {
    let small = chunk("IDAT", Data([0x78, 0x9C, 0x03, 0, 0, 0, 0, 1])) + chunk("IEND", Data())
    let bomb = try zeros(megabytes: 1024)
    let marker = Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0])
    let frame = Data([0xFF, 0xC0, 0, 11, 8, 0x17, 0x70, 0xFF, 0xDC, 1, 1, 0x11, 0])
    let webp = Data("RIFF".utf8) + Data([30, 0, 0, 0]) + Data("WEBPVP8L".utf8) + Data([14, 0, 0, 0, 0x2F])
    return [
      ("empty.png", Data(), 65), ("mark.png", signature, 65),
      ("huge.png", header(100_000, 100_000) + small, 65),
      ("claims.png", header(20_000, 20_000, depth: 16, color: 6) + small, 65),
      ("padded.png", header(20_000, 20_000) + chunk("teSt", Data(count: 3 << 20)) + small, 65),
      ("checksum.png", header(8, 8) + chunk("IDAT", Data(count: 9), checksum: 1) + small, 65),
      ("endless.png", header(8, 8) + big(0x7FFF_FFFF) + Data("IDAT".utf8), 65),
      ("pixels.png", header(64, 64) + chunk("IDAT", bomb) + small, 65),
      ("text.png", header(8, 8) + chunk("zTXt", Data("a\0\0".utf8) + bomb) + small, 65),
      ("profile.png", header(8, 8) + chunk("iCCP", Data("a\0\0".utf8) + bomb) + small, 65),
      ("mark.jpg", Data([0xFF, 0xD8, 0xFF]), 65), ("frame.jpg", marker + frame, 65),
      ("exif.jpg", Data([0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF]) + Data("Exif\0\0II*\0".utf8), 65),
      ("huge.webp", webp + Data([0xFF, 0xFF, 0xFF, 0x0F]) + Data(count: 12), 65),
      ("mark.webp", webp, 65), ("text.jpg", Data("hello".utf8), 65),
    ]
  }

  /// Of a bomb's pixels no more can be unpacked than fit into the memory that is measured here; the limit is against
  /// hanging alone.
  @Test(.timeLimit(.minutes(5))) func `an error under 200 MB`() throws {
    let tool = try CommandLineTool()
    for (name, bytes, status) in try HostilePictureTests.hostile() {
      try bytes.write(to: URL(fileURLWithPath: tool.path(name)))
      let run = try MeasuredRun(tool, "read", name)
      #expect(run.status == status, "\(name): \(run.errors)")
      #expect(run.errors.contains("'\(name)'"), "\(run.errors)")
      #expect(run.errors.contains("hint: "), "\(run.errors)")
      #expect(run.bytes < 200 << 20, "\(name): \(run.bytes >> 20) MB")
      #if os(Linux)
        #expect(run.bytes > 1 << 20, "\(name) was not measured")
      #endif
    }
  }
}
