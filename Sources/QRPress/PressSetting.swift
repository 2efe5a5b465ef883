internal import Foundation
internal import PressPDF
internal import PressTemplates

/// What a PDF is written for, with the profile at hand.
struct PressSetting: Sendable {
  let rules: PressRules
  /// All that tells it from others, for the fingerprint.
  let mark: String

  /// By a wish; what it leaves open is X-4 for FOGRA39 on paper and cloth, and plain on a screen.
  ///
  /// - Parameters:
  ///   - kind: of the medium; nil for a code by itself, which goes to printers.
  ///   - profile: where the wish's profile lies, when it has one.
  /// - Throws: `PressFailure`: `inputMissing` when there is no such profile, `badData` when it is none of a press.
  init(_ wish: PressWish, for kind: Medium.Kind? = nil, profile: URL? = nil) throws(PressFailure) {
    let hasCondition = wish.condition != nil || wish.profile != nil
    let usual: PressTarget = kind == .screen && !hasCondition ? .plain : .x4
    let target = wish.target.flatMap(PressTarget.init(rawValue:)) ?? usual
    guard target.isForPress else {
      (rules, mark) = (.plain, "plain")
      return
    }
    let known = wish.condition.flatMap(KnownCondition.init(named:)) ?? .fogra39
    let shown = wish.profile ?? known.rawValue
    let condition: PrintingCondition
    do {
      condition =
        if let profile {
          try PrintingCondition(profile: try ProfileLibrary.read(profile, shownAs: shown))
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
