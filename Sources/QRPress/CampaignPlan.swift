internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressLinks
internal import PressSymbols
internal import PressTemplates

/// Every asset of a campaign, in input order, and every fault that can be known without drawing.
struct CampaignPlan: Sendable {
  /// Where the assets go, relative to the working directory: `Output/<campaign>`.
  let folder: String
  var assets: [PlannedAsset] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The same: ten thousand rows may each be warned about, and what they share is told once.
  private var told: Set<Diagnostic> = []
  let campaign: Campaign
  var name: String { campaign.name }
  private var owners = PathOwners()
  /// Templates of which an asset is separated already.
  private var sampled: Set<String> = []

  /// - Parameter press: what the command's options say of PDFs; it counts for more than the campaign does.
  init(_ campaign: Campaign, library: TemplateLibrary, press: PressWish = PressWish()) throws(PressFailure) {
    self.campaign = campaign
    guard press.isEmpty || campaign.assets.contains(where: { $0.formats.contains(.pdf) }) else {
      throw PressFailure(
        .usage, "press-without-pdf",
        "'--target', '--condition' and '--profile' are for PDF, which no asset of the campaign is",
        hint: "add 'pdf' to the 'formats' of an asset, or leave them out")
    }
    folder = "\(campaign.outputFolder)/\(campaign.name)"
    let prints = Fingerprint(
      cmykProfile: try Resources.cmykProfile(), styles: try Resources.styles(), media: try Resources.media())
    for wish in campaign.assets {
      do throws(PressFailure) {
        let (template, notes, bundle) = try CampaignPlan.load(wish, of: campaign, library)
        diagnostics += notes
        told.formUnion(notes)
        let digest = prints.bundle(at: bundle)
        let setting = try CampaignPlan.setting(of: wish, template, in: campaign.folder, press)
        plan(wish, template, setting) { asset in prints.asset(asset, bundle: digest) }
      } catch {
        error.diagnostics.forEach { tell($0) }
      }
    }
  }

  /// A wish's template, what is to be said of it, and its folder, which may not lie outside of the
  /// campaign's.
  private static func load(
    _ wish: Campaign.AssetWish, of campaign: Campaign, _ library: TemplateLibrary
  ) throws(PressFailure) -> (Template, [Diagnostic], folder: URL) {
    let place = wish.templatePlace
    guard !library.leadsOut(wish.template, of: campaign.folder) else {
      let fault = Diagnostic.error(
        "outside-campaign", "the template '\(wish.template)' lies outside of the campaign's folder",
        hint: "put the bundle beside the campaign's file")
      throw PressFailure(.badData, [fault.at(place.position, sourceLine: place.line)])
    }
    guard let found = library.locate(wish.template, from: campaign.folder) else {
      throw PressFailure(
        .badData, [library.unknown(wish.template).at(place.position, sourceLine: place.line)])
    }
    let (template, notes) = try library.load(wish.template, from: campaign.folder)
    return (template, notes, found.folder)
  }

  /// What a wish's PDFs are written for; nil where there are none.
  ///
  /// A profile that the campaign names lies beside it, one of the command where the user stands.
  private static func setting(
    of wish: Campaign.AssetWish, _ template: Template, in folder: URL, _ press: PressWish
  ) throws(PressFailure) -> PressSetting? {
    guard wish.formats.contains(.pdf) else { return nil }
    let whole = wish.press.overridden(by: press)
    var profile = press.profile.map { URL(fileURLWithPath: $0) }
    do throws(PressFailure) {
      if press.profile == nil, let name = whole.profile {
        profile = ConfinedPath.resolve(name, in: folder)
        guard profile != nil else {
          throw PressFailure(
            .badData, "outside-campaign", "'\(name)' lies outside of the campaign's folder",
            hint: "put the file beside the campaign's")
        }
      }
      return try PressSetting(whole, for: template.medium.kind, profile: profile)
    } catch {
      guard press.profile == nil, press.condition == nil else { throw error }
      let place = wish.pressPlace
      throw PressFailure(
        error.status, error.diagnostics.map { $0.at(place.position, sourceLine: place.line) })
    }
  }

