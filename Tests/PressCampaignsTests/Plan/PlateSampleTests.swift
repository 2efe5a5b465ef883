import Testing

@testable import PressCampaigns

struct PlateSampleTests {
  @Test func `one in fifty, by the key alone`() {
    let keys = (0..<20_000).map { "account-\($0)" }
    let chosen = keys.filter(PlateSample.contains)
    #expect((300...500).contains(chosen.count), "\(chosen.count)")
    #expect(keys.filter(PlateSample.contains) == chosen)
    // FNV-1a of "a" is 0xAF63DC4C8601EC8C, of "foobar" 0x85944171F73967E8.
    #expect(PlateSample.contains("a") == (0xAF63_DC4C_8601_EC8C as UInt64).isMultiple(of: 50))
    #expect(chosen.allSatisfy(PlateSample.contains))
  }
}
