internal import Foundation
package import PressDrawing

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

/// Writes pages of a document beside it; one a worker, not thread-safe.
package final class PageDrafter {
  private let rules: PressRules
  private let sources: SceneSources
  private let deflater: Deflater

  /// - Parameter sources: the worker's own, of the same fonts as the document's.
  package init(_ rules: PressRules, sources: SceneSources) throws(PDFError) {
    self.rules = rules
    self.sources = sources
    deflater = try Deflater()
  }

  /// A page as `PressDocument.addPage(base:overlay:marks:folds:)` would write it; nil when the document has to, since
  /// it knows more or tells what is wrong.
  package func draft(
    base: Scene, overlay: [Scene.Node], marks: PrinterMarks, folds: [PrinterMarks.Fold],
    knowing known: KnownResources
  ) -> PageDraft? {
    let resources = DraftResources(known, rules, sources)
    do throws(PDFError) {
      let page = PressPage(base: try resources.base(base), of: base, overlay: overlay)
        .marked(by: marks, folds: folds, base: base.nodes)
      return try PageDraft(page, resources, fonts: { resources.fonts.mapValues(\.usage) }, deflater)
    } catch {
      return nil
    }
  }
}

extension PressPage {
  /// A page whose base is a form.
  init(base form: PressForm, of base: Scene, overlay: [Scene.Node]) {
    self.init(trim: base.trim, bleed: base.bleed, layers: [.form(form, .identity), .nodes(overlay)])
  }
}
