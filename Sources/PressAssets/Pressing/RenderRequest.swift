internal import Foundation
internal import PressAccounts
internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
package import PressLinks
package import PressPDF
package import PressResources
internal import PressTemplates

/// One record on one template, given on a command line instead of by a campaign.
package struct RenderRequest: Sendable {
  /// A built-in's name or a folder.
  package var template: String
  /// In order, or with the slot that each is for.
  package var accounts: [(slot: String?, link: FollowLink)]
  /// Which of them say no account that can be followed; a link stands in for each.
  private(set) var faultyAccounts: Set<Int> = []
  /// What is wrong with those.
  private(set) var accountFaults: [Diagnostic] = []
  /// Names and their texts: `name.zh`.
  package var settings: [(String, String)]
  package var language: String?
  package var format: AssetFormat
  /// Where the file goes, with the format's suffix; a folder's name ends in `/`.
  ///
  /// Pages of a template with several are told apart as `<stem>-<page>`, but in a PDF, which holds them all.
  package var path: String
  package var verifies: Bool
  /// Whether links that are dead in days may go to print.
  package var allowsExpiring = false
  /// Whether text in SVG stays text.
  package var hasLiveText = false
  /// What stands around the pages of a PDF.
  package var marks = PrinterMarks.none
  /// What a PDF is written for.
  package var press = PDFOutputOptions()

  package init(
    template: String, accounts: [(slot: String?, link: FollowLink)], settings: [(String, String)] = [],
    language: String? = nil, format: AssetFormat, path: String, verifies: Bool = true
  ) {
    self.template = template
    self.accounts = accounts
    self.settings = settings
    self.language = language
    self.format = format
    self.path = path
    self.verifies = verifies
  }
}

extension RenderRequest {
  /// Adds accounts; what is wrong with them is told with all that is wrong with the rest.
  ///
  /// - Parameters:
  ///   - given: `x:SwiftLang`, with the slot that each is for, where it is for one.
  ///   - option: what they were given by, for messages.
  package mutating func add(_ given: [(slot: String?, account: String)], of option: String) {
    for (slot, account) in given {
      do throws(PressFailure) {
        accounts.append((slot, try AccountArgument.link(account, of: option)))
      } catch {
        faultyAccounts.insert(accounts.count)
        accountFaults += error.diagnostics
        accounts.append((slot, AccountRow.standIn))
      }
    }
  }

  /// The path without its suffix, or without the slashes at its end.
  package var stem: Substring {
    guard format.isFolder else { return path.dropLast(format.ending.count) }
    var stem = path[...]
    while stem.hasSuffix("/") { stem = stem.dropLast() }
    return stem
  }
}

extension RenderRequest {
  /// What the PDF is written for; nil where none is.
  func setting(for template: Template) throws(PressFailure) -> OutputIntent? {
    guard format == .pdf else { return nil }
    return try OutputIntent(
      press, for: template.medium.kind, profile: press.profile.map { URL(fileURLWithPath: $0) })
  }
}
