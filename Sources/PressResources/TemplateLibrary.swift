package import Foundation
package import PressDiagnostics
package import PressFiles
package import PressTemplates

/// Finds templates: a folder beside what names it first, then the built-in ones.
package struct TemplateLibrary: Sendable {
  let builtIn: URL
  private let styles: StyleLibrary
  private let media: MediumLibrary

  package init() throws(PressFailure) {
    builtIn = try Resources.templates()
    styles = try StyleLibrary()
    media = try MediumLibrary()
  }

  /// Names of the built-in templates, sorted.
  package func names() -> [String] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: builtIn.path)) ?? []
    return entries.filter { isBundle(builtIn.appending(path: $0)) }.sorted()
  }

  /// Where a template lies; nil when it is neither a folder nor built in.
  ///
  /// - Parameters:
  ///   - name: a built-in's name, or a folder with a `template.yaml` in it.
  ///   - base: the folder that a relative name starts from.
  package func locate(_ name: String, from base: URL) -> (folder: URL, shown: String)? {
    let beside = TemplateLibrary.file(name, from: base)
    if isBundle(beside) { return (beside, name) }
    guard !name.contains("/"), isBundle(builtIn.appending(path: name)) else { return nil }
    return (builtIn.appending(path: name), name)
  }

  /// Whether a name means a folder that is there, but not below `base`.
  package func leadsOut(_ name: String, of base: URL) -> Bool {
    isBundle(TemplateLibrary.file(name, from: base)) && ConfinedPath.resolve(name, in: base) == nil
  }

  /// Reads a template.
  package func load(_ name: String, from base: URL) throws(PressFailure) -> (Template, [Diagnostic]) {
    let outcome = try read(name, from: base)
    guard let template = outcome.template else { throw PressFailure(.badData, outcome.diagnostics) }
    return (template, outcome.diagnostics)
  }

  /// The same, with what could be read of a faulty one.
  package func read(_ name: String, from base: URL) throws(PressFailure) -> TemplateReader.Outcome {
    guard let found = locate(name, from: base) else { throw PressFailure(.badData, [unknown(name)]) }
    return TemplateReader(
      folder: found.folder, shownAs: found.shown,
      inspect: { bytes, folder throws(PictureError) in
        try PictureFile.inspect(bytes, beside: folder)
      },
      pages: PDFArtwork.inspect, styles: styles.catalog, media: media.catalog, locate: ArtworkElements.locate
    ).read()
  }

  /// What is to be said when a template is not there.
  package func unknown(_ name: String) -> Diagnostic {
    .error(
      "unknown-template", "there is no template '\(name)'",
      hint: Suggestion.hint(for: name, among: names())
        ?? "'qrpress templates list' names the built-in ones; a folder of yours needs a template.yaml")
  }

  private static func file(_ name: String, from base: URL) -> URL {
    (name.hasPrefix("/") ? URL(fileURLWithPath: name) : base.appending(path: name)).standardizedFileURL
  }

  private func isBundle(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: TemplateReader.fileName).path)
  }
}
