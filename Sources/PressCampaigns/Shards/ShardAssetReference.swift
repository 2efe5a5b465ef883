package import PressAssets
internal import PressTemplates

/// What a shard has to know of an asset of the plan: little, so that a plan of a million is no burden.
package struct ShardAssetReference: Sendable {
  /// Relative to the campaign's folder in the output.
  package var path: String
  /// The record's key, by which it falls into a shard.
  package var record: String
  package var format: AssetFormat
  package var fingerprint: String
  /// Names of the pages of each record of a file that holds many; else empty.
  package var pages: [String]
  /// The records of a file that holds many, in input order; empty when it is one record's.
  package var parts: [Part] = []

  /// A record of a file that holds many.
  package struct Part: Sendable {
    package var record: String
    package var fingerprint: String
    /// How many codes stand on its pages.
    package var codes: Int
  }
}

extension CampaignPlan {
  /// What a shard has to know of an asset.
  package func reference(at index: Int) -> ShardAssetReference {
    var reference = ShardAssetReference(
      path: path(at: index), record: key(at: index), format: format(at: index),
      fingerprint: mark(at: index).text, pages: [])
    if let parts = collected[index], let keys = collectedKeys(at: index) {
      reference.pages = template(at: index).pages.map(\.name)
      reference.parts = zip(zip(parts.marks, parts.codes), keys).map { part, key in
        ShardAssetReference.Part(record: key, fingerprint: part.0.text, codes: Int(part.1))
      }
    }
    return reference
  }
}
