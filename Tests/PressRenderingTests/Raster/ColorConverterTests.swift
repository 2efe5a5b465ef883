import Foundation
import PressDrawing
import PressRendering
import Testing

@testable import PressDots

struct ColorConverterTests {
  private func rgb(_ text: String) throws -> [Double] {
    let rgb = try ColorConverter(cmykProfile: Fixtures.profile()).rgb(Color(parsing: text))
    return [rgb.red * 255, rgb.green * 255, rgb.blue * 255]
  }

  @Test(arguments: [
    ("cmyk(0,0,0,100)", 0.0), ("#000000", 0), ("cmyk(0,0,0,0)", 255), ("cmyk(0,0,0,50)", 127.5),
    ("#808080", 128), ("spot(\"Black 7\", cmyk(0,0,0,100))", 0), ("spot(\"lack\", cmyk(0,0,0,0))", 255),
  ])
  func `neutrals never meet the profile`(text: String, gray: Double) throws {
    let value = try ColorConverter(cmykProfile: Data()).rgb(Color(parsing: text))
    #expect(abs(value.red * 255 - gray) < 1e-9)
    #expect(value.red == value.green)
    #expect(value.red == value.blue)
  }

  /// What FOGRA39's solids are in sRGB, relative colorimetric with black point compensation: the values that
  /// design programs show.
  @Test(
    arguments: [
      ("cmyk(100,0,0,0)", [0, 159, 227]), ("cmyk(0,100,0,0)", [230, 0, 126]),
      ("cmyk(0,0,100,0)", [255, 237, 0]),
      ("cmyk(0,100,100,0)", [227, 6, 19]), ("cmyk(100,0,100,0)", [0, 150, 64]),
      ("cmyk(100,100,0,0)", [49, 39, 131]),
    ] as [(String, [Double])])
  func `solids are what printers know`(text: String, expected: [Double]) throws {
    let found = try rgb(text)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= 8 }, "\(found)")
  }

  @Test(arguments: ["2,100,85,6", "100,50,0,0", "0,0,0,70", "0,0,0,0"])
  func `a spot colour looks as its process colours do`(inks: String) throws {
    #expect(try rgb("spot(\"X\", cmyk(\(inks)))") == rgb("cmyk(\(inks))"))
  }

  @Test func `screen colours stay`() throws {
    #expect(try rgb("#ff8001") == [255, 128, 1])
  }

  @Test func `a colour is the same the second time`() throws {
    let converter = try ColorConverter(cmykProfile: Fixtures.profile())
    let red = Color.cmyk(cyan: 0, magenta: 1, yellow: 1, black: 0)
    #expect(try converter.rgb(red) == converter.rgb(red))
  }

  @Test(arguments: [Data(), Data("garbage".utf8), Data(count: 4096)]) func `garbage is no profile`(
    bytes: Data
  ) {
    let converter = ColorConverter(cmykProfile: bytes)
    #expect(throws: RenderingError.self) {
      try converter.rgb(.cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0))
    }
  }

  @Test func `half a profile is none`() throws {
    let whole = try Fixtures.profile()
    for count in [100, 128, 500, whole.count / 2, whole.count - 1000] {
      let converter = ColorConverter(cmykProfile: whole.prefix(count))
      #expect(throws: RenderingError.self, "\(count) bytes") {
        try converter.rgb(.cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0))
      }
    }
  }

  @Test func `a profile of another space is none`() throws {
    var bytes = try Fixtures.profile()
    // The header's data colour space (ICC.1, 7.2.8).
    bytes.replaceSubrange(16..<20, with: Array("RGB ".utf8))
    #expect(throws: RenderingError.profile(reason: "it is not a CMYK profile")) {
      try ColorConverter(cmykProfile: bytes).rgb(.cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0))
    }
  }
}
