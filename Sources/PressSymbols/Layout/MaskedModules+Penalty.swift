extension MaskedModules {
  /// How much the symbol looks like what disturbs a reader: the higher, the worse.
  ///
  /// ISO/IEC 18004, "Evaluation of data masking results": N1 = 3, N2 = 3, N3 = 40, N4 = 10.
  var penalty: Int {
    let side = version.modules
    var sum = 0
    for line in 0..<side {
      sum += MaskedModules.penalty(of: (0..<side).map { dark[line * side + $0] })
      sum += MaskedModules.penalty(of: (0..<side).map { dark[$0 * side + line] })
    }
    for row in 1..<side {
      for column in 1..<side {
        let place = row * side + column
        let isBlock =
          dark[place] == dark[place - 1] && dark[place] == dark[place - side]
          && dark[place] == dark[place - side - 1]
        if isBlock { sum += 3 }
      }
    }
    let percent = (Double(dark.count(where: \.self)) * 100 / Double(dark.count)).rounded()
    return sum + abs(Int(percent) - 50) / 5 * 10
  }

  /// Of a row or a column: long runs, and what has the ratio of a finder pattern beside four light modules.
  private static func penalty(of line: [Bool]) -> Int {
    // Light runs at even places; the first and the last of them may be empty, and go on in the quiet zone.
    var runs = [0]
    for isDark in line {
      if isDark != (runs.count.isMultiple(of: 2)) { runs.append(0) }
      runs[runs.count - 1] += 1
    }
    if runs.count.isMultiple(of: 2) { runs.append(0) }
    var sum = runs.reduce(0) { $0 + ($1 >= 5 ? $1 - 2 : 0) }
    for middle in stride(from: 3, to: runs.count - 3, by: 2) where runs[middle].isMultiple(of: 3) {
      let unit = runs[middle] / 3
      guard [-2, -1, 1, 2].allSatisfy({ runs[middle + $0] == unit }) else { continue }
      let isClear =
        middle == 3 || middle + 4 == runs.count || runs[middle - 3] >= 4 * unit
        || runs[middle + 3] >= 4 * unit
      if isClear { sum += 40 }
    }
    return sum
  }
}
