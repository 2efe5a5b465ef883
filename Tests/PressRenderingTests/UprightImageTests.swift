import Foundation
import PressDrawing
import Testing

@testable import PressRendering

struct UprightImageTests {
  /// Red above left, the rest gray, marked as held in some way.
  private func photo(_ width: Int, _ height: Int, _ orientation: Orientation) throws -> Data {
    let picture = try Fixtures.bitmap(width, height, .rgb) { x, y in
      x < width / 2 && y < height / 2 ? [250, 10, 10] : [100, 100, 100]
    }
    var file = try Fixtures.jpeg(width, height, channels: 3, pixels: picture.pixels)
    let content = Array("Exif\0\0".utf8) + ExifOrientationTests.tiff(UInt8(orientation.rawValue))
    let length = content.count + 2
    file.insert(contentsOf: [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + content, at: 2)
    return file
  }

  @Test(arguments: Orientation.allCases.dropFirst(), [(64, 32), (61, 35)])
  func `what is turned as a file shows what is turned as pixels`(
    orientation: Orientation, sides: (Int, Int)
  ) throws {
    let file = try photo(sides.0, sides.1, orientation)
    let made = try UprightImage.make(EncodedImage(format: .jpeg, bytes: file), from: orientation)
    // Whole blocks are turned as they are, and so is what keeps its first corner.
    #expect(made.format == (sides.0 == 64 || orientation == .transposed ? .jpeg : .png))
    #expect(Orientation(of: made.bytes) == .upright)
    let turned = try ImageDecoder.decode(made)
    let seen = try #require(try ImageDecoder.picture(file))
    #expect((turned.width, turned.height) == (seen.width, seen.height))
    #expect(zip(turned.pixels, seen.pixels).allSatisfy { abs(Int($0) - Int($1)) <= 40 })
  }
}
