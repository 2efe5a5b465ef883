/// A place in the template's file, for what is reported later.
package struct SourceLocation: Sendable, Hashable {
  package var position: SourcePosition
  package var line: String

  /// Of what stands in no file.
  package static let none = SourceLocation(position: SourcePosition(file: "", line: 1, column: 1), line: "")

  package init(position: SourcePosition, line: String) {
    self.position = position
    self.line = line
  }
}
