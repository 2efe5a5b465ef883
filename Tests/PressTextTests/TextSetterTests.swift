import PressDrawing
import Testing

@testable import PressText

struct TextSetterTests {
  private let page = Rect(x: .mm(10), y: .mm(20), width: .mm(100), height: .mm(60))

  private func style(_ size: Double = 5) -> TextStyle {
    TextStyle(families: ["Noto Sans CJK SC"], size: .mm(size), language: "zh-cn")
  }

  private func set(_ text: String, _ style: TextStyle, in box: Rect? = nil) throws -> TextSetter.Setting {
    try TextSetter().set(text, style: style, in: box ?? page)
  }

  /// Runs by baseline, top down: their texts joined.
  private func lines(_ setting: TextSetter.Setting) -> [String] {
    let byBaseline = Dictionary(grouping: setting.runs.filter { !$0.glyphs.isEmpty }) { run in
      Int(((run.glyphs.first?.origin.y ?? .zero).millimetres * 100).rounded())
    }
    return byBaseline.sorted { $0.key < $1.key }.map { $0.value.map(\.text).joined() }
  }

  private func origins(_ setting: TextSetter.Setting) -> [Point] {
    setting.runs.flatMap { $0.glyphs.map(\.origin) }
  }

  @Test func `Chinese and Latin stand in one paragraph, in order`() throws {
    var mixed = style()
    mixed.families = ["DejaVu Sans", "Noto Sans CJK SC"]
    let setting = try set("Follow 扫码关注 us", mixed)
    #expect(setting.lineCount == 1)
    #expect(setting.runs.map(\.text).joined() == "Follow 扫码关注 us")
    #expect(Set(setting.runs.map(\.face.family)) == ["DejaVu Sans", "Noto Sans CJK SC"])
    for run in setting.runs {
      let isChinese = run.text.contains("扫")
      #expect(run.face.family == (isChinese ? "Noto Sans CJK SC" : "DejaVu Sans"), "\(run.text)")
      #expect(run.language == "zh-cn")
      #expect(run.size == .mm(5))
    }
    let left = origins(setting).map(\.x)
    #expect(left == left.sorted())
    #expect(Set(origins(setting).map(\.y)) == [.mm(20 + 0.88 * 5)])
  }

  @Test func `a text set again is the same, and another box, size or language its own`() throws {
    let setter = TextSetter()
    let first = try setter.set("扫码关注 us", style: style(), in: page)
    #expect(try setter.set("扫码关注 us", style: style(), in: page) == first)
    let moved = Rect(x: .mm(11), y: page.minY, width: page.size.width, height: page.size.height)
    #expect(try setter.set("扫码关注 us", style: style(), in: moved) == set("扫码关注 us", style(), in: moved))
    #expect(try setter.set("扫码关注 us", style: style(4), in: page) == set("扫码关注 us", style(4)))
    var japanese = style()
    japanese.language = "ja"
    #expect(try setter.set("扫码关注 us", style: japanese, in: page) == set("扫码关注 us", japanese))
    #expect(try setter.set("扫码关注 us", style: japanese, in: page) != first)
    // More than are kept, and then again.
    for number in 0..<600 { _ = try setter.set("\(number)", style: style(), in: page) }
    #expect(try setter.set("扫码关注 us", style: style(), in: page) == first)
  }

  @Test func `clusters point at the characters' bytes`() throws {
    let run = try #require(try set("扫码", style()).runs.first)
    #expect(run.text == "扫码")
    #expect(run.glyphs.map(\.cluster) == [0, 3])
    #expect(run.glyphs.allSatisfy { $0.index != 0 })
  }

