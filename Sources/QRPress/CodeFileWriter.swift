internal import Foundation
internal import PressDrawing
internal import PressPDF
internal import PressRendering

/// A code's scene as a vector file.
struct CodeFileWriter {
  let cmykProfile: Data
  let title: String
  let description: String

  func svg(_ scene: Scene) throws(RenderingError) -> Data {
    try SVGWriter(cmykProfile: cmykProfile).write(scene, title: title, description: description)
  }

  func pdf(_ scene: Scene, _ marks: PrinterMarks = .none) throws(PDFError) -> Data {
    try PDFWriter(sources: .drawn(by: GlyphOutlines())).write(
      [PressPage(scene).marked(by: marks)], title: title, sourceDateEpoch: Environment.sourceDateEpoch)
  }

  func eps(_ scene: Scene) throws(PDFError) -> Data {
    try EPSWriter(sources: .drawn(by: GlyphOutlines())).write(scene, title: title)
  }
}

extension SceneSources {
  /// Outlines by HarfBuzz, pixels by libpng.
  static func drawn(by outlines: GlyphOutlines) -> SceneSources {
    SceneSources(
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
}

/// What the environment says about a build.
enum Environment {
  /// `SOURCE_DATE_EPOCH`, seconds since 1970, the only date that gets into an output.
  static var sourceDateEpoch: Int? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
  }
}
