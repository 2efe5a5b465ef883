import PressDiagnostics
import TestSupport
import Testing

@testable import PressLinks

struct WiFiFormTests {
  /// An account, the link, and what is told.
  @Test(arguments: [
    // As FRITZ!Box routers write it.
    (#"S:Sample;T:WPA;P:it\'s12345;;"#, "WIFI:S:Sample;T:WPA;P:it's12345;;", "stray-backslash"),
    (#"S:Sample;T:WPA;P:a\/b123456;;"#, "WIFI:S:Sample;T:WPA;P:a/b123456;;", "stray-backslash"),
    (#"Sample;it\'s12345"#, #"WIFI:S:Sample;T:WPA;P:it\\'s12345;;"#, "stray-backslash"),
    (#"S:Sample;T:WPA;P:"123456789";;"#, "WIFI:S:Sample;T:WPA;P:123456789;;", "outer-quotes"),
    (#"Sample;"123456789""#, #"WIFI:S:Sample;T:WPA;P:\"123456789\";;"#, "outer-quotes"),
    ("Sample; password1", "WIFI:S:Sample;T:WPA;P:password1;;", "edge-blank"),
    ("Sample ;password1", "WIFI:S:Sample;T:WPA;P:password1;;", "edge-blank"),
    ("S:Sample ;T:WPA;P:password1;;", "WIFI:S:Sample ;T:WPA;P:password1;;", "edge-blank"),
    ("S:Sample;PW:password1;;", "WIFI:S:Sample;T:nopass;PW:password1;;", "unknown-field"),
  ])
  func `what is read otherwise than it looks is told`(account: String, link: String, code: String) throws {
    let found = try FollowLink("wifi:" + account)
    #expect(found.link == link && found.warnings.map(\.code) == [code])
    #expect(found.warnings.first?.hint?.isEmpty == false)
  }

  @Test(arguments: [
    (#"S:Sample;T:WPA;P:\"123456789\";;"#, #"S:Sample;T:WPA;P:\"123456789\";;"#),
    (#"S:A \"B\";T:WPA;P:a\;\,\:\\bcd;;"#, #"S:A \"B\";T:WPA;P:a\;\,\:\\bcd;;"#),
    ("Sample Guest;pass word", "S:Sample Guest;T:WPA;P:pass word;;"),
    (#"Say "Hi";password1"#, #"S:Say \"Hi\";T:WPA;P:password1;;"#),
    ("T:SAE;R:1;S:Sample;P:password1;K:MDkwEwYH;;", "S:Sample;T:SAE;P:password1;K:MDkwEwYH;R:1;;"),
    ("S:Sample;T:WPA;P:password1;H:false;;", "S:Sample;T:WPA;P:password1;;"),
    ("S:Sample;T:WPA2-EAP;P:p;E:TTLS;H:MS-CHAPv2;I:user;;", "S:Sample;T:WPA2-EAP;P:p;E:TTLS;I:user;;"),
  ])
  func `a sound network passes without a word`(account: String, link: String) throws {
    let found = try FollowLink("wifi:" + account)
    #expect(found.link == "WIFI:" + link && found.warnings.isEmpty)
  }

  @Test(arguments: [
    Refusal("wifi:Sample：password1", "wrong-separator", 11),
    Refusal("wifi:Sample|password1", "wrong-separator", 11),
    Refusal("wifi:S：Sample；T：WPA；P：password1", "full-width", 6),
    Refusal("wifi:S:a;S:b;T:WPA;P:password1;;", "repeated-field", 9),
    Refusal("wifi:S:a;T:WPA;P:password1;H:yes;;", "bad-shape", 29),
  ])
  func refused(_ refusal: Refusal) { refusal.check() }
}
