/// A text whose slips are mended, and what of it stands where in the file.
struct YAMLMending {
  private let lines: [String]
  private(set) var slips: [YAMLSlip] = []

  /// Slips that are tried for one fault, and those that a file may have.
  private static let (attempts, most) = (6, 40)
  /// Files beyond this size, in bytes, are told their first fault alone: each slip, and each key that stands twice, has the text read once more.
  static let largestFile = 256 << 10

  init(_ lines: [String]) { self.lines = lines }

  /// Reads a text, and mends slip after slip as long as each leads on.
  ///
  /// - Parameter fault: the place of the first fault of a text, as line and column from 1; nil when there is none.
  mutating func mend(_ text: String, _ fault: (String) -> (line: Int, column: Int)?) {
    guard text.utf8.count <= YAMLMending.largestFile, var place = fault(text) else { return }
    while slips.count < YAMLMending.most, let next = step(from: place, fault) {
      slips += next.slips
      guard let further = next.place else { return }
      place = further
    }
  }

  /// The nearest slips before a fault that lead on when they are mended, and where the next fault stands.
  ///
  /// One alone, or with those of its kind beside it, or in the lines right above, too: a comment goes on to the line's end,
  /// and a text over lines without a key.
  private func step(
    from place: (line: Int, column: Int), _ fault: (String) -> (line: Int, column: Int)?
  ) -> (slips: [YAMLSlip], place: (line: Int, column: Int)?)? {
    var tried = 0
    for number in stride(from: min(place.line, lines.count), through: 1, by: -1) {
      for slip in YAMLSlip.all(in: lines[number - 1], line: number) where !overlaps(slip) {
        let beside = [slip] + others(slip, in: number)
        let run = beside + above(slip)
        var choices = [[slip]]
        if beside.count > 1 { choices.append(beside) }
        if run.count > beside.count { choices.append(run) }
        for slips in choices {
          guard tried < YAMLMending.attempts else { return nil }
          tried += 1
          var copy = self
          copy.slips += slips
          let next = fault(copy.text.0)
          // What is put into the fault's own line moves it along, which is no way on.
          let moved = 2 * slips.count { $0.line == place.line }
          if next.map({ $0 > (place.line, place.column + moved) }) ?? true { return (slips, next) }
        }
      }
    }
    return nil
  }

  /// The other slips of a kind in the line of one.
  private func others(_ slip: YAMLSlip, in line: Int) -> [YAMLSlip] {
    YAMLSlip.all(in: lines[line - 1], line: line).filter {
      $0.kind == slip.kind && !$0.range.overlaps(slip.range) && !overlaps($0)
    }
  }

  /// The slips of a kind in the lines right above one.
  private func above(_ slip: YAMLSlip) -> [YAMLSlip] {
    var run: [YAMLSlip] = []
    for number in stride(from: slip.line - 1, through: 1, by: -1) where run.count < YAMLMending.most {
      let same = YAMLSlip.all(in: lines[number - 1], line: number).first { $0.kind == slip.kind }
      guard let same, !overlaps(same) else { break }
      run.append(same)
    }
    return run
  }

  private func overlaps(_ slip: YAMLSlip) -> Bool {
    slips.contains { $0.line == slip.line && $0.range.overlaps(slip.range) }
  }

  /// The text with its slips mended, and what was put in; characters are only added, or replaced one by one.
  var text: (String, ColumnInsertions) {
    var insertions = ColumnInsertions()
    let byLine = Dictionary(grouping: slips, by: \.line)
    let mended = lines.enumerated().map { index, line in
      guard let slips = byLine[index + 1] else { return line }
      let (text, columns) = YAMLMending.mend(line, slips.sorted { $0.range.lowerBound < $1.range.lowerBound })
      insertions.set(columns, line: index + 1)
      return text
    }
    return (mended.joined(separator: "\n"), insertions)
  }

  private static func mend(_ line: String, _ slips: [YAMLSlip]) -> (String, [Int]) {
    var out = String.UnicodeScalarView()
    var columns: [Int] = []
    func insert(_ scalar: Unicode.Scalar) {
      out.append(scalar)
      columns.append(out.count)
    }
    let scalars = Array(line.unicodeScalars)
    var index = 0
    for slip in slips {
      out.append(contentsOf: scalars[index..<slip.range.lowerBound])
      let part = scalars[slip.range]
      switch slip.kind {
      case .bareHash, .bareName, .bareMark, .innerColon:
        insert("'")
        out.append(contentsOf: part)
        insert("'")
      case .missingBlank:
        out.append(contentsOf: part)
        insert(" ")
      case .fullWidthColon:
        // Blanks around it are kept as such.
        out.append(contentsOf: part.map { $0 == "：" ? ":" : " " })
        insert(" ")
      case .tab: out.append(contentsOf: part.map { $0 == "\t" ? " " : $0 })
      case .openQuote, .openBracket:
        out.append(contentsOf: part)
        for scalar in slip.word.unicodeScalars { insert(scalar) }
      }
      index = slip.range.upperBound
    }
    out.append(contentsOf: scalars[index...])
    return (String(out), columns)
  }
}
