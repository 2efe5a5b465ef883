import Foundation
import PressDrawing
import PressPDF
import PressText
import Testing

/// Which inks a press file asks for, as Ghostscript separates it.
struct PressInksTests {
  private let red = Color.rgb(red: 230 / 255, green: 26 / 255, blue: 26 / 255)
  private static let inks = ["Cyan", "Magenta", "Yellow", "Black"]

  private func pdf(_ nodes: [Scene.Node], _ target: PressTarget = .x4) throws -> Data {
    let document = try PressDocument(.init(Fixtures.rules(target), title: "t"), sources: Fixtures.sources())
    try document.addPage(Scene(trim: Size(.mm(60), .mm(40)), nodes: nodes))
    return try document.finish()
  }

  /// Shares of the four inks at places of the page, in per cent.
  private func shares(_ nodes: [Scene.Node], at places: (Double, Double)..., target: PressTarget = .x4) throws
    -> [[Int]]
  {
    let pdf = try pdf(nodes, target)
    try Judge.check(pdf)
    #expect(try !Judge.readable(pdf).contains("/DeviceRGB"))
    let plates = try Judge.plates(pdf)
    return try places.map { x, y in
      try PressInksTests.inks.map { ink in
        let dot = try #require(plates[ink]).at(Int(x * 300 / 25.4), Int(y * 300 / 25.4))[0]
        return Int((Double(255 - dot) / 2.55).rounded())
      }
    }
  }

  private func text(_ words: String, _ points: Double, _ box: Rect, _ color: Color = .black) throws -> [Scene
    .Node]
  {
    let style = TextStyle(
      families: ["Noto Sans CJK SC"], weight: .black, size: .points(points), language: "zh-cn")
    return try TextSetter().set(words, style: style, in: box).runs.map { .glyphs($0, .solid(color)) }
  }

  @Test(arguments: [PressTarget.x4, .x1a]) func `screen colours are inks, by the profile`(target: PressTarget)
    throws
  {
    let expected = try ghostscript(red)
    let found = try shares(
      [
        .fill(
          .rect(Fixtures.box(0, 0, 20, 40)), .solid(red)),
        .fill(.rect(Fixtures.box(20, 0, 20, 40)), .solid(.rgb(red: 0.5, green: 0.5, blue: 0.5))),
        .fill(
          .rect(Fixtures.box(40, 0, 20, 40)), .solid(.cmyk(cyan: 0.4, magenta: 0.3, yellow: 0.2, black: 0.1))),
      ], at: (10, 20), (30, 20), (50, 20), target: target)
    for (a, b) in zip(found[0], expected) { #expect(abs(Double(a) - b) <= 1.5, "\(found[0]) \(expected)") }
    #expect(found[1] == [0, 0, 0, 50])
    #expect(found[2] == [40, 30, 20, 10])
  }

  /// Inks in per cent, as Ghostscript converts a plain file's screen colour with the same profile.
  private func ghostscript(_ color: Color) throws -> [Double] {
    let plain = try Fixtures.plain(
      Scene(trim: Size(.mm(10), .mm(10)), nodes: [.fill(.rect(Fixtures.box(0, 0, 10, 10)), .solid(color))]))
    return try Judge.withFile(plain, "x.pdf") { file in
      let folder = file.deletingLastPathComponent()
      let profile = folder.appendingPathComponent("p.icc")
      try Fixtures.profile().write(to: profile)
      try Judge.run(
        "gs",
        [
          "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "--permit-file-read=\(profile.path)",
          "-sOutputICCProfile=\(profile.path)", "-dRenderIntent=1", "-dBlackPtComp=1",
          "-sDEVICE=tiffsep", "-sCompression=none", "-r72", "-sOutputFile=\(folder.path)/plate.tif",
          file.path,
        ])
      return try PressInksTests.inks.map { ink in
        let tiff = try Data(contentsOf: folder.appendingPathComponent("plate(\(ink)).tif"))
        return Double(255 - (try Pixmap(tiff: tiff)).at(14, 14)[0]) / 2.55
      }
    }
  }

  @Test func `a gradient from a screen's colour to inks is one of inks`() throws {
    let gradient = try Fixtures.gradient(
      .linear(from: .zero, to: Point(.mm(60), .zero)), (0, Fixtures.red),
      (1, .cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0)))
    let found = try shares(
      [.fill(.rect(Fixtures.box(0, 0, 60, 40)), .gradient(gradient))], at: (0.2, 20), (59.8, 20))
    #expect(found[0][1] > 80 && found[0][0] < 15, "\(found)")
    #expect(found[1][0] > 97 && found[1][1] < 4, "\(found)")
  }

