import Testing

@testable import PressLinks

struct WiFiWordsTests {
  @Test(arguments: [
    ("wifi:ssid=Guest;password=password1", "'wifi:Guest;password1'"),
    ("wifi:S=Guest;P=password1", "'wifi:Guest;password1'"),
    ("wifi:S=Guest;T=WPA;P=password1;;", "'wifi:Guest;password1'"),
    ("wifi:name=Guest;password=password1", "'wifi:Guest;password1'"),
    ("wifi:Net;password=password1", "'wifi:Net;password1'"),
    ("wifi:Net;Password: password1", "'wifi:Net;password1'"),
    ("wifi:ssid=Guest, pwd=password1", "'wifi:Guest;password1'"),
    ("wifi:名称=Guest；密码=password1", "'wifi:Guest;password1'"),
    ("wifi:Network name = Guest", "'wifi:Guest'"),
  ])
  func `words of one's own are no part of a network`(written: String, meant: String) {
    do throws(LinkError) {
      let link = try FollowLink(written)
      Issue.record("'\(written)' became \(link.link)")
    } catch {
      #expect(error.code == "bad-shape")
      #expect(error.hint?.contains("write \(meant);") == true, "\(error.hint ?? "")")
    }
  }

  @Test(arguments: [
    ("wifi:Sample Guest;sample-password", "WIFI:S:Sample Guest;T:WPA;P:sample-password;;"),
    ("wifi:S:ssid=Guest;T:WPA;P:password=1;;", "WIFI:S:ssid=Guest;T:WPA;P:password=1;;"),
    ("wifi:Names;a=bcdefgh", "WIFI:S:Names;T:WPA;P:a=bcdefgh;;"),
    ("wifi:E=mc2;password1", "WIFI:S:E=mc2;T:WPA;P:password1;;"),
    ("wifi:Password;keyboard-1", "WIFI:S:Password;T:WPA;P:keyboard-1;;"),
  ])
  func `networks that are called otherwise stay as they are`(written: String, link: String) throws {
    let read = try FollowLink(written)
    #expect(read.link == link)
    #expect(read.warnings.isEmpty, "\(read.warnings)")
  }
}
