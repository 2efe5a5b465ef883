extension Symbol {
  /// The dark modules of a row as ranges of columns, from the left, no two of them adjacent.
  ///
  /// What draws pixels or characters paints a run at a time. Rows outside the symbol have none.
  package func darkRuns(inRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for column in 0...modules {
      switch (isDark(row, column), start) {
      case (true, nil): start = column
      case (false, let first?):
        runs.append(first..<column)
        start = nil
      default: break
      }
    }
    return runs
  }
}
