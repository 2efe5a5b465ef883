package import Foundation
package import PressFiles
package import PressPDF
package import PressTemplates

/// What a PDF is written for, with the profile at hand.
package struct OutputIntent: Sendable {
  package let rules: PressRules
  /// All that tells it from others, for the fingerprint.
  package let mark: String

  /// By a options; what it leaves open is X-4 for FOGRA39 on paper and cloth, and plain on a screen.
  ///
  /// - Parameters:
  ///   - kind: of the medium; nil for a code by itself, which goes to printers.
  ///   - profile: where the options's profile lies, when it has one.
  /// - Throws: `PressFailure`: `inputMissing` when there is no such profile, `badData` when it is none of a press.
  package init(_ options: PDFOutputOptions, for kind: Medium.Kind? = nil, profile: URL? = nil)
    throws(PressFailure)
  {
    let hasCondition = options.condition != nil || options.profile != nil
    let usual: PressTarget = kind == .screen && !hasCondition ? .plain : .x4
    let target = options.target.flatMap(PressTarget.init(rawValue:)) ?? usual
    guard target.isForPress else {
      (rules, mark) = (.plain, "plain")
      return
    }
    let known = options.condition.flatMap(KnownCondition.init(named:)) ?? .fogra39
    let shown = options.profile ?? known.rawValue
    let condition: PrintingCondition
    do {
      condition =
        if let profile {
          try PrintingCondition(profile: try InputFile.bytes(profile.path, shownAs: shown, kind: "profile"))
        } else {
          try PrintingCondition(known, profile: try ProfileLibrary.profile(of: known))
        }
    } catch let failure as PressFailure {
      throw failure
    } catch let error as PDFError {
      throw PressFailure(.badData, "profile", "'\(shown)': \(error.message)", hint: error.hint)
    } catch {
      throw PressFailure(.bug, "bug", "\(error)")
    }
    rules = PressRules(target, condition)
    mark = "\(target.rawValue) \(condition.identifier) \(condition.profile.sha256)"
  }
}
