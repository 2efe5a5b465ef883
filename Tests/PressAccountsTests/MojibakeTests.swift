import PressDiagnostics
import QRPress
import Testing

@testable import PressAccounts

struct MojibakeTests {
  @Test(arguments: [
    ("å¤§ä½¿é¦†", "大使馆"), ("´óÊ¹¹Ý", "大使馆"), ("CafÃ©", "Café"), ("Press å¤§", "Press 大"),
    ("澶т娇棣嗘柊", "大使馆新"),
  ])
  func `what a text was before`(text: String, meant: String) {
    #expect(Mojibake.isSuspect(Array(text.utf8)[...]) || text == "CafÃ©")
    guard case .misread(let found) = Mojibake.damage(of: text) else {
      Issue.record("\(text) is not reported")
      return
    }
    #expect(found.hasPrefix(meant), "\(found)")
  }

  @Test(arguments: ["大使\u{FFFD}", "锟斤拷锟斤拷", "???", "?? ??"])
  func `characters that are gone`(text: String) {
    #expect(Mojibake.isSuspect(Array(text.utf8)[...]))
    #expect(Mojibake.damage(of: text) == .lost)
  }

  @Test(arguments: [
    "大使馆", "样例国驻另一个样例国大使馆新闻与公共外交处官方信息发布平台", "Zürich", "Ørsted", "naïveté", "Häßlich", "ÅÄÖ åäö",
    "ÉÈÀ", "São Paulo – Brasília", "?", "What???", "a ? b", "Đà Nẵng", "Привет", "こんにちは", "한국어", "🇩🇰 Danmark",
    "«L’été»",
    "滑铁卢", "鼎泰豐", "臺灣大學", "涓涓细流", "繁體中文測試", "Ελλάδα", "©®™", "½ ¼ ¾", "£€¥", "Ñandú", "",
  ])
  func `texts that are well`(text: String) {
    #expect(Mojibake.damage(of: text) == nil)
  }

  @Test func `a text that can only have been Chinese is an error, another a warning`() {
    #expect(Mojibake.diagnostic(of: "å¤§ä½¿é¦†")?.severity == .error)
    #expect(Mojibake.diagnostic(of: "CafÃ© crÃ¨me")?.severity == .warning)
    #expect(
      Mojibake.diagnostic(of: "å¤§ä½¿é¦†")?.message
        == "'å¤§ä½¿é¦†' is probably '大使馆', read in the wrong encoding")
  }
}
