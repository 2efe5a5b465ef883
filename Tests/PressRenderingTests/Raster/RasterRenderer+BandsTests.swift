import Foundation
import PressDrawing
import PressText
import Testing

@testable import PressDots
@testable import PressRendering

/// A page drawn in bands is the page drawn at once.
struct RasterRendererBandsTests {
  private let renderer = RasterRenderer(cmykProfile: Data())

  /// Shapes, a gradient, a stroke, text and a drawing with a group that is half transparent, none on whole dots.
  private func scene(_ ground: Paint?) throws -> Scene {
    func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
      Rect(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height))
    }
    let drawing = """
      <svg xmlns='http://www.w3.org/2000/svg' width='30mm' height='20mm' viewBox='0 0 30 20'>
        <g opacity='0.5'><circle cx='10' cy='10' r='8.3' fill='#c03'/><circle cx='18' cy='9' r='7.1' fill='#06c'/></g>
        <text x='2' y='9' font-size='5' font-family='Noto Sans'>drawn</text></svg>
      """
    var line = Path()
    line.move(to: Point(.mm(1.3), .mm(2.2)))
    line.line(to: Point(.mm(55.1), .mm(37.7)))
    let words = try TextSetter().set(
      "Bands 横幅",
      style: TextStyle(families: ["Noto Sans CJK SC"], size: .points(19), minimumSize: .points(19)),
      in: box(3.1, 3.7, 50, 12))
    var nodes: [Scene.Node] = ground.map { [.fill(.rect(box(0, 0, 60, 40)), $0)] } ?? []
    nodes += [
      .fill(
        .roundedRect(box(5.3, 14.1, 21.7, 18.9), radius: .mm(3.3)),
        .solid(.rgb(red: 0.1, green: 0.4, blue: 0.7))),
      .artwork(VectorArtwork(svg: Data(drawing.utf8)), in: box(24.4, 15.2, 31.3, 20.9)),
      .stroke(line, width: .mm(0.37), .solid(.black)),
    ]
    nodes += words.runs.map { .glyphs($0, .solid(.black)) }
    return Scene(trim: Size(.mm(60), .mm(40)), nodes: nodes)
  }

  @Test(
    arguments: [RasterRenderer.Ground.color(.white), .transparent, .cutOut],
    [1, 700, 4001, 12_345, 1_000_000])
  func `bytes are the same`(ground: RasterRenderer.Ground, dots: Int) throws {
    for paint in [nil, Paint.solid(.rgb(red: 0.9, green: 0.9, blue: 0.8))] {
      let page = try scene(paint)
      let resolution = try #require(Resolution(dotsPerInch: 211))
      let whole = try renderer.draw(page, at: resolution, ground: ground)
      let box = PixelBox(left: 31, top: 77, width: 200, height: 141)
      let file = try renderer.png(page, at: resolution, ground: ground, crops: [box], dotsOfBand: dots)
      #expect(file.png == (try PNGEncoder.encode(whole)))
      #expect(
        file.crops == [try #require(whole.cropped(x: 31, y: 77, width: 200, height: 141))])
    }
  }

  @Test func `a page wider than a surface is drawn side by side`() throws {
    let width = 34_000.0
    let page = Scene(
      trim: Size(.mm(width), .mm(3)),
      nodes: [
        .fill(
          .rect(Rect(x: .mm(16_380), y: .mm(1), width: .mm(16_400), height: .mm(1))), .solid(.black))
      ])
    let resolution = try #require(Resolution(dotsPerInch: 25.4))
    let file = try renderer.png(page, at: resolution, ground: .color(.white))
    let picture = try ImageDecoder.decode(EncodedImage(format: .png, bytes: file.png))
    #expect((picture.width, picture.height) == (34_000, 3))
    let row = picture.pixels[34_000..<68_000]
    #expect(row.count { $0 == 0 } == 16_400 && row[34_000 + 16_380] == 0 && row[34_000 + 16_379] == 255)
  }

  @Test func `what is too large for bands is an error`() throws {
    let page = Scene(trim: Size(.mm(20_000), .mm(20_000)), nodes: [])
    let resolution = try #require(Resolution(dotsPerInch: 300))
    let error = #expect(throws: RenderingError.self) {
      _ = try renderer.png(page, at: resolution, ground: .color(.white))
    }
    #expect(error == .tooLargePage(width: 236_220, height: 236_220))
  }

  @Test func `a fault while drawing comes through`() throws {
    let page = Scene(
      trim: Size(.mm(9), .mm(9)),
      nodes: [
        .artwork(
          VectorArtwork(svg: Data("no".utf8)), in: Rect(x: .zero, y: .zero, width: .mm(9), height: .mm(9)))
      ])
    #expect(throws: RenderingError.self) { _ = try renderer.png(page, at: .print, ground: .transparent) }
  }
}
