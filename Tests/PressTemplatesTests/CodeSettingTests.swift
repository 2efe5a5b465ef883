import Foundation
import PressDiagnostics
import PressDrawing
import PressSymbols
import Testing

@testable import PressTemplates

struct CodeSettingTests {
  private static let texts = [
    "main.call.en": "Follow us on X", "main.call.zh": "关注我们", "logo": "l.svg", "none": "",
  ]

  private func setting(
    _ keys: String, language: String? = nil, files: [String: Data] = [:], pictures: [String: Picture] = [:],
    on grid: Grid = .exact
  ) throws -> CodeLayout {
    let slot = "- { code: main, at: [1mm, 1mm], size: 40mm, \(keys) }"
    let template = try Fixture(Fixture.page(slot), files: files).template()
    let symbol = try Fixture.symbol()
    return try CodeLayout(
      try #require(template.codeSlots.first), symbol.version, symbol.level,
      values: TemplateValues(language: language, texts: Self.texts), pictures: pictures, on: grid)
  }

  @Test func `a frame says the platform's words, in one language or in both`() throws {
    #expect(try setting("style: { frame: band }", language: "en").words == "Follow us on X")
    #expect(try setting("style: { frame: band }", language: "zh").words == "关注我们")
    #expect(try setting("style: { frame: band }").words == "关注我们\nFollow us on X")
    #expect(try setting("style: { frame: { shape: band, text: Hello } }").words == "Hello")
    #expect(try setting("style: dots").words == "")
  }

  @Test func `frame and code stay in the slot`() throws {
    let made = try setting("style: { frame: bubble }")
    let slot = Rect(x: .mm(1), y: .mm(1), width: .mm(40), height: .mm(40))
    let frame = try #require(made.frame)
    #expect(slot.contains(frame.box))
    #expect(frame.code.contains(made.placement.symbolBox))
  }

  @Test func `a logo is the record's, or none`() throws {
    let pictures = ["l.svg": try Fixture.inspect(Fixture.svg(20, 10), nil)]
    let logo = try #require(try setting("logo: '{{logo}}'", pictures: pictures).logo)
    #expect(abs(logo.box.size.height / logo.box.size.width - 0.5) < 1e-9)
    #expect(logo.clearing.columns.count > logo.clearing.rows.count)
    #expect(try setting("logo: '{{none}}'", pictures: pictures).logo == nil)
  }

  @Test func `a logo that costs too much is refused with what would do`() throws {
    let fault = #expect(throws: Diagnostic.self) {
      _ = try setting("logo: l.svg, logo-size: 30mm", files: ["l.svg": Fixture.svg(10, 10)])
    }
    #expect(fault?.code == "logo-too-large")
    let hint = try #require(fault?.hint)
    let largest = try #require(hint.firstMatch(of: #/at most '([0-9.]+) mm'/#))
    let good = "logo: l.svg, logo-size: \(largest.1)mm"
    #expect(try setting(good, files: ["l.svg": Fixture.svg(10, 10)]).logo != nil)
  }
}
