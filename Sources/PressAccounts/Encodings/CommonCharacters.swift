/// What people write most, by language: enough to tell one encoding's text from another's.
///
/// In no order; the likelihoods are in `WrittenLanguage`. Those of Chinese are of names, places and the headings of
/// tables, too.
enum CommonCharacters {
  /// A hundred and fifty that make two fifths of a Chinese text.
  static let frequentHan = set(
    """
    的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过\
    发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本\
    前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很\
    最重并物手应
    """)

  /// Four hundred more, of the next third.
  static let usualHan = set(
    """
    战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通\
    教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结\
    反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书\
    非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术\
    领共确传师观清今切院让识候带导争运京沪广州深圳省县镇街号馆署局厅委办网站微博客众抖音快视频红\
    哔哩乎官账户台称链备注邮箱址城单姓职构组织团协联盟商店铺超银酒餐医诊校幼园图游集限责股份技息\
    媒贸易服咨询投专栏编辑室闻刊季香港澳湾英俄韩印亚欧洲丹麦挪威荷兰瑞士典例江河湖苏浙福云贵川陕\
    甘青宁疆藏桂琼鲁豫鄂湘赣皖冀晋辽吉林黑龙李刘陈杨赵黄周吴徐孙胡朱郭梁宋郑谢唐冯邓曹曾萧田董袁\
    潘蒋蔡余杜戴夏钟汪姜范石姚谭邹熊陆郝孔崔康毛邱秦顾侯邵孟段漕钱汤尹黎武乔贺赖龚票价元贴扫码宣\
    册页封刷葡萄牙塞尔巴林伦敦哥泰越柬埔寨老挝缅菲律宾坡哈萨乌兹伊朗埃纳罗塔佩维瓦柏坦卢森堡捷匈希腊\
    土耳其墨尼帕贝
    """)

  /// Traditional forms.
  static let traditionalHan = set(
    """
    國學會體發來時們個為對這說過後裡東書長門開關無電話視頻館處網頁頭條號處務員業產經濟貿實現應當\
    將與從兩點線總數報紙辦應該語華臺灣廣場園圖藝術節樂團
    """)

  /// Syllables that make seven tenths of a Korean text.
  static let hangul = set(
    """
    이다는에가을의고하지한은도로기사인어나서자리를대시그보아일해정수전것들있라니스게부여장제으만\
    과주면상마구안원무소동신조문거성화오세경우저공관민국연방회선생모내교행비실유식간당진차용물산\
    미업중계학양발통반재노력명분외개치트후금영약점복결단위건강적감호판포래요데드프크타남북홍견본\
    습까키테르페디
    """)

  /// Hangul of KS X 1001, which is all that most Korean texts take.
  static let standardHangul = set(ofLeads: 0xB0...0xC8, in: "EUC-KR")
  /// Han of GB 2312, level 1: 3755 in the order of their sounds.
  static let firstLevelHan = set(ofLeads: 0xB0...0xD7, in: "GB2312")
  /// Han of GB 2312, level 2: 3008 in the order of their radicals.
  static let secondLevelHan = set(ofLeads: 0xD8...0xF7, in: "GB2312")

  /// Han of Big5's first level, in the order of their strokes.
  static let firstLevelTraditionalHan = set(
    ofLeads: 0xA4...0xC6, trails: [0x40...0x7E, 0xA1...0xFE], in: "BIG5")
  /// Kanji of JIS X 0208, level 1: 2965 in the order of their sounds.
  static let firstLevelKanji = set(ofLeads: 0xB0...0xCF, in: "EUC-JP")

  /// Letters of which each makes a twentieth of a Greek text or more, and those of a fiftieth.
  static let frequentGreek = set("αοιετσνηρ")
  static let usualGreek = set("υπκμλωςάίόέήύώδγθ")
  static let finalHebrew = set("ךםןףץ")

  /// Of a hundred letters of Russian, how many are this one; letters of its neighbours are rare ones.
  static let cyrillicShares: [Unicode.Scalar: Double] = {
    let russian: [(String, Double)] = [
      ("о", 11), ("е", 8.5), ("а", 8), ("и", 7.4), ("нт", 6.5), ("с", 5.5), ("рв", 4.6), ("л", 4.3),
      ("км", 3.4),
      ("дпу", 2.8), ("я", 2), ("ыьгзб", 1.7), ("ч", 1.4), ("йх", 1.1), ("жшю", 0.75), ("цщэф", 0.35),
      ("ёъ", 0.04),
      ("іїєґўђљњћџј", 0.15),
    ]
    return Dictionary(
      uniqueKeysWithValues: russian.flatMap { letters, share in letters.unicodeScalars.map { ($0, share) } })
  }()

  private static func set(_ text: String) -> Set<Unicode.Scalar> { Set(text.unicodeScalars) }

  /// What pairs of bytes stand for; those without a character are left out.
  private static func set(
    ofLeads leads: ClosedRange<UInt8>, trails: [ClosedRange<UInt8>] = [0xA1...0xFE], in encoding: String
  ) -> Set<Unicode.Scalar> {
    var scalars: Set<Unicode.Scalar> = []
    for lead in leads {
      for trail in trails.joined() {
        guard let text = Converter.convert([lead, trail], from: encoding, to: "UTF-8") else { continue }
        scalars.formUnion(String(decoding: text, as: UTF8.self).unicodeScalars)
      }
    }
    return scalars
  }
}
