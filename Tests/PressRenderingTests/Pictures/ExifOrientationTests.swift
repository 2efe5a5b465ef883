import Foundation
import PressDrawing
import PressRendering
import Testing

@testable import PressDots

struct ExifOrientationTests {
  /// A TIFF structure with one tag before the one that counts.
  static func tiff(_ value: UInt8, isBig: Bool = false) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let little = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      return isBig ? little.reversed() : little
    }
    let entries: [[UInt8]] = [(256, 99), (274, Int(value))].map { tag, value in
      number(tag, 2) + number(3, 2) + number(1, 4) + number(value, 2) + [0, 0]
    }
    return Array((isBig ? "MM" : "II").utf8) + number(42, 2) + number(8, 4) + number(2, 2)
      + entries.flatMap(\.self)
      + number(0, 4)
  }

  private static func jpeg(_ exif: [UInt8]) throws -> Data {
    var file = try Fixtures.jpeg(16, 8, channels: 1, pixels: [UInt8](repeating: 90, count: 128))
    let content = Array("Exif\0\0".utf8) + exif
    let length = content.count + 2
    let segment: [UInt8] = [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + content
    file.insert(contentsOf: segment, at: 2)
    return file
  }

  @Test(arguments: Orientation.allCases, [true, false])
  func `the tag is read in both byte orders`(orientation: Orientation, isBig: Bool) throws {
    let exif = ExifOrientationTests.tiff(UInt8(orientation.rawValue), isBig: isBig)
    #expect(try Orientation(of: ExifOrientationTests.jpeg(exif)) == orientation)
  }

  @Test func `a JPEG is turned to be looked at, and lies as it is stored when it is decoded`() throws {
    let file = try ExifOrientationTests.jpeg(ExifOrientationTests.tiff(6))
    let seen = try #require(try ImageDecoder.picture(file))
    #expect((seen.width, seen.height) == (8, 16))
    let artwork = try ImageDecoder.decode(EncodedImage(format: .jpeg, bytes: file))
    #expect((artwork.width, artwork.height) == (16, 8))
  }

  @Test func `a PNG is turned`() throws {
    var file = try PNGFile(PNGEncoder.encode(Fixtures.bitmap(4, 2, .gray) { x, _ in [UInt8(x)] }))
    try file.set("eXIf", ExifOrientationTests.tiff(8))
    #expect(Orientation(of: file.data) == .rightSideUp)
    let seen = try #require(try ImageDecoder.picture(file.data))
    #expect((seen.width, seen.height) == (2, 4))
  }

  @Test(
    arguments: [
      [], Array("II".utf8), Array("II*\0".utf8) + [255, 255, 255, 255],
      Array("MM\0*".utf8) + [0, 0, 0, 8, 255, 255],
      tiff(0), tiff(9), tiff(255), Array(tiff(6).prefix(20)), Array(repeating: 255, count: 40),
    ] as [[UInt8]])
  func `garbage is upright`(exif: [UInt8]) throws {
    let file = try ExifOrientationTests.jpeg(exif)
    #expect(Orientation(of: file) == .upright)
    #expect(try ImageDecoder.picture(file)?.width == 16)
  }

  @Test func `files that end early are upright`() throws {
    let file = try ExifOrientationTests.jpeg(ExifOrientationTests.tiff(6))
    for count in 0..<40 { #expect(Orientation(of: file.prefix(count)) == .upright) }
    #expect(Orientation(of: Data("RIFF".utf8)) == .upright)
  }
}
