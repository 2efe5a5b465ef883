internal import Foundation
internal import PressDrawing

/// What the pages and forms of one document share: pictures, inks, patterns and forms, each in the file once.
final class PDFResources: ContentResources {
  let document: QPDFDocument
  let target: PressTarget
  let sources: SceneSources
  /// How screen colours become inks; nil where they stay as they are.
  let colors: ProcessColors?
  /// What each name stands for.
  private var objects: [String: QPDFObject] = [:]
  private var dictionaries: [ResourceNames: QPDFObject] = [:]
  private var operands = Operands()
  private(set) var spots = SpotInks()
  private(set) var patterns: [String: String] = [:]
  private(set) var pictures: [EncodedImage: PictureName] = [:]
  private var formCount = 0
  var drawings: [Drawing: PressForm] = [:]
  var documents: [DocumentFile: SourceDocument] = [:]
  /// Whose layers the document has.
  var layered: DocumentFile?
  var pages: [DocumentFile: [Int: PressForm]] = [:]
  private(set) var fonts: [FontFace: EmbeddedFont] = [:]
  /// In order of first use, which decides the order in the file.
  private var fontsInOrder: [EmbeddedFont] = []

  init(_ document: QPDFDocument, rules: PressRules, sources: SceneSources) {
    self.document = document
    target = rules.target
    self.sources = sources
    colors = sources.inks.colors(rules.condition)
  }

  func paint(_ paint: Paint) throws(PDFError) -> Paint { try colors?.paint(paint) ?? paint }

  /// In mode 1 inks of which none is asked for are left alone, instead of taken away; PDF 1.7, 8.6.7.
  func overprint(_ isOn: Bool) throws(PDFError) -> String {
    let name = isOn ? "/G1" : "/G0"
    if objects[name] == nil {
      let words = isOn ? "/OP true /op true /OPM 1" : "/OP false /op false"
      objects[name] = try document.number(document.parse("<< /Type /ExtGState \(words) >>"))
    }
    return name
  }

  /// Which of the two states of overprint the document has.
  var states: Set<String> { Set(["/G0", "/G1"].filter { objects[$0] != nil }) }

  func space(of ink: SpotInk) throws(PDFError) -> String {
    let name = "/S\(try spots.index(of: ink))"
    if objects[name] == nil {
      objects[name] = try document.number(document.parse(InkSpace.spot(ink).pdfArray(&operands)))
    }
    return name
  }

  func pattern(_ words: String) throws(PDFError) -> String {
    if let known = patterns[words] { return known }
    let name = "/P\(patterns.count)"
    objects[name] = try document.number(document.parse(words))
    patterns[words] = name
    return name
  }

  func picture(_ image: EncodedImage) throws(PDFError) -> PictureName {
    if let known = pictures[image] { return known }
    let picture = try PressPicture(image, from: sources, colors: colors)
    guard picture.alpha == nil || target != .x1a else { throw .transparency }
    let made = PictureName(name: "/I\(pictures.count)", hasTransparency: picture.alpha != nil)
    objects[made.name] = try object(of: picture)
    pictures[image] = made
    return made
  }

  func font(_ face: FontFace) throws(PDFError) -> (any ContentFont)? {
    if let known = fonts[face] { return known }
    guard let program = sources.fonts.program(of: face) else { return nil }
    let font = EmbeddedFont(
      name: "/F\(fonts.count)", object: try document.number(document.dictionary([])), program: program)
    objects[font.name] = font.object
    fonts[face] = font
    fontsInOrder.append(font)
    return font
  }

  /// A content stream's `/Resources`; those of pages that use the same names are one object.
  func dictionary(of names: ResourceNames) throws(PDFError) -> QPDFObject {
    if let known = dictionaries[names] { return known }
    var kinds: [(key: String, value: QPDFObject)] = []
    for kind in ResourceNames.Kind.allCases {
      guard let named = names.names[kind] else { continue }
      // qpdf writes keys in order.
      kinds.append(
        (
          kind.rawValue,
          try document.dictionary(named.compactMap { name in objects[name].map { (name, $0) } })
        ))
    }
    let made = try document.number(document.dictionary(kinds))
    dictionaries[names] = made
    return made
  }

  /// Enters what a page uses of fonts that have a name; false, and nothing entered, when a code of it says
  /// something else already.
  func take(_ used: [FontFace: FontUsage]) -> Bool {
    for (face, usage) in used {
      guard let font = fonts[face] else { return false }
      for (code, text) in usage.texts where font.usage.texts[code].map({ $0 != text }) ?? false {
        return false
      }
    }
    for (face, usage) in used {
      fonts[face]?.usage.glyphs.formUnion(usage.glyphs)
      fonts[face]?.usage.texts.merge(usage.texts) { known, _ in known }
    }
    return true
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
  func form(_ object: QPDFObject, box: Rect, hasTransparency: Bool) -> PressForm {
    defer { formCount += 1 }
    let form = PressForm(box: box, hasTransparency: hasTransparency, name: "/X\(formCount)")
    objects[form.name] = object
    return form
  }

  private func object(of picture: PressPicture) throws(PDFError) -> QPDFObject {
    func entries(space: String, decode: String?) throws(PDFError) -> [(key: String, value: QPDFObject)] {
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
    _ bytes: Data, width: Int, channels: Int, _ dictionary: [(key: String, value: QPDFObject)]
  ) throws(PDFError) -> QPDFObject {
    let packed = try PackedPixels(bytes, width: width, channels: channels)
    var dictionary = dictionary
    if let words = packed.parameters { dictionary.append(("/DecodeParms", try document.parse(words))) }
    return try document.rawStream(dictionary, packed.bytes, filter: "/FlateDecode")
  }
}
