package import PressDiagnostics

/// What is found wrong with a campaign: each thing once, the first of each severity kept, all of them counted.
///
/// What is the same of many rows is one finding with a count and the first of their lines; so is what differs in the values
/// alone, after the first few. A million faulty rows must not take a gigabyte to report.
package struct CampaignFindings: Sendable {
  /// Findings of one severity that are kept.
  static let maximumKept = 1000
  /// Findings of one kind that are kept, however their values differ.
  private static func maximumAlike(_ severity: Diagnostic.Severity) -> Int { severity == .error ? 100 : 3 }
  /// Lines that are named of those that a finding is the same of.
  private static let maximumLines = 8

  private struct Finding {
    var diagnostic: Diagnostic
    /// Others that are the same but for their place.
    var more = 0
    var lines: [Int] = []
  }

  private var kept: [Finding] = []
  private var keptCounts: [Diagnostic.Severity: Int] = [:]
  private var counts: [Diagnostic.Severity: Int] = [:]
  /// Of all of them: ten thousand rows may each say the same of one place.
  private var known: Set<Int> = []
  /// Of each kind, how many are kept, where the last of them is, and in which line one was found last.
  private var kinds: [Int: (count: Int, last: Int, line: Int?)] = [:]
  /// Where one stands in `kept`, by all that it says but for its place; nil of those that are not kept.
  private var places: [Int: Int?] = [:]

  package init() {}

  package var hasErrors: Bool { count(of: .error) > 0 }

  func count(of severity: Diagnostic.Severity) -> Int { counts[severity] ?? 0 }

  package mutating func add(_ diagnostic: Diagnostic) {
    guard known.insert(diagnostic.hashValue).inserted else { return }
    counts[diagnostic.severity, default: 0] += 1
    var words = diagnostic
    (words.sourceLine, words.position) = (nil, nil)
    if let file = diagnostic.position?.file {
      words.position = SourcePosition(file: file, line: 1, column: 1)
    }
    let key = words.hashValue
    let kind = CampaignFindings.kind(of: words)
    let line = diagnostic.position?.line
    if let place = places[key] {
      guard let place else { return }
      count(diagnostic, at: place)
    } else if let alike = kinds[kind], alike.count >= CampaignFindings.maximumAlike(diagnostic.severity),
      line != nil, line != alike.line
    {
      // Of one line, as of a header, each has something of its own to say.
      kinds[kind]?.line = line
      count(diagnostic, at: alike.last)
    } else if keptCounts[diagnostic.severity, default: 0] < CampaignFindings.maximumKept {
      keptCounts[diagnostic.severity, default: 0] += 1
      places[key] = .some(kept.count)
      kinds[kind] = ((kinds[kind]?.count ?? 0) + 1, kept.count, line)
      kept.append(Finding(diagnostic: diagnostic))
    } else {
      places[key] = .some(nil)
    }
  }

  private mutating func count(_ diagnostic: Diagnostic, at place: Int) {
    kept[place].more += 1
    if let line = diagnostic.position?.line, kept[place].lines.count < CampaignFindings.maximumLines {
      kept[place].lines.append(line)
    }
  }

  /// What a finding says but for the values and numbers in it.
  private static func kind(of words: Diagnostic) -> Int {
    var kind = words
    (kind.message, kind.hint) = (general(words.message), words.hint.map(general))
    return kind.hashValue
  }

  /// Values stand between single quotes; one that holds a quote itself only makes a kind of its own.
  private static func general(_ sentence: String) -> String {
    let bytes = sentence.utf8
    var (general, isValue, last) = ([UInt8](), false, UInt8(ascii: " "))
    for byte in bytes {
      if byte == UInt8(ascii: "'") {
        // Not of 'row's'.
        if !isValue, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last) {
          general.append(byte)
        } else {
          isValue.toggle()
        }
      } else if !isValue, !(0x30...0x39).contains(byte) {
        general.append(byte)
      }
      last = byte
    }
    return String(decoding: general, as: UTF8.self)
  }

  package mutating func add(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// What is to be reported: all that is kept, file by file from front to back, and how many more there are.
  package var reported: [Diagnostic] {
    let more = [Diagnostic.Severity.error, .warning].compactMap { severity -> Diagnostic? in
      let shown = kept.filter { $0.diagnostic.severity == severity }.reduce(0) { $0 + 1 + $1.more }
      let unreported = count(of: severity) - shown
      guard unreported > 0 else { return nil }
      let what = unreported == 1 ? "more \(severity.rawValue) is" : "more \(severity.rawValue)s are"
      return Diagnostic(
        severity, code: "more-\(severity.rawValue)s",
        "\(unreported) \(what) not shown, \(count(of: severity)) in all",
        hint: "begin with those above")
    }
    return inOrder.map(CampaignFindings.words) + more
  }

  private var inOrder: [Finding] {
    var files: [String: Int] = [:]
    for finding in kept {
      if let file = finding.diagnostic.position?.file, files[file] == nil { files[file] = files.count }
    }
    func key(_ finding: (offset: Int, element: Finding)) -> (Int, Int, Int, Int) {
      let position = finding.element.diagnostic.position
      return (
        position.flatMap { files[$0.file] } ?? -1, position?.line ?? 0, position?.column ?? 0, finding.offset
      )
    }
    return kept.enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  private static func words(_ finding: Finding) -> Diagnostic {
    guard finding.more > 0 else { return finding.diagnostic }
    var diagnostic = finding.diagnostic
    let lines = finding.lines.map(String.init).joined(separator: ", ")
    let rest = finding.more > finding.lines.count ? " …" : ""
    diagnostic.message +=
      ", and \(finding.more) more like it in line\(finding.more == 1 ? "" : "s") \(lines)\(rest)"
    return diagnostic
  }
}
