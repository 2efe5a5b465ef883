import Testing

@testable import PressCampaigns

struct AssetFingerprintTests {
  @Test(arguments: [
    "0123456789abcdef00000000000000ff", "ffffffffffffffff0000000000000001",
    "0123456789abcdef00000000000000ff-unverified",
  ]) func `its text is what it was made from`(text: String) {
    #expect(AssetFingerprint(text)?.text == text)
  }

  @Test(arguments: [
    "", "0123456789abcdef00000000000000f", "0123456789abcdef00000000000000fff",
    "0123456789ABCDEF00000000000000ff", "g123456789abcdef00000000000000ff",
    "0123456789abcdef00000000000000ff-",
  ]) func `what is no fingerprint makes none`(text: String) {
    #expect(AssetFingerprint(text) == nil)
  }

  @Test func `one that was not read back is another`() throws {
    let mark = try #require(AssetFingerprint("0123456789abcdef00000000000000ff"))
    var unread = mark
    unread.isVerified = false
    #expect(mark != unread)
    #expect(AssetFingerprint(unread.text) == unread)
  }
}
