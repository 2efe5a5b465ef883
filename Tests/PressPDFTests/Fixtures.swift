import CTurboJPEG
import Foundation
import PressDrawing
import PressPDF
import PressRendering
import PressText
import TestSupport
import Testing

@testable import PressDots

/// What the tests of this stage draw with.
enum Fixtures {
  /// The printing condition that ships with qrpress.
  static func profile() throws -> Data {
    return try Data(contentsOf: Repository.file("Profiles/FOGRA39L_coated.icc"))
  }

  /// A target's rules for FOGRA39.
  static func rules(_ target: PressTarget) throws -> PressRules {
    PressRules(target, try PrintingCondition(.fogra39, profile: profile()))
  }

  /// Outlines by HarfBuzz and pixels by libpng, as QRPress passes them in.
  static func sources() -> SceneSources {
    let outlines = GlyphOutlines()
    return SceneSources(
      outlines: { run throws(PDFError) in
        do throws(RenderingError) {
          return try outlines.path(of: run)
        } catch {
          throw .glyphs(reason: error.message, hint: error.hint)
        }
      },
      pixels: { image throws(PDFError) in
        do throws(RenderingError) {
          return try ImageDecoder.decode(image)
        } catch {
          throw .image(reason: error.message, hint: error.hint)
        }
      },
      vectors: { artwork, size throws(PDFError) in
        do throws(RenderingError) {
          return (try SVGVectors.pdf(of: artwork, size: size), SVGVectors.unitsPerInch)
        } catch {
          throw .drawing(reason: error.message, hint: error.hint)
        }
      })
  }

  /// A document of these scenes, one a page, by the plain rules.
  static func plain(
    _ scenes: Scene..., title: String = "t", sourceDateEpoch: Int? = nil, sources: SceneSources = sources()
  ) throws(PDFError) -> Data {
    let document = try PressDocument(
      .init(.plain, title: title, sourceDateEpoch: sourceDateEpoch), sources: sources)
    for scene in scenes { try document.addPage(PressPage(scene)) }
    return try document.finish()
  }

  static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height))
  }

  /// A page of 60 × 40 mm with 3 mm of bleed.
  static func page(_ nodes: [Scene.Node]) -> Scene {
    Scene(trim: Size(.mm(60), .mm(40)), bleed: Edges(all: .mm(3)), nodes: nodes)
  }

  /// Modules as a symbol's are: 20 × 10 of 1.5 mm, the first at 2, 2.
  static func modules() -> Path {
    var path = Path()
    for index in 0..<200 where index * 7 % 3 != 0 {
      path.add(box(Double(index % 20) * 1.5 + 2, Double(index / 20) * 1.5 + 2, 1.5, 1.5))
    }
    return path
  }

  static func png(_ width: Int, _ height: Int, _ layout: Bitmap.Layout, _ pixel: (Int, Int) -> [UInt8])
    throws -> EncodedImage
  {
    var pixels: [UInt8] = []
    for y in 0..<height { for x in 0..<width { pixels += pixel(x, y) } }
    let bitmap = try #require(Bitmap(width: width, height: height, layout: layout, pixels: pixels))
    return EncodedImage(format: .png, bytes: try PNGEncoder.encode(bitmap))
  }

  /// A JPEG by TurboJPEG's own encoder; CMYK, and then inverted as Adobe's are, when there are four channels.
  static func jpeg(
    _ width: Int, _ height: Int, channels: Int, progressive: Bool = false, _ pixel: (Int, Int) -> [UInt8]
  ) throws -> EncodedImage {
    var pixels: [UInt8] = []
    for y in 0..<height { for x in 0..<width { pixels += pixel(x, y) } }
    let handle = try #require(tjInitCompress())
    defer { tjDestroy(handle) }
    let format = channels == 1 ? TJPF_GRAY : channels == 4 ? TJPF_CMYK : TJPF_RGB
    let sampling = channels == 1 ? TJSAMP_GRAY : TJSAMP_444
    var bytes: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    let status = tjCompress2(
      handle, pixels, Int32(width), 0, Int32(height), format.rawValue, &bytes, &size,
      Int32(sampling.rawValue), 95, progressive ? TJFLAG_PROGRESSIVE : 0)
    defer { tjFree(bytes) }
    try #require(status == 0)
    return EncodedImage(format: .jpeg, bytes: Data(bytes: try #require(bytes), count: Int(size)))
  }

  static func gradient(_ geometry: Gradient.Geometry, _ stops: (Double, Color)...) throws -> Gradient {
    try #require(Gradient(geometry, stops: stops.map { Gradient.Stop($0.0, $0.1) }))
  }

  static let red = Color.rgb(red: 0.9, green: 0.1, blue: 0.1)
  static let blue = Color.rgb(red: 0.1, green: 0.2, blue: 0.9)
  static let pantone = Color.spot(
    name: "PANTONE 186 C", cyan: 0.02, magenta: 1, yellow: 0.85, black: 0.06)
}
