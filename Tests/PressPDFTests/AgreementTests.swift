import Foundation
import PressDrawing
import PressPDF
import PressRendering
import PressText
import Testing

/// Other people's renderers see the files as cairo sees the scene.
struct AgreementTests {
  /// A scene's name, whether EPS can hold it, and its nodes.
  private static func scenes() throws -> [(name: String, isForEPS: Bool, nodes: [Scene.Node])] {
    let (red, blue) = (Paint.solid(Fixtures.red), Paint.solid(Fixtures.blue))
    let box = Fixtures.box
    var spike = Path()
    spike.move(to: Point(.mm(10), .mm(35)))
    spike.line(to: Point(.mm(30), .mm(30)))
    spike.line(to: Point(.mm(10), .mm(25)))
    var closed = Path()
    closed.close()
    let turn = Transform(a: 0.8, b: 0.6, c: -0.6, d: 0.8, tx: .mm(20), ty: .mm(-5))
    let photo = try Fixtures.png(48, 32, .rgb) { x, y in [UInt8(x * 5), UInt8(y * 7), UInt8((x + y) * 3)] }
    let glass = try Fixtures.png(40, 30, .rgba) { x, y in [230, 20, 20, UInt8(x < 10 ? 0 : min(255, y * 9))] }
    let still = try Fixtures.jpeg(48, 32, channels: 3) { x, y in [UInt8(x * 5), UInt8(y * 7), 40] }
    let late = try Fixtures.jpeg(48, 32, channels: 3, progressive: true) { x, y in
      [40, UInt8(x * 5), UInt8(y * 7)]
    }
    let linear = try Fixtures.gradient(
      .linear(from: Point(.mm(5), .mm(5)), to: Point(.mm(40), .mm(25))), (0.1, Fixtures.red),
      (0.5, .rgb(red: 1, green: 1, blue: 0)), (0.5, .white), (0.9, Fixtures.blue))
    let radial = try Fixtures.gradient(
      .radial(center: Point(.mm(30), .mm(20)), radius: .mm(18)), (0, Fixtures.blue), (0.4, Fixtures.red),
      (1, .rgb(red: 0.9, green: 0.9, blue: 0.2)))
    let style = TextStyle(families: ["Noto Sans CJK SC"], size: .mm(7), language: "zh-cn")
    let runs = try TextSetter().set("扫码关注 Follow us", style: style, in: box(3, 3, 55, 35)).runs
    return [
      ("modules", true, [.fill(.rect(box(0, 0, 40, 20)), red), .fill(Fixtures.modules(), .solid(.black))]),
      ("bleed", true, [.fill(.rect(box(-3, -3, 20, 10)), red), .fill(.rect(box(50, 30, 30, 30)), blue)]),
      ("strokes", true, [.stroke(spike, width: .mm(3), red), .stroke(spike, width: .zero, .solid(.black))]),
      (
        "curves", true,
        [
          .fill(.ellipse(in: box(-5, 5, 40, 30)), red),
          .fill(.roundedRect(box(30, 5, 25, 30), radius: .mm(6)), blue),
        ]
      ),
      (
        "clip and group", true,
        [
          .clip(.ellipse(in: box(5, 5, 50, 30)), [.group(turn, [.fill(.rect(box(5, 5, 30, 20)), red)])]),
          .clip(closed, [.fill(.rect(box(0, 0, 60, 40)), blue)]),
          .clip(Path(), [.fill(.rect(box(0, 0, 60, 40)), blue)]),
          .fill(.rect(box(55, 0, 5, 5)), blue),
        ]
      ),
      ("linear gradient", true, [.fill(.rect(box(-3, -3, 66, 46)), .gradient(linear))]),
      (
        "gradients in groups", true,
        [
          .group(turn, [.fill(.ellipse(in: box(5, 0, 40, 25)), .gradient(linear))]),
          .group(
            Transform(a: 0.5, d: -0.5, tx: .mm(30), ty: .mm(40)),
            [.stroke(.ellipse(in: box(10, 8, 40, 24)), width: .mm(8), .gradient(radial))]),
        ]
      ),
      ("radial gradient", true, [.fill(.rect(box(0, 0, 60, 40)), .gradient(radial))]),
      (
        "PNG", true,
        [.group(turn, [.image(photo, in: box(5, 5, 36, 24))]), .image(photo, in: box(40, 0, 12, 8))]
      ),
      ("JPEG", true, [.image(still, in: box(0, 0, 48, 32))]),
      ("progressive JPEG", true, [.image(late, in: box(5, 5, 48, 32))]),
      (
        "transparent PNG", false,
        [.fill(.rect(box(0, 0, 60, 20)), blue), .image(glass, in: box(5, 5, 40, 30))]
      ),
      ("text", true, [.group(.identity, runs.map { .glyphs($0, red) })]),
    ]
  }

  /// Ten dots a millimetre, trim and bleed.
  private func drawn(_ scene: Scene) throws -> Pixmap {
    let bleed = scene.bleed
    let region = Rect(.zero, scene.trim).inset(
      by: Edges(top: -bleed.top, right: -bleed.right, bottom: -bleed.bottom, left: -bleed.left))
    let renderer = try RasterRenderer(cmykProfile: Fixtures.profile())
    let resolution = try #require(Resolution(dotsPerInch: 254))
    return Pixmap(try renderer.draw(scene, region: region, at: resolution, ground: .color(.white)))
  }

  private func compare(_ name: String, _ judged: Pixmap, _ own: Pixmap, by judge: String) throws {
    let blank = Pixmap(
      try #require(
        Bitmap(
          width: own.width, height: own.height, layout: .rgb,
          pixels: [UInt8](repeating: 255, count: own.pixels.count))))
    let drawn = try own.difference(from: blank).mean
    let (mean, flipped) = try judged.difference(from: own)
    #expect(drawn > 2, "\(name) is nearly blank")
    // Edges are smoothed in another way each, K100 looks like #231f20 to those who simulate its ink, and
    // pictures are magnified smoothly or not.
    // Glyphs of a font are placed on parts of a dot, outlines where they lie.
    let slack = name == "text" ? 4.0 : 1
    #expect(mean < 0.08 * slack * drawn, "\(name) by \(judge)")
    #expect(flipped < 0.002 * (slack + 1), "\(name) by \(judge)")
  }

  @Test(arguments: Judge.Program.allCases) func `a PDF looks as its scene does`(program: Judge.Program) throws
  {
    for (name, _, nodes) in try AgreementTests.scenes() {
      let scene = Fixtures.page(nodes)
      let pdf = try Fixtures.plain(scene, title: name)
      try Judge.check(pdf)
      let judged = try Judge.draw(pdf, by: program, dotsPerInch: 254)
      try compare(name, judged, drawn(scene), by: program.rawValue)
    }
  }

  @Test func `an EPS looks as its scene does`() throws {
    let scenes = try AgreementTests.scenes().filter(\.isForEPS)
    #expect(scenes.count > 5)
    for (name, _, nodes) in scenes {
      let scene = Fixtures.page(nodes)
      let eps = try EPSWriter(sources: Fixtures.sources()).write(scene, title: name)
      let judged = try Judge.draw(eps, isEPS: true, by: .ghostscript, dotsPerInch: 254)
      try compare(name, judged, drawn(scene), by: "ghostscript")
    }
  }
}
