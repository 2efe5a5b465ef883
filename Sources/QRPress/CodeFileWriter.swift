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

  func pdf(_ scene: Scene) throws(PDFError) -> Data {
    try PDFWriter(sources: .none).write(scene, title: title, sourceDateEpoch: Environment.sourceDateEpoch)
  }

  func eps(_ scene: Scene) throws(PDFError) -> Data {
    try EPSWriter(sources: .none).write(scene, title: title)
  }
}

extension SceneSources {
  /// A code by itself has neither text nor pictures.
  fileprivate static var none: SceneSources {
    SceneSources(
      outlines: { _ throws(PDFError) in throw .glyphs(reason: "a code has no text", hint: nil) },
      pixels: { _ throws(PDFError) in throw .image(reason: "a code has no pictures", hint: nil) })
  }
}

/// What the environment says about a build.
enum Environment {
  /// `SOURCE_DATE_EPOCH`, seconds since 1970, the only date that gets into an output.
  static var sourceDateEpoch: Int? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
  }
}
