import PressDrawing
import Testing

@testable import PressReading

struct SymbolLightTests {
  private func light(_ picture: Bitmap, _ geometry: SymbolGeometry) throws -> SymbolLight {
    let view = try #require(SymbolView(of: geometry, in: picture)).laid(on: .white)
    return try #require(SymbolLight(of: view))
  }

  /// Brand colours on white, per cent: facts of the project, by linear light.
  @Test(arguments: [
    ("#07c160", 61), ("#25d366", 52), ("#06c755", 58), ("#26a5e4", 67), ("#fee500", 23), ("#e6162d", 82),
    ("#767676", 82), ("#969696", 70), ("#000000", 100), ("#ffffff", 0),
  ])
  func `measures contrast in linear light`(color: String, percent: Int) throws {
    let sample = try Sample("https://x.com/a")
    let measured = try light(try sample.bitmap(dark: pixel(color)), sample.geometry())
    #expect((measured.contrast * 100 - Double(percent)).magnitude <= 1)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 8, 11])
  func `looks at the middles of modules only`(dots: Int) throws {
    let sample = try Sample("https://x.com/a")
    var canvas = try Canvas(width: 500, height: 500)
    canvas.draw(sample, x: 60, y: 60, dots: dots)
    if dots > 2 {
      // A frame of gray around every module.
      for row in 0..<sample.side {
        for column in 0..<sample.side {
          canvas.fill(x: 60 + column * dots, y: 60 + row * dots, width: dots, height: 1, pixel("#808080"))
          canvas.fill(x: 60 + column * dots, y: 60 + row * dots, width: 1, height: dots, pixel("#808080"))
        }
      }
    }
    let measured = try light(
      try canvas.bitmap,
      SymbolGeometry(left: 60, top: 60, moduleDots: dots, modules: sample.side, quietZone: 4))
    #expect(measured.contrast == 1)
    #expect(measured.damage.isEmpty)
    #expect(!measured.isInverted)
    #expect(measured.threshold == 0.5)
  }

  @Test func `measures each side by itself`() throws {
    let sample = try Sample("https://x.com/a")
    var canvas = try Canvas(width: 300, height: 300, filled: black)
    let side = sample.side * 4
    canvas.fill(x: 100 - 4, y: 100 - 8, width: side + 4 + 12, height: side + 8 + 16, white)
    canvas.draw(sample, x: 100, y: 100, dots: 4)
    let place = SymbolGeometry(left: 100, top: 100, moduleDots: 4, modules: sample.side, quietZone: 6)
    let measured = try light(try canvas.bitmap, place)
    #expect(measured.clear == [.left: 1, .top: 2, .right: 3, .bottom: 4, .corners: 1])
    #expect(measured.quietZone == 1)
    // What touches only a corner counts as well.
    canvas.fill(x: 60, y: 60, width: side + 80, height: side + 80, white)
    canvas.draw(sample, x: 100, y: 100, dots: 4)
    canvas.fill(x: 100 + side + 9, y: 100 - 5, width: 1, height: 1, black)
    let touched = try light(try canvas.bitmap, place)
    #expect(touched.clear == [.left: 6, .top: 6, .right: 6, .bottom: 6, .corners: 2])
    #expect(
      touched.findings(wanted: 4, ground: "").map(\.message)
        == ["the quiet zone is 2 modules, 4 are wanted (corners)"])
  }

  @Test func `takes a pale pattern in the quiet zone as clear, a mid gray one not`() throws {
    let sample = try Sample("https://x.com/a")
    // Linear light of #bc is 0.503, of #bb 0.497.
    for (around, zone) in [("#bcbcbc", 4), ("#bbbbbb", 0)] {
      let picture = try sample.bitmap(around: pixel(around))
      #expect(try light(picture, sample.geometry()).quietZone == zone)
    }
  }

  @Test func `measures the zone of an inverted symbol by its own polarity`() throws {
    let sample = try Sample("https://x.com/a")
    let measured = try light(try sample.bitmap(dark: white, light: black), sample.geometry())
    #expect(measured.isInverted)
    #expect(measured.quietZone == 4)
    #expect(measured.damage.isEmpty)
  }
}
