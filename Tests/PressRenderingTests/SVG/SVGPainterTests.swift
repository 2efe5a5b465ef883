import Foundation
import PressDrawing
import PressRendering
import Testing

@testable import PressDots

struct SVGPainterTests {
  private func svg(_ attributes: String, _ content: String = "", prolog: String = "") -> VectorArtwork {
    let root =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' \(attributes)>"
    return VectorArtwork(svg: Data((prolog + root + content + "</svg>").utf8))
  }

  /// The artwork alone on a page of so many millimetres, a dot each.
  private func draw(_ artwork: VectorArtwork, _ width: Double = 8, _ height: Double = 4) throws -> String {
    let page = Scene(
      trim: Size(.mm(width), .mm(height)),
      nodes: [.artwork(artwork, in: Rect(x: .zero, y: .zero, width: .mm(width), height: .mm(height)))])
    let resolution = try #require(Resolution(dotsPerInch: 25.4))
    return try RasterRenderer(cmykProfile: Data()).draw(page, at: resolution, ground: .color(.white)).picture
  }

  @Test(arguments: [
    ("width='30mm' height='20mm'", 30.0, 20.0), ("width='3cm' height='2cm'", 30, 20),
    ("width='96' height='48'", 25.4, 12.7), ("width='96px' height='48px' viewBox='0 0 1 1'", 25.4, 12.7),
    ("width='72pt' height='1in'", 25.4, 25.4),
    ("width='210mm' height='297mm' viewBox='0 0 595 842'", 210, 297),
  ])
  func `size is what the file says`(attributes: String, width: Double, height: Double) throws {
    let size = try #require(try SVGPainter.size(of: svg(attributes)))
    #expect(abs(size.width.millimetres - width) < 0.01)
    #expect(abs(size.height.millimetres - height) < 0.01)
  }

  @Test(arguments: ["", "viewBox='0 0 100 50'", "width='100%' height='100%'", "width='0' height='5mm'"])
  func `no absolute size is none`(attributes: String) throws {
    #expect(try SVGPainter.size(of: svg(attributes)) == nil)
  }

  @Test(
    arguments: [
      ("viewBox='0 0 100 50'", 0.5), ("width='30mm' height='60mm' viewBox='0 0 1 1'", 2), ("", nil),
    ] as [(String, Double?)])
  func `aspect is the size's, else the view box's`(attributes: String, aspect: Double?) throws {
    let found = try SVGPainter.aspect(of: svg(attributes))
    #expect(found.map { ($0 * 1000).rounded() / 1000 } == aspect)
  }

  @Test func `what lies beyond the drawing's page is cut off`() throws {
    let artwork = svg("viewBox='0 0 4 4'", "<path d='M-9 1h30v1h-30z'/>")
    let page = Scene(
      trim: Size(.mm(8), .mm(4)),
      nodes: [.artwork(artwork, in: Rect(x: .mm(2), y: .zero, width: .mm(4), height: .mm(4)))])
    let resolution = try #require(Resolution(dotsPerInch: 25.4))
    let drawn = try RasterRenderer(cmykProfile: Data()).draw(
      page, at: resolution, ground: .color(.white))
    let row = (0..<8).map { drawn.pixels[(8 + $0) * 3] }
    #expect(row == [255, 255, 0, 0, 0, 0, 255, 255])
  }

