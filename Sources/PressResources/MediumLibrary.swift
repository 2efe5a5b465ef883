internal import Foundation
internal import PressDiagnostics
package import PressFiles
package import PressTemplates
internal import PressYAML

/// Media as data: `Templates/media/<name>.yaml`.
package struct MediumLibrary: Sendable {
  private let folder: URL

  package init() throws(PressFailure) {
    folder = try Resources.media()
  }

  /// For templates to name, the kinds' own among them.
  package var catalog: MediumCatalog {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let names = entries.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    return MediumCatalog(names: names) { name in names.contains(name) ? try? load(name) : nil }
  }

  /// Reads a built-in medium.
  ///
  /// - Throws: `PressFailure` with all that is wrong with the file.
  package func load(_ name: String) throws(PressFailure) -> Medium {
    let file = folder.appending(path: "\(name).yaml").path
    let document = YAMLDocument(
      parsing: try InputFile.text(file, shownAs: "\(name).yaml", decoding: YAMLDocument.text),
      file: "\(name).yaml")
    let medium = document.root.flatMap { MediumReader.read($0) }
    guard let medium, !document.hasErrors else { throw PressFailure(.badData, document.diagnostics) }
    return medium
  }
}
