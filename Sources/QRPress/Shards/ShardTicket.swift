internal import PressTemplates

/// What a shard has to know of an asset of the plan: little, so that a plan of a million is no burden.
struct ShardTicket: Sendable {
  /// Relative to the campaign's folder in the output.
  var path: String
  /// The record's key, by which it falls into a shard.
  var record: String
  var format: AssetFormat
  var fingerprint: String
  /// Names of the pages of each record.
  var pages: [String]
  /// The records of a file that holds many, in input order; empty when it is one record's.
  var parts: [Part] = []

  /// A record of a file that holds many.
  struct Part: Sendable {
    var record: String
    var fingerprint: String
    /// How many codes stand on its pages.
    var codes: Int
  }
}

extension PlannedAsset {
  var ticket: ShardTicket {
    ShardTicket(
      path: path, record: record, format: format, fingerprint: fingerprint,
      pages: pages.map { template.pages[$0].name },
      parts: parts.map {
        ShardTicket.Part(record: $0.record, fingerprint: $0.fingerprint, codes: $0.content.codes.count)
      })
  }

  /// The asset as a shard presses it: of a file that holds many records, its own.
  func cut(to share: ShardPlan.Share) -> PlannedAsset {
    guard !share.members.isEmpty else { return self }
    var copy = self
    copy.parts = share.members.map { parts[$0] }
    copy.content = copy.parts[0].content
    (copy.path, copy.fingerprint) = (share.path, share.fingerprint)
    return copy
  }
}
