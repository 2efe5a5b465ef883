internal import Foundation
package import PressAccounts
package import PressDiagnostics
internal import PressDrawing
internal import PressLinks
internal import PressResources
internal import PressSymbols
package import PressTemplates

extension AssetContent {
  /// Fills a template from a record.
  ///
  /// Everything wrong is reported at once; nothing is drawn. If there is a content, the faults are warnings; the draft is
  /// what could be filled in spite of errors.
  package static func make(
    _ template: Template, _ record: Record, _ input: AssetInput
  ) -> (content: AssetContent?, draft: AssetContent, faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    var rows = assign(record, to: template, input, &faults)
    // Names of a slot that is not filled would only be reported as unknown.
    var isUnfilled = !faults.isEmpty
    // Which slot a faulty row is for is not known where its platform is not.
    if record.rows.contains(where: \.isFaulty) { faults.removeAll { $0.code == "empty-slot" } }
    let (template, repeated) = repeating(template, record, besides: rows.map(\.1), &faults)
    rows += repeated
    faults += template.unusedNames(of: input.texts.map(\.0), besides: input.otherNames).map {
      $0.at(input.textsPlace?.position, sourceLine: input.textsPlace?.line)
    }
    isUnfilled = isUnfilled || !faults.isEmpty
    var values = TemplateValues(
      language: input.language, languages: input.languages ?? template.languagesTogether,
      texts: record.values)
    values["template"] = template.name
    values["language"] = input.language ?? ""
    for (slot, row) in rows { describe(row, as: slot.name, in: &values) }
    let (set, doubts) = setTexts(input, by: values, &faults)
    for (name, text) in set { values[name] = text }
    faults += wrongValues(of: template, values, record, input)
    values = template.filling(values)
    let (colored, colorless) = template.resolvingColors(values)
    faults += colorless
    faults += colored.inkFaults(in: values)
    faults += template.faults(in: values).filter { !isUnfilled || !nameFaults.contains($0.code) }
      .map { $0.at(record.place.position, sourceLine: record.place.line) }
    faults +=
      input.outputName?.faults(in: values, besides: isUnfilled ? template.codeSlots.map(\.name) : []) ?? []

    var codes: [FilledSlot] = []
    var notes = doubts
    // What a faulty row's code would say is not known; the rest of it is looked at.
    for (slot, row) in rows where !row.isFaulty {
      // A link that tracking spoils is looked at without it.
      let link = tracked(row, input.tracking, values, &faults)
      do {
        if !input.allowsExpiring, template.medium.kind != .screen, let fault = link.printFault {
          faults.append(at(row, fault))
          continue
        }
        let plan = try SymbolPlan(text: link.link, requirements: slot.requirements)
        let slot = colored.codeSlot(slot.name, in: values) ?? slot
        codes.append(FilledSlot(slot: slot, link: link, source: .planned(plan)))
        if link.link != row.link.link, let note = trackingCost(of: plan, row, slot) { notes.append(note) }
      } catch {
        faults.append(
          at(row, .error("symbol", "code slot '\(slot.name)': \(error.message)", hint: error.hint)))
      }
    }
    let pictures = pictures(of: template, values, record, input.folder, &faults)
    let accounts = rows.reduce(into: [:]) { all, filled in
      all[filled.0.name] = record.rows.firstIndex { $0.place.position == filled.1.place.position }
    }
    let draft = AssetContent(
      template: colored, values: values, codes: codes, accounts: accounts, pictures: pictures)
    guard faults.isEmpty, !rows.contains(where: \.1.isFaulty) else { return (nil, draft, faults) }
    return (draft, draft, notes)
  }

  /// Codes of faults that follow from a slot that no account fills.
  private static let nameFaults: Set = ["unknown-name", "empty-name", "missing-field"]

  /// What tracking costs: nil when the symbol stays as large as it is without.
  private static func trackingCost(of plan: SymbolPlan, _ row: AccountRow, _ slot: CodeSlot) -> Diagnostic? {
    guard let bare = try? SymbolPlan(text: row.link.link, requirements: slot.requirements),
      plan.version > bare.version
    else { return nil }
    let quiet = 2 * slot.quietZone.modules
    let shrunk = 1 - Double(bare.version.modules + quiet) / Double(plan.version.modules + quiet)
    return at(
      row,
      .warning(
        "tracking-cost",
        "tracking takes the code in '\(slot.name)' from version \(bare.version) to \(plan.version): its modules "
          + "are \((shrunk * 100).decimal(places: 0)) % smaller",
        hint: "keep the utm values short, or the code large"))
  }

