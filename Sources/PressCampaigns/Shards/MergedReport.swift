internal import Foundation
internal import PressDiagnostics
internal import PressFiles
internal import PressReports

/// The campaign's page of the report, from the pages of its shards: their pictures, and what they call templates.
struct MergedReport {
  private var templates: [String: ReportData.Names] = [:]
  /// PNG in base 64, by fingerprint.
  private var pictures: [String: String] = [:]
  /// What is to be said of pages that are not there.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ files: [ShardFile]) {
    for file in files {
      let path = "\(file.folder)/\(file.shard.pageName)"
      guard let data = CampaignReport.data(in: path) else {
        diagnostics.append(
          .warning(
            "missing-page", "'\(path)' is gone; the report has no pictures of shard \(file.shard)",
            hint: "run the shard again; what is unchanged is kept"))
        continue
      }
      templates.merge(data.templates) { first, _ in first }
      for asset in data.assets {
        if let fingerprint = asset.fingerprint { pictures[fingerprint] = asset.picture }
      }
    }
  }

  /// A collected file shows its first record, as that record's part does.
  mutating func take(pictureOf part: AssetReport, for whole: AssetReport) {
    if let (from, to) = part.fingerprint.flatMap({ from in whole.fingerprint.map { (from, $0) } }) {
      pictures[to] = pictures[from]
    }
  }

  /// - Parameters:
  ///   - reports: of every asset of the campaign, in input order.
  ///   - folder: the campaign's in the output.
  func write(_ reports: [AssetReport], campaign: String, to folder: String) throws(PressFailure) {
    let shown = ReportedAssets.shown(
      reports.lazy.map { ReportAsset.State($0) }, atMost: CampaignReport.maximumShown)
    var data = ReportData(campaign: campaign, rest: shown.rest)
    let isShown = reports.count <= CampaignReport.maximumThumbnails
    for report in shown.indices.map({ reports[$0] }) {
      let picture = isShown && report.bytes != nil ? report.fingerprint.flatMap { pictures[$0] } : nil
      let name = report.template ?? ""
      data.add(
        report, names: templates[name] ?? ReportData.Names(en: name, zh: name), picture: picture)
    }
    try CampaignReport.put(
      Data(try ReportPage(data: data).html().utf8), at: "\(folder)/\(CampaignReport.pageFile)")
  }
}
