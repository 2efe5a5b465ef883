/// Dashes that fit a closed outline exactly: cairo begins another one at its end, of no length, and draws its corner.
enum ClosedDashes {
  /// A ten-thousandth longer, so that gaps reach over corners by more than cairo rounds; nil where nothing has to be done.
  ///
  /// - Parameters:
  ///   - dashes: as the style has them, with commas.
  ///   - offset: the style's.
  static func lengthened(_ dashes: String, _ offset: String?, on element: SVGElement) -> String? {
    let lengths = StraightOutline.lengths(of: element)
    let parts = dashes.split(separator: ",").map(String.init)
    let marks = parts.compactMap { ValueSyntax.pixels($0) }
    guard !lengths.isEmpty, marks.count == parts.count, let shift = ValueSyntax.pixels(offset ?? "0") else {
      return nil
    }
    let round = marks.count.isMultiple(of: 2) ? marks : marks + marks
    let period = round.reduce(0, +)
    guard period > 0 else { return nil }
    // Where dashes begin in a round.
    var starts: [Double] = []
    for (index, sum) in round.indices.map({ ($0, round[..<$0].reduce(0, +)) }) where index.isMultiple(of: 2) {
      starts.append(sum)
    }
    let endsAtStart = lengths.contains { length in
      starts.contains { start in
        let rest = (length + shift - start).truncatingRemainder(dividingBy: period)
        return min(abs(rest), abs(period - abs(rest))) < 1e-6 * period
      }
    }
    guard endsAtStart else { return nil }
    return parts.map { part in
      guard let (number, unit) = NumberList.first(of: part) else { return part }
      return "\((number * 1.0001 * 1e9).rounded() / 1e9)\(unit)"
    }.joined(separator: ",")
  }
}