  private static func at(_ row: AccountRow, _ fault: Diagnostic) -> Diagnostic {
    let place = row.place(of: "account")
    return fault.at(place.position, sourceLine: place.line)
  }

  /// Which row fills which slot: as the campaign says, else in order.
  private static func assign(
    _ record: Record, to template: Template, _ input: AssetInput, _ faults: inout [Diagnostic]
  ) -> [(CodeSlot, AccountRow)] {
    let slots = template.codeSlots
    if input.codes.isEmpty {
      let filled = Array(zip(slots, record.rows))
      for slot in slots.dropFirst(filled.count) where !slot.isOptional {
        faults.append(unfilled(slot, record))
      }
      return filled.map { ($0.0, $0.1) }
    }
    let unknown = unknownSlots(input.codes, of: template)
    guard unknown.isEmpty else {
      faults += unknown
      return []
    }
    var filled: [(CodeSlot, AccountRow)] = []
    for slot in slots {
      let spec = input.codes.first { $0.slot == slot.name }
      if let spec, let row = record.row(called: spec.account) {
        filled.append((slot, row))
      } else if !slot.isOptional {
        faults.append(unfilled(slot, record, wanted: spec?.account))
      }
    }
    return filled
  }

  /// The template with its repeated slots written out for the accounts that no other slot takes.
  private static func repeating(
    _ template: Template, _ record: Record, besides taken: [AccountRow], _ faults: inout [Diagnostic]
  ) -> (Template, [(CodeSlot, AccountRow)]) {
    guard let capacity = template.repeatedCapacity else { return (template, []) }
    let left = record.rows.filter { row in !taken.contains { $0.id == row.id } }
    guard left.count <= capacity else {
      faults.append(
        Diagnostic.error(
          "too-many-accounts",
          "there are \(left.count) accounts for the \(capacity) places of '\(template.name)'",
          hint: "choose with 'where:', or take a template with more room"
        ).at(record.place.position, sourceLine: record.place.line))
      return (template, [])
    }
    let (expanded, misplaced) = template.expanded(accounts: left.count)
    faults += misplaced
    let slots = expanded.codeSlots
    let filled = left.enumerated().compactMap { index, row in
      slots.first { $0.name == RepeatedSlots.name(of: index) }.map { ($0, row) }
    }
    return (expanded, filled)
  }

  /// Slots that a campaign names and the template does not have.
  package static func unknownSlots(
    _ codes: [(slot: String, account: String, place: SourceLocation)], of template: Template
  ) -> [Diagnostic] {
    let names = template.codeSlots.map(\.name)
    return codes.filter { !names.contains($0.slot) }.map { code in
      Diagnostic.error(
        "unknown-slot", "the template '\(template.name)' has no code slot '\(code.slot)'",
        hint: Suggestion.hint(for: code.slot, among: names)
      ).at(code.place.position, sourceLine: code.place.line)
    }
  }

  private static func unfilled(_ slot: CodeSlot, _ record: Record, wanted: String? = nil) -> Diagnostic {
    // Without the record's name: of a thousand rows it is the same, and reported once.
    let what = wanted.map { "no account '\($0)'" } ?? "no account left"
    return Diagnostic.error(
      "empty-slot", "there is \(what) for the code slot '\(slot.name)'",
      hint: "add a row with that account, or choose another under 'codes:'"
    ).at(record.place.position, sourceLine: record.place.line)
  }

