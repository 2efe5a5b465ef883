internal import Foundation
package import PressDiagnostics
internal import PressDrawing
package import PressLinks
package import PressPDF
internal import PressTemplates

/// One record on one template, given on a command line instead of by a campaign.
package struct RenderRequest: Sendable {
  /// A built-in's name or a folder.
  package var template: String
  /// In order, or with the slot that each is for.
  package var accounts: [(slot: String?, link: FollowLink)]
  /// Names and their texts: `name.zh`.
  package var settings: [(String, String)]
  package var language: String?
  package var format: AssetFormat
  /// Where the file goes, with the format's suffix; a folder's name ends in `/`.
  ///
  /// Pages of a template with several are told apart as `<stem>-<page>`, but in a PDF, which holds them all.
  package var path: String
  package var verifies: Bool
  /// Whether text in SVG stays text.
  package var hasLiveText = false
  /// What stands around the pages of a PDF.
  package var marks = PrinterMarks.none
  /// What a PDF is written for.
  package var press = PressWish()

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
  /// The path without its suffix, or without the slashes at its end.
  var stem: Substring {
    guard format.isFolder else { return path.dropLast(format.ending.count) }
    var stem = path[...]
    while stem.hasSuffix("/") { stem = stem.dropLast() }
    return stem
  }
}

extension RenderRequest {
  /// What the PDF is written for; nil where none is.
  fileprivate func setting(for template: Template) throws(PressFailure) -> PressSetting? {
    guard format == .pdf else { return nil }
    return try PressSetting(
      press, for: template.medium.kind, profile: press.profile.map { URL(fileURLWithPath: $0) })
  }
}

/// Makes the asset of a render request.
package struct RenderPress {
  package init() {}

  package struct Result: Sendable {
    package var outputs: [(path: String, output: AssetOutput)]
    package var reports: [AssetReport]
    package var warnings: [Diagnostic]
  }

  /// All pages, each checked; nothing is written, but when a page fails earlier files of the names go.
  ///
  /// - Throws: `PressFailure`: `badData` for what is known before drawing, `failed` when a page does not pass.
  package func press(_ request: RenderRequest) throws(PressFailure) -> Result {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let (template, notes) = try TemplateLibrary().load(request.template, from: here)
    let setting = try request.setting(for: template)
    let findings = AssetPlanning.formatFindings(of: request.format, template, setting)
    let assets = try plan(request, template, here, setting, findings)
    let press = AssetPress(cmykProfile: try Resources.cmykProfile())
    let warnings = notes + findings
    var result = Result(
      outputs: [], reports: [], warnings: warnings + request.accounts.flatMap(\.link.warnings))
    var faults: [Diagnostic] = []
    for asset in assets {
      let made = press.press(asset, verifies: request.verifies)
      if let output = made.output {
        result.outputs.append((asset.path, output))
        result.warnings += made.diagnostics
      } else {
        faults += made.diagnostics
      }
      result.reports.append(made.report)
    }
    guard faults.isEmpty else {
      // What does not scan leaves nothing, not even an earlier file that a build would take for it.
      for asset in assets { asset.format.remove(asset.path) }
      var failure = PressFailure(.failed, result.warnings + faults)
      failure.reports = result.reports.map { $0.withoutFile }
      throw failure
    }
    return result
  }

  private func plan(
    _ request: RenderRequest, _ template: Template, _ folder: URL, _ press: PressSetting?,
    _ findings: [Diagnostic]
  ) throws(PressFailure) -> [PlannedAsset] {
    if let fault = template.fault(ofLanguage: request.language) { throw PressFailure(.badData, [fault]) }
    var setting = AssetSetting(folder: folder)
    setting.language = request.language
    setting.texts = request.settings
    let nowhere = Place(position: .init(file: "--account", line: 1, column: 1), line: "")
    let rows = request.accounts.enumerated().map { index, account in
      AccountRow(id: "\(index + 1)", link: account.link, values: [:], places: [:], place: nowhere)
    }
    try checkSlots(of: request, template)
    let named = request.accounts.enumerated().filter { $0.element.slot != nil }
    if !named.isEmpty { setting.codes = codes(request, template) }
    let record = Record(key: "--account", name: "render", rows: rows, place: nowhere)
    let (content, faults) = AssetContent.make(template, record, setting)
    guard let content else { throw PressFailure(.badData, faults.map { $0.withoutPlace("--account") }) }

    let stem = request.stem
    let suffix = request.format.isFolder ? "" : request.path.dropFirst(stem.count)
    let assets = request.format.files(of: content.template).map { pages in
      let mark = request.format.mark(of: pages, in: content.template).map { "-\($0)" } ?? ""
      var asset = PlannedAsset(
        template: content.template, pages: pages, record: "render", language: request.language,
        format: request.format, path: "\(stem)\(mark)\(suffix)", content: content)
      asset.separates = request.format == .pdf
      asset.hasLiveText = request.hasLiveText
      asset.marks = request.marks
      asset.press = press
      return asset
    }
    let found =
      assets.flatMap { AssetPlanning.faults(of: $0) } + findings.filter { $0.severity == .error }
    guard found.isEmpty else { throw PressFailure(.badData, found) }
    return assets
  }

  /// No account that was given may be left out in silence.
  private func checkSlots(of request: RenderRequest, _ template: Template) throws(PressFailure) {
    let (slots, given) = (template.codeSlots.map(\.name), request.accounts.compactMap(\.slot))
    for (index, slot) in given.enumerated() where given[..<index].contains(slot) {
      throw PressFailure(.badData, "duplicate-slot", "two accounts are given for the code slot '\(slot)'")
    }
    if request.accounts.isEmpty, let slot = template.codeSlots.first(where: { !$0.isOptional }) {
      throw PressFailure(
        .badData, "empty-slot", "the template '\(template.name)' needs an account for '\(slot.name)'",
        hint: "give one: '--account x:SwiftLang'")
    }
    guard request.accounts.count > slots.count + (template.repeatedCapacity ?? 0) else { return }
    throw PressFailure(
      .badData, "too-many-accounts",
      "accounts given: \(request.accounts.count); code slots of the template '\(template.name)': "
        + (slots.isEmpty ? "none" : slots.joined(separator: ", "))
        + (template.repeatedCapacity.map { ", and \($0) more side by side" } ?? ""))
  }

  /// Named slots get what was named for them; the rest is filled in order.
  private func codes(
    _ request: RenderRequest, _ template: Template
  ) -> [(slot: String, account: String, place: Place)] {
    let place = Place(position: .init(file: "--account", line: 1, column: 1), line: "")
    var open = template.codeSlots.map(\.name).filter { name in !request.accounts.contains { $0.slot == name }
    }
    return request.accounts.enumerated().compactMap { index, account in
      let slot = account.slot ?? (open.isEmpty ? nil : open.removeFirst())
      return slot.map { (slot: $0, account: "\(index + 1)", place: place) }
    }
  }
}

extension Diagnostic {
  /// Without its place, when that is an argument and not a file.
  fileprivate func withoutPlace(_ name: String) -> Diagnostic {
    guard position?.file == name else { return self }
    var copy = self
    copy.position = nil
    copy.sourceLine = nil
    return copy
  }
}