  @Test func `Chinese characters advance by an em`() throws {
    let left = try origins(set("扫码关注我们", style(10))).map(\.x.millimetres)
    for (index, x) in left.enumerated() { #expect(abs(x - (10 + 10 * Double(index))) < 0.01) }
  }

  @Test func `tracking widens by thousandths of an em`() throws {
    var wide = style(10)
    wide.tracking = 100
    let plain = try origins(set("扫码关注", style(10))).map(\.x.millimetres)
    let spaced = try origins(set("扫码关注", wide)).map(\.x.millimetres)
    let gaps = zip(spaced.dropFirst(), spaced).map { $0 - $1 }
    #expect(gaps.allSatisfy { abs($0 - 11) < 0.01 })
    #expect(try #require(spaced.last) > #require(plain.last) + 2.9)
  }

  @Test func `quotation marks are narrow in Latin paragraphs and as wide as a character in Chinese ones`()
    throws
  {
    func advance(ofQuoteIn text: String) throws -> Double {
      let marks = origins(try set(text, style(10)))
      return (marks[2].x - marks[1].x).millimetres
    }
    #expect(try advance(ofQuoteIn: "e’s") < 4)
    #expect(abs(try advance(ofQuoteIn: "学’院") - 10) < 0.1)
    // Each line of a text in two languages is set by its own.
    #expect(try origins(set("“学院”\nThe “I”", style(10))).count == 11)
    let together = try set("学\ne’s", style(10))
    let latin = together.runs.flatMap(\.glyphs).suffix(3)
    #expect((try #require(latin.last).origin.x - latin[latin.startIndex + 1].origin.x).millimetres < 4)
  }

  @Test(arguments: [TextStyle.Alignment.left, .center, .right])
  func `lines are aligned in the box`(alignment: TextStyle.Alignment) throws {
    var aligned = style(10)
    aligned.alignment = alignment
    let setting = try set("扫码\n扫码关注", aligned)
    let rows = Dictionary(grouping: origins(setting), by: \.y).sorted { $0.key < $1.key }.map(\.value)
    try #require(rows.count == 2)
    for (row, length) in zip(rows, [20.0, 40]) {
      let left = try #require(row.map(\.x.millimetres).min())
      let expected =
        switch alignment {
        case .left: 10.0
        case .center: 10 + (100 - length) / 2
        case .right: 10 + 100 - length
        }
      #expect(abs(left - expected) < 0.01)
    }
  }

  @Test(arguments: [
    (TextStyle.VerticalAlignment.top, 20.0), (.middle, 38.75), (.bottom, 57.5), (.baseline, 58.7),
  ])
  func `lines stand where they should in a taller box`(
    alignment: TextStyle.VerticalAlignment, top: Double
  ) throws {
    var aligned = style(10)
    aligned.verticalAlignment = alignment
    aligned.leading = 1.25
    let setting = try set("扫码\n关注", aligned)
    let baselines = Set(origins(setting).map(\.y.millimetres)).sorted()
    try #require(baselines.count == 2)
    #expect(abs(baselines[0] - (top + 8.8)) < 0.01)
    #expect(abs(baselines[1] - (top + 8.8 + 12.5)) < 0.01)
  }

  @Test(arguments: ["扫码", "扫码关注我们的官方账号，获取最新消息", "One line\nand another"])
  func `the last baseline stands on the box's edge at whatever size`(text: String) throws {
    var fitted = style(20)
    fitted.minimumSize = .mm(2)
    fitted.verticalAlignment = .baseline
    let box = Rect(x: .mm(10), y: .mm(20), width: .mm(60), height: .mm(24))
    let last = try origins(set(text, fitted, in: box)).map(\.y.millimetres).max()
    #expect(abs((last ?? 0) - 44) < 0.01)
  }

  @Test(arguments: [1.0, 1.25, 1.5, 2])
  func `lines follow the leading, empty ones too, whatever the fonts`(leading: Double) throws {
    var spaced = style(4)
    spaced.leading = leading
    let setting = try set("Follow us\n\n扫码关注\nالعربية", spaced)
    #expect(setting.lineCount == 4)
    let baselines = Set(origins(setting).map { ($0.y.millimetres * 1000).rounded() / 1000 }).sorted()
    let first = 20 + 0.88 * 4
    let expected = [0.0, 2, 3].map { first + $0 * leading * 4 }
    try #require(baselines.count == 3)
    for (line, wanted) in zip(baselines, expected) { #expect(abs(line - wanted) < 0.1) }
  }

  @Test func `a text that fits keeps its size`() throws {
    var range = style(10)
    range.minimumSize = .mm(2)
    #expect(try set("扫码关注", range).size == .mm(10))
  }

  @Test func `a text shrinks to the largest size that fits`() throws {
    var range = style(10)
    range.minimumSize = .mm(2)
    let box = Rect(x: .zero, y: .zero, width: .mm(30), height: .mm(8))
    let setting = try set("扫码关注", range, in: box)
    #expect(setting.lineCount == 1)
    #expect(setting.size > .mm(7.4))
    #expect(setting.size <= .mm(7.51))
    #expect(setting.runs.allSatisfy { $0.size == setting.size })
  }

  @Test func `no line is higher or wider than the box`() throws {
    var range = style(12)
    range.minimumSize = .mm(1)
    let text = "关注我们的微信公众号，了解更多活动。Follow our official account to learn more about events."
    for (width, height) in [(40.0, 20.0), (80, 10), (25, 60), (100, 5)] {
      let box = Rect(x: .mm(7), y: .mm(9), width: .mm(width), height: .mm(height))
      let setting = try set(text, range, in: box)
      let needed = setting.size * (Double(setting.lineCount - 1) * range.leading + 1)
      #expect(needed <= box.size.height + .mm(0.011))
      for origin in origins(setting) {
        #expect(origin.x >= box.minX - .mm(0.001))
        #expect(origin.x < box.maxX)
        #expect(origin.y > box.minY)
        #expect(origin.y <= box.maxY)
      }
    }
  }

  @Test func `what does not fit even at the smallest size is an error`() {
    var range = style(10)
    range.minimumSize = .mm(5)
    let box = Rect(x: .zero, y: .zero, width: .mm(12), height: .mm(8))
    #expect(throws: TextError.doesNotFit(text: "扫码关注", smallest: .mm(5), box: box.size)) {
      try set("扫码关注", range, in: box)
    }
  }

  @Test func `a word is never broken`() {
    let box = Rect(x: .zero, y: .zero, width: .mm(20), height: .mm(100))
    #expect(throws: TextError.self) { try set("Donaudampfschifffahrtsgesellschaft", style(5), in: box) }
  }

  @Test(arguments: [-5.0, 0, 1e9, -1e9, 1e300]) func `boxes beyond reason do no harm`(width: Double) throws {
    let box = Rect(x: .zero, y: .zero, width: .mm(width), height: .mm(20))
    if width > 0 {
      #expect(try set("扫码", style(), in: box).lineCount == 1)
    } else {
      #expect(throws: TextError.self) { try set("扫码", style(), in: box) }
    }
  }

  @Test(arguments: [1e300, -1e300]) func `tracking beyond reason does no harm`(tracking: Double) {
    var wide = style()
    wide.tracking = tracking
    _ = try? set("扫码 ok", wide)
  }

  @Test(arguments: ["，", "。", "、", "！", "？", "）", "」", "》", "：", "；"])
  func `no Chinese line begins with a closing mark`(mark: String) throws {
    let text = "扫码关\(mark)注我们\(mark)了解更\(mark)多活动\(mark)和优惠\(mark)"
    for width in stride(from: 10.5, through: 50, by: 2.5) {
      let box = Rect(x: .zero, y: .zero, width: .mm(width), height: .mm(200))
      let setting = try set(text, style(5), in: box)
      let lines = lines(setting)
      #expect(lines.joined() == text)
      #expect(lines.allSatisfy { !$0.hasPrefix(mark) }, "\(lines)")
    }
  }

  @Test(arguments: ["（", "《", "「", "【"]) func `no Chinese line ends in an opening mark`(mark: String) throws {
    let text = "扫码关\(mark)注我们\(mark)了解更\(mark)多活动\(mark)和优惠"
    for width in stride(from: 10.5, through: 50, by: 2.5) {
      let box = Rect(x: .zero, y: .zero, width: .mm(width), height: .mm(200))
      #expect(try lines(set(text, style(5), in: box)).allSatisfy { !$0.hasSuffix(mark) })
    }
  }

  @Test func `a character that no font has is named`() {
    #expect(throws: TextError.missingGlyphs(characters: ["\u{F8E23}"])) {
      try set("扫\u{F8E23}码\u{F8E23}", style())
    }
  }

