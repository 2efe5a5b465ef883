internal import Foundation
internal import PressAssets
internal import PressFiles
package import PressReports

/// A shard's part of a plan, and where each of its assets stands in the whole.
///
/// All of a campaign is planned first, so that every shard finds the same faults and the same collisions.
package struct ShardPlan {
  /// An asset that is the shard's, or a part of one.
  package struct Share: Sendable {
    /// Of the asset in the plan, from 0.
    package var order: Int
    /// Of a file that holds many records: the shard's, by their places in it; else empty.
    package var members: [Int] = []
    package var path: String
    package var fingerprint: String
  }

  /// In input order.
  package private(set) var shares: [Share] = []
  package let shard: Shard
  private let header: ShardManifest.Header
  /// By path.
  private var places: [String: ShardManifest.Place] = [:]

  /// - Parameter references: of every asset of the campaign, in input order.
  /// - Throws: `PressFailure` with `badData` when an asset has the name of a shard's part of a collected file.
  init(_ shard: Shard, campaign: String, of references: some Collection<ShardAssetReference>)
    throws(PressFailure)
  {
    self.shard = shard
    var digest = SHA256()
    var count = 0
    for (order, reference) in references.enumerated() {
      // Shards belong together when every path and fingerprint of the campaign is the same.
      digest.update(Data("\(reference.path)\n\(reference.fingerprint)\n".utf8))
      count += 1
      if reference.parts.isEmpty {
        guard shard.contains(reference.record) else { continue }
        shares.append(Share(order: order, path: reference.path, fingerprint: reference.fingerprint))
        places[reference.path] = ShardManifest.Place(order: order)
      } else if let (share, part) = ShardPlan.part(shard, of: reference, order) {
        shares.append(share)
        places[share.path] = ShardManifest.Place(order: order, part: part)
      }
    }
    header = ShardManifest.Header(
      campaign: campaign, number: shard.number, count: shard.count, assets: count,
      plan: String(digest.finalize().hexadecimal.prefix(32)))
    let parts = Set(shares.filter { !$0.members.isEmpty }.map { FileNameSanitizer.folded($0.path) })
    if !parts.isEmpty,
      let other = references.first(where: { parts.contains(FileNameSanitizer.folded($0.path)) })
    {
      throw PressFailure(
        .badData, "output-collision",
        "'\(other.path)' is wanted by '\(other.record)' and by shard \(shard) of a collected file",
        hint: "change the id")
    }
  }

  /// Assets of the whole campaign; a file that holds many records counts once.
  package var count: Int { header.assets }

  /// The last line of the shard's manifest, when every asset had its turn.
  package var end: ShardManifest.Entry { .header(header) }

  /// A line of the shard's manifest.
  package func entry(_ report: AssetReport) -> ShardManifest.Entry {
    .line(ShardManifest.Line(report, places[report.path]))
  }

  /// A collected file with this shard's records, `<campaign>-2-of-5.pdf`; nil when it has none.
  private static func part(
    _ shard: Shard, of reference: ShardAssetReference, _ order: Int
  ) -> (Share, ShardManifest.Part)? {
    let own = reference.parts.indices.filter { shard.contains(reference.parts[$0].record) }
    guard !own.isEmpty else { return nil }
    let part = ShardManifest.Part(
      path: reference.path, fingerprint: reference.fingerprint, records: reference.parts.count,
      pages: reference.pages,
      members: own.map { ShardManifest.Member(order: $0, codes: reference.parts[$0].codes) })
    let ending = AssetFormat.pdf.ending
    // That codes are not read back is marked at the whole's end.
    let mark = reference.fingerprint.dropFirst(Fingerprint.ofParts(reference.parts.map(\.fingerprint)).count)
    let share = Share(
      order: order, members: own, path: "\(reference.path.dropLast(ending.count))-\(shard.mark)\(ending)",
      fingerprint: Fingerprint.ofParts(own.map { reference.parts[$0].fingerprint }) + mark)
    return (share, part)
  }
}

extension Fingerprint {
  /// Of a file that holds many records, from theirs.
  static func ofParts(_ parts: some Sequence<String>) -> String {
    var hash = SHA256()
    for (index, part) in parts.enumerated() {
      hash.update(Data((index == 0 ? part : "\n\(part)").utf8))
    }
    return String(hash.finalize().hexadecimal.prefix(32))
  }
}

extension ShardPlan {
  var manifestName: String { shard.manifestName }
  var pageName: String { shard.pageName }
}
