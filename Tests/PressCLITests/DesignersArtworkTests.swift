import Foundation
import PressDrawing
import PressRendering
import TestSupport
import Testing

@testable import PressDots
@testable import PressResources

/// Artwork of other programs goes in unchanged and comes out with the code in its hole, by a foreign's way:
/// `templates new`, `check`, `proof`, `render`.
@Suite(.serialized)
struct DesignersArtworkTests {
  struct Artwork: CustomTestStringConvertible, Sendable {
    var file: String
    /// Arguments of `templates new`.
    var options: [String]
    /// Resolution at which the artwork's own pixels and the page's are the same.
    var dpi: Double?
    /// Where the hole lies, in millimetres (pixels of a screen) from the trim's corner.
    var hole: (x: Double, y: Double, side: Double)
    /// Draws the artwork alone into `alone.png`.
    var judge: [String]
    /// Of the trim's corner in what the judge draws.
    var offset = 0
    /// Levels of 255 by which a pixel may differ: programs round a page to their own units.
    var tolerance: Int
    /// Share of the pixels that may differ by more: edges, where the judge's dots lie a quarter beside ours.
    var edges = 0.0

    var testDescription: String { file }

    /// Whether it is in screen colours, which a press PDF does not take.
    var isForScreens = false

    /// Whether the artwork says where its hole is.
    var isNamed: Bool { file.hasSuffix(".svg") }
  }

  static let artworks = [
    Artwork(
      file: "inkscape-flyer.svg", options: ["--size", "148x210mm", "--bleed", "3mm"], dpi: 254,
      hole: (14, 102, 54), judge: ["rsvg-convert", "-d", "254", "-p", "254", "-o", "alone.png"], offset: 30,
      tolerance: 2),
    Artwork(
      file: "inkscape-card.svg", options: ["--medium", "screen"], hole: (80, 230, 320),
      judge: ["rsvg-convert", "-o", "alone.png"], tolerance: 0),
    Artwork(
      file: "inkscape-flyer.pdf", options: ["--bleed", "3mm", "--size", "148x210mm"], dpi: 254,
      hole: (14, 102, 54), judge: ["pdftocairo", "-png", "-singlefile", "-r", "254"], offset: 30,
      tolerance: 24, isForScreens: true),
    Artwork(
      file: "libreoffice-leaflet.pdf", options: ["--bleed", "3mm"], dpi: 254, hole: (24, 69, 57),
      judge: ["pdftocairo", "-png", "-singlefile", "-r", "254"], offset: 30, tolerance: 24,
      isForScreens: true),
    Artwork(
      file: "scribus-poster.pdf", options: ["--bleed", "3mm"], dpi: 180, hole: (24, 56, 57),
      judge: ["pdftocairo", "-png", "-singlefile", "-r", "180"], offset: 71, tolerance: 24,
      edges: 0.005),
  ]

