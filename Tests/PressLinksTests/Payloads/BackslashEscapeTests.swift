import Testing

@testable import PressLinks

@Suite struct BackslashEscapeTests {
  @Test(arguments: [
    ("a;b", ["a", "b"]), (#"a\;b;c"#, [#"a\;b"#, "c"]), (#"a\\;b"#, [#"a\\"#, "b"]), ("", [""]),
    (";", ["", ""]),
    (#"a\"#, [#"a\"#]),
  ])
  func split(_ text: String, _ parts: [String]) {
    #expect(BackslashEscape.split(text[...], at: ";").map(String.init) == parts)
  }

  @Test(arguments: [#"a;b\c"#, "", "\\", ";;"]) func roundTrip(_ text: String) {
    #expect(BackslashEscape.unescape(BackslashEscape.escape(text, "\\;")) == text)
  }

  @Test func theLastBackslash() {
    #expect(BackslashEscape.unescape(#"a\"#) == #"a\"#)
  }
}
