internal import ICUShim

/// What must stay on one line in text of Chinese characters.
///
/// Unicode's rules let a line end between any two of them, and so takes names apart: 大使|馆. The words come from ICU's
/// dictionary, and before it from `names`: what offices are called, which ICU takes for parts of other words.
struct ChineseWords {
  /// Names of offices and of what they are followed on, longest first where one begins as another.
  private static let names = [
    "总领事馆", "總領事館", "领事馆", "領事館", "大使馆", "大使館", "总领馆", "代表处", "代表處", "办事处", "辦事處", "代表团", "代表團",
    "使团", "使團", "共和国", "共和國", "合众国", "合眾國", "王国", "王國", "联邦", "聯邦", "公国", "公國", "联盟", "聯盟", "委员会", "委員會",
    "文化中心", "签证中心", "簽證中心", "博物馆", "博物館", "美术馆", "美術館", "图书馆", "圖書館", "体育馆", "體育館", "商会", "商會", "学院", "學院",
    "大学", "大學", "公司", "集团", "集團", "基金会", "基金會", "协会", "協會", "新闻处", "文化处", "商务处", "教育处", "签证处", "领事部",
    "特别行政区", "特別行政區", "行政区", "行政區", "自治区", "自治區", "新区", "新區", "人民政府", "代表大会", "代表大會", "总台", "總台", "电视台",
    "電視台",
    "公众号", "公眾號", "视频号", "視頻號", "小程序", "服务号", "订阅号", "微信", "微博", "抖音", "小红书", "小紅書", "知乎", "扫一扫", "掃一掃",
    "扫码", "掃碼", "二维码", "二維碼", "官方", "关注", "關注",
  ]

  /// Byte ranges of the text that no line may end inside of; each has two characters or more.
  let words: [Range<Int>]
  /// The same, but only what typography forbids, whatever the words are: no line begins with an interpunct between names.
  let rules: [Range<Int>]
  /// What stands on one line where there is room for two characters, whatever the words are: the last two of each
  /// paragraph, and a number with what it counts.
  let pairs: [Range<Int>]

  init(_ text: String, language: String) {
    var characters: [(scalar: Unicode.Scalar, start: Int)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      characters.append((scalar, offset))
      offset += UTF8.width(scalar)
    }
    func end(_ index: Int) -> Int { index + 1 < characters.count ? characters[index + 1].start : offset }

    var rules: [Range<Int>] = []
    for index in characters.indices where characters[index].scalar.isInterpunct {
      // What it stands behind, with the spaces between; a bullet begins its paragraph.
      guard let before = characters[..<index].lastIndex(where: { !$0.scalar.isSpace }),
        characters[before].scalar != "\n"
      else { continue }
      rules.append(characters[before].start..<end(index))
    }
    guard characters.contains(where: { $0.scalar.isIdeograph }) else {
      (words, self.rules, pairs) = ([], rules, [])
      return
    }

    // Every place where a line must not end: the character before it is not a word's last.
    var isHeld = ChineseWords.insides(of: text, characters.map(\.start), language)
    let scalars = characters.map(\.scalar)
    var index = 0
    while index < scalars.count {
      guard let name = ChineseWords.scalars.first(where: { scalars[index...].starts(with: $0) }) else {
        index += 1
        continue
      }
      isHeld[index] = false
      for inside in index + 1..<index + name.count { isHeld[inside] = true }
      if index + name.count < scalars.count { isHeld[index + name.count] = false }
      index += name.count
    }
    var pairs: [Range<Int>] = []
    for index in scalars.indices.dropFirst() where scalars.staysWithNumber(at: index) {
      isHeld[index] = true
      pairs.append(characters[index - 1].start..<end(index))
    }
    for index in scalars.indices.dropFirst(2) where scalars.goesOnWithDate(at: index) { isHeld[index] = true }
    for name in ChineseWords.foreignNames(scalars) {
      for inside in name.dropFirst() { isHeld[inside] = true }
    }
    // No last line of one character; what hangs on it, as a full stop, does not count.
    for paragraph in ChineseWords.paragraphs(scalars) {
      guard let last = paragraph.last(where: { scalars[$0].isIdeograph }), last > paragraph.lowerBound,
        scalars[last - 1].isIdeograph
      else { continue }
      isHeld[last] = true
      pairs.append(characters[last - 1].start..<end(last))
    }
    var words: [Range<Int>] = []
    var start = 0
    for index in characters.indices.dropFirst() where !isHeld[index] {
      if index - start > 1 { words.append(characters[start].start..<characters[index].start) }
      start = index
    }
    if characters.count - start > 1 { words.append(characters[start].start..<offset) }
    (self.words, self.rules, self.pairs) = (words, rules, pairs)
  }

