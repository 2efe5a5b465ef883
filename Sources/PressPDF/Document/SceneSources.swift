package import Foundation
package import PressDrawing

/// What a scene's texts and pictures are drawn from: functions of whoever can read fonts and PNG, since the
/// writers of this stage can do neither.
package struct SceneSources {
  /// A run's glyphs as one path on the page.
  package typealias Outlines = (GlyphRun) throws(PDFError) -> Path
  /// A picture's pixels.
  package typealias Pixels = (EncodedImage) throws(PDFError) -> Bitmap
  /// A picture's pixels in sRGB; nil where they are that as they lie in the file.
  package typealias ScreenPixels = (EncodedImage) throws(PDFError) -> Bitmap?

  /// SVG stretched to a size as a PDF of one page, in DeviceRGB; the page is as many points as the size has
  /// units of `unitsPerInch`.
  package typealias Vectors = (VectorArtwork, Size) throws(PDFError) -> (file: Data, unitsPerInch: Double)

  let outlines: Outlines
  let pixels: Pixels
  let screenPixels: ScreenPixels
  let vectors: Vectors
  /// The fonts that documents embed, opened once for all that are made with these sources.
  let fonts = FontPrograms()
  /// How screen colours become inks, worked out once for all documents that are made with these sources.
  let inks = ProcessColorsByCondition()

  /// - Parameters:
  ///   - outlines: throws `PDFError.glyphs`.
  ///   - pixels: throws `PDFError.image`; asked for PNG alone, since a JPEG goes into a file as it is.
  ///   - screenPixels: throws `PDFError.image`; asked where colours of a screen stay such.
  ///   - vectors: throws `PDFError.drawing`.
  package init(
    outlines: @escaping Outlines, pixels: @escaping Pixels,
    screenPixels: @escaping ScreenPixels = { _ throws(PDFError) in nil },
    vectors: @escaping Vectors = { _, _ throws(PDFError) in throw .artwork }
  ) {
    self.vectors = vectors
    self.outlines = outlines
    self.pixels = pixels
    self.screenPixels = screenPixels
  }
}
