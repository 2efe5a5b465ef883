internal import PressPDF

/// What a PDF is to be written for, as a user says it: rules, and ink on paper.
package struct PDFOutputOptions: Sendable, Hashable {
  /// By its name; nil leaves it to the medium.
  package var target: String?
  /// A printing condition by any of its names.
  package var condition: String?
  /// A file with an ICC profile, instead of a named condition.
  package var profile: String?

  package init(target: String? = nil, condition: String? = nil, profile: String? = nil) {
    self.target = target
    self.condition = condition
    self.profile = profile
  }

  /// What a target can be: `x4`, `x1a`, `plain`.
  package static let targets = PressTarget.allCases.map(\.rawValue)
  /// What a condition can be, by the name that people know best.
  package static let conditions = KnownCondition.allCases.compactMap(\.names.first)

  package var isEmpty: Bool { self == PDFOutputOptions() }

  /// What is wrong with it in itself, and the way out; nil when nothing is.
  package var fault: (message: String, hint: String)? {
    if let target, PressTarget(rawValue: target) == nil {
      return (
        "'\(target)' is not a target", "take one of \(PDFOutputOptions.targets.joined(separator: ", "))"
      )
    }
    if let condition, KnownCondition(named: condition) == nil {
      let known = PDFOutputOptions.conditions.joined(separator: ", ")
      return (
        "'\(condition)' is not a printing condition that qrpress knows",
        "take one of \(known), or give a profile of your own"
      )
    }
    if condition != nil, profile != nil {
      return ("a condition and a profile say the same thing twice", "leave one of them out")
    }
    if target == PressTarget.plain.rawValue, condition != nil || profile != nil {
      return ("a plain PDF is made for no press", "leave the condition or profile out, or take 'x4'")
    }
    return nil
  }

  /// The same, with what another says more strongly.
  package func overridden(by other: PDFOutputOptions) -> PDFOutputOptions {
    var options = self
    if let target = other.target {
      options.target = target
      if target == PressTarget.plain.rawValue { (options.condition, options.profile) = (nil, nil) }
    }
    if other.condition != nil || other.profile != nil {
      (options.condition, options.profile) = (other.condition, other.profile)
      if other.target == nil, options.target == PressTarget.plain.rawValue { options.target = nil }
    }
    return options
  }
}
