/// What was found, each kind once and counted, in an order that is always the same.
struct FindingList {
  /// Kinds of one rule and severity that are listed; the rest is counted with the last.
  private static let maximumKinds = 20

  private struct Key: Hashable {
    var rule: PreflightRule
    var severity: PreflightFinding.Severity
    var kind: String
  }

  private var places: [Key: Int] = [:]
  private var kinds: [Key: Int] = [:]
  private var findings: [PreflightFinding] = []

  /// - Parameter kind: what makes findings alike: a font's name, a picture's number; they are reported once.
  mutating func add(
    _ rule: PreflightRule, _ severity: PreflightFinding.Severity, at place: ContentLocation,
    kind: String = "",
    _ message: String, hint: String? = nil
  ) {
    let key = Key(rule: rule, severity: severity, kind: kind)
    let all = Key(rule: rule, severity: severity, kind: "\0all")
    if let index = places[key] {
      findings[index].more += 1
    } else if kinds[all, default: 0] >= FindingList.maximumKinds, let last = places[all] {
      findings[last].more += 1
    } else {
      kinds[all, default: 0] += 1
      places[key] = findings.count
      places[all] = findings.count
      findings.append(
        PreflightFinding(
          severity: severity, rule: rule, place: place, message: message, hint: hint ?? rule.hint))
    }
  }

  /// The document first, then page by page, the worst first, then as the rules are listed and as they were found.
  var sorted: [PreflightFinding] {
    let order = Dictionary(uniqueKeysWithValues: PreflightRule.allCases.enumerated().map { ($1, $0) })
    return findings.enumerated().sorted { a, b in
      func key(_ one: (offset: Int, element: PreflightFinding)) -> [Int] {
        [
          one.element.place.page ?? 0,
          PreflightFinding.Severity.allCases.firstIndex(of: one.element.severity) ?? 0,
          order[one.element.rule] ?? 0, one.offset,
        ]
      }
      return key(a).lexicographicallyPrecedes(key(b))
    }.map(\.element)
  }
}
