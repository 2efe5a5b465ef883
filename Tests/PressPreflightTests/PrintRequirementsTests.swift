import Foundation
import TestSupport
import Testing

@testable import PressPreflight

/// `Docs/print-requirements.md` says what the code does.
struct PrintRequirementsTests {
  private struct Row {
    var rule: String
    var words: [PreflightTarget: String]
  }

  private func rows() throws -> [Row] {
    let text = try String(contentsOf: Repository.file("Docs/print-requirements.md"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, cells[0].hasPrefix("`"), cells[0].hasSuffix("`") else { return nil }
      return Row(
        rule: String(cells[0].dropFirst().dropLast()),
        words: [.x4: cells[2], .x1a: cells[3], .plain: cells[4]])
    }
  }

  @Test func `it has a row for each rule, in their order, and no other`() throws {
    #expect(try rows().map(\.rule) == PreflightRule.allCases.map(\.rawValue))
  }

  @Test func `what is not asked of a kind of file is a dash`() throws {
    for row in try rows() {
      let rule = try #require(PreflightRule(rawValue: row.rule))
      for (target, word) in row.words {
        #expect((word != "–") == rule.applies(to: target), "\(row.rule), \(target.title)")
      }
    }
  }

  /// The worst that the cases of a rule come to is what the row says.
  @Test func `how hard a rule is stands there`() throws {
    let names: [PreflightFinding.Severity: String] = [.error: "enforced", .warning: "warned", .info: "told"]
    for row in try rows() {
      for (target, word) in row.words {
        let worst = RuleCase.all.filter { $0.rule.rawValue == row.rule && $0.target == target }
          .map(\.severity).min()
        // A rule may have a second, milder case; 'told' of a link is one.
        if let worst, row.rule != "hairline", row.rule != "annotations" {
          #expect(names[worst] == word, "\(row.rule), \(target.title)")
        }
      }
    }
  }
}
