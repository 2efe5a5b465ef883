/// A place in a text file that a person wrote.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The file as the user named it.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column in characters (grapheme clusters), from 1.
  public var column: Int
  /// Column of the first character that is shown of the line; more than 1 when a long line's beginning is left
  /// out.
  public var firstShown = 1

  /// A place; line and column count from 1.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
