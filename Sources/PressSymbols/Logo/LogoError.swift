/// Why a logo must not lie where it was asked to.
///
/// Ways out: a smaller logo, a higher level, a larger version, another place.
package enum LogoError: Error, Sendable, Hashable {
  /// Micro QR corrects too little to bear a logo.
  case inMicro
  /// The area is empty or not inside the symbol, whose side in modules is `modules`.
  case outside(ModuleArea, modules: Int)
  /// The area covers what readers find or understand a symbol by.
  ///
  /// `largest` is the largest around the same middle that would do; nil when none would.
  case covers(ModulePart, area: ModuleArea, largest: ModuleArea?)
  /// Too little error correction would be left for the grade: `unused`, below 0 when nothing could be read.
  ///
  /// `largest` is the largest around the same middle that would do; nil when none would. `better` is nil
  /// when no level of this version allows more.
  case tooLarge(ModuleArea, unused: Double, grade: LogoGrade, largest: ModuleArea?, better: LogoRoom?)
}

extension LogoError: CustomStringConvertible {
  /// What is wrong: lower case, values in single quotes.
  package var message: String {
    switch self {
    case .inMicro: "Micro QR bears no logo"
    case .outside(let area, let modules):
      "a logo of '\(area)' modules does not lie inside the code of '\(modules)' modules"
    case .covers(let part, let area, _): "a logo of '\(area)' modules covers the \(part.rawValue)"
    case .tooLarge(let area, let unused, let grade, _, _):
      unused < 0
        ? "a logo of '\(area)' modules makes the code unreadable"
        : "a logo of '\(area)' modules leaves too little error correction for grade '\(grade.rawValue)'"
    }
  }

  /// The way out.
  package var hint: String {
    switch self {
    case .inMicro: "use a QR Code"
    case .outside: "place it inside the code"
    case .covers(_, _, let largest): LogoError.hint(largest, nil)
    case .tooLarge(_, _, _, let largest, let better): LogoError.hint(largest, better)
    }
  }

  private static func hint(_ largest: ModuleArea?, _ better: LogoRoom?) -> String {
    let room = better.map { ", or '\($0.largest)' at level '\($0.level)'" } ?? ", or use a larger version"
    guard let largest else {
      return better.map { "ask for level '\($0.level)', where '\($0.largest)' modules fit" }
        ?? "use a larger version, or place it elsewhere"
    }
    return "use at most '\(largest)' modules\(room)"
  }

  package var description: String { "\(message); \(hint)" }
}
