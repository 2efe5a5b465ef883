/// A target with what it wants: a file for a press is made for a condition.
package enum PressRules: Sendable, Hashable {
  case x4(PrintingCondition)
  case x1a(PrintingCondition)
  case plain

  package init(_ target: PressTarget, _ condition: PrintingCondition) {
    self =
      switch target {
      case .x4: .x4(condition)
      case .x1a: .x1a(condition)
      case .plain: .plain
      }
  }

  package var target: PressTarget {
    switch self {
    case .x4: .x4
    case .x1a: .x1a
    case .plain: .plain
    }
  }

  package var condition: PrintingCondition? {
    switch self {
    case .x4(let condition), .x1a(let condition): condition
    case .plain: nil
    }
  }
}
