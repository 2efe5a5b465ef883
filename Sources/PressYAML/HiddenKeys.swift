/// Keys that stand twice, made others for a while, so that a file with them can be read to its end.
///
/// Of each the first character becomes one of the private use area: no column changes, and no two such keys are equal.
enum HiddenKeys {
  private static let first: UInt32 = 0xE100
  /// More are not told at once: for each the text is read once more.
  static let most = 20

  static func isHidden(_ name: String) -> Bool {
    name.unicodeScalars.first.map { (first..<first + UInt32(most)).contains($0.value) } ?? false
  }

  /// A text with one key hidden, and how it is called then; nil where it does not stand there.
  ///
  /// - Parameters:
  ///   - line: from 1.
  ///   - column: from 1, in Unicode scalars.
  ///   - number: of the key, from 0.
  static func hide(
    _ name: String, line: Int, column: Int, number: Int, in text: String
  ) -> (text: String, name: String)? {
    guard number < most, let mark = Unicode.Scalar(first + UInt32(number)), !name.isEmpty else { return nil }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      Array($0.unicodeScalars)
    }
    guard lines.indices.contains(line - 1), lines[line - 1].indices.contains(column - 1) else { return nil }
    let isQuoted = "'\"".unicodeScalars.contains(lines[line - 1][column - 1])
    let start = column - 1 + (isQuoted ? 1 : 0)
    guard lines[line - 1][start...].starts(with: name.unicodeScalars) else { return nil }
    lines[line - 1][start] = mark
    let changed = lines.map { line in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: line)
      return String(view)
    }
    var hidden = String.UnicodeScalarView([mark])
    hidden.append(contentsOf: name.unicodeScalars.dropFirst())
    return (changed.joined(separator: "\n"), String(hidden))
  }
}
