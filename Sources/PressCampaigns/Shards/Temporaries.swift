internal import Foundation
internal import PressAssets
internal import PressFiles

/// What a killed run left behind in a campaign's folder, known by its suffix.
struct Temporaries {
  let folder: String
  /// Nil for all of the campaign, which no other run is at work on then.
  let shard: Shard?
  /// Of the assets that the run is for.
  let paths: PathList

  /// Removes what no other run can be at work on.
  func remove() {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(OutputFile.temporarySuffix) && isOurs(name) {
      OutputFolder(path: "\(folder)/\(name)") { file in
        AssetFormat.allCases.contains { $0.isFolder && $0.owns(file) }
      }.discard()
      OutputFile.remove("\(folder)/\(name)")
    }
  }

  private func isOurs(_ name: String) -> Bool {
    // A whole run holds the campaign alone: locks of shards beside its own are those of dead ones.
    if name.hasSuffix(CampaignLock.suffix) { return shard == nil && name != CampaignLock.campaignName }
    guard let shard else { return true }
    let target = Temporaries.target(of: name)
    return paths.contains(target) || target == shard.manifestName
  }

  /// What a temporary was to become: `card/a.png` of `card/a.png.4711.tmp`, `a` of `a.new.4711.tmp`.
  static func target(of name: String) -> String {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return name }
    parts.removeLast()
    if let last = parts.last, !last.isEmpty, last.allSatisfy(\.isNumber) { parts.removeLast() }
    if let last = parts.last, parts.count > 1, ["new", "old"].contains(last) { parts.removeLast() }
    return parts.joined(separator: ".")
  }
}
