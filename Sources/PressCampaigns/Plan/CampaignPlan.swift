internal import Foundation
internal import PressAccounts
internal import PressAssets
internal import PressDiagnostics
internal import PressFiles
internal import PressLinks
internal import PressResources
internal import PressTemplates

/// Every asset of a campaign, in input order, and every fault that can be known without drawing.
///
/// Of each asset it holds some eighty bytes: its path, its fingerprint, and what it is made from; the asset itself is
/// made again when its turn comes. So a million rows take no more than what tells them apart.
package struct CampaignPlan: Sendable {
  /// Where the assets go, relative to the working directory: `Output/<campaign>`.
  let folder: String
  let campaign: Campaign
  private(set) var findings = CampaignFindings()
  private(set) var paths = PathList()
  /// Files of templates, and pictures and profiles that the campaign names.
  private(set) var inputs = CampaignInputs()
  /// Whether codes are read back: assets whose codes are not differ from those whose are.
  var isVerified = true
  private var references: [AssetReference] = []
  private var specs: [PlannedAssetSpec] = []
  /// By place, what files hold that hold many records.
  private(set) var collected: [Int: CollectedRecords] = [:]
  /// Templates of which an asset is separated already.
  private var sampled: Set<String> = []
  private var omissions: PlanOmissions
  /// What is wrong with the spec that is being planned.
  private var doubts: [PlanDoubt] = []

  /// What an asset is made from.
  fileprivate struct AssetReference {
    package var mark: AssetFingerprint
    var spec: UInt16
    var language: UInt16
    /// Among the spec's records; nil for the file that holds all of them.
    var record: UInt32?
    /// Among the spec's files.
    var file: UInt16
    var separates: Bool
  }

  /// Of a cancelled task it holds what was planned so far.
  ///
  /// - Parameters:
  ///   - press: what the command's options say of PDFs; it counts for more than the campaign does.
  ///   - findings: what is wrong with the accounts; those of the plan are put among them.
  ///   - jobs: records that are looked at side by side, 1 or more.
  init(
    _ campaign: Campaign, library: TemplateLibrary, press: PDFOutputOptions = PDFOutputOptions(),
    findings: CampaignFindings = CampaignFindings(), jobs: Int = 1
  ) async throws(PressFailure) {
    (self.campaign, self.findings) = (campaign, findings)
    omissions = PlanOmissions(accounts: campaign.records.rows.count)
    guard press.isEmpty || campaign.assets.contains(where: { $0.formats.contains(.pdf) }) else {
      throw PressFailure(
        .usage, "press-without-pdf",
        "'--target', '--condition' and '--profile' are for PDF, which no asset of the campaign is",
        hint: "add 'pdf' to the 'formats' of an asset, or leave them out")
    }
    folder = "\(campaign.outputFolder)/\(campaign.name)"
    let prints = Fingerprint(
      cmykProfile: try Resources.cmykProfile(), styles: try Resources.styles(), media: try Resources.media())
    for spec in campaign.assets {
      do throws(PressFailure) {
        await add(spec, try CampaignPlan.load(spec, of: campaign, library), press, prints, jobs: max(1, jobs))
      } catch {
        self.findings.add(error.diagnostics)
      }
      doubts = []
    }
  }

  /// Adds what the campaign would leave out; of one with errors it is not known.
  mutating func addOmissions() {
    findings.add(omissions.findings(campaign.records.rows, columns: campaign.records.columns))
  }

  var name: String { campaign.name }
  var count: Int { references.count }
  var hasErrors: Bool { findings.hasErrors }
  /// What is to be reported, the first thousand of each severity.
  var diagnostics: [Diagnostic] { findings.reported }

  func path(at index: Int) -> String { paths[index] }

  func mark(at index: Int) -> AssetFingerprint {
    var mark = references[index].mark
    mark.isVerified = isVerified
    return mark
  }

  func format(at index: Int) -> AssetFormat {
    let reference = references[index]
    return reference.record == nil ? .pdf : specs[Int(reference.spec)].files[Int(reference.file)].format
  }

  func template(at index: Int) -> Template { specs[Int(references[index].spec)].template }

  /// Records of a file that holds many; 0 for one that holds its own alone.
  func partCount(at index: Int) -> Int {
    collected[index]?.count ?? 0
  }

  /// Whether Ghostscript is wanted for it.
  func isSeparated(at index: Int) -> Bool {
    references[index].separates && template(at: index).medium.hasPlates
  }

  /// Assets that are made from one record in one language and lie side by side: they share its content.
  func isSameContent(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (references[one], references[other])
    return a.record != nil && (a.spec, a.record, a.language) == (b.spec, b.record, b.language)
  }

  /// The keys of the records that a file holds, in order; nil when it holds one alone.
  func collectedKeys(at index: Int) -> [String]? {
    guard collected[index] != nil else { return nil }
    let records = specs[Int(references[index].spec)].records
    return (0..<records.count).map { records.record(at: $0).key }
  }

  /// The same with a shard's assets alone.
  func cut(to shares: [ShardPlan.Share]) -> CampaignPlan {
    var part = self
    (part.references, part.paths, part.collected) = ([], PathList(), [:])
    for share in shares {
      var reference = references[share.order]
      if var records = collected[share.order] {
        records.wanted = share.members
        part.collected[part.references.count] = records
        reference.mark = AssetFingerprint(share.fingerprint) ?? reference.mark
      }
      part.enter(reference, share.path, format(at: share.order))
    }
    return part
  }

  /// Makes an asset.
  ///
  /// - Throws: `PressFailure` when a file that was there when the campaign was planned is there no more.
  func asset(at index: Int) throws(PressFailure) -> PlannedAsset { try assets(at: [index])[0] }

  /// The records of a file that holds many; nil for one that holds its own alone.
  func parts(at index: Int) -> AssetParts? {
    guard let records = collected[index] else { return nil }
    let spec = specs[Int(references[index].spec)]
    return AssetParts(of: spec, in: spec.languages[Int(references[index].language)], wanted: records.wanted)
  }

  /// Makes assets that have the same content by `isSameContent`.
  func assets(at indices: [Int]) throws(PressFailure) -> [PlannedAsset] {
    guard let first = indices.first else { return [] }
    let reference = references[first]
    let spec = specs[Int(reference.spec)]
    let language = spec.languages[Int(reference.language)]
    let record = spec.records.record(
      at: reference.record.map(Int.init) ?? collected[first]?.wanted?.first ?? 0)
    let (content, _, faults) = spec.content(of: record, in: language)
    guard let content else { throw PressFailure(.badData, faults) }
    return indices.map { index in
      guard reference.record != nil else {
        var asset = spec.part(content, record, language)
        (asset.path, asset.record, asset.place) = (paths[index], campaign.name, spec.spec.place)
        (asset.separates, asset.stresses) = (true, campaign.stresses)
        asset.fingerprint = mark(at: index).text
        return asset
      }
      var asset = spec.asset(
        spec.files[Int(references[index].file)], content, record, language, path: paths[index])
      asset.separates = references[index].separates
      if !isVerified { asset.fingerprint = mark(at: index).text }
      return asset
    }
  }
}

