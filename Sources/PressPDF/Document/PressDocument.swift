package import Foundation
package import PressDrawing

/// A PDF in the making: pages one by one, the file at the end; the same bytes every time.
///
/// What pages have in common is in the file once: pictures, inks, fonts, and whatever is made a form of. So ten
/// thousand records take little more than what is their own.
/// Not thread-safe: one a worker.
package final class PressDocument {
  /// What a document is, apart from its pages.
  package struct Settings: Sendable {
    package var rules: PressRules
    /// The document's, for whoever opens the file.
    package var title: String
    /// The date of creation and change in seconds since 1970.
    package var sourceDateEpoch: Int?
    /// What made it, with its version; said in files for a press.
    package var producer = "qrpress"

    package init(_ rules: PressRules, title: String, sourceDateEpoch: Int? = nil) {
      self.rules = rules
      self.title = title
      self.sourceDateEpoch = sourceDateEpoch
    }
  }

  let settings: Settings
  let document: QPDFDocument
  let resources: PDFResources
  private(set) var baseForms: [Scene: PressForm] = [:]
  private let deflater: Deflater

  package init(_ settings: Settings, sources: SceneSources) throws(PDFError) {
    self.settings = settings
    document = try QPDFDocument()
    deflater = try Deflater()
    resources = PDFResources(document, rules: settings.rules, sources: sources)
  }

  /// A drawing that pages share; its box is the scene's trim and bleed.
  package func form(of scene: Scene) throws(PDFError) -> PressForm {
    let box = Rect(.zero, scene.trim).inset(
      by: Edges(
        top: -scene.bleed.top, right: -scene.bleed.right, bottom: -scene.bleed.bottom,
        left: -scene.bleed.left))
    let content = try PDFContent(form: scene.nodes, resources)
    let object = try document.stream(
      [
        ("/Type", document.parse("/XObject")), ("/Subtype", document.parse("/Form")),
        ("/BBox", document.parse("[\(PageBoxes.corners(box))]")),
        ("/Resources", resources.dictionary(of: content.names)),
      ], Data(content.operators.bytes))
    return resources.form(object, box: box, hasTransparency: content.hasTransparency)
  }

  package func addPage(_ scene: Scene) throws(PDFError) {
    try addPage(PressPage(scene))
  }

  /// A page whose base is the same on others: it is a form, the first time and ever after.
  ///
  /// - Parameters:
  ///   - overlay: what this page has above it.
  ///   - marks: what stands around the page, with the folds that it shows.
  package func addPage(
    base: Scene, overlay: [Scene.Node], marks: PrinterMarks = .none, folds: [PrinterMarks.Fold] = []
  ) throws(PDFError) {
    let form: PressForm
    if let known = baseForms[base] {
      form = known
    } else {
      form = try self.form(of: base)
      baseForms[base] = form
    }
    try addPage(
      PressPage(base: form, of: base, overlay: overlay).marked(by: marks, folds: folds, base: base.nodes))
  }

  package func addPage(_ page: PressPage) throws(PDFError) {
    // What is used of fonts is noted in the document's own as the page is written.
    try add(try PageDraft(page, resources, fonts: { [:] }, deflater))
  }

  /// A page that was written with names that the document has given.
  ///
  /// - Returns: false when a glyph of it says something else by now: then it has to be written anew.
  package func addPage(_ draft: PageDraft) throws(PDFError) -> Bool {
    guard resources.take(draft.fonts) else { return false }
    try add(draft)
    return true
  }

  private func add(_ draft: PageDraft) throws(PDFError) {
    let object = try document.dictionary([("/Type", document.shared("/Page"))])
    for (key, words) in draft.boxes { try document.set(key, of: object, to: document.shared(words)) }
    try document.set("/Resources", of: object, to: resources.dictionary(of: draft.names))
    let content = try document.rawStream([], draft.content, filter: "/FlateDecode")
    try document.set("/Contents", of: object, to: content)
    if settings.rules.target == .x4, draft.hasTransparency {
      // Where a colour is mixed with what lies below is then no longer the viewer's choice.
      let group = try document.parse("<< /S /Transparency /CS /DeviceCMYK >>")
      try document.set("/Group", of: object, to: group)
    }
    try document.addPage(object)
  }

  /// The file; no page can be added after that.
  package func finish() throws(PDFError) -> Data {
    try resources.finish()
    try identify()
    let isX4 = settings.rules.target == .x4
    return try document.write(version: isX4 ? "1.6" : "1.4", objectStreams: isX4)
  }
}
