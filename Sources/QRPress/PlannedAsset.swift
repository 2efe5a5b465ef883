internal import PressLinks
internal import PressSymbols
internal import PressTemplates

/// One file to be made, with everything that can be known before drawing.
struct PlannedAsset: Sendable {
  var template: Template
  /// Index into the template's pages.
  var page: Int
  var record: String
  var language: String?
  var format: AssetFormat
  /// Relative to the folder that the run writes to.
  var path: String
  var content: AssetContent
  var fingerprint = ""
  /// The row, or the command's argument, that asked for it.
  var place: Place?
}

/// What fills a template for one record in one language.
struct AssetContent: Sendable {
  /// With its repeated slots written out.
  var template: Template
  var values: TemplateValues
  var codes: [FilledSlot]
  var pictures: [String: Picture]
}

/// A code slot and whose code stands in it.
struct FilledSlot: Sendable {
  var slot: CodeSlot
  var link: FollowLink
  var plan: SymbolPlan
}
