internal import Foundation
internal import PressDrawing

/// What the pages and forms of one document share: pictures, inks, patterns and forms, each in the file once.
///
/// A name stands for the same thing all over the document (`/I0` is its first picture), so that a content
/// stream lists what it uses and nothing has to be renamed.
final class PDFResources {
  /// A picture in the file.
  struct Picture {
    let name: String
    let object: PDFObject
    let hasTransparency: Bool
  }

  let document: QPDFDocument
  let target: PressTarget
  let sources: SceneSources
  /// How screen colours become inks; nil where they stay as they are.
  let colors: ProcessColors?
  private var states: [String: PDFObject] = [:]
  private var operands = Operands()
  private var spots = SpotInks()
  private var spotObjects: [PDFObject] = []
  private var patterns: [String: (name: String, object: PDFObject)] = [:]
  private var pictures: [EncodedImage: Picture] = [:]
  private var formCount = 0
  var drawings: [Drawing: PressForm] = [:]
  var documents: [DocumentFile: SourceDocument] = [:]
  /// Whose layers the document has.
  var layered: DocumentFile?
  var pages: [DocumentFile: [Int: PressForm]] = [:]
  private var fonts: [FontFace: EmbeddedFont] = [:]
  /// In order of first use, which decides the order in the file.
  private var fontsInOrder: [EmbeddedFont] = []

  init(_ document: QPDFDocument, rules: PressRules, sources: SceneSources) {
    self.document = document
    target = rules.target
    self.sources = sources
    colors = sources.inks.colors(rules.condition)
  }

  /// A paint as the target has it: in inks for a press.
  func paint(_ paint: Paint) throws(PDFError) -> Paint { try colors?.paint(paint) ?? paint }

  /// Whether what is painted leaves the inks below as they are, an entry of `/ExtGState`.
  ///
  /// Mode 1: inks of which none is asked for are left alone, instead of taken away. PDF 1.7, 8.6.7.
  func overprint(_ isOn: Bool) throws(PDFError) -> (name: String, object: PDFObject) {
    let name = isOn ? "/G1" : "/G0"
    if let known = states[name] { return (name, known) }
    let words = isOn ? "/OP true /op true /OPM 1" : "/OP false /op false"
    let state = try document.number(document.parse("<< /Type /ExtGState \(words) >>"))
    states[name] = state
    return (name, state)
  }

  /// The colour space of a spot ink, an entry of `/ColorSpace`.
  func space(of ink: SpotInk) throws(PDFError) -> (name: String, object: PDFObject) {
    let index = try spots.index(of: ink)
    if index == spotObjects.count {
      let array = try document.parse(InkSpace.spot(ink).pdfArray(&operands))
      spotObjects.append(try document.number(array))
    }
    return ("/S\(index)", spotObjects[index])
  }

  /// A shading pattern, an entry of `/Pattern`.
  ///
  /// - Parameter words: the dictionary in PDF's own words.
  func pattern(_ words: String) throws(PDFError) -> (name: String, object: PDFObject) {
    if let known = patterns[words] { return known }
    let pattern = ("/P\(patterns.count)", try document.number(document.parse(words)))
    patterns[words] = pattern
    return pattern
  }

  /// A picture, an entry of `/XObject`.
  func picture(_ image: EncodedImage) throws(PDFError) -> Picture {
    if let known = pictures[image] { return known }
    let picture = try PressPicture(image, pixels: sources.pixels, colors: colors)
    guard picture.alpha == nil || target != .x1a else { throw .transparency }
    let made = Picture(
      name: "/I\(pictures.count)", object: try object(of: picture), hasTransparency: picture.alpha != nil)
    pictures[image] = made
    return made
  }

  /// A font, an entry of `/Font`; nil when its glyphs have to go as outlines.
  func font(_ face: FontFace) throws(PDFError) -> EmbeddedFont? {
    if let known = fonts[face] { return known }
    guard let program = sources.fonts.program(of: face) else { return nil }
    let font = EmbeddedFont(
      name: "/F\(fonts.count)", object: try document.number(document.dictionary([])), program: program)
    fonts[face] = font
    fontsInOrder.append(font)
    return font
  }

  /// Makes what could not be made before the last page: the fonts.
  func finish() throws(PDFError) {
    for font in fontsInOrder { try font.finish(in: document) }
  }

  /// A form of an object that was made for it.
  ///
  /// - Parameters:
  ///   - object: a stream of `/Subtype /Form`, with its `/BBox`, `/Matrix` and `/Resources`, whose result lies
  ///     in a scene's coordinates in points, y down.
  ///   - box: what it covers of them.
  func form(_ object: PDFObject, box: Rect, hasTransparency: Bool) -> PressForm {
    defer { formCount += 1 }
    return PressForm(box: box, hasTransparency: hasTransparency, name: "/X\(formCount)", object: object)
  }

  private func object(of picture: PressPicture) throws(PDFError) -> PDFObject {
    func entries(space: String, decode: String?) throws(PDFError) -> [(key: String, value: PDFObject)] {
      var words = [
        ("/Type", "/XObject"), ("/Subtype", "/Image"), ("/Width", "\(picture.width)"),
        ("/Height", "\(picture.height)"), ("/BitsPerComponent", "8"), ("/ColorSpace", space),
      ]
      if let decode { words.append(("/Decode", decode)) }
      return try words.map { (key, value) throws(PDFError) in (key, try document.parse(value)) }
    }
    var dictionary = try entries(
      space: picture.spaceName, decode: picture.isInverted ? picture.decode : nil)
    if let alpha = picture.alpha {
      let mask = try pixels(
        alpha, width: picture.width, channels: 1, entries(space: "/DeviceGray", decode: nil))
      dictionary.append(("/SMask", mask))
    }
    if picture.isJPEG { return try document.stream(dictionary, picture.bytes, filter: "/DCTDecode") }
    return try pixels(picture.bytes, width: picture.width, channels: picture.channels, dictionary)
  }

  private func pixels(
    _ bytes: Data, width: Int, channels: Int, _ dictionary: [(key: String, value: PDFObject)]
  ) throws(PDFError) -> PDFObject {
    let packed = try PackedPixels(bytes, width: width, channels: channels)
    var dictionary = dictionary
    if let words = packed.parameters { dictionary.append(("/DecodeParms", try document.parse(words))) }
    return try document.rawStream(dictionary, packed.bytes, filter: "/FlateDecode")
  }
}
