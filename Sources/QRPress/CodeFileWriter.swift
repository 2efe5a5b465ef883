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

  func pdf(
    _ scene: Scene, _ rules: PressRules = .plain, _ marks: PrinterMarks = .none
  ) throws(PDFError) -> Data {
    let document = try PressDocument(
      .pressed(rules, title: title), sources: .drawn(by: GlyphOutlines()))
    try document.addPage(PressPage(scene).marked(by: marks))
    return try document.finish()
  }

  func eps(_ scene: Scene) throws(PDFError) -> Data {
    try EPSWriter(sources: .drawn(by: GlyphOutlines())).write(scene, title: title)
  }
}

extension PressDocument.Settings {
  /// With the build's date and our version.
  static func pressed(_ rules: PressRules, title: String) -> PressDocument.Settings {
    var settings = PressDocument.Settings(
      rules, title: title, sourceDateEpoch: Environment.sourceDateEpoch)
    settings.producer = "qrpress \(LibraryVersions.qrpress)"
    return settings
  }
}

extension SceneSources {
  /// Outlines by HarfBuzz, pixels by libpng.
  static func drawn(by outlines: GlyphOutlines) -> SceneSources {
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
      vectors: { artwork, size throws(PDFError) in
        do throws(RenderingError) {
          return (try drawings.pdf(of: artwork, size: size), SVGVectors.unitsPerInch)
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
