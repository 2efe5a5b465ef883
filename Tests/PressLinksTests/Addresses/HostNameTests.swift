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

  /// libidn2 takes these, and so do browsers; the code before it did not, or gave another host.
  @Test(
    arguments: [
      // The case mapping of Unicode Technical Standard 46, by character: no final sigma.
      ("ΒΌΛΟΣ.example", "xn--nxasmq6b.example", "βόλοσ.example"),
      // Underscores are not letters of IDNA2008, but lookups do not care.
      ("bü_cher.example", "xn--b_cher-3ya.example", "bü_cher.example"),
      // A joiner that the script needs (RFC 5892, appendix A.1).
      ("نامه\u{200C}ای.example", "xn--mgba3gch31f060k.example", "نامه\u{200C}ای.example"),
    ])
  func `libidn2's answers that are more right`(_ written: String, _ ascii: String, _ unicode: String) throws {
    let host = try HostName(written[...])
    #expect(host.ascii == ascii && host.unicode == unicode)
  }

  /// libidn2 is stricter here than the code before it was.
  @Test(arguments: [
    // Letters from both directions in one label (RFC 5893).
    "שלוםabc.example",
    // Two hyphens where A-labels have theirs, in a label beyond ASCII.
    "bü--cher.example",
    // A combining mark in front.
    "\u{300}a.example",
    // A joiner between letters that do not join.
    "a\u{200D}b.example",
    // Not the form in which it would be encoded.
    "xn--fa-hia\u{DF}.example",
  ])
  func `libidn2's stricter refusals`(_ written: String) {
    #expect(throws: LinkError.self) { try HostName(written[...]) }
  }

  /// RFC 3492, section 7.1, as hosts, there and back.
  @Test(arguments: [
    ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
    ("почемужеонинеговорятпорусски", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"),
    ("3年b組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"), ("ひとつ屋根の下2", "xn--2-u9tlzr9756bt3uc0v"),
  ])
  func `there and back`(_ unicode: String, _ ascii: String) throws {
    for written in ["\(unicode).example", "\(ascii).example"] {
      let host = try HostName(written[...])
      #expect(host.ascii == "\(ascii).example" && host.unicode == "\(unicode).example")
    }
  }

  @Test(arguments: [
    ("www.💩.example", "'💩' cannot be part of the host 'www.💩.example'"),
    ("bücher。-a。example", "'-a' cannot be part of the host 'bücher。-a。example'"),
    ("a\u{AD}ü.example", "'a U+00AD ü' cannot be part of the host 'a U+00AD ü.example'"),
    ("xn--99999999.example", "'xn--99999999' cannot be part of the host 'xn--99999999.example'"),
    ("ü.a/c.example", "'a/c' cannot be part of the host 'ü.a/c.example'"),
    ("a b.example", "'a b' cannot be part of the host 'a b.example'"),
  ])
  func `the label at fault is named`(_ written: String, _ message: String) {
    let error = #expect(throws: LinkError.self) { try HostName(written[...]) }
    #expect(error?.message == message)
  }

  /// Hosts in ASCII alone are not libidn2's business: it refuses those of real machines.
  @Test(arguments: ["r3---sn-ab5l6n7z.example.org", "ab--cd.example"])
  func `two hyphens in ASCII are taken`(_ written: String) throws {
    let host = try HostName(written[...])
    #expect(host.ascii == written && host.warnings.isEmpty)
  }

  @Test(arguments: [
    "", ".", "localhost", "a..b", "-a.b", "a-.b", "a b.c", "a/b.c", "256.1.1.1", "1.2.3", "xn--.example",
    "xn--99999999.example", "xn--abc-.example", "xn--a-rc4g.example", "é\0.example", "\u{2100}.example",
    "a\u{200B}b.example", "[::1]",
    "💩.example",
    String(repeating: "a", count: 64) + ".example",
    Array(repeating: "abcdefgh", count: 30).joined(separator: "."),
  ])
  func refused(_ written: String) {
    let error = #expect(throws: LinkError.self) { try HostName(written[...]) }
    #expect(error?.code == "bad-host")
  }
}
