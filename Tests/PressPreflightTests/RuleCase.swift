import Foundation
import Testing

@testable import PressPreflight

/// One way to break one rule and no other.
struct RuleCase: CustomTestStringConvertible, Sendable {
  var rule: PreflightRule
  var severity: PreflightFinding.Severity
  var target: PreflightTarget
  /// Words of the message, which show that this fault was found.
  var says: String
  var change: Change

  typealias Change = @Sendable (inout SamplePDF) throws -> Void

  init(
    _ rule: PreflightRule, _ severity: PreflightFinding.Severity, _ target: PreflightTarget, _ says: String,
    _ change: @escaping Change
  ) {
    (self.rule, self.severity, self.target, self.says, self.change) = (rule, severity, target, says, change)
  }

  init(
    _ rule: PreflightRule, _ severity: PreflightFinding.Severity, _ says: String, _ change: @escaping Change
  ) {
    self.init(rule, severity, .x4, says, change)
  }

  /// An error by the rules of PDF/X-4.
  init(_ rule: PreflightRule, _ says: String, _ change: @escaping Change) {
    self.init(rule, .error, .x4, says, change)
  }

  var testDescription: String { "\(rule.rawValue), \(target.rawValue): \(says)" }

  func broken() throws -> SamplePDF {
    var sample =
      switch target {
      case .x4: try SamplePDF.x4()
      case .x1a: try SamplePDF.x1a()
      case .plain: try SamplePDF.plain()
      }
    try change(&sample)
    return sample
  }
}
