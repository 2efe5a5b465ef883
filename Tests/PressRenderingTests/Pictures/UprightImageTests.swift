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

  @Test(arguments: [(64, 32), (61, 35)])
  func `inks stay inks, and the colour profile stays with them`(sides: (Int, Int)) throws {
    let (width, height) = sides
    let picture = try Fixtures.bitmap(width, height, .rgba) { x, y in
      x < width / 2 && y < height / 2 ? [250, 10, 10, 200] : [100, 120, 140, 255]
    }
    let profile = Data("ICC_PROFILE\0\u{1}\u{1}of this press".utf8)
    let segment = Data([0xFF, 0xE2, 0, UInt8(profile.count + 2)]) + profile
    for channels in [4, 3] {
      let pixels =
        channels == 4
        ? picture.pixels : try Fixtures.bitmap(width, height, .rgb) { _, _ in [9, 90, 9] }.pixels
      var file = try Fixtures.jpeg(width, height, channels: channels, pixels: pixels)
      file.insert(contentsOf: segment, at: 2)
      let made = try UprightImage.make(EncodedImage(format: .jpeg, bytes: file), from: .leftSideUp)
      guard channels == 4 else {
        // A PNG's is deflated: its name is read.
        #expect(made.bytes.range(of: made.format == .jpeg ? segment : Data("iCCPICC\0\0".utf8)) != nil)
        #expect(made.bytes.range(of: Data("sRGB".utf8)) == nil)
        #expect(try ImageDecoder.decode(made).width == height)
        continue
      }
      #expect(made.format == .jpeg && made.bytes.range(of: segment) != nil)
      let turned = try #require(try ImageDecoder.inks(ofJPEG: made.bytes))
      let wanted = try #require(try ImageDecoder.inks(ofJPEG: file)).upright(from: .leftSideUp)
      #expect((turned.width, turned.height) == (height, width))
      #expect(zip(turned.pixels, wanted.pixels).allSatisfy { abs(Int($0) - Int($1)) <= 4 })
    }
  }
}
