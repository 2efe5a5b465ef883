/// Characters that were put into a text, so that columns of the changed text lead back to those of the file.
///
/// Columns count Unicode scalars from 1, as libyaml does.
struct ColumnInsertions {
  /// By line (from 1): columns of the changed text at which one was put in, ascending.
  private var byLine: [Int: [Int]] = [:]

  /// Notes what was put into a line that had no insertion yet.
  mutating func set(_ columns: [Int], line: Int) {
    if !columns.isEmpty { byLine[line] = columns }
  }

  func originalColumn(line: Int, column: Int) -> Int {
    guard let columns = byLine[line] else { return column }
    // How many insertions lie before the column, by halving: lines may be long.
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return column - low
  }
}
