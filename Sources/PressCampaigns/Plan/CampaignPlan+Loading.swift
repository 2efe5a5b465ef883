internal import Foundation
internal import PressAssets
internal import PressDiagnostics
internal import PressFiles
internal import PressResources
internal import PressTemplates

extension CampaignPlan {
  /// A spec's template, or what could be read of it.
  struct Loaded {
    var template: Template
    /// What is to be said of it.
    var notes: [Diagnostic]
    var folder: URL
    /// Nil when all of it could be read.
    var doubt: PlanDoubt?
  }

  /// A spec's template, which may not lie outside of the campaign's folder.
  ///
  /// - Throws: what is wrong when nothing of it could be read.
  static func load(
    _ spec: Campaign.AssetSpec, of campaign: Campaign, _ library: TemplateLibrary
  ) throws(PressFailure) -> Loaded {
    let place = spec.templatePlace
    guard !library.leadsOut(spec.template, of: campaign.folder) else {
      let fault = Diagnostic.error(
        "outside-campaign", "the template '\(spec.template)' lies outside of the campaign's folder",
        hint: "put the bundle beside the campaign's file")
      throw PressFailure(.badData, [fault.at(place.position, sourceLine: place.line)])
    }
    guard let found = library.locate(spec.template, from: campaign.folder) else {
      throw PressFailure(
        .badData, [library.unknown(spec.template).at(place.position, sourceLine: place.line)])
    }
    let outcome = try library.read(spec.template, from: campaign.folder)
    guard let template = outcome.template ?? outcome.draft else {
      throw PressFailure(.badData, outcome.diagnostics)
    }
    return Loaded(
      template: template, notes: outcome.diagnostics, folder: found.folder,
      doubt: outcome.template == nil ? .template(folder: found.shown) : nil)
  }

  /// What a spec's PDFs are written for; nil where there are none.
  ///
  /// A profile that the campaign names lies beside it, one of the command where the user stands.
  static func setting(
    of spec: Campaign.AssetSpec, _ template: Template, in folder: URL, _ press: PDFOutputOptions
  ) throws(PressFailure) -> OutputIntent? {
    guard spec.formats.contains(.pdf) else { return nil }
    let whole = spec.press.overridden(by: press)
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
      return try OutputIntent(whole, for: template.medium.kind, profile: profile)
    } catch {
      guard press.profile == nil, press.condition == nil else { throw error }
      let place = spec.pressPlace
      throw PressFailure(
        error.kind, error.diagnostics.map { $0.at(place.position, sourceLine: place.line) })
    }
  }
}
