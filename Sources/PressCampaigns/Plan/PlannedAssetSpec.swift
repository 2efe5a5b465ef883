internal import PressAccounts
internal import PressAssets
internal import PressDiagnostics
internal import PressFiles
internal import PressResources
internal import PressTemplates

/// One entry of `assets:` with all that its assets have in common; makes each of them as often as it is asked for.
struct PlannedAssetSpec: Sendable {
  let spec: Campaign.AssetSpec
  let campaign: Campaign
  let template: Template
  /// What its PDFs are written for; nil where there are none.
  let press: OutputIntent?
  let records: RecordList
  /// What its assets speak, one after another; a single nil when languages stand together.
  let languages: [String?]
  /// The files of a record in one language; a PDF that holds all records is none of them.
  let files: [File]
  /// What every record is put into the template with, but for the language.
  private let input: AssetInput
  private let prints: Fingerprint
  /// Of the template's bundle.
  private let bundle: String

  /// A format, and the pages that one file of it holds.
  struct File: Sendable {
    var format: AssetFormat
    var pages: [Int]
  }

  /// - Parameter bundle: the digest of the template's bundle.
  init(
    _ spec: Campaign.AssetSpec, of campaign: Campaign, _ template: Template, _ press: OutputIntent?,
    _ records: RecordList, _ prints: Fingerprint, bundle: String
  ) {
    (self.spec, self.campaign, self.template, self.press) = (spec, campaign, template, press)
    (self.records, self.prints, self.bundle) = (records, prints, bundle)
    let spoken = campaign.languages.map(\.tag).filter { template.fault(ofLanguage: $0) == nil }
    languages = campaign.languages.isEmpty ? [nil] : spoken
    files = spec.formats.filter { !(spec.collects && $0 == .pdf) }.flatMap { format in
      format.files(of: template).map { File(format: format, pages: $0) }
    }
    var input = PlannedAssetSpec.input(of: spec, campaign)
    if !files.isEmpty { input.outputName = campaign.outputName }
    self.input = input
  }

  private static func input(of spec: Campaign.AssetSpec, _ campaign: Campaign) -> AssetInput {
    let tracked = campaign.tracking?.values.values.flatMap(\.names) ?? []
    var input = AssetInput(
      codes: spec.codes, texts: spec.settings, textsPlace: spec.settingsPlace,
      otherNames: campaign.outputName.pattern.names + tracked,
      tracking: campaign.tracking, folder: campaign.folder)
    input.allowsExpiring = campaign.allowsExpiring
    return input
  }

  /// Whether all records stand in one PDF, beside what `files` says.
  var collects: Bool { spec.collects && spec.formats.contains(.pdf) }

  /// Fills the template; if there is a content, the faults are warnings, else the draft is what could be filled.
  func content(
    of record: Record, in language: String?
  ) -> (content: AssetContent?, draft: AssetContent, faults: [Diagnostic]) {
    var input = input
    input.language = language
    if language != nil { input.languages = languages.compactMap(\.self) }
    return AssetContent.make(template, record, input)
  }

  /// A file's path below the campaign's folder.
  func path(of file: File, _ content: AssetContent, _ record: Record, _ language: String?)
    throws(Diagnostic) -> String
  {
    guard !record.name.isEmpty else {
      throw Diagnostic.error(
        "output-name", "'\(record.key)' has no letter or digit that a file's name could be made of",
        hint: "change the id"
      ).at(record.place.position, sourceLine: record.place.line)
    }
    var naming = content.values
    naming[OutputNamePattern.id] = record.name
    let stem: String
    switch naming.resolve(campaign.outputName.pattern) {
    case .text(let text): stem = text
    case .incomplete(let names), .unknown(let names):
      throw Diagnostic.error(
        "output-name",
        "the output's name needs \(names.map { "'\($0)'" }.joined(separator: " and ")), which '\(record.key)' does not give",
        hint: "fill that cell, or leave the name out of 'output: name'"
      ).at(record.place.position, sourceLine: record.place.line)
    }
    let parts = [stem, language, file.format.mark(of: file.pages, in: template)].compactMap { $0 }
    return parts.joined(separator: "-") + file.format.ending
  }

  /// The path of the PDF that holds all records, `<template>/<campaign>.pdf`.
  func collectedPath(in language: String?) -> String {
    let stem = [campaign.name, language].compactMap { $0 }.joined(separator: "-")
    return "\(FileNameSanitizer.make(template.name))/\(stem)\(AssetFormat.pdf.ending)"
  }

  /// One file of a record, with its fingerprint.
  func asset(
    _ file: File, _ content: AssetContent, _ record: Record, _ language: String?, path: String
  ) -> PlannedAsset {
    var asset = PlannedAsset(
      template: content.template, pages: file.pages, record: record.key, language: language,
      format: file.format, path: path, content: content, place: record.place)
    if file.format == .pdf { (asset.press, asset.marks) = (press, spec.marks) }
    asset.stresses = campaign.stresses
    asset.hasLiveText = file.format == .svg && spec.hasLiveText
    asset.fingerprint = prints.asset(asset, bundle: bundle)
    return asset
  }

  /// One record's pages in a file that holds all of them.
  func part(_ content: AssetContent, _ record: Record, _ language: String?) -> PlannedAsset {
    var part = PlannedAsset(
      template: content.template, pages: Array(template.pages.indices), record: record.key,
      language: language, format: .pdf, path: "", content: content, place: record.place)
    (part.press, part.marks) = (press, spec.marks)
    part.fingerprint = prints.asset(part, bundle: bundle)
    return part
  }
}
