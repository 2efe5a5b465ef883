import Testing

@testable import PressAssets
@testable import PressCampaigns

struct OutputNamesTests {
  @Test(arguments: [
    ("t/a", true), ("a.tmp", false), ("t/A.TMP", false), ("manifest.jsonl", false),
    ("manifest-1-of-2.jsonl", false), ("manifest-3-of-2.jsonl", true),
  ])
  func `names that mean something else are not for folders`(name: String, isGood: Bool) {
    #expect((OutputNames.fault(in: name, .html) == nil) == isGood)
  }
}