  @Test func `a drawing's black and grays are black ink alone, its colours are inks`() throws {
    let logo = try Fixtures.png(30, 10, .rgb) { x, _ in
      x < 10 ? [0, 0, 0] : x < 20 ? [128, 128, 128] : [230, 26, 26]
    }
    let found = try shares(
      [.image(logo, in: Fixtures.box(0, 0, 60, 40))], at: (10, 20), (30, 20), (50, 20))
    #expect(found[0] == [0, 0, 0, 100])
    #expect(found[1] == [0, 0, 0, 50])
    let expected = try ghostscript(red)
    for (a, b) in zip(found[2], expected) { #expect(abs(Double(a) - b) <= 2, "\(found[2]) \(expected)") }
  }

  @Test func `a photograph is inks, its white bare paper, its shadows of four inks`() throws {
    let photo = try Fixtures.jpeg(48, 16, channels: 3) { x, _ in
      x < 16 ? [255, 255, 255] : x < 32 ? [0, 0, 0] : [230, 26, 26]
    }
    let found = try shares(
      [.image(photo, in: Fixtures.box(0, 0, 60, 40))], at: (10, 20), (30, 20), (50, 20))
    #expect(found[0] == [0, 0, 0, 0])
    #expect(found[1].allSatisfy { $0 > 50 }, "\(found[1])")
    #expect(found[2][1] > 80, "\(found[2])")
  }

  @Test func `a photograph without colour is black ink alone`() throws {
    let photo = try Fixtures.jpeg(32, 16, channels: 3) { x, _ in x < 16 ? [0, 0, 0] : [128, 128, 128] }
    let found = try shares([.image(photo, in: Fixtures.box(0, 0, 60, 40))], at: (10, 20), (50, 20))
    #expect(found == [[0, 0, 0, 100], [0, 0, 0, 50]])
  }

  @Test func `inks of a CMYK JPEG stay as they are`() throws {
    let photo = try Fixtures.jpeg(16, 16, channels: 4) { _, _ in [0, 255, 255, 255] }
    let found = try shares([.image(photo, in: Fixtures.box(0, 0, 60, 40))], at: (30, 20))
    #expect(found[0][0] >= 98 && found[0][1...].allSatisfy { $0 <= 2 }, "\(found)")
  }

  @Test func `transparency is for X-4 alone`() throws {
    let glass = try Fixtures.png(20, 20, .rgba) { x, _ in [230, 26, 26, x < 10 ? 0 : 255] }
    let node = Scene.Node.image(glass, in: Fixtures.box(0, 0, 60, 40))
    #expect(throws: PDFError.transparency) { try pdf([node], .x1a) }
    let readable = try Judge.readable(pdf([node]))
    #expect(readable.contains("/S /Transparency"))
    #expect(readable.contains("/CS /DeviceCMYK"))
    let ground = Scene.Node.fill(
      .rect(Fixtures.box(0, 0, 60, 40)), .solid(.cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0)))
    let found = try shares([ground, node], at: (10, 20), (50, 20))
    #expect(found[0] == [100, 0, 0, 0])
    #expect(found[1][0] < 10 && found[1][1] > 80, "\(found)")
  }

