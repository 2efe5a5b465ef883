internal import Foundation
internal import PressAccounts
package import PressDiagnostics
internal import PressDrawing
package import PressFiles
internal import PressLinks
internal import PressPDF
package import PressReports
internal import PressResources
internal import PressTemplates

/// Makes the asset of a render request.
package struct RenderPress {
  private let press: AssetPress

  /// - Parameter press: keeps what is expensive to make from one asset to the next.
  package init(press: AssetPress) { self.press = press }

  package init() throws(PressFailure) {
    self.init(press: AssetPress(cmykProfile: try Resources.cmykProfile()))
  }

  package struct Result: Sendable {
    package var outputs: [(path: String, output: AssetOutput)]
    package var reports: [AssetReport]
    package var warnings: [Diagnostic]
  }

  /// All pages, each checked; nothing is written.
  ///
  /// - Throws: `AssetFailure`: `badData` for what is known before drawing, `failed`, with the reports of all pages, when
  ///   one does not pass, `interrupted` when the task is cancelled.
  package func press(_ request: RenderRequest) throws(AssetFailure) -> Result {
    let (assets, warnings): ([PlannedAsset], [Diagnostic])
    do throws(PressFailure) {
      (assets, warnings) = try planned(request)
    } catch {
      throw AssetFailure(error)
    }
    var result = Result(outputs: [], reports: [], warnings: warnings)
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
      if Task.isCancelled { throw AssetFailure(.interrupted) }
      throw AssetFailure(
        PressFailure(.failed, result.warnings + faults), reports: result.reports.map { $0.withoutFile })
    }
    return result
  }

  /// What is to be pressed, and what is to be said of it before it is.
  private func planned(
    _ request: RenderRequest
  ) throws(PressFailure) -> (assets: [PlannedAsset], warnings: [Diagnostic]) {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let (template, notes): (Template, [Diagnostic])
    do throws(PressFailure) {
      (template, notes) = try TemplateLibrary().load(request.template, from: here)
    } catch {
      throw PressFailure(error.kind, request.accountFaults + error.diagnostics)
    }
    var faults = request.accountFaults
    if let fault = template.fault(ofLanguage: request.language) { faults.append(fault) }
    var findings: [Diagnostic] = []
    var setting: OutputIntent?
    do throws(PressFailure) {
      setting = try request.setting(for: template)
      findings = AssetPlanning.formatFindings(of: request.format, template, setting)
    } catch {
      faults += error.diagnostics
    }
    faults += findings.filter { $0.severity == .error }
    let assets = plan(request, template, here, setting, &faults)
    guard faults.isEmpty else { throw PressFailure(.badData, faults) }
    return (assets, notes + findings + request.accounts.flatMap(\.link.warnings))
  }

  private func plan(
    _ request: RenderRequest, _ template: Template, _ folder: URL, _ press: OutputIntent?,
    _ faults: inout [Diagnostic]
  ) -> [PlannedAsset] {
    var setting = AssetInput(folder: folder)
    setting.language = request.language
    setting.texts = request.settings
    setting.allowsExpiring = request.allowsExpiring
    let nowhere = SourceLocation(position: .init(file: "--account", line: 1, column: 1), line: "")
    let rows = request.accounts.enumerated().map { index, account in
      AccountRow(
        id: "\(index + 1)", link: account.link, values: [:], places: [:], place: nowhere,
        isFaulty: request.faultyAccounts.contains(index))
    }
    let slots = slotFaults(of: request, template)
    faults += slots
    let named = request.accounts.enumerated().filter { $0.element.slot != nil }
    if !named.isEmpty { setting.codes = codes(request, template) }
    let record = Record(key: "--account", name: "render", rows: rows, place: nowhere)
    let (content, _, found) = AssetContent.make(template, record, setting)
    guard let content else {
      // Of accounts and slots that do not fit each other all is said already.
      let isKnown: (Diagnostic) -> Bool = { fault in
        !slots.isEmpty && ["empty-slot", "too-many-accounts", "duplicate-slot"].contains(fault.code)
      }
      faults += found.filter { !isKnown($0) }.map { $0.withoutPlace("--account") }
      return []
    }
    let assets = RenderPress.assets(of: content, request, press)
    faults += assets.flatMap { AssetPlanning.faults(of: $0) }
    return assets
  }

  /// The files of a filled template, as they are pressed.
  ///
  /// - Parameter press: what a PDF is written for.
  static func assets(
    of content: AssetContent, _ request: RenderRequest, _ press: OutputIntent?
  ) -> [PlannedAsset] {
    let stem = request.stem
    let suffix = request.format.isFolder ? "" : request.path.dropFirst(stem.count)
    return request.format.files(of: content.template).map { pages in
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
  }

  /// What is found of an asset when it is pressed; of a picture its codes alone are drawn.
  func findings(of asset: PlannedAsset) -> [Diagnostic] {
    asset.format == .png ? press.findings(of: asset) : press.press(asset).diagnostics
  }

  /// No account that was given may be left out in silence.
  private func slotFaults(of request: RenderRequest, _ template: Template) -> [Diagnostic] {
    let (slots, given) = (template.codeSlots.map(\.name), request.accounts.compactMap(\.slot))
    var faults = given.enumerated().filter { given[..<$0.offset].contains($0.element) }.map { _, slot in
      Diagnostic.error("duplicate-slot", "two accounts are given for the code slot '\(slot)'")
    }
    if request.accounts.isEmpty, let slot = template.codeSlots.first(where: { !$0.isOptional }) {
      faults.append(
        .error(
          "empty-slot", "the template '\(template.name)' needs an account for '\(slot.name)'",
          hint: "give one: '--account x:SwiftLang'"))
    }
    if request.accounts.count > slots.count + (template.repeatedCapacity ?? 0) {
      faults.append(
        .error(
          "too-many-accounts",
          "accounts given: \(request.accounts.count); code slots of the template '\(template.name)': "
            + (slots.isEmpty ? "none" : slots.joined(separator: ", "))
            + (template.repeatedCapacity.map { ", and \($0) more side by side" } ?? "")))
    }
    return faults
  }

  /// Named slots get what was named for them; the rest is filled in order.
  private func codes(
    _ request: RenderRequest, _ template: Template
  ) -> [(slot: String, account: String, place: SourceLocation)] {
    let place = SourceLocation(position: .init(file: "--account", line: 1, column: 1), line: "")
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
