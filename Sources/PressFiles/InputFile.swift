package import Foundation
internal import PressDiagnostics

/// Files that a person names.
package enum InputFile {
  /// All bytes of a file.
  ///
  /// - Parameters:
  ///   - shown: the file as the user named it.
  ///   - kind: the word for it in an error, such as `profile`.
  ///   - isMapped: whether only what is looked at takes memory; for files of any size.
  /// - Throws: `PressFailure` with `inputMissing`.
  package static func bytes(
    _ path: String, shownAs shown: String? = nil, kind: String = "file", isMapped: Bool = false
  ) throws(PressFailure) -> Data {
    try requireFile(path, shownAs: shown, kind: kind)
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: isMapped ? .mappedIfSafe : [])
    } catch {
      throw unreadable(shown ?? path, kind: kind)
    }
  }

  /// Nothing, if there is a file at a path, and not a folder or a pipe, which nobody may ever fill.
  package static func requireFile(
    _ path: String, shownAs shown: String? = nil, kind: String = "file"
  ) throws(PressFailure) {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isThere else { throw unreadable(shown ?? path, kind: kind) }
    let type =
      try? FileManager.default.attributesOfItem(
        atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)[.type] as? FileAttributeType
    guard !isFolder.boolValue, type == .typeRegular else {
      throw PressFailure(
        .inputMissing, "not-a-file",
        "'\(shown ?? path)' is a \(isFolder.boolValue ? "folder" : "pipe or a device"), not a file",
        hint: "name the file itself")
    }
  }

  /// The failure of a file that is not there, or that nobody lets us read.
  package static func unreadable(_ shown: String, kind: String = "file") -> PressFailure {
    PressFailure(
      .inputMissing, "missing-file", "the \(kind) '\(shown)' cannot be read",
      hint: "check the name and that you may read it")
  }

  /// The text of a file.
  ///
  /// - Parameters:
  ///   - shown: the file as the user named it.
  ///   - decode: what the bytes say; nil where they are no text.
  package static func text(
    _ path: String, shownAs shown: String? = nil,
    decoding decode: (Data) -> String? = { String(data: $0, encoding: .utf8) }
  ) throws(PressFailure) -> String {
    let shown = shown ?? path
    let bytes = try bytes(path, shownAs: shown)
    guard let text = decode(bytes) else {
      let before = InputFile.validPrefix(of: bytes)
      let line = before.split(separator: "\n", omittingEmptySubsequences: false)
      let place = SourcePosition(file: shown, line: max(line.count, 1), column: (line.last?.count ?? 0) + 1)
      throw PressFailure(
        .badData,
        [
          Diagnostic.error(
            "not-utf8", "the file is not UTF-8 from here on",
            hint: "save it as UTF-8: editors offer it when a file is saved, as 'encoding'"
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
