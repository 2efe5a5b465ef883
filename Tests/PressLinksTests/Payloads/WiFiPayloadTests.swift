import TestSupport
import Testing

@testable import PressLinks

@Suite struct WiFiPayloadTests {
  @Test(arguments: [
    ("Sample;password", "WIFI:S:Sample;T:WPA;P:password;;"),
    ("Sample", "WIFI:S:Sample;T:nopass;;"),
    (#"Sa\;mple\\;pass\;w"ord,"#, #"WIFI:S:Sa\;mple\\;T:WPA;P:pass\;w\"ord\,;;"#),
    ("T:WPA;S:Sample;P:password;;", "WIFI:S:Sample;T:WPA;P:password;;"),
    ("S:Sample;T:WPA2;P:password;H:TRUE;;", "WIFI:S:Sample;T:WPA;P:password;H:true;;"),
    ("S:Sample;T:WPA2-EAP;P:p;E:PEAP;I:user;;", "WIFI:S:Sample;T:WPA2-EAP;P:p;E:PEAP;I:user;;"),
    (#"S:a\:b;;"#, #"WIFI:S:a\:b;T:nopass;;"#),
    (#"Sample;C:\new\table"#, #"WIFI:S:Sample;T:WPA;P:C\:\\new\\table;;"#),
    (#"A\:B;password"#, #"WIFI:S:A\:B;T:WPA;P:password;;"#),
    ("S:Sample;T:sae;P:short;;", "WIFI:S:Sample;T:SAE;P:short;;"),
    ("使馆;password", "WIFI:S:使馆;T:WPA;P:password;;"),
  ])
  func forms(_ account: String, _ link: String) throws {
    #expect(try FollowLink("wifi:\(account)").link == link)
    #expect(FollowLink.recognise(link)?.link == link)
  }

  @Test func namesAndPasswordsComeBack() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let name = "n" + random.text(of: #"\;,":ab"#, count: 8)
      let password = "pass" + random.text(of: #"\;,":ab"#, count: 8)
      let account =
        "S:\(BackslashEscape.wifi.escape(name));T:WPA;P:\(BackslashEscape.wifi.escape(password));;"
      let link = try FollowLink("wifi:" + account)
      #expect(link.link == "WIFI:" + account, "seed \(seed)")
      #expect(try FollowLink("wifi:" + link.account).link == link.link, "seed \(seed)")
    }
  }

  @Test(arguments: [
    Refusal("wifi:Sample;short", "bad-length", 12),
    Refusal("wifi:;password", "bad-length", 5),
    Refusal("wifi:0123456789012345678901234567890123;password", "bad-length", 5),
    Refusal("wifi:a;password;more", "bad-shape", 16),
    Refusal("wifi:S:a;T:ROT13;P:password;;", "bad-shape", 11),
    Refusal("wifi:S:a;T:nopass;P:password;;", "bad-shape", 20),
    Refusal("wifi:S:a;password;;", "bad-shape", 9),
    Refusal("wifi:S:a;T:WPA;P:\(String(repeating: "p", count: 64));;", "bad-length", 17),
    Refusal("wifi:a\u{7};password", "bad-character", 6),
  ])
  func refused(_ refusal: Refusal) { refusal.check() }

  @Test(arguments: ["，", "、", ",", " / "]) func `another mark before what may be a password is refused`(
    mark: String
  ) throws {
    let error = #expect(throws: LinkError.self) { try FollowLink("wifi:Sample Guest\(mark)password123") }
    #expect(error?.code == "wrong-separator")
    #expect(try FollowLink("wifi:Sample\(mark)Guest").link.contains("T:nopass"))
  }

  @Test func `a full-width semicolon is no password's beginning`() throws {
    let error = #expect(throws: LinkError.self) { try FollowLink("wifi:Sample；password1") }
    #expect(error?.code == "wrong-separator" && error?.offset == 11)
    #expect(try FollowLink("wifi:S:Sample；;T:nopass;;").link == "WIFI:S:Sample；;T:nopass;;")
  }
}
