internal import Foundation
internal import PressDrawing

extension PDFResources {
  /// SVG artwork at a size.
  struct Drawing: Hashable {
    let artwork: VectorArtwork
    let size: Size
  }

  /// SVG artwork as a form as large as a box, from its top left corner; its colours are inks where the target
  /// wants them to be.
  func drawing(_ artwork: VectorArtwork, size: Size) throws(PDFError) -> PressForm {
    let key = Drawing(artwork: artwork, size: size)
    if let known = drawings[key] { return known }
    let (file, unitsPerInch) = try sources.vectors(artwork, size)
    let (source, page) = try open(file, page: 1)
    var content: Data?
    if let colors {
      var rewriter = InkRewriter(source, colors: colors)
      content = try rewriter.content(of: page)
    }
    let form = try form(of: page, in: source, content: content, scale: 72 / unitsPerInch)
    guard target != .x1a || !form.hasTransparency else { throw .transparentArtwork("SVG artwork") }
    drawings[key] = form
    return form
  }

  /// A page of a designer's PDF as a form, all of it, untouched.
  func form(of page: DocumentPage) throws(PDFError) -> PressForm {
    if let known = pages[page.file]?[page.number] { return known }
    let source: SourceDocument
    if let known = documents[page.file] {
      source = known
    } else {
      source = try open(page.file.bytes, page: page.number).source
      documents[page.file] = source
    }
    let origin = try open(source, page: page.number)
    let form = try form(of: origin, in: source, beginning: PDFResources.initialState)
    guard target != .x1a || !form.hasTransparency else {
      throw .transparentArtwork("page \(page.number) of the PDF artwork")
    }
    try takeLayers(of: source, page.file)
    pages[page.file, default: [:]][page.number] = form
    return form
  }

  /// Which layers are seen is said by the document as a whole; PDF 1.7, 8.11.4.
  private func takeLayers(of source: SourceDocument, _ file: DocumentFile) throws(PDFError) {
    guard layered != file, let layers = source.value("/OCProperties", of: source.root) else { return }
    guard layered == nil, target != .x1a else { throw .layers }
    source.forgetUses(of: layers)
    try document.set("/OCProperties", of: document.root(), to: document.copy(layers, from: source))
    layered = file
  }

  /// What a page counts on when it begins; a form begins with whatever was set before it.
  ///
  /// PDF 1.7, tables 52, 53 and 104.
  private static let initialState =
    "0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts\n"

  private func open(
    _ file: Data, page number: Int
  ) throws(PDFError) -> (source: SourceDocument, page: SourcePage) {
    do throws(SourceError) {
      let source = try SourceDocument(file)
      return (source, try source.page(number))
    } catch {
      throw .source(error)
    }
  }

  private func open(_ source: SourceDocument, page number: Int) throws(PDFError) -> SourcePage {
    do throws(SourceError) {
      return try source.page(number)
    } catch {
      throw .source(error)
    }
  }
}