  /// What can be told of the templates alone, when rows are faulty and no plan can be made.
  static func templateFaults(of campaign: Campaign, library: TemplateLibrary) -> [Diagnostic] {
    campaign.assets.flatMap { wish -> [Diagnostic] in
      do throws(PressFailure) {
        let (template, notes, _) = try load(wish, of: campaign, library)
        return notes + AssetContent.unknownSlots(wish.codes, of: template)
      } catch {
        return error.diagnostics
      }
    }
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Tells assets whose codes are not read back from those whose are.
  mutating func markUnverified() {
    for index in assets.indices { assets[index].fingerprint += "-unverified" }
  }

  mutating func tell(_ diagnostic: Diagnostic) {
    if told.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  private mutating func plan(
    _ wish: Campaign.AssetWish, _ template: Template, _ press: PressSetting?,
    fingerprint: (PlannedAsset) -> String
  ) {
    let records = records(for: wish)
    checkCodes(of: wish)
    if records.isEmpty, !campaign.records.rows.isEmpty {
      tell(
        Diagnostic.error(
          "no-rows", "no account is left by 'where:'", hint: "look at the values of that column"
        )
        .at(wish.place.position, sourceLine: wish.place.line))
    }
    for finding in wish.formats.flatMap({ AssetPlanning.formatFindings(of: $0, template, press) }) {
      tell(finding.at(wish.place.position, sourceLine: wish.place.line))
    }
    for language in campaign.languages {
      guard let fault = template.fault(ofLanguage: language.tag) else { continue }
      tell(fault.at(language.place.position, sourceLine: language.place.line))
    }
    let spoken = campaign.languages.map(\.tag).filter { template.fault(ofLanguage: $0) == nil }
    let languages: [String?] = campaign.languages.isEmpty ? [nil] : spoken
    var collected = languages.map { _ in [PlannedAsset]() }
    for record in records {
      for (place, language) in languages.enumerated() {
        var setting = AssetSetting(folder: campaign.folder)
        setting.codes = wish.codes
        setting.texts = wish.settings
        setting.textsPlace = wish.settingsPlace
        setting.otherNames =
          campaign.namePattern.names + (campaign.tracking?.values.values.flatMap(\.names) ?? [])
        setting.tracking = campaign.tracking
        setting.language = language
        if !spoken.isEmpty { setting.languages = spoken }
        let (content, faults) = AssetContent.make(template, record, setting)
        faults.forEach { tell($0) }
        guard let content else { continue }
        for format in wish.formats {
          if wish.collects, format == .pdf {
            collected[place].append(part(content, template, record, language, wish, press, fingerprint))
          } else {
            add(content, template, record, language, format, wish, press, fingerprint: fingerprint)
          }
        }
      }
    }
    for (language, parts) in zip(languages, collected) {
      collect(parts, of: template, language, wish, fingerprint: fingerprint)
    }
  }

  /// One record's pages in a file that holds all of them.
  private mutating func part(
    _ content: AssetContent, _ template: Template, _ record: Record, _ language: String?,
    _ wish: Campaign.AssetWish, _ press: PressSetting?, _ fingerprint: (PlannedAsset) -> String
  ) -> PlannedAsset {
    var part = PlannedAsset(
      template: content.template, pages: Array(template.pages.indices), record: record.key,
      language: language, format: .pdf, path: "", content: content, place: record.place)
    for fault in AssetPlanning.faults(of: part) { tell(fault) }
    (part.press, part.marks) = (press, wish.marks)
    part.fingerprint = fingerprint(part)
    return part
  }

  /// All records of a template as one PDF, `<template>/<campaign>.pdf`.
  private mutating func collect(
    _ parts: [PlannedAsset], of template: Template, _ language: String?, _ wish: Campaign.AssetWish,
    fingerprint: (PlannedAsset) -> String
  ) {
    guard let first = parts.first else { return }
    let stem = [campaign.name, language].compactMap { $0 }.joined(separator: "-")
    var asset = first
    (asset.path, asset.record, asset.place) = (
      "\(SafeName.make(template.name))/\(stem)\(AssetFormat.pdf.ending)", campaign.name, wish.place
    )
    asset.parts = parts
    guard claim(asset.path, .pdf, for: asset.record, at: wish.place) else { return }
    asset.separates = true
    asset.stresses = campaign.stresses
    asset.fingerprint = Fingerprint.ofParts(parts.map(\.fingerprint))
    assets.append(asset)
  }

  /// A code is asked for by a platform or by an id; a name that is neither would leave its slot empty.
  private mutating func checkCodes(of wish: Campaign.AssetWish) {
    let rows = campaign.records.rows
    for code in wish.codes where PlatformName.isUnknown(code.account) {
      guard !rows.isEmpty, !rows.contains(where: { $0.id == code.account }) else { continue }
      let known = Set(rows.map(\.id) + rows.map(\.link.platform.key)).sorted()
      tell(
        Diagnostic.error(
          "unknown-account", "'\(code.account)' is neither a platform nor the id of an account",
          hint: Suggestion.hint(for: code.account, among: known)
        ).at(code.place.position, sourceLine: code.place.line))
    }
  }

  private mutating func add(
    _ content: AssetContent, _ template: Template, _ record: Record, _ language: String?,
    _ format: AssetFormat, _ wish: Campaign.AssetWish, _ press: PressSetting?,
    fingerprint: (PlannedAsset) -> String
  ) {
    guard !record.name.isEmpty else {
      tell(
        Diagnostic.error(
          "output-name", "'\(record.key)' has no letter or digit that a file's name could be made of",
          hint: "change the id"
        ).at(record.place.position, sourceLine: record.place.line))
      return
    }
    var naming = content.values
    naming["id"] = record.name
    guard case .text(let stem) = naming.resolve(campaign.namePattern) else {
      tell(
        Diagnostic.error(
          "output-name", "the output's name has something in it that '\(record.key)' does not give"
        )
        .at(record.place.position, sourceLine: record.place.line))
      return
    }
    for pages in format.files(of: template) {
      let parts = [stem, language, format.mark(of: pages, in: template)].compactMap { $0 }
      let path = parts.joined(separator: "-") + format.ending
      guard claim(path, format, for: record.key, at: record.place) else { continue }
      var asset = PlannedAsset(
        template: content.template, pages: pages, record: record.key, language: language, format: format,
        path: path,
        content: content, place: record.place)
      for fault in AssetPlanning.faults(of: asset) { tell(fault) }
      if format == .pdf {
        asset.press = press
        asset.separates = sampled.insert(template.name).inserted || PlateSample.contains(record.key)
      }
      asset.stresses = campaign.stresses
      if format == .pdf { asset.marks = wish.marks }
      asset.hasLiveText = format == .svg && wish.hasLiveText
      asset.fingerprint = fingerprint(asset)
      assets.append(asset)
    }
  }

  /// Two assets may not want one file, nor one a file in the other's folder.
  private mutating func claim(_ path: String, _ format: AssetFormat, for record: String, at place: Place)
    -> Bool
  {
    let fault = SafeName.fault(in: path) ?? CampaignReport.fault(in: path)
    if let fault = fault ?? (format.isFolder ? OutputFolder.fault(in: path) : nil) {
      tell(
        Diagnostic.error("output-name", "the output's name '\(path)' \(fault)", hint: "change the id")
          .at(place.position, sourceLine: place.line))
      return false
    }
    if let owner = owners.owner(of: path) {
      tell(
        Diagnostic.error(
          "output-collision", "'\(path)' is wanted by '\(record)' and by '\(owner)'",
          hint: "give each row an id of its own, or put more of the row into 'output: name'"
        ).at(place.position, sourceLine: place.line))
      return false
    }
    owners.enter(path, isFolder: format.isFolder, owner: record)
    return true
  }
}
