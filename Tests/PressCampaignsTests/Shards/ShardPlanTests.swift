import PressDiagnostics
import Testing

@testable import PressAssets
@testable import PressCampaigns
@testable import PressFiles

struct ShardPlanTests {
  private static let keys = (0..<9).map { "r\($0)" }

  private static func collected(_ path: String = "card/c.pdf") -> ShardAssetReference {
    ShardAssetReference(
      path: path, record: "c", format: .pdf,
      fingerprint: Fingerprint.ofParts(keys.map { "print-\($0)" }) + "-unverified", pages: ["front", "back"],
      parts: keys.map { ShardAssetReference.Part(record: $0, fingerprint: "print-\($0)", codes: 1) })
  }

  private static let references =
    keys.map {
      ShardAssetReference(path: "card/\($0).png", record: $0, format: .png, fingerprint: $0, pages: ["1"])
    }
    + [collected()]

  private func plans(_ references: [ShardAssetReference] = references, of count: Int = 3) throws
    -> [ShardPlan]
  {
    try (1...count).map {
      try ShardPlan(#require(Shard(number: $0, count: count)), campaign: "c", of: references)
    }
  }

  @Test func `every asset is in one shard, a collected file's records too`() throws {
    let plans = try plans()
    let alone = plans.flatMap { $0.shares.filter(\.members.isEmpty).map(\.order) }
    #expect(alone.sorted() == Array(0..<9))
    #expect(plans.flatMap { $0.shares.flatMap(\.members) }.sorted() == Array(0..<9))
    for plan in plans {
      #expect(plan.shares.map(\.order) == plan.shares.map(\.order).sorted())
      let parts = plan.shares.filter { !$0.members.isEmpty }
      #expect(parts.map(\.path) == ["card/c-\(plan.shard.mark).pdf"])
      // That its codes are not read back makes a part another, as it does the whole.
      #expect(parts.allSatisfy { $0.fingerprint.hasSuffix("-unverified") })
    }
    #expect(Set(plans.flatMap(\.shares).map(\.fingerprint)).count == 12)
    #expect(plans.allSatisfy { $0.count == 10 })
  }

  @Test func `an asset cannot have the name of a part`() throws {
    let other = ShardAssetReference(
      path: "card/C-2-of-3.pdf", record: "x", format: .pdf, fingerprint: "x", pages: ["1"])
    let failure = #expect(throws: PressFailure.self) { try plans(Self.references + [other]) }
    #expect(failure?.kind == .badData)
    #expect(failure?.diagnostics.first?.code == "output-collision")
  }
}
