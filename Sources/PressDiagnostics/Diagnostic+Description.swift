extension Diagnostic: CustomStringConvertible {
  public var description: String {
    var lines = [headline]
    if let position, let sourceLine {
      let (shown, caret) = Diagnostic.excerpt(
        of: sourceLine, column: position.column, from: position.firstShown)
      lines.append(shown)
      lines.append(String(repeating: " ", count: caret) + "^")
    }
    if let hint { lines.append("hint: \(Diagnostic.harmless(hint))") }
    return lines.joined(separator: "\n")
  }

  private var headline: String {
    let place = position.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    return Diagnostic.harmless("\(place)\(severity.rawValue): \(message)")
  }

  /// Words may quote a hostile file: what could steer the terminal becomes a space.
  private static func harmless(_ text: String) -> String {
    String(text.map { $0.steersTerminal ? " " : $0 })
  }

  /// The part of a line around a column, and how many terminal cells stand before the caret.
  ///
  /// Tabs and control characters become single spaces, so that a hostile file cannot steer the terminal.
  ///
  /// - Parameter start: the column of the line's first character.
  static func excerpt(
    of line: String, column: Int, from start: Int = 1, width: Int = 100
  ) -> (shown: String, caret: Int) {
    let characters = line.map { $0.steersTerminal ? " " : $0 }
    let index = min(max(column - start, 0), characters.count)
    let first = index < width * 3 / 4 ? 0 : index - width / 2
    let last = min(characters.count, first + width)
    let head = first > 0 || start > 1 ? "…" : ""
    let tail = last < characters.count ? "…" : ""
    let shown = head + String(characters[first..<last]) + tail
    let before = head.count + characters[first..<index].reduce(0) { $0 + $1.terminalCells }
    return (shown, before)
  }
}

extension Character {
  /// Control characters, line separators, and those that turn the direction of all that follows.
  fileprivate var steersTerminal: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
    }
  }

  /// Cells that a terminal gives a character: two for East Asian wide ones, else one.
  var terminalCells: Int {
    guard let scalar = unicodeScalars.first?.value else { return 0 }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(scalar) } ? 2 : 1
  }
}
