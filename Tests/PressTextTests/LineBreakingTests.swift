import PressDrawing
import Testing

@testable import PressText

struct LineBreakingTests {
  private let style = TextStyle(
    families: ["Noto Sans CJK SC"], size: .mm(4), minimumSize: .mm(2), breaking: .anywhere, language: "en")

  private func set(_ text: String, _ style: TextStyle, in box: Rect) throws -> TextSetter.Setting {
    try TextSetter().set(text, style: style, in: box)
  }

  @Test func `a word that may break anywhere breaks when it does not fit, without a hyphen`() throws {
    var anywhere = style
    let handle = "samplelandembassyinanothercountry"
    let box = Rect(x: .zero, y: .zero, width: .mm(30), height: .mm(20))
    let setting = try set("@\(handle)", anywhere, in: box)
    #expect(setting.lineCount > 1)
    #expect(setting.runs.map(\.text).joined() == "@\(handle)")
    #expect(setting.runs.reduce(0) { $0 + $1.glyphs.count } == handle.count + 1)
    #expect(setting.size > .mm(2))
    anywhere.breaking = .words
    #expect(throws: TextError.self) { try set("@\(handle)", anywhere, in: box) }
    anywhere.breaking = .anywhere
    let low = Rect(x: .zero, y: .zero, width: .mm(30), height: .mm(3))
    #expect(throws: TextError.self) { try set("@\(handle)", anywhere, in: low) }
  }

  @Test func `a word that may break anywhere stays whole as long as it fits`() throws {
    var words = style
    words.breaking = .words
    let box = Rect(x: .zero, y: .zero, width: .mm(30), height: .mm(20))
    for text in ["samplelandembassy", "Sampleland Embassy in another country", "样例国驻外大使馆"] {
      #expect(try set(text, style, in: box) == set(text, words, in: box))
    }
  }

  private let chinese = TextStyle(
    families: ["Noto Sans CJK SC"], size: .mm(4), minimumSize: .mm(1), language: "zh-cn")

  /// The texts of the lines, top down, at each of many widths.
  private func lines(_ text: String, _ style: TextStyle) throws -> [[String]] {
    try stride(from: 14.0, through: 60, by: 0.7).map { width in
      let box = Rect(x: .zero, y: .zero, width: .mm(width), height: .mm(60))
      let setting = try set(text, style, in: box)
      let byBaseline = Dictionary(grouping: setting.runs.filter { !$0.glyphs.isEmpty }) { run in
        Int(((run.glyphs.first?.origin.y ?? .zero).millimetres * 100).rounded())
      }
      return byBaseline.sorted { $0.key < $1.key }.map { $0.value.map(\.text).joined() }
    }
  }

  @Test(arguments: [
    ("样例国驻华大使馆新闻文化处", ["大使馆", "新闻", "文化"]),
    ("样例共和国驻上海总领事馆", ["共和国", "上海", "总领事馆"]),
    ("样例王国大使馆官方微信公众号", ["王国", "大使馆", "官方", "微信", "公众号"]),
    ("樣例聯邦共和國駐廣州總領事館", ["聯邦", "共和國", "總領事館"]),
    ("欢迎扫码关注样例国签证中心", ["扫码", "关注", "签证中心"]),
    ("样例国驻上海市浦东新区领事部", ["上海", "新区", "领事部"]),
  ])
  func `a line ends between Chinese words, not inside of one`(text: String, words: [String]) throws {
    let all = try lines(text, chinese)
    #expect(all.contains { $0.count > 2 })
    for lines in all {
      #expect(lines.joined() == text)
      for word in words { #expect(lines.contains { $0.contains(word) }, "\(word) in \(lines)") }
      #expect((lines.last?.count ?? 0) > 1, "\(lines)")
    }
  }

  /// Other scripts put spaces around it.
  @Test func `no line begins with a dot between words`() throws {
    var style = chinese
    (style.minimumSize, style.language, style.breaking) = (style.size, "en", .anywhere)
    let text = "News · Events · Services · Culture"
    let all = try lines(text, style)
    #expect(all.contains { $0.count > 2 })
    for lines in all {
      #expect(!lines.contains { $0.drop(while: \.isWhitespace).hasPrefix("·") }, "\(lines)")
    }
  }

  @Test(arguments: [
    ("样例音乐会2024年5月1日举行", ["2024年", "5月", "1日"]), ("第3届样例论坛第100号展位", ["第3届", "第100号"]),
  ])
  func `a number stays with what it counts, whatever the width`(text: String, parts: [String]) throws {
    for lines in try lines(text, chinese) {
      for part in parts { #expect(lines.contains { $0.contains(part) }, "\(part) in \(lines)") }
      #expect((lines.last?.count ?? 0) > 1, "\(lines)")
    }
  }

  @Test func `a date stays whole where there is room for it`() throws {
    // From 31 mm on: a date has seven ems at most.
    for lines in try lines("样例音乐会2024年10月31日晚上举行样例音乐会", chinese).dropFirst(24) {
      #expect(lines.contains { $0.contains("2024年10月31日") }, "\(lines)")
    }
  }

  @Test func `a foreign name parts at its dots`() throws {
    for lines in try lines("阿尔贝·费迪南·威廉斯", chinese) {
      #expect(lines.contains { $0.contains("费迪南") } && lines.contains { $0.contains("威廉斯") }, "\(lines)")
    }
  }

  @Test(arguments: ["·", "・", "•", "‧"])
  func `no line begins with an interpunct`(dot: String) throws {
    let text = ["约翰", "史密斯", "样例大使阁下约翰", "史密斯", "样例大使阁下"].joined(separator: dot)
    for breaking in [TextStyle.Breaking.words, .anywhere] {
      var style = chinese
      (style.breaking, style.minimumSize) = (breaking, style.size)
      let all = try lines(text, style)
      #expect(all.contains { $0.count > 2 })
      for lines in all {
        #expect(lines.joined() == text && !lines.contains { $0.hasPrefix(dot) }, "\(lines)")
      }
    }
  }

  @Test(arguments: ["扫码关注", "第3届"]) func `a column of one character keeps its size`(text: String) throws {
    let box = Rect(x: .zero, y: .zero, width: .mm(4.4), height: .mm(30))
    let setting = try set(text, chinese, in: box)
    #expect(setting.size == .mm(4) && setting.lineCount == text.count, "\(setting.size)")
  }

  @Test func `words are taken apart where they would not fit otherwise`() throws {
    var style = chinese
    style.minimumSize = style.size
    // Room for two characters: 大使馆 has three.
    let box = Rect(x: .zero, y: .zero, width: .mm(8.2), height: .mm(40))
    #expect(try set("样例国大使馆", style, in: box).lineCount == 3)
  }

  @Test func `words do not make a text much smaller`() throws {
    var style = chinese
    style.minimumSize = .mm(0.5)
    let box = Rect(x: .zero, y: .zero, width: .mm(9), height: .mm(30))
    // Whole it would be set at half the size, for 签证中心 has four characters.
    let setting = try set("样例国签证中心", style, in: box)
    #expect(setting.size == .mm(4) && setting.lineCount == 4)
  }
}
