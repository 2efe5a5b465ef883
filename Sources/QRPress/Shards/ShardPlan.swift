internal import Crypto
internal import Foundation

/// A shard's part of a plan, and where each of its assets stands in the whole.
///
/// All of a campaign is planned first, so that every shard finds the same faults and the same collisions.
struct ShardPlan {
  /// An asset that is the shard's, or a part of one.
  struct Share: Sendable {
    /// Of the asset in the plan, from 0.
    var order: Int
    /// Of a file that holds many records: the shard's, by their places in it; else empty.
    var members: [Int] = []
    var path: String
    var fingerprint: String
  }

  /// In input order.
  private(set) var shares: [Share] = []
  let shard: Shard
  private let header: ShardManifest.Header
  /// By path.
  private var places: [String: ShardManifest.Place] = [:]

  /// - Parameter tickets: of every asset of the campaign, in input order.
  /// - Throws: `PressFailure` with `badData` when an asset has the name of a shard's part of a collected file.
  init(_ shard: Shard, campaign: String, of tickets: some Collection<ShardTicket>) throws(PressFailure) {
    self.shard = shard
    var digest = SHA256()
    var count = 0
    for (order, ticket) in tickets.enumerated() {
      // Shards belong together when every path and fingerprint of the campaign is the same.
      digest.update(data: Data("\(ticket.path)\n\(ticket.fingerprint)\n".utf8))
      count += 1
      if ticket.parts.isEmpty {
        guard shard.contains(ticket.record) else { continue }
        shares.append(Share(order: order, path: ticket.path, fingerprint: ticket.fingerprint))
        places[ticket.path] = ShardManifest.Place(order: order)
      } else if let (share, part) = ShardPlan.part(shard, of: ticket, order) {
        shares.append(share)
        places[share.path] = ShardManifest.Place(order: order, part: part)
      }
    }
    header = ShardManifest.Header(
      campaign: campaign, number: shard.number, count: shard.count, assets: count,
      plan: String(digest.finalize().hexadecimal.prefix(32)))
    let parts = Set(shares.filter { !$0.members.isEmpty }.map { SafeName.folded($0.path) })
    if !parts.isEmpty, let other = tickets.first(where: { parts.contains(SafeName.folded($0.path)) }) {
      throw PressFailure(
        .badData, "output-collision",
        "'\(other.path)' is wanted by '\(other.record)' and by shard \(shard) of a collected file",
        hint: "change the id")
    }
  }

  /// Assets of the whole campaign; a file that holds many records counts once.
  var count: Int { header.assets }

  /// The last line of the shard's manifest, when every asset had its turn.
  var end: ShardManifest.Entry { .header(header) }

  /// A line of the shard's manifest.
  func entry(_ report: AssetReport) -> ShardManifest.Entry {
    .line(ShardManifest.Line(report, places[report.path]))
  }

  /// A collected file with this shard's records, `<campaign>-2-of-5.pdf`; nil when it has none.
  private static func part(
    _ shard: Shard, of ticket: ShardTicket, _ order: Int
  ) -> (Share, ShardManifest.Part)? {
    let own = ticket.parts.indices.filter { shard.contains(ticket.parts[$0].record) }
    guard !own.isEmpty else { return nil }
    let part = ShardManifest.Part(
      path: ticket.path, fingerprint: ticket.fingerprint, records: ticket.parts.count, pages: ticket.pages,
      members: own.map { ShardManifest.Member(order: $0, codes: ticket.parts[$0].codes) })
    let ending = AssetFormat.pdf.ending
    // That codes are not read back is told at the whole's end.
    let mark = ticket.fingerprint.dropFirst(Fingerprint.ofParts(ticket.parts.map(\.fingerprint)).count)
    let share = Share(
      order: order, members: own, path: "\(ticket.path.dropLast(ending.count))-\(shard.mark)\(ending)",
      fingerprint: Fingerprint.ofParts(own.map { ticket.parts[$0].fingerprint }) + mark)
    return (share, part)
  }
}

extension Fingerprint {
  /// Of a file that holds many records, from theirs.
  static func ofParts(_ parts: some Sequence<String>) -> String {
    var hash = SHA256()
    for (index, part) in parts.enumerated() {
      hash.update(data: Data((index == 0 ? part : "\n\(part)").utf8))
    }
    return String(hash.finalize().hexadecimal.prefix(32))
  }
}