// MARK: - Planning

extension CampaignPlan {
  private mutating func add(
    _ spec: Campaign.AssetSpec, _ loaded: Loaded, _ press: PDFOutputOptions, _ prints: Fingerprint, jobs: Int
  ) async {
    let template = loaded.template
    inputs.add(bundle: loaded.folder)
    findings.add(loaded.notes)
    doubts = [loaded.doubt, campaign.records.isGrouped ? nil : .groups].compactMap { $0 }
    var setting: OutputIntent?
    do throws(PressFailure) {
      setting = try CampaignPlan.setting(of: spec, template, in: campaign.folder, press)
    } catch {
      findings.add(error.diagnostics)
      doubts.append(.press)
    }
    if let profile = spec.press.profile, setting != nil {
      inputs.add(campaign.folder.appending(path: profile))
    }
    guard spec.knowsRows else { return tell(AssetContent.unknownSlots(spec.codes, of: template)) }
    let records = RecordList(for: spec, of: campaign.records, &findings)
    if records.isEmpty { tell(AssetContent.unknownSlots(spec.codes, of: template)) }
    let planned = PlannedAssetSpec(
      spec, of: campaign, template, setting, records, prints, bundle: prints.bundle(at: loaded.folder))
    check(planned)
    specs.append(planned)
    await add(planned, jobs: jobs)
  }

  /// Reports what is true in spite of what is doubtful.
  private mutating func tell(_ found: [Diagnostic]) {
    findings.add(doubts.isEmpty ? found : found.filter { one in doubts.allSatisfy { $0.lets(one) } })
  }

  /// Faults of a spec that are not a record's.
  private mutating func check(_ planned: PlannedAssetSpec) {
    let (spec, template, rows) = (planned.spec, planned.template, campaign.records.rows)
    for code in spec.codes where PlatformName.isUnknown(code.account) {
      // A code is asked for by a platform or by an id; a name that is neither would leave its slot empty.
      guard !rows.isEmpty, !rows.contains(where: { $0.id == code.account }) else { continue }
      let known = Set(rows.lazy.flatMap { [$0.id, $0.platformKey] }).sorted()
      tell([
        Diagnostic.error(
          "unknown-account", "'\(code.account)' is neither a platform nor the id of an account",
          hint: Suggestion.hint(for: code.account, among: known)
        ).at(code.place.position, sourceLine: code.place.line)
      ])
    }
    if planned.records.isEmpty, !rows.isEmpty {
      tell([
        Diagnostic.error(
          "no-rows", "no account is left by 'where:'", hint: "look at the values of that column"
        )
        .at(spec.place.position, sourceLine: spec.place.line)
      ])
    }
    let formats = spec.formats.flatMap { AssetPlanning.formatFindings(of: $0, template, planned.press) }
    tell(formats.map { $0.at(spec.place.position, sourceLine: spec.place.line) })
    for language in campaign.languages {
      guard let fault = template.fault(ofLanguage: language.tag) else { continue }
      tell([fault.at(language.place.position, sourceLine: language.place.line)])
    }
  }