  /// By SVG and PDF a drawing is a group: its blend modes see what it has drawn, never the page.
  @Test(
    arguments: [
      ("<path d='M0 0h8v4h-8z' fill='#0ff' style='mix-blend-mode:multiply'/>", [0, 255, 255]),
      (
        "<path d='M0 0h8v4h-8z' fill='#f0f'/><path d='M0 0h8v4h-8z' fill='#0ff' style='mix-blend-mode:multiply'/>",
        [0, 0, 255]
      ),
      (
        "<path d='M0 0h8v4h-8z' fill='#f0f'/><g style='isolation:isolate'>"
          + "<path d='M0 0h8v4h-8z' fill='#0ff' style='mix-blend-mode:multiply'/></g>", [0, 255, 255]
      ),
    ] as [(String, [UInt8])])
  func `a drawing blends with itself, not with the page`(content: String, color: [UInt8]) throws {
    let box = Rect(x: .zero, y: .zero, width: .mm(8), height: .mm(4))
    let yellow = Color.rgb(red: 1, green: 1, blue: 0)
    let page = Scene(
      trim: box.size,
      nodes: [
        .fill(.rect(box), .solid(yellow)), .artwork(svg("viewBox='0 0 8 4'", content), in: box),
      ])
    let drawn = try RasterRenderer(cmykProfile: Data()).draw(
      page, at: try #require(Resolution(dotsPerInch: 25.4)), ground: .color(.white))
    #expect(Array(drawn.pixels[..<3]) == color)
  }

  private let half = "<path d='M0 0h4v4h-4z'/>"

  @Test(arguments: [
    "viewBox='0 0 8 4'", "width='8mm' height='4mm' viewBox='0 0 8 4'",
    "width='800' height='400' viewBox='0 0 8 4'",
    "width='8' height='4'",
  ])
  func `fills its box`(attributes: String) throws {
    #expect(try draw(svg(attributes, half)) == "####....\n####....\n####....\n####....")
  }

  @Test func `lengths inside are what they say`() throws {
    let artwork = svg("width='8mm' height='4mm'", "<rect width='4mm' height='2mm'/>")
    #expect(try draw(artwork) == "####....\n####....\n........\n........")
    // 7.559 CSS pixels are two millimetres.
    let pixels = svg("width='8mm' height='4mm'", "<rect width='7.559055' height='15.11811'/>")
    #expect(try draw(pixels) == "##......\n##......\n##......\n##......")
  }

  @Test(arguments: [
    "viewBox='0 0 8 8'", "width='8mm' height='8mm' viewBox='0 0 8 8'", "width='8' height='8'",
  ])
  func `is stretched to a box of another shape`(attributes: String) throws {
    #expect(try draw(svg(attributes, "<path d='M0 0h4v8h-4z'/>")) == "####....\n####....\n####....\n####....")
  }

  @Test(arguments: ["", "not xml", "<svg", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg'>"])
  func `what is no SVG is an error`(text: String) throws {
    #expect(throws: RenderingError.self) { try draw(VectorArtwork(svg: Data(text.utf8))) }
    #expect(throws: RenderingError.self) { try SVGPainter.size(of: VectorArtwork(svg: Data(text.utf8))) }
  }

  @Test func `no outside file is read`() throws {
    try Fixtures.withFolder { folder in
      let black = folder.appendingPathComponent("black.png")
      try PNGEncoder.encode(Fixtures.bitmap(8, 4, .gray) { _, _ in [0] }).write(to: black)
      let drawing = folder.appendingPathComponent("black.svg")
      try svg("viewBox='0 0 8 4'", "<path id='a' d='M0 0h8v4h-8z'/>").svg.write(to: drawing)
      let text = folder.appendingPathComponent("text.txt")
      try Data("<path d='M0 0h8v4h-8z'/>".utf8).write(to: text)
      let blank = [String](repeating: "........", count: 4).joined(separator: "\n")
      for content in [
        "<image width='8' height='4' href='\(black.absoluteString)'/>",
        "<image width='8' height='4' xlink:href='\(black.path)'/>",
        "<image width='8' height='4' href='\(drawing.absoluteString)'/>",
        "<use href='\(drawing.absoluteString)#a'/>",
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='\(drawing.absoluteString)'/>",
        "<style>@import url('\(text.absoluteString)');</style>",
      ] {
        let drawn = try? draw(svg("viewBox='0 0 8 4'", content))
        #expect(drawn == nil || drawn == blank, "\(content)")
      }
      for kind in ["SYSTEM '\(text.absoluteString)'", "SYSTEM '\(text.path)'"] {
        let artwork = svg("viewBox='0 0 8 4'", "&x;", prolog: "<!DOCTYPE svg [<!ENTITY x \(kind)>]>")
        let drawn = try? draw(artwork)
        #expect(drawn == nil || drawn == blank, "\(kind)")
      }
    }
  }

  @Test func `a picture inside the file is drawn`() throws {
    let bytes = try PNGEncoder.encode(Fixtures.bitmap(8, 4, .gray) { _, _ in [0] }).base64EncodedString()
    let drawn = try draw(
      svg(
        "viewBox='0 0 8 4'",
        "<image width='4' height='4' preserveAspectRatio='none' href='data:image/png;base64,\(bytes)'/>"))
    #expect(drawn.hasPrefix("####...."))
  }

  @Test(.timeLimit(.minutes(5))) func `an entity bomb is an error`() throws {
    var prolog = "<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>"
    for level in 1...20 {
      prolog += "<!ENTITY a\(level) '\(String(repeating: "&a\(level - 1);", count: 10))'>"
    }
    let artwork = svg("viewBox='0 0 8 4'", "<text>&a20;</text>", prolog: prolog + "]>")
    #expect(throws: RenderingError.self) { try draw(artwork) }
  }

  @Test(.timeLimit(.minutes(5))) func `a bomb of references is an error`() throws {
    var content = "<defs><path id='a0' d='M0 0h1v1h-1z'/>"
    for level in 1...20 {
      content += "<g id='a\(level)'>\(String(repeating: "<use href='#a\(level - 1)'/>", count: 10))</g>"
    }
    #expect(throws: RenderingError.self) {
      try draw(svg("viewBox='0 0 8 4'", content + "</defs><use href='#a20'/>"))
    }
  }

  @Test func `a script is not run, and what holds itself ends`() throws {
    let content = "<script>while(true){}</script><g id='a'><use href='#a'/></g>"
    _ = try? draw(svg("viewBox='0 0 8 4'", content))
  }
}
