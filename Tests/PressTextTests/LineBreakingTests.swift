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
}
