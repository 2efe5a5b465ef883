internal import Foundation
internal import PressAccounts
internal import PressAssets
internal import PressDiagnostics
internal import PressFiles
internal import PressLinks
internal import PressPDF
internal import PressResources
internal import PressTemplates
internal import PressYAML

/// Reads `campaign.yaml` and the accounts it names; collects every fault of both.
struct CampaignReader {
  package static let keys = [
    "campaign", "accounts", "group", "languages", "link", "check", "assets", "output",
  ]
  private static let wishKeys = [
    "template", "where", "codes", "set", "formats", "text", "marks", "target", "condition", "profile",
    "collect",
  ]
  private static let utmKeys = ["source", "medium", "campaign", "term", "content"]

  let file: String
  /// What is wrong with the campaign's own file.
  private(set) var diagnostics: [Diagnostic] = []
  /// What is wrong with the accounts.
  private(set) var accountFindings = CampaignFindings()
  /// What could be read in spite of errors, so that what a plan finds is reported in the same run; nil where nothing of
  /// it makes sense.
  private(set) var draft: Campaign?

  init(file: String) {
    self.file = file
  }

  private var accountsFile: URL?

  private var folder: URL { URL(fileURLWithPath: file).deletingLastPathComponent() }

  /// The campaign, or nil with the reasons in `diagnostics`.
  mutating func read() throws(PressFailure) -> Campaign? {
    if let fault = CampaignFile.fault(of: file) { throw fault }
    let text = try InputFile.text(file, decoding: YAMLDocument.text)
    let document = YAMLDocument(parsing: text, file: file)
    draft = try document.root.map { root throws(PressFailure) in try read(root) } ?? nil
    diagnostics = document.diagnostics + diagnostics
    return hasErrors ? nil : draft
  }

  var hasErrors: Bool { accountFindings.hasErrors || diagnostics.contains { $0.severity == .error } }

  private mutating func read(_ root: YAMLValue) throws(PressFailure) -> Campaign? {
    guard let top = root.mapping(CampaignReader.keys, of: "a campaign") else { return nil }
    let name = top.required("campaign")?.value("letters, digits, - and _") { text in
      text.isEmpty || text.contains { !($0.isASCII && ($0.isLetter || $0.isNumber) || "-_".contains($0)) }
        ? nil : text
    }
    var accounts = AccountsReader()
    if let value = top.required("accounts") { try read(value, into: &accounts) }
    accountFindings = accounts.findings

    let group = readGroup(top["group"], columns: accounts.columns)
    let languages = top["languages"]?.list().compactMap { item in
      item.value(LanguageTag.form, LanguageTag.known).map {
        (tag: $0, place: SourceLocation(position: item.position, line: item.sourceLine))
      }
    }
    let assets = (top.required("assets")?.list() ?? []).compactMap { readSpec($0, columns: accounts.columns) }
    if let value = top["assets"], value.list().isEmpty {
      value.error("no-assets", "a campaign has an asset", hint: "write '- template: web-card-1200x630'")
    }
    let output = top["output"]?.mapping(["folder", "name"], of: "'output'")
    let pattern = output?["name"]?.value("a name such as {{template}}/{{id}}") { try? TextPattern($0) }
    guard let usual = try? TextPattern("{{template}}/{{id}}") else { return nil }
    return Campaign(
      name: name ?? "?", folder: folder,
      records: .init(
        rows: accounts.rows, columns: accounts.columns, isComplete: accounts.isComplete,
        isGrouped: top["group"] == nil || group != nil, group: group,
        groupPlace: top["group"].map { SourceLocation(position: $0.position, line: $0.sourceLine) }
          ?? SourceLocation(position: root.position, line: root.sourceLine)),
      accountsFile: accountsFile,
      languages: languages ?? [], tracking: readTracking(top["link"]),
      stresses: top["check"]?.choice(["decode", "stress"]) == "stress", assets: assets,
      outputFolder: output?["folder"]?.value("a folder such as Output") { $0.isEmpty ? nil : $0 } ?? "Output",
      outputName: OutputNamePattern(
        pattern ?? usual,
        at: SourceLocation(
          position: output?["name"]?.position ?? root.position,
          line: output?["name"]?.sourceLine ?? root.sourceLine)))
  }

  private mutating func read(_ value: YAMLValue, into accounts: inout AccountsReader) throws(PressFailure) {
    guard value.isScalar else { return accounts.read(inline: value) }
    guard let name = value.string() else { return }
    if name == "-" {
      return try CampaignReader.read(into: &accounts) { () throws(PressFailure) in
        try AccountsInput(descriptor: 0, shownAs: AccountsInput.standardInputName)
      }
    }
    guard let path = ConfinedPath.resolve(name, in: folder) else {
      value.error(
        "outside-campaign", "'\(name)' lies outside of the campaign's folder",
        hint: "put the file beside \(file)")
      return
    }
    let shown = (file as NSString).deletingLastPathComponent
    let shownName = shown.isEmpty ? name : "\(shown)/\(name)"
    guard FileManager.default.fileExists(atPath: path.path) else {
      value.error("missing-file", "there is no file '\(shownName)'")
      return
    }
    accountsFile = path
    try CampaignReader.read(into: &accounts) { () throws(PressFailure) in
      try AccountsInput(path: path.path, shownAs: shownName)
    }
  }

