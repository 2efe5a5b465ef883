package import PressDrawing

/// What a scene's texts and pictures are drawn from: functions of whoever can read fonts and PNG, since the
/// writers of this stage can do neither.
package struct SceneSources {
  /// A run's glyphs as one path on the page.
  package typealias Outlines = (GlyphRun) throws(PDFError) -> Path
  /// A picture's pixels.
  package typealias Pixels = (EncodedImage) throws(PDFError) -> Bitmap

  let outlines: Outlines
  let pixels: Pixels
  /// The fonts that documents embed, opened once for all that are made with these sources.
  let fonts = FontPrograms()

  /// - Parameters:
  ///   - outlines: throws `PDFError.glyphs`.
  ///   - pixels: throws `PDFError.image`; asked for PNG alone, since a JPEG goes into a file as it is.
  package init(outlines: @escaping Outlines, pixels: @escaping Pixels) {
    self.outlines = outlines
    self.pixels = pixels
  }
}
