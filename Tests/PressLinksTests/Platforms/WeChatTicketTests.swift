import PressDiagnostics
import Testing

@testable import PressLinks

@Suite struct WeChatTicketTests {
  /// 2014-08-14 08:04:42 UTC.
  static let expiry: UInt32 = 1_408_003_482

  @Test func theDocumentedTicket() throws {
    let ticket = try #require(WeChatTicket(documentedTicket))
    #expect(ticket.code == "kZgfwMTm72WWPkovabbI")
    #expect(ticket.created == 1_408_003_431)
    #expect(ticket.expires == WeChatTicketTests.expiry)
  }

  @Test(arguments: [
    "wechat:\(documentedTicket)",
    "https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=\(documentedTicket.replacing("=", with: "%3D"))",
  ])
  func asAnAccount(_ account: String) throws {
    let link = try FollowLink(account, today: nil)
    #expect(link.platform.key == "wechat")
    #expect(link.account == "q/kZgfwMTm72WWPkovabbI")
    #expect(link.link == "http://weixin.qq.com/q/kZgfwMTm72WWPkovabbI")
    #expect(link.isIssued)
    #expect(link.permanence == .temporary(expires: WeChatTicketTests.expiry))
    #expect(link.warnings.map(\.code) == ["temporary-link"])
    #expect(link.warnings.first?.message.hasSuffix("it expires on 2014-08-14") == true)
  }

  @Test(arguments: [
    (Int(expiry) - 1, "temporary-link"), (Int(expiry), "expired-link"), (.max, "expired-link"),
  ])
  func today(_ today: Int, _ code: String) throws {
    #expect(try FollowLink("wechat:\(documentedTicket)", today: today).warnings.map(\.code) == [code])
  }

  @Test func expiryInSecondsAfterCreation() throws {
    // Made up: created at 1700000000, to live for 86400 seconds.
    let ticket =
      "gQEAADwAAAAAAAAAAAEuaHR0cDovL3dlaXhpbi5xcS5jb20vcS8wMlNhbXBs"
      + "ZTAxMjM0NTY3ODlhYmNkAAIEAPFTZQMEgFEBAA=="
    let link = try FollowLink("wechat:\(ticket)", today: 1_700_086_399)
    #expect(link.account == "q/02Sample0123456789abcd")
    #expect(link.permanence == .temporary(expires: 1_700_086_400))
    #expect(link.warnings.map(\.code) == ["temporary-link"])
    #expect(link.warnings.first?.message.hasSuffix("it expires on 2023-11-15") == true)
    #expect(try FollowLink("wechat:\(ticket)", today: 1_700_086_400).warnings.map(\.code) == ["expired-link"])
  }

  @Test func aPermanentTicket() throws {
    // The documented one with its last field zeroed.
    let permanent = documentedTicket.dropLast(8) + "AAAAAA=="
    let link = try FollowLink("wechat:\(permanent)")
    #expect(link.permanence == .permanent)
    #expect(link.warnings.isEmpty)
  }

  @Test func brokenTickets() {
    for count in 0..<documentedTicket.count { _ = WeChatTicket(documentedTicket.prefix(count)) }
    #expect(WeChatTicket(documentedTicket.dropLast(12)) == nil)
    #expect(WeChatTicket("") == nil)
    #expect(WeChatTicket("====") == nil)
  }
}
