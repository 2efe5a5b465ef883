internal import Foundation
package import PressDrawing

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
  /// it knows more or reports what is wrong.
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
