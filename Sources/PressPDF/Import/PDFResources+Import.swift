internal import Foundation
internal import PressDrawing

extension PDFResources {
  /// A page of a finished PDF as a form: its fonts, inks and overprint as they are, its bleed not cut off.
  ///
  /// The form's coordinates are the upright page's: from its media box's top left corner, y down.
  ///
  /// - Parameters:
  ///   - content: in place of the page's own operators.
  ///   - beginning: operators before the page's.
  ///   - scale: of the page's units beside points.
  func form(
    of page: SourcePage, in source: SourceDocument, content: Data? = nil, beginning: String = "",
    scale: Double = 1
  ) throws(PDFError) -> PressForm {
    let operators: Data
    do throws(SourceError) {
      if let content { operators = content } else { operators = try source.content(of: page) }
    } catch {
      throw .source(error)
    }
    var operands = Operands()
    let (box, matrix) = (page.mediaBox, page.matrix.map { $0 * scale })
    var entries: [(key: String, value: QPDFObject)] = [
      ("/Type", try document.parse("/XObject")), ("/Subtype", try document.parse("/Form")),
      (
        "/BBox",
        try document.parse("[\(operands.numbers([box.left, box.bottom, box.right, box.top]))]")
      ),
      (
        "/Matrix",
        try document.parse("[\(matrix.map { operands.number($0, places: 8) }.joined(separator: " "))]")
      ),
    ]
    if let resources = source.value("/Resources", of: page.object) {
      entries.append(("/Resources", try document.copy(resources, from: source)))
    }
    let hasTransparency = TransparencySearch.finds(in: page, of: source)
    // A group says in which colours things are mixed; where nothing is, it says nothing.
    if hasTransparency, let group = source.value("/Group", of: page.object) {
      let copy = try document.copy(group, from: source)
      // A page's group is isolated in any case, and mixes in its own colours; a form's only where it says so.
      try document.set("/I", of: copy, to: try document.parse("true"))
      entries.append(("/Group", copy))
    }
    let size = Size(page.media.width * scale, page.media.height * scale)
    return form(
      try document.stream(entries, Data(beginning.utf8) + operators), box: Rect(.zero, size),
      hasTransparency: hasTransparency)
  }
}
