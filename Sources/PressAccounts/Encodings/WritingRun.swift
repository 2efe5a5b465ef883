/// Characters of one script that stand together, and what stands at their sides.
struct WritingRun {
  let script: WritingScript
  let scalars: ArraySlice<Unicode.Scalar>
  let before: Unicode.Scalar
  let after: Unicode.Scalar

  /// A text cut where its script changes.
  static func all(of text: String) -> [WritingRun] {
    let scalars = Array(text.unicodeScalars)
    var (runs, start) = ([WritingRun](), 0)
    while start < scalars.count {
      let script = WritingScript(scalars[start])
      let end = scalars[start...].firstIndex { WritingScript($0) != script } ?? scalars.count
      runs.append(
        WritingRun(
          script: script, scalars: scalars[start..<end], before: start > 0 ? scalars[start - 1] : " ",
          after: end < scalars.count ? scalars[end] : " "))
      start = end
    }
    return runs
  }

  /// What a change of script within a word costs, at either end.
  var breaks: Double { [before, after].reduce(0) { $0 + (script.joins(WritingScript($1)) ? 0 : 4) } }

  /// What one character costs that stands within a word of ASCII letters: where it is no letter with an accent, that is what
  /// the letter and the one behind it became.
  var intrusion: Double {
    guard scalars.count == 1 else { return 0 }
    let isBetween = WritingScript(before) == .ascii && WritingScript(after) == .ascii
    return [before, after].reduce(0) { sum, side in
      guard WritingScript(side) == .ascii else { return sum }
      return sum + (side.properties.isLowercase ? 7 : isBetween ? 5 : 0)
    }
  }
}
