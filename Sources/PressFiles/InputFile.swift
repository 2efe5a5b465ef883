internal import Foundation
internal import PressDiagnostics

/// Text files that a person wrote.
package enum InputFile {
  /// The text of a UTF-8 file.
  ///
  /// - Parameter shown: the file as the user named it.
  package static func text(_ path: String, shownAs shown: String? = nil) throws(PressFailure) -> String {
    let shown = shown ?? path
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw PressFailure(
        .inputMissing, "missing-file", "the file '\(shown)' cannot be read",
        hint: "check the name and that you may read it")
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      let before = InputFile.validPrefix(of: bytes)
      let line = before.split(separator: "\n", omittingEmptySubsequences: false)
      let place = SourcePosition(file: shown, line: max(line.count, 1), column: (line.last?.count ?? 0) + 1)
      throw PressFailure(
        .badData,
        [
          Diagnostic.error(
            "not-utf8", "the file is not UTF-8", hint: "save it as UTF-8 (in Excel: 'CSV UTF-8')"
          )
          .at(place, sourceLine: line.last.map(String.init))
        ])
    }
    return text
  }

  private static func validPrefix(of bytes: Data) -> String {
    var text = ""
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { text.unicodeScalars.append(scalar) }
    return text
  }
}
