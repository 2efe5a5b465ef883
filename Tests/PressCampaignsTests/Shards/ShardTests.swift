import Testing

@testable import PressCampaigns

struct ShardTests {
  @Test(arguments: ["1/1", "2/5", "1000/1000"]) func `a part of so many`(text: String) {
    #expect(Shard(text)?.description == text)
  }

  @Test(arguments: ["", "1", "0/3", "4/3", "1/0", "-1/3", "1/-3", "+1/3", "1/3/5", "a/b", "1/ 3", "１/３"])
  func `anything else is none`(text: String) {
    #expect(Shard(text) == nil)
  }

  /// Two machines of different make must agree, today and in a year.
  @Test func `the hash is the same for ever`() {
    #expect(Shard.hash("") == 0xEFD0_1F60_BA99_2926)
    #expect(Shard.hash("a") == 0x82A2_A958_A9BE_CE5B)
    #expect(Shard.hash("大使馆") == 0x3666_80E3_BA6E_633D)
  }

  @Test(arguments: [1, 2, 3, 7, 50]) func `every key is in one part, and parts are alike`(count: Int) throws {
    let shards = try (1...count).map { try #require(Shard(number: $0, count: count)) }
    var sizes = Array(repeating: 0, count: count)
    for key in (0..<10_000).map({ "id-\($0)" }) {
      let owners = shards.indices.filter { shards[$0].contains(key) }
      #expect(owners.count == 1)
      for owner in owners { sizes[owner] += 1 }
    }
    let mean = 10_000.0 / Double(count)
    // Six standard deviations of a fair draw.
    #expect(sizes.allSatisfy { abs(Double($0) - mean) <= 6 * mean.squareRoot() + 1 }, "\(sizes)")
  }

  @Test func `the plates' sample falls into all parts`() throws {
    let shards = try (1...10).map { try #require(Shard(number: $0, count: 10)) }
    let sample = (0..<20_000).map { "id-\($0)" }.filter { PlateSample.contains($0) }
    #expect(shards.allSatisfy { shard in sample.contains { shard.contains($0) } })
  }
}