  @Test(.judged(by: .rsvg, .pdftocairo), arguments: artworks)
  func `the code is in the hole and the rest as it was`(artwork: Artwork) throws {
    let tool = try CommandLineTool()
    try tool.bring("Artwork/\(artwork.file)", as: artwork.file)
    let begun = try tool.run(["templates", "new", "t", "--artwork", artwork.file] + artwork.options)
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(begun.errors.contains("names no hole") == !artwork.isNamed)
    try prepare(artwork, tool)
    // What a press does not take, the check says already; a picture is made of it all the same.
    let checked = try tool.run("templates", "check", "t")
    #expect(checked.status == (artwork.isForScreens ? 65 : 0), "\(checked.errors)")
    #expect(checked.errors.contains("of the PDF artwork: ") == artwork.isForScreens, "\(checked.errors)")
    let proof = try tool.run("templates", "proof", "t", "-o", "proof.png")
    #expect(proof.status == 0, "\(proof.errors)")
    let pressed = try tool.run("render", "t", "--account", "x:SwiftLang", "-o", "t.png")
    #expect(pressed.status == 0, "\(pressed.errors)")

    let page = try PictureFile.pixels(ofFileAt: tool.path("t.png"))
    let scale = (artwork.dpi ?? 25.4) / 25.4
    let (left, top) = (Int(artwork.hole.x * scale), Int(artwork.hole.y * scale))
    let side = Int((artwork.hole.side * scale).rounded(.up)) + 1
    let hole = try #require(page.cropped(x: left, y: top, width: side, height: side))
    try PNGEncoder.encode(hole).write(to: URL(fileURLWithPath: tool.path("hole.png")))
    #expect(try tool.zbar("hole.png") == ["https://x.com/intent/follow?screen_name=SwiftLang"])

    let isVector = artwork.judge[0] == "rsvg-convert"
    if isVector {
      // What slots replace is not drawn.
      let drawing = String(decoding: try tool.bytes(artwork.file), as: UTF8.self)
      try tool.write(
        drawing.replacing(#/<rect[^>]*id="(qr-main|qr-side|text-date)"[^>]*\/>/#, with: ""), to: "bare.svg")
    }
    _ = try tool.judged(artwork.judge + (isVector ? ["bare.svg"] : [artwork.file, "alone"]))
    let alone = try PictureFile.pixels(ofFileAt: tool.path("alone.png"))
    let others = Self.differences(page, alone, above: artwork.tolerance, offset: artwork.offset) { x, y in
      (left...(left + side)).contains(x) && (top...(top + side)).contains(y)
    }
    #expect(Double(others) <= Double(page.width * page.height) * artwork.edges)
  }

  /// What a press takes of it, by the artwork's own faults; the place and the object are those of the file.
  @Test(
    arguments: [
      ("inkscape-flyer.pdf", "148x210mm", "a fill is in DeviceRGB, and 131 more like it"),
      ("libreoffice-leaflet.pdf", "105x148mm", "a fill is in DeviceRGB [form /Tr5 (5 0 R)]"),
      ("scribus-poster.pdf", "105x148mm", nil),
    ] as [(String, String, String?)])
  func `a PDF in screen colours is reported before it goes to a press`(
    file: String, size: String, words: String?
  ) throws {
    let tool = try CommandLineTool()
    try tool.bring("Artwork/\(file)", as: file)
    let begun = try tool.run("templates", "new", "t", "--artwork", file, "--bleed", "3mm", "--size", size)
    #expect(begun.status == 0, "\(begun.errors)")
    let press = ["render", "t", "--account", "x:SwiftLang", "-o", "t.pdf"]
    let pressed = try tool.run(press)
    #expect((pressed.status == 0) == (words == nil), "\(pressed.errors)")
    guard let words else {
      #expect(!pressed.errors.contains("of the PDF artwork"), "\(pressed.errors)")
      let judged = try tool.run("preflight", "t.pdf", "--target", "x4")
      #expect(judged.status == 0, "\(judged.out)")
      return
    }
    #expect(
      pressed.errors.contains("t/template.yaml:6:14: error: page 1 of the PDF artwork: \(words)"),
      "\(pressed.errors)")
    #expect(pressed.errors.contains("sColorConversionStrategy=CMYK"))
    let plain = try tool.run(press + ["--target", "plain"])
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(plain.errors.contains("warning: page 1 of the PDF artwork"))
  }

  @Test(.judged(by: .rsvg)) func `an SVG of it still scans`() throws {
    let tool = try CommandLineTool()
    try tool.bring("Artwork/inkscape-flyer.svg", as: "flyer.svg")
    #expect(
      try tool.run("templates", "new", "t", "--artwork", "flyer.svg", "--bleed", "3mm", "--size", "148x210mm")
        .status == 0)
    #expect(
      try tool.run(
        "render", "t", "--account", "main=x:SwiftLang", "--account", "side=weibo:1234567890", "-o", "t.svg"
      )
      .status == 0)
    _ = try tool.judged(["rsvg-convert", "-d", "200", "-p", "200", "-o", "seen.png", "t.svg"])
    let read = try tool.zbar("seen.png")
    #expect(read.count == 2 && read.contains("https://x.com/intent/follow?screen_name=SwiftLang"), "\(read)")
  }

  @Test(.judged(by: .djpeg))
  func `a photo stands upright, and its pixels are libjpeg's`() throws {
    let tool = try CommandLineTool()
    let page = try photo("photo-on-its-side.jpg", tool)
    #expect((page.width, page.height) == (800, 512))
    _ = try tool.judged(["djpeg", "-pnm", "-dct", "int", "-outfile", "stored.ppm", "photo-on-its-side.jpg"])
    let stored = try tool.bytes("stored.ppm").suffix(512 * 800 * 3)
    // A quarter to the right: what was below on the left is above on the left.
    var worst = 0
    for y in 0..<512 {
      for x in 0..<800 where !((270...530).contains(x) && (126...386).contains(y)) {
        let from = stored.startIndex + ((799 - x) * 512 + y) * 3
        for channel in 0..<3 {
          let seen = page.pixels[(y * 800 + x) * 3 + channel]
          worst = max(worst, abs(Int(seen) - Int(stored[from + channel])))
        }
      }
    }
    // Turned, the halves of the colour planes are rounded at other edges.
    #expect(worst <= 40)
  }

  @Test func `a photo in inks looks as the one in light`() throws {
    let tool = try CommandLineTool()
    let light = try photo("photo-on-its-side.jpg", tool)
    let inks = try photo("photo-in-inks.jpg", tool)
    var (sum, count) = (0, 0)
    for at in stride(from: 0, to: light.pixels.count, by: 97) {
      sum += abs(Int(light.pixels[at]) - Int(inks.pixels[at]))
      count += 1
    }
    #expect(Double(sum) / Double(count) < 10)
  }

  /// A page of the photo's size with a code in its middle.
  private func photo(_ file: String, _ tool: CommandLineTool) throws -> Bitmap {
    try tool.bring("Artwork/\(file)", as: file)
    let name = String(file.dropLast(4))
    let begun = try tool.run("templates", "new", name, "--medium", "screen", "--artwork", file)
    #expect(begun.status == 0, "\(begun.errors)")
    let pressed = try tool.run("render", name, "--account", "x:SwiftLang", "-o", "\(name).png")
    #expect(pressed.status == 0, "\(pressed.errors)")
    #expect(try tool.zbar("\(name).png") == ["https://x.com/intent/follow?screen_name=SwiftLang"])
    return try PictureFile.pixels(ofFileAt: tool.path("\(name).png"))
  }

  /// A resolution that divides the page, and the hole's place where the artwork does not name it.
  private func prepare(_ artwork: Artwork, _ tool: CommandLineTool) throws {
    var yaml = String(decoding: try tool.bytes("t/template.yaml"), as: UTF8.self)
    if let dpi = artwork.dpi {
      yaml = yaml.replacing("bleed: 3mm }", with: "bleed: 3mm, resolution: \(Int(dpi))dpi }")
    }
    if !artwork.isNamed {
      let hole = artwork.hole
      yaml = yaml.replacing(
        #/at: \[.*\], size: .*mm/#, with: "at: [\(hole.x)mm, \(hole.y)mm], size: \(hole.side)mm")
    }
    try tool.write(yaml, to: "t/template.yaml")
  }

  /// How many pixels outside of the hole have a channel that differs by more than some levels.
  private static func differences(
    _ page: Bitmap, _ alone: Bitmap, above tolerance: Int, offset: Int, isHole: (Int, Int) -> Bool
  ) -> Int {
    var count = 0
    for y in 0..<page.height {
      for x in 0..<page.width where !isHole(x, y) {
        let at = (y * page.width + x) * page.layout.channels
        let other = ((y + offset) * alone.width + x + offset) * alone.layout.channels
        let differs = (0..<3).contains {
          abs(Int(page.pixels[at + $0]) - Int(alone.pixels[other + $0])) > tolerance
        }
        if differs { count += 1 }
      }
    }
    return count
  }
}
