internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
internal import PressTemplates
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

  /// Reads a built-in style by its name, or a file of the user's by its path.
  ///
  /// - Throws: `PressFailure` with all that is wrong with the file.
  package func load(_ name: String) throws(PressFailure) -> CodeLook {
    let isFile = name.hasSuffix(".yaml") || name.contains("/")
    let path = isFile ? name : builtIn.appending(path: "\(name).yaml").path
    guard FileManager.default.fileExists(atPath: path) else {
      throw PressFailure(
        isFile ? .inputMissing : .badData, "unknown-style", "there is no style '\(name)'",
        hint: Suggestion.nearest(to: name, among: names()).map { "did you mean '\($0)'?" }
          ?? "built in are: \(names().joined(separator: ", "))")
    }
    let shown = isFile ? name : "\(name).yaml"
    let document = YAMLDocument(parsing: try InputFile.text(path, shownAs: shown), file: shown)
    let look = document.root.flatMap { StyleReader.read($0) }
    guard let look, !document.hasErrors else { throw PressFailure(.badData, document.diagnostics) }
    return look
  }
}

/// Reads a style's YAML.
private enum StyleReader {
  static func read(_ root: YAMLValue) -> CodeLook? {
    guard let top = root.mapping(["style", "title", "modules", "eyes", "gradient"], of: "a style") else {
      return nil
    }
    _ = top.required("style")?.string()
    _ = top["title"]?.localizedText(of: "'title'")
    var look = CodeLook.plain
    if let shape = top["modules"]?.shape(ModuleShape.self) { look.style.modules = shape }
    if let eyes = top["eyes"]?.mapping(["frame", "ball", "frame-color", "ball-color"], of: "'eyes'") {
      if let shape = eyes["frame"]?.shape(EyeFrameShape.self) { look.style.eyeFrame = shape }
      if let shape = eyes["ball"]?.shape(EyeBallShape.self) { look.style.eyeBall = shape }
      look.eyeFrame = eyes["frame-color"]?.color(palette: [:])
      look.eyeBall = eyes["ball-color"]?.color(palette: [:])
    }
    look.gradient = top["gradient"].flatMap { gradient($0) }
    return look
  }

  /// `{ linear: 45, colors: ["#…", "#…"] }` or `{ radial: true, colors: […] }`.
  private static func gradient(_ value: YAMLValue) -> CodeLook.Gradient? {
    guard let mapping = value.mapping(["linear", "radial", "colors"], of: "'gradient'"),
      let list = mapping.required("colors")
    else { return nil }
    let colors = list.list().compactMap { $0.color(palette: [:]) }
    guard colors.count == list.list().count, colors.count >= 2 else {
      list.error("wrong-value", "a gradient has two colours or more")
      return nil
    }
    if let radial = mapping["radial"] {
      if mapping["linear"] != nil { radial.error("wrong-value", "a gradient is linear or radial") }
      return radial.bool() == true ? .radial(colors: colors) : nil
    }
    let degrees = mapping.required("linear")?.value("an angle in degrees, -360…360") { text in
      Double(decimal: text).flatMap { (-360...360).contains($0) ? $0 : nil }
    }
    return degrees.map { .linear(degrees: $0, colors: colors) }
  }
}

extension YAMLValue {
  /// One of a shape's names.
  fileprivate func shape<S: RawRepresentable & CaseIterable>(_ type: S.Type) -> S?
  where S.RawValue == String {
    choice(S.allCases.map(\.rawValue)).flatMap { S(rawValue: $0) }
  }
}
