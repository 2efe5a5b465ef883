/// Equations with as many unknowns, by Gaussian elimination with partial pivoting.
enum LinearSystem {
  /// The unknowns of several right sides at once; nil when there is no single answer.
  ///
  /// - Parameters:
  ///   - matrix: row by row.
  ///   - right: a row for each equation, a column for each right side.
  static func solve(_ matrix: [[Double]], _ right: [[Double]]) -> [[Double]]? {
    var rows = zip(matrix, right).map { $0 + $1 }
    let count = rows.count
    for column in 0..<count {
      guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-12
      else { return nil }
      rows.swapAt(column, pivot)
      let lead = rows[column]
      for row in column + 1..<count {
        let factor = rows[row][column] / lead[column]
        if factor == 0 { continue }
        for place in column..<lead.count { rows[row][place] -= factor * lead[place] }
      }
    }
    for column in (0..<count).reversed() {
      for place in count..<rows[column].count {
        let known = (column + 1..<count).reduce(0) { $0 + rows[column][$1] * rows[$1][place] }
        rows[column][place] = (rows[column][place] - known) / rows[column][column]
      }
    }
    return rows.map { Array($0[count...]) }
  }
}
