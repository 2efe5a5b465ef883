internal import Foundation
internal import PressDiagnostics
internal import PressTemplates

extension CampaignPlan {
  /// A wish's template, what is to be said of it, and its folder, which may not lie outside of the
  /// campaign's.
  static func load(
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
  static func setting(
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
}
