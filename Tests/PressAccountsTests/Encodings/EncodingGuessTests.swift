import TestSupport
import Testing

@testable import PressAccounts

struct EncodingGuessTests {
  private static func bytes(_ text: String, _ encoding: String) throws -> [UInt8] {
    try #require(Converter.convert(Array(text.utf8), from: "UTF-8", to: encoding))
  }

  /// Nil for what is read.
  private static func guess(_ sample: [UInt8]) -> [String]? {
    // Some are no GB18030 at all, by the length of their words.
    let isGB18030 = Converter.convert(sample, from: "GB18030", to: "UTF-8") != nil
    return isGB18030 ? EncodingGuess.insteadOfGB18030(sample)?.names : EncodingGuess.likely(sample).names
  }

  @Test(arguments: [
    ("サンプル国の大使館", "CP932", "Shift_JIS"), ("お知らせ、イベント案内", "CP932", "Shift_JIS"),
    ("見本市のご案内はこちら", "EUC-JP", "EUC-JP"), ("フォローしてください", "EUC-JP", "EUC-JP"),
    ("견본국 대사관", "CP949", "EUC-KR"), ("우리를 팔로우 하세요", "CP949", "EUC-KR"),
    ("Новости, Культура", "CP1251", "Windows-1251"), ("ПОСОЛЬСТВО", "KOI8-R", "KOI8-R"),
    ("Контакты, подпишись", "KOI8-R", "KOI8-R"), ("Посольство страны", "ISO-8859-5", "ISO-8859-5"),
    ("我們在臺灣的辦事處對外開放時間", "BIG5", "Big5"), ("駐臺北辦事處", "BIG5", "Big5"),
    ("大使館新聞處的人民中文不是一個大學", "BIG5", "Big5"), ("Посольство, Москва", "CP866", "DOS 866"),
    ("Посольство, Москва", "MAC-CYRILLIC", "Mac Cyrillic"), ("Посольство України, Київ", "KOI8-U", "KOI8-U"),
    ("Πρεσβεία, Θεσσαλονίκη", "CP1253", "Windows-1253"), ("สถานทูต กรุงเทพ", "CP874", "Windows-874"),
    ("Botschaft, München, Köln, Bücherei", "CP437", "DOS 437 or 850"),
    ("Größe, Städte, Köln", "CP850", "DOS 437 or 850"),
    ("Ambassade, Orléans, Nîmes, élève", "MACINTOSH", "Mac Roman"),
    ("Częstochowa, Łódź, Ośrodek", "CP852", "DOS 852"),
    ("Événements culturels, né en été", "CP1252", LegacyEncoding.western),
    ("Größe und Öffnungszeiten für alle", "CP1252", LegacyEncoding.western),
    ("Málaga, año, señal", "CP1252", LegacyEncoding.western),
  ])
  func `what is no Chinese in GB18030 is called by its name`(text: String, encoding: String, name: String)
    throws
  {
    let sample = try Self.bytes("id,platform,account,name\na1,x,Sample," + text + "\n", encoding)
    #expect(Self.guess(sample) == [name])
  }

  /// A row or two, of which GB18030 makes characters that are words of nobody.
  @Test(arguments: [
    (["Consulado em São Paulo"], "CP1252", LegacyEncoding.western),
    (["João"], "CP1252", LegacyEncoding.western),
    (["Consulado no Maranhão"], "CP1252", LegacyEncoding.western),
    (["Écluse"], "CP1252", LegacyEncoding.western), (["Señor"], "CP1252", LegacyEncoding.western),
    (["臺灣", "高雄", "新竹"], "BIG5", "Big5"), (["大使館", "領事館"], "EUC-JP", "EUC-JP"),
    (["서울", "부산"], "CP949", "EUC-KR"),
  ])
  func `a few short words are called by their encoding`(words: [String], encoding: String, name: String)
    throws
  {
    let rows = words.enumerated().map { "a\($0.offset),x,Sample\($0.offset),\($0.element)\n" }.joined()
    let names = Self.guess(try Self.bytes("id,platform,account,name\n" + rows, encoding))
    #expect(names?.contains(name) == true, "\(names ?? [])")
  }

