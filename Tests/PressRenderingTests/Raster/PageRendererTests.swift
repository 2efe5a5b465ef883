import Foundation
import PressDrawing
import PressText
import TestSupport
import Testing

@testable import PressDots
@testable import PressRendering

/// A page of which only what a record paints over is drawn anew is the page drawn as a whole.
struct PageRendererTests {
  private static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height))
  }

  /// What a base is painted with; each takes a form of PNG of its own.
  private enum Base: String, CaseIterable {
    case white, gray, colours, gradient

    var nodes: [Scene.Node] {
      let paint: Paint? =
        switch self {
        case .white: nil
        case .gray: .solid(.rgb(red: 0.5, green: 0.5, blue: 0.5))
        case .colours: .solid(.rgb(red: 0.1, green: 0.4, blue: 0.7))
        case .gradient:
          Gradient(
            .linear(from: Point(.mm(3), .mm(2)), to: Point(.mm(57), .mm(88))),
            stops: [
              .init(0, .rgb(red: 0.9, green: 0.2, blue: 0)), .init(1, .rgb(red: 0.1, green: 0, blue: 0.8)),
            ]
          ).map { .gradient($0) }
        }
      return paint.map {
        [.fill(.roundedRect(PageRendererTests.box(3.3, 2.1, 53.7, 85.9), radius: .mm(7.7)), $0)]
      } ?? []
    }
  }

  /// A record's own: black and white on whole dots, or a drawing, a turned stroke and text.
  private static func overlay(_ random: inout SeededGenerator) throws -> [Scene.Node] {
    func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &random) }
    var nodes: [Scene.Node] = []
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let dot = 25.4 / 127
      let place = box(
        (number(0...50) / dot).rounded() * dot, (number(0...80) / dot).rounded() * dot, 20 * dot, 35 * dot)
      nodes.append(.fill(.rect(place), .solid(.black)))
    }
    if Bool.random(using: &random) {
      var line = Path()
      line.move(to: Point(.mm(number(1...50)), .mm(number(1...80))))
      line.line(to: Point(.mm(number(1...50)), .mm(number(1...80))))
      let map = Transform(a: 0.9, b: 0.3, c: -0.3, d: 0.9, tx: .mm(number(-9...9)), ty: .mm(number(-9...9)))
      nodes.append(
        .group(map, [.stroke(line, width: .mm(0.37), .solid(.rgb(red: number(0...1), green: 0, blue: 0)))]))
    }
    if Bool.random(using: &random) {
      let words = try TextSetter().set(
        "Hjg 横幅 \(Int(number(0...999)))",
        style: TextStyle(families: ["Noto Sans CJK SC"], size: .points(19), minimumSize: .points(9)),
        in: box(number(0...9), number(0...70), 45, 12))
      nodes += words.runs.map { .glyphs($0, .solid(.black)) }
    }
    return nodes
  }

  private static let grounds: [RasterRenderer.Ground] = [.color(.white), .transparent, .cutOut]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `pixels are those of the page drawn as a whole, in any order`(seed: UInt64) throws {
    let profile = try Fixtures.profile()
    let resolution = try #require(Resolution(dotsPerInch: 127))
    let (whole, kept) = (
      RasterRenderer(cmykProfile: profile), PageRenderer(renderer: RasterRenderer(cmykProfile: profile))
    )
    var random = SeededGenerator(seed: seed)
    var kinds: Set<[UInt8]> = []
    // Each base alone on each ground, so that every form is met, and then records on them.
    let bare = Base.allCases.flatMap { base in Self.grounds.map { (base, $0) } }
    let order = (bare + bare).shuffled(using: &random).map { ($0, true) } + bare.map { ($0, false) }
    for ((kind, ground), isPainted) in order {
      // More than a megabyte of RGB: some bands are a record's, some are not.
      let base = Scene(trim: Size(.mm(60), .mm(300)), nodes: kind.nodes)
      let overlay = isPainted ? try Self.overlay(&random) : []
      var scene = base
      scene.nodes += overlay
      let expected = try whole.draw(scene, at: resolution, ground: ground)
      let cut = PixelBox(left: 31, top: 77, width: 100, height: 241)
      let file = try kept.png(base: base, overlay: overlay, at: resolution, ground: ground, crops: [cut])
      let found = try ImageDecoder.decode(EncodedImage(format: .png, bytes: file.png))
      // Not compared in `#expect`, which would print a million numbers.
      let isSame = found.inColour == expected.inColour
      #expect(isSame, "\(kind) on \(ground), seed \(seed)")
      let part = try #require(expected.cropped(x: 31, y: 77, width: 100, height: 241))
      let isCut = file.crops.map(\.inColour) == [part.inColour]
      #expect(isCut, "\(kind) on \(ground), seed \(seed)")
      kinds.insert(Array(try PNGFile(file.png).content("IHDR")[8..<10]))

      // The bytes are those of a renderer that has drawn nothing before.
      let fresh = PageRenderer(renderer: whole)
      let alone = try fresh.png(base: base, overlay: overlay, at: resolution, ground: ground).png
      let isAlike = alone == file.png
      #expect(isAlike, "\(kind) on \(ground), seed \(seed)")
    }
    #expect(kinds.count == 5, "a form was never met: \(kinds)")
  }

  @Test func `a fault while painting leaves nothing behind`() throws {
    let pages = PageRenderer(renderer: RasterRenderer(cmykProfile: Data()))
    let base = Scene(trim: Size(.mm(20), .mm(20)), nodes: [])
    let dark = Scene.Node.fill(.rect(Self.box(2, 2, 9, 9)), .solid(.black))
    let broken = Scene.Node.artwork(VectorArtwork(svg: Data("no".utf8)), in: Self.box(0, 0, 9, 9))
    let before = try pages.png(base: base, overlay: [], at: .print, ground: .color(.white))
    #expect(throws: RenderingError.self) {
      _ = try pages.png(base: base, overlay: [dark, broken], at: .print, ground: .color(.white))
    }
    #expect(try pages.png(base: base, overlay: [], at: .print, ground: .color(.white)).png == before.png)
  }

  @Test(.judged(by: .pngcheck), arguments: [1, 2] as [UInt64])
  func `pngcheck finds no fault`(seed: UInt64) throws {
    let pages = PageRenderer(renderer: RasterRenderer(cmykProfile: try Fixtures.profile()))
    var random = SeededGenerator(seed: seed)
    for (base, ground) in Base.allCases.flatMap({ base in Self.grounds.map { (base, $0) } }) {
      try Fixtures.withFolder { folder in
        let path = folder.appendingPathComponent("a.png")
        try pages.png(
          base: Scene(trim: Size(.mm(60), .mm(90)), nodes: base.nodes), overlay: try Self.overlay(&random),
          at: .print, ground: ground
        ).png.write(to: path)
        let verdict = try #require(try Judge.run("pngcheck", "-v", path.path))
        #expect(verdict.status == 0 && verdict.said.contains("No errors detected"), "\(verdict.said)")
        #expect(verdict.said.contains("11811x11811 pixels/meter (300 dpi)"), "\(verdict.said)")
      }
    }
  }
}

extension Bitmap {
  /// The same picture with all four channels, whatever it has.
  fileprivate var inColour: [UInt8] {
    let channels = layout.channels
    return (0..<(width * height)).flatMap { i -> [UInt8] in
      let at = i * channels
      return channels == 1
        ? [pixels[at], pixels[at], pixels[at], 255]
        : [pixels[at], pixels[at + 1], pixels[at + 2], channels == 4 ? pixels[at + 3] : 255]
    }
  }
}