  @Test(arguments: ["a\u{0}b", "a\u{1}b", "\u{0}", "a\u{FFFF}b"])
  func `control characters are never set in silence`(text: String) {
    #expect(throws: TextError.self) { try set(text, style()) }
  }

  @Test(arguments: ["\u{200B}", "\u{FEFF}", "\u{200D}", "\u{2060}"])
  func `characters without a shape draw nothing`(text: String) throws {
    #expect(try set(text, style()).runs.flatMap(\.glyphs).isEmpty)
  }

  @Test func `empty text gives no runs`() throws {
    let setting = try set("", style())
    #expect(setting.runs.isEmpty)
    #expect(setting.lineCount == 0)
  }

  @Test(arguments: TextStyle.Weight.allCases) func `weights pick faces`(weight: TextStyle.Weight) throws {
    var heavy = style()
    heavy.weight = weight
    let face = try #require(try set("扫码", heavy).runs.first?.face)
    #expect(face.identifier.hasPrefix("NotoSansCJKsc-"))
    // Of the nine weights fonts-noto-cjk has these two.
    let exact: [TextStyle.Weight: String] = [.regular: "Regular", .bold: "Bold"]
    #expect(face.identifier.hasPrefix("NotoSansCJKsc-\(exact[weight] ?? "")"))
    #expect(face.file.count > 1_000_000)
  }

  @Test func `the language picks regional shapes`() throws {
    var japanese = style()
    japanese.families = ["Noto Sans CJK SC"]
    let chinese = try #require(try set("骨直", style()).runs.first).glyphs.map(\.index)
    japanese.families = ["Noto Sans CJK JP"]
    japanese.language = "ja"
    #expect(try #require(try set("骨直", japanese).runs.first).glyphs.map(\.index) != chinese)
  }

  @Test func `one setter sets many texts alike`() throws {
    let setter = TextSetter()
    var wide = style()
    wide.tracking = 200
    let first = try setter.set("扫码 us", style: style(), in: page)
    _ = try setter.set("else", style: wide, in: page)
    #expect(try setter.set("扫码 us", style: style(), in: page) == first)
    #expect(try set("扫码 us", style()) == first)
  }
}
