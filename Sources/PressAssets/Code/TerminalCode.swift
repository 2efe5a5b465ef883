internal import PressSymbols

/// A symbol as text for a terminal: two modules a character, right on dark and on light grounds.
enum TerminalCode {
  /// Lines of half blocks in black on white by escape sequences, the quiet zone included.
  static func text(_ symbol: Symbol, quietZone: Int) -> String {
    let range = -quietZone..<(symbol.modules + quietZone)
    func isDark(_ row: Int, _ column: Int) -> Bool {
      let inside = 0..<symbol.modules
      return inside.contains(row) && inside.contains(column) && symbol.isDark(row, column)
    }
    var text = ""
    for row in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      // Both colours are set: the terminal's own may be either way round.
      text += "\u{1B}[38;2;0;0;0;48;2;255;255;255m"
      for column in range {
        switch (isDark(row, column), isDark(row + 1, column)) {
        case (true, true): text += "█"
        case (true, false): text += "▀"
        case (false, true): text += "▄"
        case (false, false): text += " "
        }
      }
      text += "\u{1B}[0m\n"
    }
    return text
  }
}
