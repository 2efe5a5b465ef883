internal import PressDiagnostics
internal import PressFiles
internal import PressLinks

/// What is wrong with one account.
package enum AccountValidator {
  /// Columns that mean something to qrpress; all others are names for templates.
  package static let required = ["platform", "account"]

  /// The id that was given, or what stands for it.
  static func id(_ given: String, _ link: FollowLink) -> String {
    id(given, of: link.platform.key, link.account)
  }

  static func id(_ given: String, of platform: String, _ account: String) -> String {
    given.isEmpty ? FileNameSanitizer.make("\(platform)-\(account)") : given
  }

  /// The link of a good row.
  ///
  /// - Parameter place: where a column's value stands; asked only when there is something to report.
  static func link(
    id: String, platform: String, account: String, _ findings: inout CampaignFindings,
    place: (String) -> SourceLocation
  ) -> FollowLink? {
    do {
      let link = try FollowLink(platform: platform, account: account)
      let warnings = link.warningsOfAnyUse
      if !warnings.isEmpty {
        let at = place("account")
        findings.add(warnings.map { $0.at(at.position, sourceLine: at.line) })
      }
      guard SpreadsheetDamage.isMangled(id) else { return link }
      let at = place("id")
      findings.add(
        Diagnostic.error(
          "mangled-number", "'\(id)' is what a spreadsheet made of an id: its digits are lost",
          hint: "format the column as text, then enter the id again"
        ).at(at.position, sourceLine: at.line))
      return nil
    } catch {
      var at = place(error.inPlatform ? "platform" : "account")
      if !error.inPlatform, let offset = error.offset, offset <= account.count {
        at.position.column += offset
      }
      findings.add(error.diagnostic.at(at.position, sourceLine: at.line))
      return nil
    }
  }

  /// A required column that a row by itself does not have.
  static func missing(_ wanted: String, among names: [String]) -> Diagnostic {
    Diagnostic.error(
      "missing-column", "the account has no '\(wanted)'",
      hint: ColumnGuess.nearest(to: wanted, among: names).map { "is '\($0)' meant to be '\(wanted)'?" }
        ?? "an account has a platform and an account")
  }
}
