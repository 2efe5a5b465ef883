internal import PressTemplates

/// What a shard has to know of an asset of the plan: little, so that a plan of a million is no burden.
struct ShardTicket: Sendable {
  /// Relative to the campaign's folder in the output.
  var path: String
  /// The record's key, by which it falls into a shard.
  var record: String
  var format: AssetFormat
  var fingerprint: String
  /// Names of the pages of each record of a file that holds many; else empty.
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

extension CampaignPlan {
  /// What a shard has to know of an asset.
  func ticket(at index: Int) -> ShardTicket {
    var ticket = ShardTicket(
      path: path(at: index), record: key(at: index), format: format(at: index),
      fingerprint: mark(at: index).text, pages: [])
    if let parts = collected[index], let keys = collectedKeys(at: index) {
      ticket.pages = template(at: index).pages.map(\.name)
      ticket.parts = zip(zip(parts.marks, parts.codes), keys).map { part, key in
        ShardTicket.Part(record: key, fingerprint: part.0.text, codes: Int(part.1))
      }
    }
    return ticket
  }
}
