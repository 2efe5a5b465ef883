import Foundation
import PressDrawing
import PressPDF
import PressRendering
import Testing

/// The plates that we draw of a scene are those that Ghostscript makes of the PDF.
struct DrawnPlatesTests {
  private static let resolution = 150

  /// Every dot that is not at an edge: Ghostscript fills each dot that a shape touches, cairo a share of it.
  private func compare(_ nodes: [Scene.Node], slack: Int, _ name: String) throws {
    let scene = Scene(trim: Size(.mm(60), .mm(40)), nodes: nodes)
    let file = try Fixtures.plain(scene)
    let theirs = try Judge.plates(file, dotsPerInch: DrawnPlatesTests.resolution)
    let renderer = RasterRenderer(cmykProfile: try Fixtures.profile())
    let resolution = try #require(Resolution(dotsPerInch: Double(DrawnPlatesTests.resolution)))
    for (plate, picture) in theirs {
      let ours = Pixmap(try renderer.plate(of: Ink(named: plate), scene, at: resolution))
      var (compared, wrong) = (0, 0)
      for y in 2..<(min(ours.height, picture.height) - 2) {
        for x in 2..<(min(ours.width, picture.width) - 2) {
          let around = (-2...2).flatMap { dy in (-2...2).map { ours.at(x + $0, y + dy)[0] } }
          guard (around.max() ?? 0) - (around.min() ?? 0) <= 6 else { continue }
          compared += 1
          if abs(ours.at(x, y)[0] - picture.at(x, y)[0]) > slack { wrong += 1 }
        }
      }
      #expect(wrong == 0 && compared > 20_000, "\(name), \(plate): \(wrong) of \(compared)")
    }
    for ink in scene.inks { #expect(theirs.keys.contains { Ink(named: $0) == ink }, "\(name): \(ink)") }
  }

  @Test func `in process and named inks, knocked out and not`() throws {
    let box = Fixtures.box
    let blue = Color.cmyk(cyan: 1, magenta: 0.6, yellow: 0, black: 0.2)
    try compare(
      [
        .fill(.rect(box(-3, -3, 66, 30)), .solid(blue)),
        .fill(.rect(box(20, 10, 30, 25)), .solid(Fixtures.pantone)),
        .fill(.rect(box(0, 0, 34, 20)), .solid(.white)), .fill(Fixtures.modules(), .solid(.black)),
        .stroke(
          .rect(box(40, 20, 10, 10)), width: .mm(2), .solid(.cmyk(cyan: 0, magenta: 0, yellow: 1, black: 0))),
      ], slack: 1, "shapes")
  }

  @Test func `gradients of process inks and of a named one`() throws {
    let line = Gradient.Geometry.linear(from: Point(.mm(5), .mm(5)), to: Point(.mm(40), .mm(25)))
    let inks = try Fixtures.gradient(
      line, (0, .cmyk(cyan: 1, magenta: 0, yellow: 0.3, black: 0)), (0.6, .black), (1, .white))
    let spot = try Fixtures.gradient(line, (0.2, Fixtures.pantone), (1, .white))
    try compare([.fill(.rect(Fixtures.box(0, 0, 60, 40)), .gradient(inks))], slack: 4, "inks")
    try compare([.fill(.rect(Fixtures.box(0, 0, 60, 40)), .gradient(spot))], slack: 4, "spot")
  }

  @Test func `pictures without colour are on the black plate, with their transparency`() throws {
    let photo = try Fixtures.png(24, 16, .rgb) { x, y in [UInt8](repeating: x < 12 ? 40 : 200, count: 3) }
    let glass = try Fixtures.png(24, 16, .rgba) { x, y in [0, 0, 0, x < 12 ? 255 : 0] }
    let field = Scene.Node.fill(
      .rect(Fixtures.box(0, 0, 60, 40)), .solid(.cmyk(cyan: 0.5, magenta: 0, yellow: 0, black: 0)))
    try compare([.image(photo, in: Fixtures.box(5, 5, 48, 32))], slack: 4, "photo")
    try compare([field, .image(glass, in: Fixtures.box(5, 5, 48, 32))], slack: 4, "glass")
  }

  @Test func `a screen's colour is on the plates that are said to be possible`() throws {
    let scene = Scene(
      trim: Size(.mm(20), .mm(20)), nodes: [.fill(.rect(Fixtures.box(0, 0, 20, 20)), .solid(Fixtures.red))])
    let plates = try Judge.plates(Fixtures.plain(scene))
    for (name, plate) in plates where !plate.isBlank { #expect(scene.inks.contains(Ink(named: name))) }
    let renderer = RasterRenderer(cmykProfile: try Fixtures.profile())
    let share = try renderer.plate(of: .yellow, scene, at: .screen).pixels[0]
    #expect(abs(Int(share) - Int(((1 - 0.8) * 255).rounded())) <= 1)
  }

  @Test func `a plate leaves nothing behind in the renderer`() throws {
    let photo = try Fixtures.png(8, 8, .rgb) { x, y in [UInt8(x * 30), 200, UInt8(y * 30)] }
    let scene = Scene(
      trim: Size(.mm(20), .mm(20)),
      nodes: [
        .fill(.rect(Fixtures.box(0, 0, 20, 20)), .solid(Fixtures.red)),
        .image(photo, in: Fixtures.box(2, 2, 9, 9)),
      ])
    let fresh = try RasterRenderer(cmykProfile: Fixtures.profile()).draw(
      scene, at: .screen, ground: .color(.white))
    let renderer = RasterRenderer(cmykProfile: try Fixtures.profile())
    for ink in Ink.process { _ = try renderer.plate(of: ink, scene, at: .screen) }
    #expect(try renderer.draw(scene, at: .screen, ground: .color(.white)) == fresh)
  }
}