  /// Each with a character of a name that few people write.
  @Test(arguments: [
    ["朱镕基"], ["彭桤", "王喆"], ["李琦钰", "张婧"], ["谌龙", "臧健", "佘诗曼"], ["逯军", "亓官", "仉志"],
    ["鄢陵", "郓城", "睢宁"], ["濮阳使馆", "歙县"], ["翟志刚", "郗恺", "郄老师"], ["马Sir", "张sir"], ["訾老师 Zi", "乜先生"],
  ])
  func `small tables with a rare character of a name are read`(names: [String]) throws {
    let rows = names.enumerated().map { "a\($0.offset),x,Sample\($0.offset),\($0.element)\n" }.joined()
    let table = "id,platform,account,name\n" + rows
    #expect(EncodingGuess.insteadOfGB18030(try Self.bytes(table, "GB18030")) == nil, "\(names)")
  }

  @Test(arguments: [
    "样例国大使馆", "中", "北京", "葡萄牙语", "巴林", "塔斯曼尼亚", "佩滕", "帕劳语", "奥兰群岛", "排列", "邱绢焊", "宋涛恃", "何拳睛", "彭桤",
    "朱镕基 𠮷野家 ①②③ αβγ", "臺灣大學圖書館", "香港特別行政區政府新聞處", "日本国大使館のお知らせ", "优の良品", "平台,账号\n微博,样例",
    "系統錯誤", "後綴", "認證", "允許", "蘇蘇語", "門票 5€", "喆琦钰婧", "深圳市鑫淼懿科技有限公司", "官方网站（中文）",
    "A座", "T恤", "iPhone壳", "卡拉OK厅", "网易云music", "張sir", "①★→℃《》", "喆", "m²㎡ №1 第Ⅱ期", "中国·北京",
  ])
  func `Chinese stays Chinese`(text: String) throws {
    for table in [text, "id,platform,account,name\na1,x,SampleEmb,\(text)\n"] {
      #expect(EncodingGuess.insteadOfGB18030(try Self.bytes(table, "GB18030")) == nil, "\(text)")
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
        EncodingGuess.insteadOfGB18030(try Self.bytes(table, "GB18030")) == nil, "seed \(seed): \(table)")
    }
  }

  /// Two rows, and a dozen with one of Chinese.
  @Test(arguments: [
    "Посольство, Москва", "Екатеринбург, МОСКВА", "Посольство України, Київ", "Πρεσβεία, Θεσσαλονίκη",
    "サンプル, アフリカ", "おおさか, フォロー",
    "大阪総領事館, 文化センター", "Běijīng dàshǐguǎn", "Café, Málaga, Besançon", "Größe, Köln", "샘플 대사관", "กรุงเทพ",
    "ירושלים", "القاهرة",
    "Hà Nội, Đà Nẵng", "བོད་ལྗོངས", "样例😀",
  ])
  func `GB18030 holds other languages than Chinese`(text: String) throws {
    let few = (1...2).map { "a\($0),x,SampleEmb,\(text)\n" }.joined()
    let many = (1...12).map { "a\($0),x,SampleEmb,\(text)\n" }.joined() + "b,x,SampleEmb,样例国大使馆\n"
    for table in [few, many] {
      #expect(EncodingGuess.insteadOfGB18030(try Self.bytes(table, "GB18030")) == nil, "\(table)")
    }
  }

  @Test func `two encodings that a table may be in are both named`() throws {
    // ç and á: one byte of DOS and of a Mac.
    #expect(Self.guess([UInt8]("a,x,Cura".utf8) + [0x87] + [UInt8]("ao,".utf8))?.count ?? 0 == 2)
  }

  @Test func `noise is called by no name`() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let noise = (0..<200).map { _ in UInt8.random(in: 0x81...0xFE, using: &random) }
      #expect(EncodingGuess.likely(noise).names.isEmpty, "seed \(seed)")
    }
    #expect(EncodingGuess.likely([]).names.isEmpty && EncodingGuess.likely(Array("ascii".utf8)).names.isEmpty)
  }

  @Test func `a sample has the lines that tell something`() throws {
    let plain = String(repeating: "a,b,c\n", count: 1000)
    let bytes = Array(plain.utf8) + [0xB1, 0xB1] + Array(",x\n".utf8) + Array(plain.utf8) + [0xB1, 0xB1]
    #expect(
      EncodingSample.lines(of: StagedInput(bytes)) == [0xB1, 0xB1] + Array(",x\n".utf8) + [0xB1, 0xB1])
  }
}
