internal import PressFiles

/// A part of a campaign, for one of several machines: part `number` of `count`.
public struct Shard: Sendable, Hashable {
  /// From 1.
  public let number: Int
  /// Of all parts, 1…`maximum`.
  public let count: Int

  /// Parts that a campaign can have: as many tasks as a Slurm array has by its own upper limit.
  public static let maximum = 4_000_001

  /// Nil when the number is not among 1…count, or the count not among 1…`maximum`.
  public init?(number: Int, count: Int) {
    guard (1...Shard.maximum).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// `2/5`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isASCII) && !$0.hasPrefix("+") }),
      let number = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    self.init(number: number, count: count)
  }

  /// Whether a record is this shard's: by its key alone, so that a row more or less moves no other.
  package func contains(_ key: String) -> Bool { Shard.hash(key) % UInt64(count) == UInt64(number - 1) }

  /// The key's stable hash, its bits mixed by the last step of MurmurHash3, 64 bits.
  ///
  /// Unmixed, the low bits of FNV would put the ids of a counted list into shards by turns or not at all. The plates'
  /// sample goes by FNV too, and must not fall into one shard.
  package static func hash(_ key: String) -> UInt64 {
    var hash = StableHash.of(key)
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }
}

extension Shard: CustomStringConvertible {
  public var description: String { "\(number)/\(count)" }
}
