import PressDrawing
import Testing

@testable import PressReading

struct UprightSymbolTests {
  private func found(in picture: Bitmap) throws -> UprightSymbol {
    let reading = try #require(ZXingReader.read(picture, thorough: true).first)
    let version = try #require(
      VersionEstimate.version(of: reading.corners, in: picture, isMicro: reading.isMicro))
    return try #require(
      UprightSymbol(in: picture, corners: reading.corners, version: version, isMicro: reading.isMicro))
  }

  @Test(arguments: [3, 4, 7, 12], [1, 4])
  func `whole dots stay as they are`(dots: Int, margin: Int) throws {
    let sample = try Sample.link()
    let picture = try sample.gray(dots: dots, margin: margin)
    let symbol = try found(in: picture)
    #expect(symbol.picture == picture && symbol.pixelsAModule == Double(dots))
    #expect(symbol.geometry == sample.geometry(dots: dots, margin: margin))
  }

  @Test func `a turned, slanting symbol is straightened`() throws {
    let sample = try Sample.link()
    let flat = try sample.gray(dots: 8)
    let size = Double(flat.width)
    let seen = try flat.warped(
      Corners(
        topLeft: PixelPoint(-30, -20), topRight: PixelPoint(size + 20, -50),
        bottomRight: PixelPoint(size + 40, size + 30), bottomLeft: PixelPoint(-10, size + 60)),
      width: 400, height: 400)
    let symbol = try found(in: seen)
    let (dots, side) = (symbol.geometry.moduleDots, symbol.geometry.modules)
    #expect(side == sample.side)
    // The middle of every module is dark or light as it was.
    let wrong = (0..<(side * side)).count { index in
      let x = symbol.geometry.left + index % side * dots + dots / 2
      let y = symbol.geometry.top + index / side * dots + dots / 2
      return (symbol.picture.pixels[y * symbol.picture.width + x] < 128)
        != sample.isDark(index / side, index % side)
    }
    #expect(wrong == 0)
    #expect((9.0..<10.5).contains(symbol.pixelsAModule))
  }

  @Test func `dots that are not whole are straightened too`() throws {
    let sample = try Sample.link()
    let flat = try sample.gray(dots: 8)
    let size = Double(flat.width)
    let whole = Corners(
      topLeft: PixelPoint(0, 0), topRight: PixelPoint(size, 0), bottomRight: PixelPoint(size, size),
      bottomLeft: PixelPoint(0, size))
    // No whole number of pixels a module.
    let symbol = try found(in: flat.warped(whole, width: 200, height: 200))
    #expect(symbol.geometry.modules == sample.side)
    #expect(abs(symbol.pixelsAModule - 200 / Double(sample.side + 8)) < 0.1)
  }

  @Test func `no version, no symbol`() throws {
    let sample = try Sample.link()
    let picture = try sample.gray()
    let corners = try #require(ZXingReader.read(picture).first).corners
    for (version, isMicro) in [(0, false), (41, false), (5, true)] {
      #expect(UprightSymbol(in: picture, corners: corners, version: version, isMicro: isMicro) == nil)
    }
  }
}
