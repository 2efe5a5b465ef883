import PressDiagnostics
import TestSupport
import Testing

@testable import PressLinks

struct WiFiPasswordTests {
  @Test(arguments: [
    Refusal("wifi:S:a;T:WEP;P:abc;;", "bad-length", 17),
    Refusal("wifi:S:a;T:WEP;P:ABCDE1234;;", "bad-length", 17),
    Refusal("wifi:S:a;T:WPA;;", "bad-length", 5), Refusal("wifi:S:a;T:SAE;P:;;", "bad-length", 17),
  ])
  func `a password that no network has is refused`(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: [
    "T:WEP;P:abcde", "T:WEP;P:ABCDE12345", "T:WEP;P:thirteenchars", "T:WEP;P:0123456789abcdef0123456789",
    "T:WPA;P:12345678", "T:SAE;P:short", "T:nopass", "T:WPA2-EAP;E:PEAP",
  ])
  func `a password that a network may have is taken`(fields: String) throws {
    #expect(try FollowLink("wifi:S:Sample;\(fields);;").warnings.isEmpty)
  }
}
