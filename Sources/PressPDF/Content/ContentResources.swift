internal import PressDrawing

/// What content streams of one document are written with: a name for each thing that they use.
///
/// A name stands for the same thing all over the document (`/I0` is its first picture), so that nothing has to
/// be renamed.
protocol ContentResources: AnyObject {
  var target: PressTarget { get }
  var sources: SceneSources { get }

  /// A paint as the target has it: in inks for a press.
  func paint(_ paint: Paint) throws(PDFError) -> Paint

  /// Whether what is painted leaves the inks below as they are, an entry of `/ExtGState`.
  func overprint(_ isOn: Bool) throws(PDFError) -> String

  /// The colour space of a spot ink, an entry of `/ColorSpace`.
  func space(of ink: SpotInk) throws(PDFError) -> String

  /// A shading pattern, an entry of `/Pattern`.
  ///
  /// - Parameter words: the dictionary in PDF's own words.
  func pattern(_ words: String) throws(PDFError) -> String

  /// A picture, an entry of `/XObject`.
  func picture(_ image: EncodedImage) throws(PDFError) -> PictureName

  /// A font, an entry of `/Font`; nil when its glyphs have to go as outlines.
  func font(_ face: FontFace) throws(PDFError) -> (any ContentFont)?

  /// SVG artwork as a form as large as a box, from its top left corner.
  func drawing(_ artwork: VectorArtwork, size: Size) throws(PDFError) -> PressForm

  /// A page of a designer's PDF as a form, all of it.
  func form(of page: DocumentPage) throws(PDFError) -> PressForm
}
