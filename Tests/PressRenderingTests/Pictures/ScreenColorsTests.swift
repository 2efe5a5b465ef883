import CLCMS
import Foundation
import PressDrawing
import TestSupport
import Testing

@testable import PressDots
@testable import PressRendering

struct ScreenColorsTests {
  /// A profile of light in these primaries, as lcms writes it.
  private static func profile(_ red: (Double, Double), _ green: (Double, Double), _ blue: (Double, Double))
    throws -> Data
  {
    var white = cmsCIExyY(x: 0.3127, y: 0.3290, Y: 1)
    var primaries = cmsCIExyYTRIPLE(
      Red: cmsCIExyY(x: red.0, y: red.1, Y: 1), Green: cmsCIExyY(x: green.0, y: green.1, Y: 1),
      Blue: cmsCIExyY(x: blue.0, y: blue.1, Y: 1))
    let curve = try #require(
      cmsBuildParametricToneCurve(nil, 4, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]))
    defer { cmsFreeToneCurve(curve) }
    let curves: [OpaquePointer?] = [curve, curve, curve]
    let made = try #require(cmsCreateRGBProfile(&white, &primaries, curves))
    defer { cmsCloseProfile(made) }
    var count: cmsUInt32Number = 0
    cmsSaveProfileToMem(made, nil, &count)
    var bytes = [UInt8](repeating: 0, count: Int(count))
    cmsSaveProfileToMem(made, &bytes, &count)
    return Data(bytes)
  }

  private static func displayP3() throws -> Data { try profile((0.68, 0.32), (0.265, 0.69), (0.15, 0.06)) }
  private static func standard() throws -> Data { try profile((0.64, 0.33), (0.3, 0.6), (0.15, 0.06)) }

  /// A PNG that carries a profile in one stored block.
  private func png(_ pixels: [UInt8], _ layout: Bitmap.Layout, _ profile: Data?) throws -> EncodedImage {
    let width = pixels.count / layout.channels
    let plain = try PNGEncoder.encode(
      try #require(Bitmap(width: width, height: 1, layout: layout, pixels: pixels)))
    guard let profile else { return EncodedImage(format: .png, bytes: plain) }
    let content = Data("ICC_PROFILE\0\u{1}\u{1}".utf8) + profile
    let length = content.count + 2
    let jpeg =
      Data([0xFF, 0xD8, 0xFF, 0xE2, UInt8(length >> 8), UInt8(length & 255)]) + content + [0xFF, 0xD9]
    return EncodedImage(
      format: .png, bytes: try #require(CarriedProfile(jpeg: jpeg)).added(toPNG: plain))
  }

  @Test func `colours of a wider gamut are seen as what they mean`() throws {
    // Display P3 of sRGB's (200, 100, 50), by the matrices of both.
    let image = try png([187, 105, 62, 128, 128, 128], .rgb, Self.displayP3())
    let seen = try #require(try ImageDecoder.screen(image))
    let wanted: [UInt8] = [200, 100, 50, 128, 128, 128]
    #expect(zip(seen.pixels, wanted).allSatisfy { abs(Int($0) - Int($1)) <= 3 }, "\(seen.pixels)")
    #expect(Array(seen.pixels.suffix(3)) == [128, 128, 128], "grays stay gray")
  }

  @Test func `opacities stay`() throws {
    let image = try png([187, 105, 62, 77], .rgba, Self.displayP3())
    let seen = try #require(try ImageDecoder.screen(image))
    #expect(seen.pixels[0] > 195 && seen.pixels[3] == 77)
  }

  @Test func `a picture of sRGB stays as it is, with and without its profile`() throws {
    #expect(try ImageDecoder.screen(png([187, 105, 62], .rgb, nil)) == nil)
    #expect(try ImageDecoder.screen(png([187, 105, 62], .rgb, Self.standard())) == nil)
  }

  @Test func `a profile of other pixels, and one that nobody can read, say nothing`() throws {
    #expect(try ImageDecoder.screen(png([188], .gray, Self.displayP3())) == nil)
    #expect(try ImageDecoder.screen(png([187, 105, 62], .rgb, Data("no profile".utf8))) == nil)
  }
}
