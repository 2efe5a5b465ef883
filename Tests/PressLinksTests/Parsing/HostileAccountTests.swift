import Testing

@testable import PressLinks

@Suite struct HostileAccountTests {
  @Test func hostileInputNeverCrashes() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SplitMix(state: seed)
    let pieces =
      Platform.names + Platform.all.map(\.example) + [
        ":", "//", "://", "@", "?", "#", "&", "=", "%", "%4", "%FF", "%00", ".", "..", "xn--", "xn--a-", "-",
        "\\",
        ";", ",", "\r\n", "\u{0}", " ", "\u{301}", "\u{202E}", "é", "丹", "👩‍👩‍👧", "\u{FFFF}", "http", "https",
        "javascript", "data", "BEGIN:VCARD", "END:VCARD", "N:;;;;", "\u{10FFFF}", "0", "9E+9", "gQ",
        documentedTicket, "(0)", "+", "x.com", "/",
      ]
    for round in 0..<1500 {
      var text = (0...Int.random(in: 0...7, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      if round.isMultiple(of: 2), let example = Platform.all.randomElement(using: &generator)?.example {
        let place = Int.random(in: 0...example.count, using: &generator)
        text =
          example.prefix(place) + (pieces.randomElement(using: &generator) ?? "")
          + example.dropFirst(place + 1)
      }
      let found = FollowLink.recognise(text)
      if let found, found.platform.key != "text", found.link.utf8.contains(where: { $0 >= 128 }) {
        #expect(["vcard", "wifi"].contains(found.platform.key), "seed \(seed), round \(round): '\(text)'")
      }
      do throws(LinkError) {
        let link = try FollowLink(text, today: 0)
        // Canonical accounts are fixed points.
        let again = try FollowLink(platform: link.platform.key, account: link.account)
        #expect(again.account == link.account, "seed \(seed), round \(round): '\(text)'")
        #expect(
          again.link == link.link || link.link.hasPrefix("https://x.com/"),
          "seed \(seed), round \(round): '\(text)'")
      } catch {
        #expect(
          (0...text.count).contains(error.offset ?? 0), "seed \(seed), round \(round): '\(text)' \(error)")
      }
      _ = try? FollowLink(platform: pieces.randomElement(using: &generator) ?? "", account: text)
    }
  }
}

/// Steele, Lea and Flood's generator: the same numbers for the same seed everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
