internal import Foundation
internal import PressDrawing

/// A page as it goes into a document: written and deflated, its names the document's.
package struct PageDraft: Sendable {
  /// The page's boxes in PDF's words.
  let boxes: [(key: String, words: String)]
  /// Deflated.
  let content: Data
  let names: ResourceNames
  let hasTransparency: Bool
  /// What it uses of each font.
  let fonts: [FontFace: FontUsage]
}

extension PageDraft {
  /// - Parameter deflater: makes the same bytes whatever it made before.
  init(
    _ page: PressPage, _ resources: any ContentResources, fonts: () -> [FontFace: FontUsage],
    _ deflater: Deflater
  ) throws(PDFError) {
    let boxes = try PageBoxes(page)
    let content = try PDFContent(page.layers, map: boxes.map, resources)
    self.boxes = [("/MediaBox", boxes.media), ("/BleedBox", boxes.bleed), ("/TrimBox", boxes.trim)]
      .map { ($0, "[\(PageBoxes.corners($1))]") }
    self.content = try deflater.encode(content.operators.bytes)
    names = content.names
    hasTransparency = content.hasTransparency
    self.fonts = fonts()
  }
}

extension PressPage {
  /// A page whose base is a form.
  init(base form: PressForm, of base: Scene, overlay: [Scene.Node]) {
    self.init(trim: base.trim, bleed: base.bleed, layers: [.form(form, .identity), .nodes(overlay)])
  }
}
