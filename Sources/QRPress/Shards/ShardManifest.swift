internal import Foundation

/// What stands in a shard's manifest beside its assets, so that the shards' can be joined to that of the whole.
struct ShardManifest: Sendable, Equatable {
  var header: Header
  var lines: [Line]

  /// The last line; a shard that is at work, or did not come to its end, has none there.
  struct Header: Codable, Sendable, Equatable {
    static let event = "shard"

    var event = Header.event
    var campaign: String
    var number: Int
    var count: Int
    /// In all shards together; a collected file counts once.
    var assets: Int
    /// Of every asset of the campaign: only shards with the same one belong together.
    var plan: String

    func isOfSamePlan(as other: Header) -> Bool {
      campaign == other.campaign && assets == other.assets && plan == other.plan
    }
  }

  /// An asset's report, and where it stands in the whole.
  struct Line: Codable, Sendable, Equatable {
    var report: AssetReport
    /// Nil for what is left over.
    var place: Place?

    init(_ report: AssetReport, _ place: Place?) {
      self.report = report
      self.place = place
    }

    private enum CodingKeys: String, CodingKey {
      case shard
    }

    init(from decoder: any Decoder) throws {
      report = try AssetReport(from: decoder)
      place = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Place.self, forKey: .shard)
    }

    func encode(to encoder: any Encoder) throws {
      try report.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(place, forKey: .shard)
    }
  }

  /// Where an asset stands in the whole.
  struct Place: Codable, Sendable, Equatable {
    /// From 0, in input order.
    var order: Int
    /// Of a file that holds many records: the file that it is a part of.
    var part: Part?
  }

  /// A shard's part of a collected file.
  struct Part: Codable, Sendable, Equatable {
    var path: String
    var fingerprint: String
    /// In all parts together.
    var records: Int
    /// Names of the pages of every record.
    var pages: [String]
    var members: [Member]
  }

  /// A record of a part.
  struct Member: Codable, Sendable, Equatable {
    /// From 0, among those of the whole file.
    var order: Int
    /// How many of the report's codes are its.
    var codes: Int
  }
}

extension ShardManifest {
  /// As it is written: a line for each asset, and the header.
  enum Entry: Encodable {
    case header(Header)
    case line(Line)

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .header(let header): try header.encode(to: encoder)
      case .line(let line): try line.encode(to: encoder)
      }
    }
  }
}
