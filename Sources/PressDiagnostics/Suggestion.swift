/// "Did you mean": the nearest of some known words.
public enum Suggestion {
  /// The candidate nearest to a word, if it is near enough to be meant: at most a third of its letters differ.
  ///
  /// A word of one or two letters is near only to itself in capitals.
  /// Distance counts insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased())
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let limit = wanted.count < 3 ? 0 : max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(wanted, Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// A hint for an unknown word: "did you mean 'x'?", else the list of what is known if it is short.
  public static func hint(for word: String, among candidates: [String]) -> String? {
    if let name = nearest(to: word, among: candidates) { return "did you mean '\(name)'?" }
    guard !candidates.isEmpty, candidates.count <= 16 else { return nil }
    return "known here: \(candidates.joined(separator: ", "))"
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        let change = last[j] + (a[i] == b[j] ? 0 : 1)
        var minimum = min(last[j + 1] + 1, row[j] + 1, change)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { minimum = min(minimum, beforeLast[j - 1] + 1) }
        row.append(minimum)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
