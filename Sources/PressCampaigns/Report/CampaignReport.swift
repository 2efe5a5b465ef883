internal import Foundation
internal import PressAssets
internal import PressDiagnostics
internal import PressFiles
internal import PressReports
internal import PressResources

/// The page `index.html` in a campaign's folder: every asset, with what is known of it; and sheets to print.
///
/// A function of the manifest and the plan: whether an asset was made now or is unchanged does not show, so that
/// a second run writes the same bytes.
struct CampaignReport {
  static let pageFile = "index.html"
  /// More assets than this show their own files instead of thumbnails in the page: it stays a few megabytes.
  static let maximumThumbnails = 500

  /// More assets than this are not listed: a browser would take minutes.
  static let maximumShown = 10_000

  let assets: ReportedAssets
  /// Assets at the same time, 1 or more.
  let jobs: Int
  /// Draws again what the earlier page has.
  var isForced = false
  /// Whether missing thumbnails are drawn: a stopped run ends at once.
  var draws = true
  /// Sheets to print, beside the page.
  var sheets: Set<CampaignOptions.Sheet> = []
  /// Whose page it is; nil for the whole campaign's.
  var shard: ShardPlan?

  private var plan: CampaignPlan { assets.plan }

  func write() async throws(PressFailure) {
    let name = shard?.pageName ?? CampaignReport.pageFile
    let path = "\(plan.folder)/\(name)"
    let pictures = try await pictures(earlier: isForced ? [:] : CampaignReport.pictures(in: path))
    let shown = assets.shown(atMost: CampaignReport.maximumShown)
    var data = ReportData(campaign: plan.name, rest: shown.rest)
    for index in shown.indices {
      data.add(assets.report(at: index), of: plan.template(at: index), picture: pictures[index])
    }
    let page = ReportPage(data: data, manifest: shard?.manifestName ?? Manifest.fileName)
    try put(Data(try page.html().utf8), as: name)
    guard draws else { return }
    do {
      if sheets.contains(.signOff) {
        let sheet = try SignOffSheet(assets)
        try put(try sheet.pdf(), as: SignOffSheet.file)
      }
      if sheets.contains(.contactSheet) {
        let sheet = ContactSheet(assets: assets)
        let press = AssetPress(cmykProfile: try Resources.cmykProfile())
        try put(try sheet.pdf(by: press), as: ContactSheet.file)
      }
    } catch let failure as PressFailure {
      throw failure
    } catch {
      throw PressFailure(.failed, AssetPress.diagnostics(of: error))
    }
  }

  /// Writes a file of the report; a run that changes nothing touches nothing.
  private func put(_ bytes: Data, as name: String) throws(PressFailure) {
    try CampaignReport.put(bytes, at: "\(plan.folder)/\(name)")
  }

  static func put(_ bytes: Data, at path: String) throws(PressFailure) {
    guard bytes != (try? Data(contentsOf: URL(fileURLWithPath: path))) else { return }
    try OutputFile.write(bytes, to: path)
  }

  /// What a run leaves, by name.
  static func files(_ options: CampaignOptions, _ shard: ShardPlan?) -> [String] {
    let sheets = [
      (CampaignOptions.Sheet.signOff, SignOffSheet.file), (.contactSheet, ContactSheet.file),
    ].filter { options.sheets.contains($0.0) }.map(\.1)
    return [shard?.pageName ?? pageFile] + sheets
  }

  static let fileNames = [pageFile, SignOffSheet.file, ContactSheet.file]

  /// Thumbnails by the asset's place in the plan, PNG in base 64.
  private func pictures(
    earlier: [String: String]
  ) async throws(PressFailure) -> [Int: String] {
    // A shard's are for the whole campaign's page.
    guard max(assets.count, shard?.count ?? 0) <= CampaignReport.maximumThumbnails else { return [:] }
    var pictures: [Int: String] = [:]
    var missing: [Int] = []
    for index in 0..<assets.count {
      let report = assets.report(at: index)
      guard report.bytes != nil else { continue }
      if let known = report.fingerprint.flatMap({ earlier[$0] }) {
        pictures[index] = known
      } else if draws {
        missing.append(index)
      }
    }
    guard !missing.isEmpty else { return pictures }
    let profile = try Resources.cmykProfile()
    let width = min(jobs, missing.count)
    await withTaskGroup(of: [(Int, Data?)].self) { group in
      for first in 0..<width {
        let share = stride(from: first, to: missing.count, by: width).map { missing[$0] }
        group.addTask { [plan] in
          Array(zip(share, await PressWorker(cmykProfile: profile).thumbnails(of: share, in: plan)))
        }
      }
      for await drawn in group {
        for case (let index, let picture?) in drawn { pictures[index] = picture.base64EncodedString() }
      }
    }
    return pictures
  }

  /// The thumbnails that an earlier page holds, by fingerprint; none when it is not ours.
  static func pictures(in path: String) -> [String: String] {
    struct Earlier: Decodable {
      struct Asset: Decodable {
        var fingerprint: String?
        var picture: String?
      }
      var assets: [Asset]
    }
    var pictures: [String: String] = [:]
    for asset in decoded(Earlier.self, from: path)?.assets ?? [] {
      if let fingerprint = asset.fingerprint { pictures[fingerprint] = asset.picture }
    }
    return pictures
  }

  /// What an earlier page shows; nil when it is not ours, or not of this version.
  static func data(in path: String) -> ReportData? { decoded(ReportData.self, from: path) }

  private static func decoded<Content: Decodable>(_ type: Content.Type, from path: String) -> Content? {
    guard let page = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let start = page.range(of: Data(ReportPage.dataOpening.utf8))?.upperBound,
      let end = page.range(of: Data(ReportPage.closing.utf8), in: start..<page.endIndex)?.lowerBound
    else { return nil }
    return try? JSONDecoder().decode(type, from: page[start..<end])
  }
}
