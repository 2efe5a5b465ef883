internal import PressDrawing

/// What a page is written with away from its document: the names that this has given, and no others.
///
/// Whatever is missing throws: the page is then written by the document, which reports what is wrong if anything is.
final class DraftResources: ContentResources {
  private let known: KnownResources
  private let rules: PressRules
  let sources: SceneSources
  private(set) var fonts: [FontFace: DraftFont] = [:]

  var target: PressTarget { rules.target }

  private static let missing = PDFError.qpdf(reason: "a name that the document has not given")

  init(_ known: KnownResources, _ rules: PressRules, _ sources: SceneSources) {
    (self.known, self.rules, self.sources) = (known, rules, sources)
  }

  func paint(_ paint: Paint) throws(PDFError) -> Paint {
    guard rules.condition != nil else { return paint }
    return try paint.converted { color throws(PDFError) in
      ProcessColors.isConverted(color) ? try found(known.inks[color]) : color
    }
  }

  func overprint(_ isOn: Bool) throws(PDFError) -> String {
    let name = isOn ? "/G1" : "/G0"
    return try found(known.states.contains(name) ? name : nil)
  }

  func space(of ink: SpotInk) throws(PDFError) -> String {
    "/S\(try found(known.spots.inks.firstIndex(of: ink)))"
  }

  func pattern(_ words: String) throws(PDFError) -> String { try found(known.patterns[words]) }

  func picture(_ image: EncodedImage) throws(PDFError) -> PictureName { try found(known.pictures[image]) }

  func font(_ face: FontFace) throws(PDFError) -> (any ContentFont)? {
    if let font = fonts[face] { return font }
    guard let program = sources.fonts.program(of: face) else { return nil }
    let named = try found(known.fonts[face])
    let font = DraftFont(name: named.name, program: program, known: named.texts)
    fonts[face] = font
    return font
  }

  func drawing(_ artwork: VectorArtwork, size: Size) throws(PDFError) -> PressForm {
    try found(known.drawings[PDFResources.Drawing(artwork: artwork, size: size)])
  }

  func form(of page: DocumentPage) throws(PDFError) -> PressForm {
    try found(known.pages[page.file]?[page.number])
  }

  func base(_ scene: Scene) throws(PDFError) -> PressForm { try found(known.bases[scene]) }

  private func found<Value>(_ value: Value?) throws(PDFError) -> Value {
    guard let value else { throw DraftResources.missing }
    return value
  }
}