  /// The parts of foreign names, which stand between interpuncts: as far as they are not so long that other words must be
  /// among them.
  private static func foreignNames(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let dots = scalars.indices.filter { scalars[$0].isInterpunct }
    var parts: [Range<Int>] = []
    for dot in dots {
      let start = scalars[..<dot].lastIndex { !$0.isIdeograph }.map { $0 + 1 } ?? 0
      let end = scalars[(dot + 1)...].firstIndex { !$0.isIdeograph } ?? scalars.count
      parts += [start..<dot, dot + 1..<end].filter { (2...longestForeignName).contains($0.count) }
    }
    return parts
  }

  /// In characters: 弗拉基米罗维奇 has seven.
  private static let longestForeignName = 7

  private static let scalars = names.map { Array($0.unicodeScalars) }

  /// For each character whether it stands inside of a word of Chinese characters, and not at its beginning.
  private static func insides(of text: String, _ starts: [Int], _ language: String) -> [Bool] {
    var text = text
    let boundaries = text.withUTF8 { bytes in
      [Int32](unsafeUninitializedCapacity: bytes.count + 1) { boundaries, count in
        let found = bytes.withMemoryRebound(to: CChar.self) {
          qrpress_word_boundaries(
            $0.baseAddress, Int32($0.count), language, boundaries.baseAddress, Int32(boundaries.count))
        }
        count = max(0, Int(found))
      }
    }
    // Where ICU fails no word is known, and every character may end a line.
    guard !boundaries.isEmpty else { return starts.map { _ in false } }
    let ends = Set(boundaries)
    let scalars = Array(text.unicodeScalars)
    return starts.indices.map { index in
      index > 0 && scalars[index].isIdeograph && scalars[index - 1].isIdeograph
        && !ends.contains(Int32(starts[index]))
    }
  }

  /// The indices of each paragraph's characters, line feeds left out.
  private static func paragraphs(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in scalars.indices where scalars[index] == "\n" {
      ranges.append(start..<index)
      start = index + 1
    }
    return ranges + [start..<scalars.count]
  }
}

extension [Unicode.Scalar] {
  /// Whether a number is not read without its neighbour: 5月, 第3届, 100号.
  fileprivate func staysWithNumber(at index: Int) -> Bool {
    let (before, here) = (self[index - 1], self[index])
    return before.isDigit && here.isIdeograph || before == "第" && here.isDigit
  }

  /// Whether a date or an hour goes on: 10月31日, 9时30分.
  fileprivate func goesOnWithDate(at index: Int) -> Bool {
    self[index].isDigit && "年月时時点點".unicodeScalars.contains(self[index - 1]) && self[index - 2].isDigit
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) || (0xFF10...0xFF19).contains(value) }

  fileprivate var isSpace: Bool { properties.isWhitespace && self != "\n" }

  /// A Chinese character, as Japanese and Korean have them too.
  var isIdeograph: Bool {
    switch value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007: true
    default: false
    }
  }

  /// The dot between the parts of a foreign name: U+00B7, or one of those that are typed for it.
  fileprivate var isInterpunct: Bool {
    switch value {
    case 0x00B7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65: true
    default: false
    }
  }
}
