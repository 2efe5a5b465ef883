import Foundation
import Testing

struct PlatformsCommandTests {
  @Test func `what an account can be`() throws {
    let tool = try CommandLineTool()
    let all = try tool.run("platforms")
    #expect(all.status == 0)
    #expect(all.out.contains("wechat ") && all.out.contains("微博"))
    let one = try tool.run("platforms", "微博")
    #expect(one.out.hasPrefix("weibo: Weibo 微博\n"))
    let lines = try tool.run("platforms", "--json").json()
    #expect(lines.count > 20)
    #expect(lines.allSatisfy { $0["key"] is String && $0["example"] is String && $0["issuance"] is String })
    let unknown = try tool.run("platforms", "instagarm")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("did you mean 'instagram'?"))
  }
}
