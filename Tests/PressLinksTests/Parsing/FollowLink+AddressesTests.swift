import PressDiagnostics
import Testing

@testable import PressLinks

/// How long a link lives hangs on what it is, not on how somebody wrote it.
struct FollowLinkAddressesTests {
  static let group = "https://weixin.qq.com/g/Sample0123456789"

  @Test(arguments: [
    group, "web:\(group)", "web:weixin.qq.com/g/Sample0123456789", "wechat-group:g/Sample0123456789",
    "text:\(group)", "text:扫码入群 \(group)，欢迎", "vcard:name=Sample;url=\(group)",
    "BEGIN:VCARD\nVERSION:3.0\nFN:Sample\nN:Sample;;;;\nURL;TYPE=work:\(group)\nEND:VCARD",
    "mailto:press@example.org?body=\(group)", "sms:+12025550123?body=Join \(group)",
    "mailto:press@example.org?body=https%3A%2F%2Fweixin.qq.com%2Fg%2FSample0123456789",
  ])
  func `a group's code is no print, however it is written`(account: String) throws {
    let link = try FollowLink(account)
    let fault = try #require(link.printFault)
    #expect(fault.code == "expiring-link" && fault.severity == .error)
    #expect(fault.hint?.contains("--allow-expiring") == true)
    #expect(link.permanence == .days(7))
    #expect(link.warnings.count { $0.code == "expiring-link" } == 1, "\(link.warnings)")
    #expect(link.expiryWarning?.severity == .warning)
    #expect(!link.warningsOfAnyUse.contains { $0.code == "expiring-link" })
  }

  @Test(arguments: [
    ("https://wxaurl.cn/Sample01234", "temporary-link"), ("https://discord.gg/sample", "may-expire"),
    ("http://weixin.qq.com/q/02Sample0123456789abcd", "may-expire"), ("https://bit.ly/sample", "shortener"),
    ("https://we.tl/t-Sample", "temporary-link"),
    ("https://wetransfer.com/downloads/0123/4567", "temporary-link"),
  ])
  func `what may end is told, however it is written`(link: String, code: String) throws {
    for account in [link, "web:" + link, "text:" + link, "text:See \(link).", "vcard:name=A;url=" + link] {
      let codes = try FollowLink(account).warnings.map(\.code)
      #expect(codes.contains(code) && !codes.contains("insecure-link"), "\(account): \(codes)")
    }
  }

  @Test func `a link that has expired is a fault on print`() throws {
    let ticket = try FollowLink("wechat:\(documentedTicket)")
    #expect(ticket.printFault?.code == "expired-link")
    #expect(ticket.printFault?.message.hasSuffix("expired on 2014-08-14, and print stays") == true)
    #expect(try FollowLink("wechat:\(documentedTicket)", today: 1_408_003_431).printFault == nil)
    let signed = "https://example.org/invite?expires=1738368000&signature=ab"
    for account in [signed, "web:" + signed, "text:" + signed, "vcard:name=A;url=" + signed] {
      #expect(try FollowLink(account).printFault?.code == "expired-link")
    }
  }

  @Test(arguments: [
    "web:https://x.com/SwiftLang", "web:https://www.youtube.com/@SamplePress/videos",
    "text:See https://example.org/press or https://x.com/SwiftLang.", "text:Hello, world",
    "vcard:name=Sample;url=https://www.linkedin.com/company/sample-company",
    "mailto:press@example.org?body=See%20https://example.org/", "web:https://weixin.qq.com/",
    "web:http://weixin.qq.com/r/mp/Sample7E0123456789ab", "web:https://wetransfer.com/",
  ])
  func `what lasts is left without a word`(account: String) throws {
    let link = try FollowLink(account)
    #expect(link.warnings.isEmpty && link.printFault == nil, "\(link.warnings)")
  }
}
