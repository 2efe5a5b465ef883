import PressDrawing
import Testing

@testable import PressReading

struct VersionEstimateTests {
  @Test(arguments: 1...40)
  func `knows every version from either decoder's corners`(version: Int) throws {
    let picture = try Sample.filling(version: version).gray(dots: 3)
    for readings in [ZXingReader.read(picture), ZBarReader.read(picture)] {
      let corners = try #require(readings.first).corners
      #expect(VersionEstimate.version(of: corners, in: picture, isMicro: false) == version)
    }
  }

  @Test(arguments: zip([1, 2, 3, 4], ["12345", "12345678", "abcdefg", "abcdefghijk"]))
  func `knows Micro QR`(version: Int, text: String) throws {
    let picture = try Sample(micro: version, text).gray(margin: 2)
    let corners = try #require(ZXingReader.read(picture).first).corners
    #expect(VersionEstimate.version(of: corners, in: picture, isMicro: true) == version)
  }

  @Test func `knows nothing of a blank or of wrong corners`() throws {
    let sample = try Sample.filling(version: 5)
    let picture = try sample.gray()
    func square(_ a: Double, _ b: Double) -> Corners {
      Corners(
        topLeft: PixelPoint(a, a), topRight: PixelPoint(b, a), bottomRight: PixelPoint(b, b),
        bottomLeft: PixelPoint(a, b))
    }
    let end = Double(16 + sample.side * 4)
    #expect(VersionEstimate.version(of: square(16, end), in: picture, isMicro: false) == 5)
    #expect(VersionEstimate.version(of: square(16, end - 40), in: picture, isMicro: false) == nil)
    #expect(VersionEstimate.version(of: square(16, end + 400), in: picture, isMicro: false) == nil)
    #expect(VersionEstimate.version(of: square(16, 16), in: picture, isMicro: false) == nil)
    let blank = try Canvas(width: 200, height: 200).bitmap
    #expect(VersionEstimate.version(of: square(16, end), in: blank, isMicro: false) == nil)
  }
}
