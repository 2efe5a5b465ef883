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

  /// As programs write it that take UTF-8 for another encoding; where a byte has no character, without it.
  @Test(arguments: [
    "MACINTOSH", "CP1251", "CP1250", "CP1254", "CP437", "CP850", "CP866", "KOI8-R", "CP949", "BIG5", "CP932",
    "EUC-JP",
  ])
  func `UTF-8 that was read as another encoding`(encoding: String) throws {
    var told = 0
    for meant in ["大使", "大使馆北", "大使馆", "北京大学", "样例国大使馆", "上海博物馆新闻处", "中文 ABC"] {
      guard let wrong = Converter.convert(Array(meant.utf8), from: encoding, to: "UTF-8") else { continue }
      let text = String(decoding: wrong, as: UTF8.self)
      #expect(Mojibake.isSuspect(Array(text.utf8)[...]), "\(text)")
      #expect(Mojibake.damage(of: text) == .misread(as: meant), "\(text)")
      told += 1
    }
    #expect(told > 0)
  }

  @Test(arguments: [
    ("CafÃ© crÃ¨me", "Café crème"), ("Caf√© cr√®me", "Café crème"), ("Р\u{9F}СЂРёРІРµС‚", "Привет"),
  ])
  func `letters of Europe that were read as another encoding`(text: String, meant: String) {
    #expect(Mojibake.damage(of: text) == .misread(as: meant))
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
    "«é»", "Київ", "Ні, Лі і Гі", "Їжак", "Београд", "Łódź – Gdańsk", "漢城大學", "永樂映畫", "王府井", "안녕하세요",
    "株式会社サンプル",
    "l’été, l’école", "Ærø Å", "ÄÖÜ ß", "Ёлка", "ΑΒΓ αβγ", "滑铁卢", "鼎泰豐", "臺灣大學", "涓涓细流", "繁體中文測試", "Ελλάδα",
    "©®™", "½ ¼ ¾", "£€¥", "Ñandú", "",
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
