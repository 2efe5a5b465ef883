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
  /// - Parameters:
  ///   - told: columns of whose values an error has been told, so that each has one.
  ///   - place: where a column's value stands; asked only when there is something to report.
  static func link(
    id: String, platform: String, account: String, told: Set<String> = [], _ findings: inout CampaignFindings,
    place: (String) -> SourceLocation
  ) -> FollowLink? {
    func add(_ diagnostic: Diagnostic, in column: String, _ offset: Int = 0) {
      guard !told.contains(column) else { return }
      var at = place(column)
      at.position.column += offset
      findings.add(diagnostic.at(at.position, sourceLine: at.line))
    }
    var link: FollowLink?
    do {
      let read = try FollowLink(platform: platform, account: account)
      for warning in read.warningsOfAnyUse { add(warning, in: "account") }
      link = read
    } catch {
      let offset = error.offset.flatMap { $0 <= account.count && !error.inPlatform ? $0 : nil }
      add(error.diagnostic, in: error.inPlatform ? "platform" : "account", offset ?? 0)
      if error.inPlatform, let fault = fault(ofAnyPlatform: account) { add(fault, in: "account") }
    }
    guard SpreadsheetDamage.isMangled(id) else { return link }
    add(
      .error(
        "mangled-number", "'\(id)' is what a spreadsheet made of an id: its digits are lost",
        hint: "format the column as text, then enter the id again"), in: "id")
    return nil
  }

  /// What is wrong with an account wherever it is one: told beside a platform that is not known.
  private static func fault(ofAnyPlatform account: String) -> Diagnostic? {
    guard !account.isEmpty else {
      return .error("empty-account", "the account is empty", hint: "write the account, or leave the row out")
    }
    do throws(LinkError) {
      try Platform.refuseMangled(account[...])
      return nil
    } catch {
      return error.diagnostic
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
