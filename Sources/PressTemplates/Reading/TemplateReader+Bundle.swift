internal import Foundation
internal import PressYAML

extension TemplateReader {
  /// The built-in medium of that name, or a file of the bundle: `my-cloth.yaml`.
  func readMedium(_ value: YAMLValue) -> Medium? {
    guard let name = value.string() else { return nil }
    guard name.hasSuffix(".yaml") else { return value.choice(media.names).flatMap { media.medium($0) } }
    return readBundled(name, "medium", value) { MediumReader.read($0) }
  }

  /// Reads a YAML file beside `template.yaml`; what is wrong in it is reported at its own places.
  ///
  /// - Parameter what: the file's kind, for messages.
  func readBundled<T>(_ name: String, _ what: String, _ value: YAMLValue, _ read: (YAMLValue) -> T?) -> T? {
    guard let file = ConfinedPath.resolve(name, in: folder) else {
      value.error("outside-bundle", "the \(what) '\(name)' lies outside of the template's folder")
      return nil
    }
    guard let bytes = try? Data(contentsOf: file), let text = YAMLDocument.text(bytes) else {
      value.error(
        "missing-file", "the \(what) '\(name)' is not there, or is not UTF-8",
        hint: "file names are relative to the template's folder")
      return nil
    }
    let document = YAMLDocument(parsing: text, file: "\(shownFolder)/\(name)")
    let found = document.root.flatMap { read($0) }
    value.include(document.diagnostics)
    return found
  }
}