  /// Reads accounts; that they are no text is a fault among others.
  private static func read(
    into accounts: inout AccountsReader, _ input: () throws(PressFailure) -> AccountsInput
  ) throws(PressFailure) {
    do throws(PressFailure) {
      accounts.read(try input())
    } catch {
      guard error.kind == .badData else { throw error }
      accounts.miss(error.diagnostics)
    }
  }

  private func readGroup(_ value: YAMLValue?, columns: [String]) -> String? {
    guard let value, let column = value.string() else { return nil }
    return check(column, among: columns) { value.error($0, $1, hint: $2) } ? column : nil
  }

  /// Reports a column that the accounts do not have; accounts that could not be read have none.
  private func check(
    _ column: String, among columns: [String], _ onEvent: (String, String, String?) -> Void
  ) -> Bool {
    guard !columns.isEmpty, !columns.contains(column) else { return true }
    onEvent(
      "unknown-column", "the accounts have no column '\(column)'",
      Suggestion.hint(for: column, among: columns))
    return false
  }

  private func readTracking(_ value: YAMLValue?) -> TrackingTemplate? {
    guard let value, let link = value.mapping(["utm"], of: "'link'"),
      let utm = link["utm"]?.mapping(CampaignReader.utmKeys, of: "'utm'")
    else { return nil }
    var values: [String: TextPattern] = [:]
    for (name, entry) in utm.entries {
      values[name] = entry.value.value("a text", { try? TextPattern($0) })
    }
    return .init(values: values, place: SourceLocation(position: value.position, line: value.sourceLine))
  }

  private func readSpec(_ value: YAMLValue, columns: [String]) -> Campaign.AssetSpec? {
    guard
      let spec = value.mapping(CampaignReader.wishKeys, of: "an asset"),
      let templateValue = spec.required("template"), let template = templateValue.string()
    else { return nil }
    var filter: [(column: String, value: String)] = []
    var knowsRows = true
    for (column, entry) in spec["where"]?.openMapping(of: "'where'")?.entries ?? [] {
      if !check(column, among: columns, { entry.value.error($0, $1, hint: $2) }) { knowsRows = false }
      if let wanted = entry.value.string() { filter.append((column, wanted)) }
    }
    let codes = (spec["codes"]?.openMapping(of: "'codes'")?.entries ?? []).compactMap { slot, entry in
      entry.value.string().map {
        (
          slot: slot, account: $0,
          place: SourceLocation(position: entry.keyPosition, line: entry.value.sourceLine)
        )
      }
    }
    let settings = (spec["set"]?.openMapping(of: "'set'")?.entries ?? []).flatMap { name, entry in
      entry.value.localizedText(of: "'\(name)'")?.flattened(under: name) ?? []
    }
    let formats = spec["formats"]?.list().compactMap { item in
      item.choice(AssetFormat.ofTemplates.map(\.rawValue)).flatMap { AssetFormat(rawValue: $0) }
    }
    let collects = spec["collect"]?.bool() ?? false
    if collects, let value = spec["collect"], !(formats ?? []).contains(.pdf) {
      value.error(
        "nothing-to-collect", "only PDF holds many records in one file, and 'formats:' has no pdf",
        hint: "write 'formats: [pdf]'")
    }
    let marks = spec["marks"]?.list().compactMap { item in
      item.choice(PrinterMarks.Kind.allCases.map(\.rawValue)).flatMap { PrinterMarks.Kind(rawValue: $0) }
    }
    if let value = spec["marks"], !(formats ?? [.png]).contains(.pdf) {
      value.error(
        "marks-without-pdf", "only a PDF has marks around its pages",
        hint: "add pdf to 'formats', or leave 'marks' out")
    }
    let press = PDFOutputOptions(
      target: spec["target"]?.choice(PDFOutputOptions.targets), condition: spec["condition"]?.string(),
      profile: spec["profile"]?.string())
    let pressValue = spec["target"] ?? spec["condition"] ?? spec["profile"] ?? value
    if let fault = press.fault { pressValue.error("press", fault.message, hint: fault.hint) }
    if !press.isEmpty, formats?.contains(.pdf) != true {
      pressValue.error(
        "press-without-pdf",
        "'target', 'condition' and 'profile' are for PDF, which is not among the formats",
        hint: "add 'pdf' to 'formats', or leave them out")
    }
    return Campaign.AssetSpec(
      template: template,
      templatePlace: SourceLocation(position: templateValue.position, line: templateValue.sourceLine),
      filter: filter, knowsRows: knowsRows, codes: codes, settings: settings,
      settingsPlace: spec["set"].map { SourceLocation(position: $0.position, line: $0.sourceLine) },
      formats: formats ?? [.png], hasLiveText: spec["text"]?.choice(["outlines", "live"]) == "live",
      collects: collects,
      marks: PrinterMarks(Set(marks ?? [])),
      press: press, pressPlace: SourceLocation(position: pressValue.position, line: pressValue.sourceLine),
      place: SourceLocation(position: value.position, line: value.sourceLine))
  }
}
