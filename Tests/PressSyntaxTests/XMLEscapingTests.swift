import PressSyntax
import Testing

struct XMLEscapingTests {
  private let text = "<a b=\"c\"> & 'd'\te\nf\rg\u{0}\u{1F}\u{FFFE}\u{FFFF}é扫🚀\u{7F}"

  @Test func `markup is written out, what XML has no place for is left out`() {
    #expect(XMLEscaping.text(text) == "&lt;a b=\"c\"&gt; &amp; 'd' e f gé扫🚀\u{7F}")
  }

  @Test func `an attribute has no quotes in it`() {
    #expect(XMLEscaping.attribute(text) == "&lt;a b=&quot;c&quot;&gt; &amp; 'd' e f gé扫🚀\u{7F}")
  }

  @Test func `a place has rules of its own, but never for markup`() {
    let escaped = XMLEscaping.escaped("<x>&y\n") { $0 == "x" || $0 == "<" ? "?" : nil }
    #expect(escaped == "&lt;?&gt;&amp;y\n")
  }
}