  /// Plans all records of a spec, many side by side, and enters them in input order.
  private mutating func add(_ spec: PlannedAssetSpec, jobs: Int) async {
    var collected = spec.languages.map { _ in CollectedRecords() }
    let starts = Array(stride(from: 0, to: spec.records.count, by: RecordPlan.chunk))
    await withTaskGroup(of: (Int, [RecordPlan]).self) { group in
      var (next, done) = (0, 0)
      var ready: [Int: [RecordPlan]] = [:]
      func start() {
        guard next < starts.count, !Task.isCancelled else { return }
        let number = next
        let range = starts[number]..<min(starts[number] + RecordPlan.chunk, spec.records.count)
        group.addTask { (number, range.map { RecordPlan($0, of: spec) }) }
        next += 1
      }
      for _ in 0..<jobs { start() }
      for await (number, plans) in group {
        ready[number] = plans
        while let plans = ready.removeValue(forKey: done) {
          for (offset, plan) in plans.enumerated() { enter(plan, starts[done] + offset, spec, &collected) }
          done += 1
        }
        start()
      }
    }
    for (language, records) in collected.enumerated() where spec.collects {
      guard let mark = records.mark else { continue }
      let path = spec.collectedPath(in: spec.languages[language])
      guard claim(path, .pdf, for: campaign.name, at: spec.spec.place) else { continue }
      self.collected[references.count] = records
      enter(reference(mark, language: language, record: nil, file: 0, separates: true), path, .pdf)
    }
  }

  private mutating func enter(
    _ plan: RecordPlan, _ record: Int, _ spec: PlannedAssetSpec, _ collected: inout [CollectedRecords]
  ) {
    for (language, version) in plan.versions.enumerated() {
      tell(
        campaign.records.isComplete ? version.faults : version.faults.filter { $0.code != "empty-slot" })
      omissions.enter(
        plan.key, spec.records.members(of: record), shown: version.shownRows, empty: version.emptyNames,
        of: spec.template.name)
      for name in version.pictures { inputs.add(campaign.folder.appending(path: name)) }
      for (number, file) in version.files.enumerated() {
        switch file {
        case .failure(let fault): tell([fault])
        case .success(let file):
          let format = spec.files[number].format
          guard claim(file.path, format, for: plan.key, at: plan.place) else { continue }
          tell(file.faults)
          let separates =
            format == .pdf
            && (sampled.insert(spec.template.name).inserted || PlateSample.contains(plan.key))
          enter(
            reference(
              file.mark, language: language, record: record, file: number,
              separates: separates), file.path, format)
        }
      }
      if let part = version.part {
        tell(part.faults)
        collected[language].add(part)
      }
    }
  }

  /// A reference of the spec that is being planned.
  private func reference(
    _ mark: AssetFingerprint, language: Int, record: Int?, file: Int, separates: Bool
  ) -> AssetReference {
    AssetReference(
      mark: mark, spec: UInt16(specs.count - 1), language: UInt16(language),
      record: record.map(UInt32.init), file: UInt16(file), separates: separates)
  }

  private mutating func enter(_ reference: AssetReference, _ path: String, _ format: AssetFormat) {
    paths.append(path, isFolder: format.isFolder)
    references.append(reference)
  }

  /// Two assets may not want one file, nor one a file in the other's folder.
  private mutating func claim(
    _ path: String, _ format: AssetFormat, for record: String, at place: SourceLocation
  ) -> Bool {
    if let fault = OutputNames.fault(in: path, format) {
      tell([
        Diagnostic.error("output-name", "the output's name '\(path)' \(fault)", hint: "change the id")
          .at(place.position, sourceLine: place.line)
      ])
      return false
    }
    if let owner = paths.owner(of: path) {
      tell([
        Diagnostic.error(
          "output-collision", "'\(path)' is wanted by '\(record)' and by '\(key(at: owner))'",
          hint: "give each row an id of its own, or put more of the row into 'output: name'"
        ).at(place.position, sourceLine: place.line)
      ])
      return false
    }
    return true
  }

  /// The key of the record that an asset is made for; the campaign's name for one that holds all of them.
  func key(at index: Int) -> String {
    let reference = references[index]
    return reference.record.map { specs[Int(reference.spec)].records.record(at: Int($0)).key }
      ?? campaign.name
  }
}
