import TestSupport
import Testing

@testable import PressAccounts

struct LegacyEncodingTests {
  private static func bytes(_ text: String, _ encoding: String) throws -> [UInt8] {
    try #require(Converter.convert(Array(text.utf8), from: "UTF-8", to: encoding))
  }

  @Test(arguments: [
    ("サンプル国の大使館", "CP932", "Shift_JIS"), ("お知らせ、イベント案内", "CP932", "Shift_JIS"),
    ("見本市のご案内はこちら", "EUC-JP", "EUC-JP"), ("フォローしてください", "EUC-JP", "EUC-JP"),
    ("견본국 대사관", "CP949", "EUC-KR"), ("우리를 팔로우 하세요", "CP949", "EUC-KR"),
    ("Новости, Культура", "CP1251", "Windows-1251"), ("ПОСОЛЬСТВО", "KOI8-R", "KOI8-R"),
    ("Контакты, подпишись", "KOI8-R", "KOI8-R"), ("Посольство страны", "ISO-8859-5", "ISO-8859-5"),
    ("我們在臺灣的辦事處對外開放時間", "BIG5", "Big5"),
  ])
  func `what is no Chinese in GB18030 is called by its name`(text: String, encoding: String, name: String)
    throws
  {
    let sample = try Self.bytes("id,platform,account,name\na1,x,Sample," + text + "\n", encoding)
    // Some of these are no GB18030 at all, by the length of their words.
    let isGB18030 = Converter.convert(sample, from: "GB18030", to: "UTF-8") != nil
    let found = isGB18030 ? LegacyEncoding.insteadOfGB18030(sample) : LegacyEncoding.likely(sample)
    #expect(found?.name == name)
  }

  @Test(arguments: [
    "样例国大使馆", "中", "北京", "葡萄牙语", "巴林", "塔斯曼尼亚", "佩滕", "帕劳语", "奥兰群岛", "排列", "邱绢焊", "宋涛恃", "何拳睛", "彭桤",
    "朱镕基 𠮷野家 ①②③ αβγ", "臺灣大學圖書館", "香港特別行政區政府新聞處", "日本国大使館のお知らせ", "优の良品", "平台,账号\n微博,样例",
    "系統錯誤", "後綴", "認證", "允許", "蘇蘇語", "門票 5€", "喆琦钰婧", "深圳市鑫淼懿科技有限公司", "官方网站（中文）",
  ])
  func `Chinese stays Chinese`(text: String) throws {
    for table in [text, "id,platform,account,name\na1,x,SampleEmb,\(text)\n"] {
      #expect(LegacyEncoding.insteadOfGB18030(try Self.bytes(table, "GB18030")) == nil, "\(text)")
    }
  }

  /// Names of people, of any character of GB 2312 behind a family's name, by twos and threes and by the dozen.
  @Test(arguments: [1, 2, 5, 30]) func `tables of names stay Chinese`(count: Int) throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    let families = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    let given = String(
      String.UnicodeScalarView(CommonCharacters.firstLevelHan.sorted { $0.value < $1.value }))
    for _ in 0..<150 {
      let names = (0..<count).map { index in
        "a\(index),x,Sample\(index)," + random.text(of: families, count: 1)
          + random.text(of: given, count: Int.random(in: 1...2, using: &random))
      }
      let table = "id,platform,account,联系人\n" + names.joined(separator: "\n")
      #expect(
        LegacyEncoding.insteadOfGB18030(try Self.bytes(table, "GB18030")) == nil, "seed \(seed): \(table)")
    }
  }

  @Test(arguments: [
    "Événements culturels à l’ambassade, né en été", "Größe und Öffnungszeiten für alle", "año, señal",
  ])
  func `letters with accents are Western`(text: String) throws {
    let sample = try Self.bytes("id,platform,account,name\na1,x,Sample," + text + "\n", "WINDOWS-1252")
    #expect(LegacyEncoding.isWestern(sample) && LegacyEncoding.likely(sample) == nil)
    #expect(try !LegacyEncoding.isWestern(Self.bytes("Новости, Культура", "CP1251")))
  }

  @Test func `noise is called by no name`() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let noise = (0..<200).map { _ in UInt8.random(in: 0x81...0xFE, using: &random) }
      #expect(LegacyEncoding.likely(noise) == nil, "seed \(seed)")
    }
    #expect(LegacyEncoding.likely([]) == nil && LegacyEncoding.likely(Array("ascii".utf8)) == nil)
  }

  @Test func `a sample has the lines that tell something`() throws {
    let plain = String(repeating: "a,b,c\n", count: 1000)
    let bytes = Array(plain.utf8) + [0xB1, 0xB1] + Array(",x\n".utf8) + Array(plain.utf8) + [0xB1, 0xB1]
    #expect(
      LegacyEncoding.sample(of: StagedInput(bytes)) == [0xB1, 0xB1] + Array(",x\n".utf8) + [0xB1, 0xB1])
  }
}
