internal import PressDrawing
internal import PressLinks
internal import PressReports
internal import PressTemplates

/// What the report's page is made from: what the manifest says of each asset, without what a person does not
/// look at, and the names to call it by.
struct ReportData: Codable, Equatable {
  var campaign: String
  /// How many assets of each state are not among `assets`; nil when those are all.
  var rest: [String: Int]?
  var assets: [ReportAsset] = []
  var platforms: [String: Names] = [:]
  var templates: [String: Names] = [:]

  /// What something is called in both languages.
  struct Names: Codable, Equatable {
    var en: String
    var zh: String
    /// What a template's pictures are seen on where they are transparent, `#rrggbb`; nil is white.
    var ground: String?
  }

  init(campaign: String, rest: [ReportAsset.State: Int] = [:]) {
    self.campaign = campaign
    if !rest.isEmpty {
      self.rest = Dictionary(uniqueKeysWithValues: rest.map { ($0.rawValue, $1) })
    }
  }

  /// All assets that there are.
  var count: Int { assets.count + (rest ?? [:]).values.reduce(0, +) }

  /// - Parameter picture: the asset's thumbnail, PNG in base 64.
  mutating func add(_ report: AssetReport, of template: Template, picture: String? = nil) {
    let ground = template.garment?.description
    let names = Names(
      en: template.title.text(in: "en"), zh: template.title.text(in: "zh"),
      ground: ground?.hasPrefix("#") == true ? ground : nil)
    add(report, names: names, picture: picture)
  }

  /// - Parameter names: the template's.
  mutating func add(_ report: AssetReport, names: Names, picture: String? = nil) {
    if let template = report.template, templates[template] == nil { templates[template] = names }
    for code in report.codes where platforms[code.platform] == nil {
      let platform = Platform.named(code.platform)
      platforms[code.platform] = Names(
        en: platform?.name ?? code.platform, zh: platform?.chineseName ?? code.platform)
    }
    assets.append(ReportAsset(report, picture: picture))
  }
}
