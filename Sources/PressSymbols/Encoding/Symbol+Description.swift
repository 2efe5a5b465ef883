extension Symbol: CustomStringConvertible {
  /// The modules as text, a row a line, `1` dark and `0` light, without the quiet zone.
  package var description: String {
    (0..<modules).map { row in
      String((0..<modules).map { isDark(row, $0) ? "1" : "0" })
    }.joined(separator: "\n")
  }
}
