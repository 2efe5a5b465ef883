internal import Foundation
internal import PressDiagnostics
package import PressFiles
package import PressTemplates
internal import PressYAML

/// Styles as data: `Styles/<name>.yaml`, or a file of the user's.
package struct StyleLibrary: Sendable {
  private let builtIn: URL

  package init() throws(PressFailure) {
    builtIn = try Resources.styles()
  }

  /// Names of the built-in styles, sorted.
  package func names() -> [String] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: builtIn.path)) ?? []
    return entries.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The built-in ones, for templates to name.
  package var catalog: StyleCatalog {
    let names = names()
    return StyleCatalog(names: names) { name in names.contains(name) ? try? load(name) : nil }
  }

  /// Reads a built-in style by its name, or a file of the user's by its path.
  ///
  /// - Throws: `PressFailure` with all that is wrong with the file.
  package func load(_ name: String) throws(PressFailure) -> CodeStyle {
    let isFile = name.hasSuffix(".yaml") || name.contains("/")
    let path = isFile ? name : builtIn.appending(path: "\(name).yaml").path
    guard FileManager.default.fileExists(atPath: path) else {
      throw PressFailure(
        isFile ? .inputMissing : .badData, "unknown-style", "there is no style '\(name)'",
        hint: Suggestion.nearest(to: name, among: names()).map { "did you mean '\($0)'?" }
          ?? "built in are: \(names().joined(separator: ", "))")
    }
    let shown = isFile ? name : "\(name).yaml"
    let document = YAMLDocument(
      parsing: try InputFile.text(path, shownAs: shown, decoding: YAMLDocument.text), file: shown)
    let codeStyle = document.root.flatMap { CodeStyleReader.readFile($0) }
    guard let codeStyle, !document.hasErrors else { throw PressFailure(.badData, document.diagnostics) }
    return codeStyle
  }
}
