package import Foundation
internal import PressDrawing

/// Pages of a finished PDF on sheets, as a PDF: each page is in it once, whatever it holds untouched.
///
/// What the source says of itself as a whole goes along: its output intent, its XMP, its information and its
/// layers. A sheet's trim is the block of its cards: marks stand outside of it, as on a page.
package struct ImpositionWriter {
  private let imposition: Imposition

  package init(_ imposition: Imposition) {
    self.imposition = imposition
  }

  /// The file; the same bytes every time.
  package func write(_ source: SourceDocument) throws(PDFError) -> Data {
    let document = try QPDFDocument()
    let resources = PDFResources(document, rules: .plain, sources: .none)
    var forms: [Int: PressForm] = [:]
    let sheet = imposition.layout.sheet
    for side in imposition.sides(bleeds: source.pages.map(\.bleedEdges)) {
      var layers: [PressPage.Layer] = []
      for placement in side.placements {
        let page = source.pages[placement.page]
        let form: PressForm
        if let known = forms[placement.page] {
          form = known
        } else {
          form = try resources.form(of: page, in: source)
          forms[placement.page] = form
        }
        layers.append(
          .clipped(.rect(placement.shown), [.form(form, placement.map(of: page.trim))]))
      }
      let widest = source.widestBleed(imposition)
      layers.append(.nodes(imposition.marks(bleed: widest)))
      let bleed = side.isBack ? imposition.flip?.mirrored(widest) ?? widest : widest
      try addPage(PressPage(trim: sheet, layers: layers), bleed: bleed, to: document, resources)
    }
    for key in ["/OutputIntents", "/Metadata", "/OCProperties"] {
      guard let value = source.value(key, of: source.root) else { continue }
      try document.set(key, of: document.root(), to: document.copy(value, from: source))
    }
    if let information = source.value("/Info", of: source.trailer) {
      try document.setInformation(document.copy(information, from: source))
    }
    let isPacked = source.version.compare("1.5", options: .numeric) != .orderedAscending
    return try document.write(version: source.version, objectStreams: isPacked)
  }

  /// - Parameters:
  ///   - page: the sheet, all of it.
  ///   - bleed: of the block of cards.
  private func addPage(
    _ page: PressPage, bleed: Edges, to document: QPDFDocument, _ resources: PDFResources
  ) throws(PDFError) {
    let boxes = try PageBoxes(page)
    let content = try PDFContent(page.layers, map: boxes.map, resources)
    let block = imposition.layout.block
    let outer = block.inset(
      by: Edges(
        top: -min(bleed.top, block.minY), right: -min(bleed.right, page.trim.width - block.maxX),
        bottom: -min(bleed.bottom, page.trim.height - block.maxY), left: -min(bleed.left, block.minX)))
    let corners = [boxes.media, boxes.map.apply(outer), boxes.map.apply(block)].map(PageBoxes.corners)
    let object = try document.parse(
      "<< /Type /Page /MediaBox [\(corners[0])] /BleedBox [\(corners[1])] /TrimBox [\(corners[2])] >>")
    try document.set("/Resources", of: object, to: resources.dictionary(of: content.names))
    try document.set("/Contents", of: object, to: document.stream([], Data(content.operators.bytes)))
    try document.addPage(object)
  }
}

extension SourceDocument {
  /// The widest bleed of any page, on each side as cards lie on a front.
  func widestBleed(_ imposition: Imposition) -> Edges {
    let quarters = imposition.layout.isTurned ? 1 : 0
    var widest = Edges.none
    for (index, page) in pages.enumerated() {
      var edges = page.bleedEdges.turned(quarters: quarters)
      if let flip = imposition.flip, index % 2 == 1 {
        edges = flip.mirrored(page.bleedEdges.turned(quarters: flip.quarters(behind: quarters)))
      }
      widest = Edges(
        top: max(widest.top, edges.top), right: max(widest.right, edges.right),
        bottom: max(widest.bottom, edges.bottom), left: max(widest.left, edges.left))
    }
    return widest
  }
}

extension SceneSources {
  /// For what holds neither text nor pictures of its own.
  fileprivate static var none: SceneSources {
    SceneSources(
      outlines: { _ throws(PDFError) in throw .glyphs(reason: "there are no fonts", hint: nil) },
      pixels: { _ throws(PDFError) in throw .image(reason: "there are no pictures", hint: nil) })
  }
}
