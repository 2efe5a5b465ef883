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
    if let inks {
      var rewriter = InkRewriter(source, convert: inks)
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
    let form = try form(of: open(source, page: page.number), in: source)
    guard target != .x1a || !form.hasTransparency else {
      throw .transparentArtwork("page \(page.number) of the PDF artwork")
    }
    pages[page.file, default: [:]][page.number] = form
    return form
  }

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