  /// A ground of cyan, and how much of it is left under solid black somewhere.
  private func isKnockedOut(_ nodes: [Scene.Node]) throws -> Bool {
    let ground = Scene.Node.fill(
      .rect(Fixtures.box(0, 0, 60, 40)), .solid(.cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0)))
    let plates = try Judge.plates(pdf([ground] + nodes))
    let (cyan, black) = (try #require(plates["Cyan"]), try #require(plates["Black"]))
    #expect(black.pixels.contains(0), "there is no black")
    return zip(cyan.pixels, black.pixels).contains { $0 == 255 && $1 == 0 }
  }

  @Test func `small black text goes onto what lies below, other text knocks it out`() throws {
    let box = Fixtures.box(2, 2, 56, 20)
    #expect(try !isKnockedOut(text("关注 us", 11.9, box)))
    #expect(try isKnockedOut(text("关注 us", 12, box)))
    #expect(try isKnockedOut([.group(Transform(a: 2, d: 2), text("关注", 7, Fixtures.box(2, 2, 28, 10)))]))
    #expect(try !isKnockedOut([.group(Transform(a: 0.5, d: 0.5), text("关注", 20, box))]))
  }

  @Test func `thin black lines go onto what lies below, heavy ones and areas knock it out`() throws {
    let line = Path.rect(Fixtures.box(5, 5, 40, 20))
    #expect(try !isKnockedOut([.stroke(line, width: .points(1.9), .solid(.black))]))
    #expect(try isKnockedOut([.stroke(line, width: .points(2), .solid(.black))]))
    #expect(try isKnockedOut([.fill(Fixtures.modules(), .solid(.black))]))
    // What follows small text is not carried along, nor what stands in a group with it.
    let small = try text("关注", 8, Fixtures.box(2, 30, 50, 8))
    #expect(try isKnockedOut(small + [.fill(Fixtures.modules(), .solid(.black))]))
    #expect(try isKnockedOut([.group(.identity, small), .fill(Fixtures.modules(), .solid(.black))]))
    #expect(
      try isKnockedOut(small + [.group(.identity, [.fill(Fixtures.modules(), .solid(.black))] + small)]))
  }

  @Test func `white after small text knocks out, text and all`() throws {
    let small = try text("关注关注关注", 11, Fixtures.box(5, 5, 50, 30))
    let found = try Judge.plates(pdf(small + [.fill(.rect(Fixtures.box(0, 0, 60, 40)), .solid(.white))]))
    for (ink, plate) in found { #expect(plate.isBlank, "\(ink)") }
  }

  @Test func `tints of black, other inks and plain files do not overprint`() throws {
    let gray = Color.cmyk(cyan: 0, magenta: 0, yellow: 0, black: 0.5)
    for color in [gray, Fixtures.red, Fixtures.pantone, .white] {
      let readable = try Judge.readable(pdf(text("关注", 8, Fixtures.box(2, 2, 50, 20), color)))
      #expect(!readable.contains("/OPM"), "\(color)")
    }
    #expect(try !Judge.readable(pdf(text("关注", 8, Fixtures.box(2, 2, 50, 20)), .plain)).contains("/OPM"))
    #expect(try Judge.readable(pdf(text("关注", 8, Fixtures.box(2, 2, 50, 20)))).contains("/OPM 1"))
  }

  @Test func `text and code are on the black plate alone`() throws {
    let pdf = try pdf(
      [.fill(Fixtures.modules(), .solid(.rgb(red: 0, green: 0, blue: 0)))]
        + text("扫码关注 Follow us", 9, Fixtures.box(2, 20, 56, 8)) + text("关注", 20, Fixtures.box(2, 28, 56, 12)))
    let plates = try Judge.plates(pdf)
    for ink in PressInksTests.inks.dropLast() { #expect(try #require(plates[ink]).isBlank, "\(ink)") }
    #expect(Set(try #require(plates["Black"]).pixels) == [0, 255])
  }
}
