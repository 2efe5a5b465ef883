package import Foundation
package import PressDiagnostics
internal import Yams

/// A YAML file that remembers where everything stands, and collects what is wrong with it.
///
/// Readers ask its `root` for what they expect; every misfit becomes a diagnostic with its place, and reading
/// goes on, so that all faults of a file are reported at once. Not thread-safe.
package final class YAMLDocument {
  /// The file as the user named it.
  package let file: String
  /// What was found wrong so far, in the order of the file.
  package var diagnostics: [Diagnostic] {
    found.enumerated()
      .sorted { a, b in place(of: a.element, a.offset) < place(of: b.element, b.offset) }
      .map(\.element)
  }
  private var found: [Diagnostic] = []
  private let lines: [String]
  private var tree: YAMLTree
  /// Aliases are shared, so a small file can stand for a huge tree: reading stops at this many values.
  private var remainingValues = 200_000

  /// What the bytes of a file say: UTF-8, or UTF-16 with a mark; nil where they are no text.
  package static func text(_ bytes: Data) -> String? {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard isWide else { return String(data: bytes, encoding: .utf8) }
    return bytes.count.isMultiple(of: 2) ? String(data: bytes, encoding: .utf16) : nil
  }

  /// The largest file that is read, in bytes.
  package static let largestFile = 4 << 20

  package init(parsing text: String, file: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    tree = YAMLTree()
    guard text.utf8.count <= YAMLDocument.largestFile else {
      report(.error("too-large", "the file is larger than 4 MiB"))
      return
    }
    do {
      tree = try YAMLTree(text)
      if tree.root == nil { report(.error("empty-file", "the file is empty"), line: 1, column: 1) }
    } catch {
      mend(text, after: error)
    }
    for twice in tree.doubles { report(twice) }
  }

  /// Reads the text without its slips, which are reported, so that all else that is wrong is told with them.
  private func mend(_ text: String, after fault: YAMLTree.Fault) {
    var mending = YAMLMending(lines)
    mending.mend(text) { text in
      do throws(YAMLTree.Fault) {
        _ = try YAMLTree(text)
        return nil
      } catch {
        return error.place
      }
    }
    guard !mending.slips.isEmpty else { return report(fault) }
    for slip in mending.slips {
      let column = characterColumn(line: slip.line, scalars: slip.range.lowerBound + 1)
      report(
        .error("yaml", "this is not YAML: \(slip.message)", hint: slip.hint),
        at: SourcePosition(file: file, line: slip.line, column: column))
    }
    let (mended, insertions) = mending.text
    do {
      tree = try YAMLTree(mended, insertions)
    } catch {
      tree = YAMLTree(insertions)
      report(error)
    }
  }

  /// The top value; nil when the file is no YAML (which is among the diagnostics).
  package var root: YAMLValue? { tree.root.map { YAMLValue(node: $0, key: nil, document: self) } }

  package var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// Adds a diagnostic at a place in the file as it was written.
  package func report(_ diagnostic: Diagnostic, at position: SourcePosition) {
    found.append(diagnostic.at(position, sourceLine: line(position.line)))
  }

  /// Adds what is wrong with a file that this one names, at that file's own places.
  func include(_ diagnostics: [Diagnostic]) { found += diagnostics }

  /// The text of a line, from 1.
  func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  func position(of node: Node) -> SourcePosition? {
    node.mark.map { place(line: $0.line, column: $0.column) }
  }

  /// False when the document holds more values than any file made in good faith.
  func countValue() -> Bool {
    remainingValues -= 1
    if remainingValues == 0 {
      report(.error("too-large", "the file stands for more than 200,000 values", hint: "do without aliases"))
    }
    return remainingValues > 0
  }

  /// - Parameter column: of the text as Yams saw it, in Unicode scalars.
  private func place(line: Int, column: Int) -> SourcePosition {
    let scalars = tree.originalColumn(line: line, column: column)
    return SourcePosition(file: file, line: line, column: characterColumn(line: line, scalars: scalars))
  }

  /// A column in characters for one in Unicode scalars; far out in a long line they are not told apart.
  private func characterColumn(line number: Int, scalars: Int) -> Int {
    guard scalars <= 1000, let line = line(number) else { return scalars }
    var (start, column) = (1, 1)
    for character in line {
      let next = start + character.unicodeScalars.count
      guard next <= scalars else { return column }
      (start, column) = (next, column + 1)
    }
    return column + scalars - start
  }

  private func place(of diagnostic: Diagnostic, _ offset: Int) -> (Int, Int, Int) {
    (diagnostic.position?.line ?? 0, diagnostic.position?.column ?? 0, offset)
  }

  private func report(_ diagnostic: Diagnostic, line: Int = 1, column: Int = 1) {
    report(diagnostic, at: place(line: line, column: column))
  }

  private func report(_ fault: YAMLTree.Fault) {
    tree.quotes = fault.quotes
    switch fault.kind {
    case .aliasedKey(let mark):
      report(
        .error("wrong-type", "a key is a word, not an alias or a list"), line: mark.line, column: mark.column)
    case .syntax(let context, let problem, let mark):
      let words = YAMLFault(
        problem, while: context?.text, from: context?.mark.line, in: line(mark.line) ?? "",
        column: tree.originalColumn(line: mark.line, column: mark.column))
      report(
        .error("yaml", "this is not YAML: \(words.message)", hint: words.hint), line: mark.line,
        column: mark.column)
    case .character(let value): reportUnreadable(value)
    case .twice(let names, let mark):
      let shown = names.map { "'\($0)'" }.joined(separator: ", ")
      report(.error("duplicate-key", "the key \(shown) stands twice"), line: mark.line, column: mark.column)
    case .other: report(.error("yaml", "the file cannot be read as YAML"))
    }
  }

  /// A key at its second place; the file is read as if it stood there alone.
  private func report(_ twice: YAMLTree.DoubleKey) {
    report(
      .error(
        "duplicate-key", "the key '\(twice.name)' stands twice",
        hint: "it stands in line \(twice.first.line) already: take one of the two away"),
      line: twice.second.line, column: twice.second.column)
  }

  /// A character that no YAML file may hold, at the first place where it stands.
  private func reportUnreadable(_ value: UInt32) {
    let index = lines.firstIndex { $0.unicodeScalars.contains { $0.value == value } } ?? 0
    let before = line(index + 1)?.unicodeScalars.prefix { $0.value != value }.count ?? 0
    let place = SourcePosition(
      file: file, line: index + 1, column: characterColumn(line: index + 1, scalars: before + 1))
    let digits = String(value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    report(
      .error(
        "yaml", "this is not YAML: it holds the control character U+\(number)",
        hint: "remove it; it often comes along when text is copied"), at: place)
  }
}
