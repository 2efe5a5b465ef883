internal import Foundation
package import PressReports

/// What stands in a shard's manifest beside its assets, so that the shards' can be joined to that of the whole.
package struct ShardManifest: Sendable, Equatable {
  package var header: Header
  package var lines: [Line]

  /// The last line; a shard that is at work, or did not come to its end, has none there.
  package struct Header: Codable, Sendable, Equatable {
    package static let event = "shard"

    package var event = Header.event
    package var campaign: String
    package var number: Int
    package var count: Int
    /// In all shards together; a collected file counts once.
    package var assets: Int
    /// Of every asset of the campaign: only shards with the same one belong together.
    package var plan: String

    func isOfSamePlan(as other: Header) -> Bool {
      campaign == other.campaign && assets == other.assets && plan == other.plan
    }
  }

  /// An asset's report, and where it stands in the whole.
  package struct Line: Codable, Sendable, Equatable {
    package var report: AssetReport
    /// Nil for what is left over.
    package var place: Place?

    package init(_ report: AssetReport, _ place: Place?) {
      self.report = report
      self.place = place
    }

    private enum CodingKeys: String, CodingKey {
      case shard
    }

    package init(from decoder: any Decoder) throws {
      report = try AssetReport(from: decoder)
      place = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Place.self, forKey: .shard)
    }

    package func encode(to encoder: any Encoder) throws {
      try report.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(place, forKey: .shard)
    }
  }

  /// Where an asset stands in the whole.
  package struct Place: Codable, Sendable, Equatable {
    /// From 0, in input order.
    package var order: Int
    /// Of a file that holds many records: the file that it is a part of.
    package var part: Part?
  }

  /// A shard's part of a collected file.
  package struct Part: Codable, Sendable, Equatable {
    package var path: String
    package var fingerprint: String
    /// In all parts together.
    var records: Int
    /// Names of the pages of every record.
    package var pages: [String]
    package var members: [Member]
  }

  /// A record of a part.
  package struct Member: Codable, Sendable, Equatable {
    /// From 0, among those of the whole file.
    package var order: Int
    /// How many of the report's codes are its.
    package var codes: Int
  }
}

extension ShardManifest {
  /// As it is written: a line for each asset, and the header.
  package enum Entry: Encodable {
    case header(Header)
    case line(Line)

    package func encode(to encoder: any Encoder) throws {
      switch self {
      case .header(let header): try header.encode(to: encoder)
      case .line(let line): try line.encode(to: encoder)
      }
    }
  }
}
