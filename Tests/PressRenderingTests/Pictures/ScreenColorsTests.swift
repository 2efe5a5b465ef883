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

  // MARK: - Colours in numbers

  /// A PNG with chunks before its pixels.
  private func png(_ pixels: [UInt8], _ chunks: [(name: String, body: [UInt8])]) throws -> EncodedImage {
    let plain = try png(pixels, .rgb, nil).bytes
    func number(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
    var file = plain.prefix(33)
    for (name, body) in chunks {
      let content = Array(name.utf8) + body
      var sum = UInt32.max
      for byte in content {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
      }
      file += number(UInt32(body.count)) + content + number(~sum)
    }
    // Behind the chunk that says sRGB, which would hold before primaries.
    let isStandard = plain[37..<41].elementsEqual("sRGB".utf8)
    return EncodedImage(format: .png, bytes: file + plain.dropFirst(isStandard ? 46 : 33))
  }

  private func numbers(_ values: [Double]) -> [UInt8] {
    values.flatMap { value in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: UInt32((value * 100_000).rounded()) >> $0) }
    }
  }

  private static let p3 = [0.3127, 0.329, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06]
  private static let adobe = [0.3127, 0.329, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06]
  private static let standardPrimaries = [0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06]

  @Test func `Display P3 that is said in numbers is seen as what it means`() throws {
    let image = try png([187, 105, 62, 128, 128, 128], [("cICP", [12, 13, 0, 1])])
    let seen = try #require(try ImageDecoder.screen(image))
    let wanted: [UInt8] = [200, 100, 50, 128, 128, 128]
    #expect(zip(seen.pixels, wanted).allSatisfy { abs(Int($0) - Int($1)) <= 3 }, "\(seen.pixels)")
  }

  @Test func `primaries beside a curve count, and those of a screen change nothing`() throws {
    let curve = (name: "gAMA", body: numbers([0.45455]))
    // A screen's purest green, in Adobe RGB.
    let image = try png([144, 255, 60], [curve, ("cHRM", numbers(Self.adobe))])
    let seen = try #require(try ImageDecoder.screen(image))
    #expect(seen.pixels[0] < 25 && seen.pixels[1] > 251 && seen.pixels[2] < 25, "\(seen.pixels)")
    let plain = try png([129, 200, 56], [curve, ("cHRM", numbers(Self.standardPrimaries))])
    #expect(try ImageDecoder.screen(plain) == nil)
    #expect(try ImageDecoder.screen(png([129, 200, 56], [("cHRM", numbers(Self.adobe))])) == nil)
    #expect(try ImageDecoder.screen(png([129, 200, 56], [("cICP", [1, 13, 0, 1])])) == nil)
    let named = try png([129, 200, 56], [("sRGB", [0]), curve, ("cHRM", numbers(Self.adobe))])
    #expect(try ImageDecoder.screen(named) == nil)
  }

  @Test func `numbers hold before primaries, and television's curve is that of its screens`() throws {
    let image = try png(
      [100, 100, 100], [("cICP", [1, 1, 0, 1]), ("gAMA", numbers([0.45455])), ("cHRM", numbers(Self.p3))])
    let seen = try #require(try ImageDecoder.screen(image))
    #expect(seen.pixels.allSatisfy { $0 == seen.pixels[0] && $0 > 88 && $0 < 95 }, "\(seen.pixels)")
  }

  @Test(
    arguments: [
      ([9, 16, 0, 1], "HDR (PQ)"), ([9, 18, 0, 1], "HDR (HLG)"), ([9, 14, 0, 1], "BT.2020"),
      ([1, 13, 0, 0], "colours of video"), ([1, 13, 1, 1], "colours of video"),
      ([22, 13, 0, 1], "cICP 22/13"),
    ] as [([UInt8], String)])
  func `what is brighter or wider than print is refused`(numbers: [UInt8], words: String) throws {
    let image = try png([1, 2, 3], [("cICP", numbers)])
    let error = #expect(throws: RenderingError.self) { _ = try ImageDecoder.screen(image) }
    #expect(error?.message.contains(words) == true && error?.hint?.contains("Display P3") == true)
  }

  @Test func `an animation is no picture for a page`() throws {
    #expect(throws: RenderingError.animation(format: "PNG", frames: 3)) {
      try ImageDecoder.requireStill(png([1, 2, 3], [("acTL", [0, 0, 0, 3, 0, 0, 0, 0])]).bytes)
    }
    try ImageDecoder.requireStill(png([1, 2, 3], [("acTL", [0, 0, 0, 1, 0, 0, 0, 0])]).bytes)
    try ImageDecoder.requireStill(png([1, 2, 3], []).bytes)
  }
}
