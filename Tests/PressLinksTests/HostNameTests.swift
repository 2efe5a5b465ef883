import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct HostNameTests {
  @Test(
    arguments: [
      ("Example.ORG", "example.org", "example.org", nil),
      ("example.org.", "example.org", "example.org", nil),
      ("192.0.2.1", "192.0.2.1", "192.0.2.1", nil),
      ("under_score.example.org", "under_score.example.org", "under_score.example.org", nil),
      ("BÜCHER.example", "xn--bcher-kva.example", "bücher.example", "non-ascii-host"),
      ("bu\u{308}cher.example", "xn--bcher-kva.example", "bücher.example", "non-ascii-host"),
      ("xn--bcher-kva.example", "xn--bcher-kva.example", "bücher.example", "non-ascii-host"),
      ("丹麦。ｅxample．ORG", "xn--riqs47q.example.org", "丹麦.example.org", "non-ascii-host"),
      ("日本のtest.example", "xn--test-4c4cn272ao4b.example", "日本のtest.example", "non-ascii-host"),
      ("p\u{430}ypal.example", "xn--pypal-4ve.example", "p\u{430}ypal.example", "mixed-script-host"),
    ] as [(String, String, String, String?)])
  func forms(_ written: String, _ ascii: String, _ unicode: String, _ warning: String?) throws {
    let host = try HostName(written[...])
    #expect(host.ascii == ascii)
    #expect(host.unicode == unicode)
    #expect(host.warnings.first?.code == warning)
    if let message = host.warnings.first?.message {
      #expect(message.contains("'\(ascii)'") && message.contains("'\(unicode)'"))
    }
  }

  @Test(arguments: [
    "", ".", "localhost", "a..b", "-a.b", "a-.b", "a b.c", "a/b.c", "256.1.1.1", "1.2.3", "xn--.example",
    "xn--99999999.example", "xn--abc-.example", "\u{2100}.example", "a\u{200B}b.example", "[::1]",
    "💩.example",
    String(repeating: "a", count: 64) + ".example",
    Array(repeating: "abcdefgh", count: 30).joined(separator: "."),
  ])
  func refused(_ written: String) {
    let error = #expect(throws: LinkError.self) { try HostName(written[...]) }
    #expect(error?.code == "bad-host")
  }
}
