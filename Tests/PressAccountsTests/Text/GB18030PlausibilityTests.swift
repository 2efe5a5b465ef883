import Testing

@testable import PressAccounts

struct GB18030PlausibilityTests {
  private static func isPlausible(_ text: String, _ encoding: String) throws -> Bool {
    let bytes = try #require(Converter.convert(Array(text.utf8), from: "UTF-8", to: encoding))
    var plausibility = GB18030Plausibility()
    for byte in bytes { plausibility.feed([byte]) }
    return plausibility.isPlausible
  }

  @Test(arguments: [
    "样例国大使馆，新闻处", "朱镕基 𠮷野家 ①②③ αβγ", "臺灣大學圖書館開放時間", "ascii alone", "香港特別行政區政府新聞處",
    "平台,账号\n微博,样例", "日本国大使館のお知らせ",
  ])
  func `Chinese is plausible`(text: String) throws {
    #expect(try Self.isPlausible(text, "GB18030"))
  }

  @Test(arguments: [
    ("Café métro élève", "WINDOWS-1252"), ("Málaga, Zürich, Orléans", "WINDOWS-1252"),
    ("大使館新聞處的人民中文不是一個大學", "BIG5"), ("我們在香港的辦事處將於五月一日開始對外開放", "BIG5"),
  ])
  func `other encodings are not`(text: String, encoding: String) throws {
    #expect(try !Self.isPlausible(text, encoding))
  }
}