  /// Makes `{{main.platform}}`, `{{main.account}}`, `{{main.name.zh}}` … mean what fills the slot.
  private static func describe(_ row: AccountRow, as slot: String, in values: inout TemplateValues) {
    for (column, text) in row.values where !AccountValidator.required.contains(column) {
      values["\(slot).\(column)"] = text
    }
    let platform = row.link.platform
    values.filledSlots.insert(slot)
    values["\(slot).id"] = row.id
    values["\(slot).key"] = platform.key
    values["\(slot).account"] = row.link.account
    values["\(slot).link"] = row.link.link
    values["\(slot).platform.en"] = platform.name
    values["\(slot).platform.zh"] = platform.chineseName
    values["\(slot).call.en"] = platform.callToAction
    values["\(slot).call.zh"] = platform.chineseCallToAction
    // The table of platforms speaks Chinese and English; every other language is given the English.
    for language in values.languages + [values.language].compactMap({ $0 })
    where !["zh", "en"].contains(language) {
      values["\(slot).platform.\(language)"] = platform.name
      values["\(slot).call.\(language)"] = platform.callToAction
    }
  }

  /// A row's link with what is to be counted of it; without it where that is not possible, which is a fault.
  private static func tracked(
    _ row: AccountRow, _ template: TrackingTemplate?, _ values: TemplateValues, _ faults: inout [Diagnostic]
  ) -> FollowLink {
    do {
      return try tracked(row.link, template, values)
    } catch let fault as Diagnostic {
      faults.append(fault)
    } catch let error as LinkError {
      faults.append(at(row, error.diagnostic))
    } catch {
      faults.append(at(row, .error("bug", "\(error)")))
    }
    return row.link
  }

  private static func tracked(
    _ link: FollowLink, _ template: TrackingTemplate?, _ values: TemplateValues
  ) throws -> FollowLink {
    guard let template else { return link }
    func text(_ name: String) throws -> String? {
      guard let pattern = template.values[name] else { return nil }
      switch values.resolve(pattern) {
      case .text(let text): return text
      case .incomplete: return nil
      case .unknown(let names):
        throw Diagnostic.error(
          "unknown-name", "nothing is called '\(names[0])' here",
          hint: Suggestion.hint(for: names[0], among: values.names)
        ).at(template.place.position, sourceLine: template.place.line)
      }
    }
    return try link.adding(
      Tracking(
        source: text("source"), medium: text("medium"), campaign: text("campaign"), term: text("term"),
        content: text("content")))
  }

  private static func pictures(
    of template: Template, _ values: TemplateValues, _ record: Record, _ folder: URL,
    _ faults: inout [Diagnostic]
  ) -> [String: Picture] {
    var pictures: [String: Picture] = [:]
    let images = template.fields.filter { $0.kind == .image }.flatMap { template.given(for: $0, in: values) }
    let names = Set(template.namedFiles(in: values).map(\.name) + images.map(\.text))
    // What is not the name of a picture has been reported.
    for name in names.subtracting(images.map(\.text).filter { !FieldKind.image.fits($0) }).sorted() {
      let found: [Diagnostic]
      if let file = ConfinedPath.resolve(name, in: folder) {
        if let bytes = try? Data(contentsOf: file) {
          do {
            pictures[name] = try PictureFile.inspect(bytes, beside: file.deletingLastPathComponent())
            continue
          } catch {
            found = error.diagnostics(of: name)
          }
        } else {
          found = [
            .error(
              "missing-file", "the picture '\(name)' is not there",
              hint: "file names are relative to the campaign")
          ]
        }
      } else {
        found = [.error("outside-campaign", "the picture '\(name)' lies outside of the campaign's folder")]
      }
      let place = place(of: record) { $0.value == name }
      faults += found.map { $0.at(place.position, sourceLine: place.line) }
    }
    return pictures
  }

  /// Values that are not what their field is, each where it is given.
  private static func wrongValues(
    of template: Template, _ values: TemplateValues, _ record: Record, _ input: AssetInput
  ) -> [Diagnostic] {
    template.wrongValues(in: values).map { name, fault in
      let isSet = input.texts.contains { $0.0 == name }
      let place =
        isSet ? input.textsPlace : place(of: record) { $0.key == name && $0.value == values[name] }
      return fault.at(place?.position, sourceLine: place?.line)
    }
  }

  /// The first place of a record where such a value stands; the record's own when there is none.
  private static func place(
    of record: Record, where isMeant: ((key: String, value: String)) -> Bool
  ) -> SourceLocation {
    let places = record.rows.flatMap { row in
      row.values.filter { isMeant($0) }.map { row.place(of: $0.key) }
    }
    return places.min { $0.position < $1.position } ?? record.place
  }
}
