import Foundation
import PressDrawing
import PressRendering
import TestSupport
import Testing

@testable import PressDots

struct RasterRendererTests {
  private let red = Color.rgb(red: 1, green: 0, blue: 0)
  private let green = Color.rgb(red: 0, green: 1, blue: 0)

  /// A dot a millimetre.
  private func coarse() throws -> Resolution { try #require(Resolution(dotsPerInch: 25.4)) }

  private func scene(_ width: Double, _ height: Double, _ nodes: Scene.Node...) -> Scene {
    Scene(trim: Size(.mm(width), .mm(height)), bleed: Edges(all: .mm(3)), nodes: nodes)
  }

  private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height))
  }

  private func draw(
    _ scene: Scene, region: Rect? = nil, at resolution: Resolution? = nil,
    ground: RasterRenderer.Ground = .color(.white)
  ) throws -> Bitmap {
    try RasterRenderer(cmykProfile: Fixtures.profile())
      .draw(scene, region: region, at: resolution ?? coarse(), ground: ground)
  }

  private func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: Color) -> Scene.Node
  {
    .fill(.rect(box(x, y, width, height)), .solid(color))
  }

  @Test func `a scene of every kind of node looks as it should`() throws {
    let checks = try PNGEncoder.encode(
      Fixtures.bitmap(2, 2, .rgb) { x, y in x == y ? [0, 0, 0] : [255, 255, 255] })
    let artwork = VectorArtwork(
      svg: Data(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><path fill='#00f' d='M0 0h1v1h-1z'/></svg>"
          .utf8))
    let bitmap = try draw(
      scene(
        20, 10,
        fill(1, 1, 4, 3, .black),
        .stroke(.rect(box(7.5, 1.5, 3, 2)), width: .mm(1), .solid(red)),
        .image(EncodedImage(format: .png, bytes: checks), in: box(13, 1, 2, 2)),
        .artwork(artwork, in: box(16, 1, 4, 2)),
        .clip(.rect(box(1, 6, 3, 3)), [fill(0, 5, 3, 3, green)]),
        .group(Transform(a: 0, b: 1, c: -1, d: 0, tx: .mm(10), ty: .mm(5)), [fill(0, 0, 4, 2, .black)])))
    #expect(
      bitmap.picture == """
        ....................
        .####..RRRR..#..BB..
        .####..R..R...#.BB..
        .####..RRRR.........
        ....................
        ........##..........
        .GG.....##..........
        .GG.....##..........
        ........##..........
        ....................
        """, "\n\(bitmap.picture)")
  }

  @Test func `a box on whole dots has hard edges at 300 dpi`() throws {
    let resolution = Resolution.print
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let (x, y) = (Int.random(in: 0..<300, using: &random), Int.random(in: 0..<60, using: &random))
      let (w, h) = (Int.random(in: 1..<90, using: &random), Int.random(in: 1..<30, using: &random))
      func length(_ dots: Int) -> Length { resolution.length(dots: Double(dots)) }
      let page = Scene(
        trim: Size(length(400), length(100)),
        nodes: [
          .fill(
            .rect(Rect(x: length(x), y: length(y), width: length(w), height: length(h))), .solid(.black))
        ])
      let bitmap = try draw(page, at: resolution)
      try #require((bitmap.width, bitmap.height) == (400, 100))
      var expected = [UInt8](repeating: 255, count: 400 * 100 * 3)
      for row in y..<(y + h) {
        let start = (row * 400 + x) * 3
        expected.replaceSubrange(start..<(start + w * 3), with: repeatElement(0, count: w * 3))
      }
      #expect(bitmap.pixels == expected, "\(w) × \(h) at \(x), \(y), seed \(seed)")
    }
  }

  @Test func `K100 is black, whatever the profile`() throws {
    #expect(try draw(scene(1, 1, fill(0, 0, 1, 1, .black))).at(0, 0) == [0, 0, 0])
  }

  @Test func `the bleed is cut at the trim, and seen when asked for`() throws {
    let page = scene(4, 3, fill(-3, -3, 5, 9, .black))
    #expect(try draw(page).picture == "##..\n##..\n##..")
    let whole = try draw(page, region: box(-3, -3, 10, 9))
    #expect(whole.picture.split(separator: "\n").allSatisfy { $0 == "#####....." })
    #expect((whole.width, whole.height) == (10, 9))
  }

  @Test func `a region is the same dots as in the whole`() throws {
    let page = scene(12, 9, fill(2, 1, 5, 4, .black), fill(5, 3, 6, 5, red))
    let whole = try draw(page)
    let part = try draw(page, region: box(3, 2, 6, 5))
    #expect(part.pixels == whole.cropped(x: 3, y: 2, width: 6, height: 5)?.pixels)
  }

  @Test func `later nodes lie above earlier ones`() throws {
    #expect(try draw(scene(3, 1, fill(0, 0, 2, 1, .black), fill(1, 0, 2, 1, red))).picture == "#RR")
  }

  @Test func `grounds show where nothing is drawn`() throws {
    let page = scene(2, 1, fill(0, 0, 1, 1, .black))
    #expect(try draw(page, ground: .color(red)).picture == "#R")
    let clear = try draw(page, ground: .transparent)
    #expect(clear.layout == .rgba)
    #expect(clear.pixels == [0, 0, 0, 255, 0, 0, 0, 0])
  }

  @Test func `half-covered dots keep their colour and get half an alpha`() throws {
    let bitmap = try draw(scene(2, 1, fill(0, 0, 0.5, 1, red)), ground: .transparent)
    #expect(bitmap.at(0, 0)[0..<3] == [255, 0, 0])
    #expect((126...129).contains(bitmap.at(0, 0)[3]))
  }

  @Test func `a cut-out has no half-transparent dots`() throws {
    let page = scene(40, 40, .fill(.ellipse(in: box(3.3, 2.7, 33.1, 31.9)), .solid(red)))
    let soft = try draw(page, ground: .transparent)
    let hard = try draw(page, ground: .cutOut)
    let alphas = Set(stride(from: 3, to: hard.pixels.count, by: 4).map { hard.pixels[$0] })
    #expect(alphas == [0, 255])
    for at in stride(from: 0, to: hard.pixels.count, by: 4) {
      #expect(hard.pixels[at + 3] == (soft.pixels[at + 3] >= 128 ? 255 : 0))
      #expect(Array(hard.pixels[at..<(at + 3)]) == (hard.pixels[at + 3] == 255 ? [255, 0, 0] : [0, 0, 0]))
    }
  }

  @Test func `a transparent image lets the ground through`() throws {
    let glass = try PNGEncoder.encode(
      Fixtures.bitmap(4, 4, .rgba) { x, _ in x < 2 ? [255, 0, 0, 0] : [0, 0, 0, 255] })
    let node = Scene.Node.image(EncodedImage(format: .png, bytes: glass), in: box(0, 0, 4, 4))
    #expect(try draw(scene(4, 4, node)).picture.hasPrefix("..##"))
  }

  @Test func `an image does not fade at its edges`() throws {
    let black = try PNGEncoder.encode(Fixtures.bitmap(7, 7, .gray) { _, _ in [0] })
    let bitmap = try draw(
      scene(20, 20, .image(EncodedImage(format: .png, bytes: black), in: box(2, 2, 15, 13))))
    for y in 0..<20 {
      for x in 0..<20 {
        let inside = (2..<17).contains(x) && (2..<15).contains(y)
        #expect(bitmap.at(x, y)[0] == (inside ? 0 : 255), "\(x), \(y)")
      }
    }
  }

  @Test func `a JPEG is drawn too`() throws {
    let gray = try Fixtures.jpeg(8, 8, channels: 1, pixels: [UInt8](repeating: 0, count: 64))
    #expect(
      try draw(scene(2, 1, .image(EncodedImage(format: .jpeg, bytes: gray), in: box(0, 0, 1, 1)))).picture
        == "#.")
  }

  @Test func `many pictures are drawn by one renderer`() throws {
    let renderer = try RasterRenderer(cmykProfile: Fixtures.profile())
    for shade in 0..<30 {
      let bytes = try PNGEncoder.encode(Fixtures.bitmap(2, 2, .gray) { _, _ in [UInt8(shade * 8)] })
      for _ in 0..<2 {
        let page = scene(1, 1, .image(EncodedImage(format: .png, bytes: bytes), in: box(0, 0, 1, 1)))
        let bitmap = try renderer.draw(page, at: coarse(), ground: .color(.white))
        #expect(bitmap.at(0, 0) == [UInt8](repeating: UInt8(shade * 8), count: 3))
      }
    }
  }

  @Test func `gradients run from stop to stop and stay beyond them`() throws {
    let stops = [Gradient.Stop(0, .black), Gradient.Stop(1, .white)]
    let linear = try #require(
      Gradient(.linear(from: Point(.mm(50), .zero), to: Point(.mm(150), .zero)), stops: stops))
    let bitmap = try draw(scene(200, 2, .fill(.rect(box(0, 0, 200, 2)), .gradient(linear))))
    for x in 0..<200 {
      let expected = min(max((Double(x) + 0.5 - 50) / 100, 0), 1) * 255
      #expect(abs(Double(bitmap.at(x, 0)[0]) - expected) <= 2, "\(x)")
    }
    let radial = try #require(
      Gradient(.radial(center: Point(.mm(50), .mm(50)), radius: .mm(40)), stops: stops))
    let disc = try draw(scene(100, 100, .fill(.rect(box(0, 0, 100, 100)), .gradient(radial))))
    for (x, y) in [(50, 50), (70, 50), (50, 30), (20, 50), (78, 78), (99, 99)] {
      let (dx, dy) = (Double(x) + 0.5 - 50, Double(y) + 0.5 - 50)
      let expected = min((dx * dx + dy * dy).squareRoot() / 40, 1) * 255
      #expect(abs(Double(disc.at(x, y)[0]) - expected) <= 3, "\(x), \(y)")
    }
  }

  @Test func `a gradient moves with its group, and its stops are process colours too`() throws {
    let stops = [
      Gradient.Stop(0, .cmyk(cyan: 0, magenta: 1, yellow: 1, black: 0)), Gradient.Stop(1, .black),
    ]
    let edge = try #require(
      Gradient(.linear(from: .zero, to: Point(.mm(0.001), .zero)), stops: stops))
    let node = Scene.Node.fill(.rect(box(-2, 0, 4, 1)), .gradient(edge))
    #expect(try draw(scene(6, 1, .group(Transform(tx: .mm(3)), [node]))).picture == ".RR##.")
    var line = Path()
    line.move(to: Point(.mm(-2), .mm(0.5)))
    line.line(to: Point(.mm(2), .mm(0.5)))
    let stroke = Scene.Node.stroke(line, width: .mm(1), .gradient(edge))
    #expect(try draw(scene(6, 1, .group(Transform(tx: .mm(3)), [stroke]))).picture == ".RR##.")
  }

  @Test func `a gradient needs the profile as a colour does`() throws {
    let stops = [Gradient.Stop(0, .cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0)), .init(1, .black)]
    let gradient = try #require(
      Gradient(.linear(from: .zero, to: Point(.mm(1), .zero)), stops: stops))
    #expect(throws: RenderingError.self) {
      try RasterRenderer(cmykProfile: Data()).draw(
        scene(1, 1, .fill(.rect(box(0, 0, 1, 1)), .gradient(gradient))), at: coarse(),
        ground: .transparent)
    }
  }

  @Test(arguments: [
    (32_768.0, 1.0), (20_001, 20_001), (0.4, 10), (10, 0.4), (-5, 10), (1e300, 1), (-1e300, 1),
    (.infinity, 1), (-.infinity, 1), (.nan, 1),
  ])
  func `sizes that cannot be drawn are errors`(width: Double, height: Double) throws {
    let error = #expect(throws: RenderingError.self) { try draw(scene(width, height)) }
    guard case .tooLarge = error else {
      Issue.record("not about the size: \(String(describing: error))")
      return
    }
  }

  @Test func `a damaged image is an error`() throws {
    let bytes = Data([0x89, 0x50, 0x4E, 0x47])
    #expect(throws: RenderingError.self) {
      try draw(scene(2, 2, .image(EncodedImage(format: .png, bytes: bytes), in: box(0, 0, 1, 1))))
    }
  }

  @Test func `coordinates beyond reason do no harm`() throws {
    let far = Path.rect(box(-1e12, -1e12, 2e12, 2e12))
    _ = try? draw(scene(2, 2, .fill(far, .solid(.black)), .stroke(far, width: .mm(1e12), .solid(.black))))
    var lost = Path()
    lost.line(to: Point(.mm(.nan), .mm(.infinity)))
    _ = try? draw(
      scene(
        2, 2, .fill(lost, .solid(.black)), .clip(lost, []), .stroke(Path(), width: .mm(1), .solid(.black))))
  }

  @Test func `a transform that squeezes to nothing is an error or nothing`() throws {
    let squeezed = Scene.Node.group(Transform(a: 0, d: 0), [fill(0, 0, 2, 2, .black)])
    if let bitmap = try? draw(scene(2, 1, squeezed)) { #expect(bitmap.picture == "..") }
  }

  @Test func `the same scene gives the same pixels`() throws {
    let page = scene(30, 30, .fill(.ellipse(in: box(1.7, 2.3, 25, 26)), .solid(red)))
    #expect(try draw(page) == draw(page))
  }
}
