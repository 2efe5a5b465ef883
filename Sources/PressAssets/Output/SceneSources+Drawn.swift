internal import Foundation
internal import PressDots
internal import PressDrawing
package import PressPDF
package import PressRendering

extension SceneSources {
  /// Outlines by HarfBuzz, pixels by libpng.
  package static func drawn(by outlines: GlyphOutlines) -> SceneSources {
    let drawings = SVGPages()
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
      screenPixels: { image throws(PDFError) in
        do throws(RenderingError) {
          return try ImageDecoder.screen(image)
        } catch {
          throw .image(reason: error.message, hint: error.hint)
        }
      },
      vectors: { artwork, size throws(PDFError) in
        do throws(RenderingError) {
          return (try drawings.pdf(of: artwork, size: size), SVGVectors.unitsPerInch)
        } catch {
          throw .drawing(reason: error.message, hint: error.hint)
        }
      })
  }
}
