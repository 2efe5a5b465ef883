import TestSupport
import Testing

@testable import PressLinks

@Suite struct BackslashEscapeTests {
  @Test(arguments: [
    ("a;b", ["a", "b"]), (#"a\;b;c"#, [#"a\;b"#, "c"]), (#"a\\;b"#, [#"a\\"#, "b"]), ("", [""]),
    (";", ["", ""]),
    (#"a\"#, [#"a\"#]), (#"C:\new;b"#, [#"C:\new"#, "b"]),
  ])
  func split(_ text: String, _ parts: [String]) {
    #expect(BackslashEscape.fields.split(text[...], at: ";").map(String.init) == parts)
  }

  @Test(arguments: [
    (#"a\"#, #"a\"#), (#"C:\new\table"#, #"C:\new\table"#), (#"a\;b\\c"#, #"a;b\c"#), (#"\\\;"#, #"\;"#),
    (#"\,"#, #"\,"#),
  ])
  func aBackslashBeforeNothingSpecialIsItself(_ text: String, _ meant: String) {
    #expect(BackslashEscape.fields.unescape(text[...]) == meant)
  }

  /// Texts of nothing but trouble, in each of the three ways of writing.
  @Test func whatIsEscapedIsReadBackAndSplitWhereItWasJoined() {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for escape in [BackslashEscape.fields, .wifi, .card] {
      for _ in 0..<500 {
        let texts = (0...Int.random(in: 0...3, using: &random)).map { _ in
          random.text(of: #"\\;;,":=ab码"#, count: Int.random(in: 0...8, using: &random))
        }
        for text in texts {
          #expect(escape.unescape(escape.escape(text)[...]) == text, "seed \(seed)")
        }
        let joined = texts.map { escape.escape($0) }.joined(separator: ";")
        let parts = escape.split(joined[...], at: ";").map { escape.unescape($0) }
        #expect(parts == texts, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [(#"it\'s"#, "it's"), (#"a\/b"#, "a/b"), (#"a\\\;b\"#, #"a\;b\"#)])
  func `a backslash in a Wi-Fi code is an escape before every sign`(text: String, meant: String) {
    #expect(BackslashEscape.wifi.unescape(text[...]) == meant)
  }

  @Test func `what escapes nothing is found`() {
    #expect(BackslashEscape.card.firstStray(in: #"a\n\,\'b"#) == #"\'"#)
    #expect(BackslashEscape.card.firstStray(in: #"a\n\,\\'b"#) == nil)
    #expect(BackslashEscape.fields.firstStray(in: #"a\"#) == #"\"#)
  }
}
