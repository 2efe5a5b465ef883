import Foundation
import PressDiagnostics
import PressDrawing
import PressSymbols
import Testing

@testable import PressTemplates

struct TemplateReaderCodesTests {
  private func slot(_ keys: String, files: [String: Data] = [:]) throws -> CodeSlot {
    let slot = "- { code: main, at: [1mm, 1mm], size: 40mm, \(keys) }"
    let template = try Fixture(Fixture.page(slot, head: "palette: { brand: \"#102030\" }"), files: files)
      .template()
    return try #require(template.codeSlots.first)
  }

  private func reported(_ keys: String, files: [String: Data] = [:]) throws -> [String] {
    let slot = "- { code: main, at: [1mm, 1mm], size: 40mm, \(keys) }"
    return try Fixture(Fixture.page(slot), files: files).read().diagnostics.map {
      "\($0.position?.file ?? ""):\($0.position?.line ?? 0) \($0.code)"
    }
  }

  @Test func `a style is a name, a file of the bundle, or itself`() throws {
    #expect(try slot("style: dots").codeStyle.style.modules == .dot)
    let file = Data("style: mine\nmodules: diamond\n".utf8)
    #expect(try slot("style: mine.yaml", files: ["mine.yaml": file]).codeStyle.style.modules == .diamond)
    let codeStyle = try slot("style: { modules: rounded, eyes: { ball-color: brand } }").codeStyle
    #expect(codeStyle.style.modules == .rounded)
    #expect(codeStyle.finderCenter == (try Color(parsing: "#102030")))
  }

  @Test func `an ink replaces a style's colours`() throws {
    let codeStyle = try slot("ink: brand, style: { modules: dot, eyes: { ball-color: brand } }").codeStyle
    #expect(codeStyle.finderCenter == nil && codeStyle.style.modules == .dot)
  }

  @Test func `a logo asks for level H unless another is given`() throws {
    let files = ["logo.svg": Fixture.svg(10, 10)]
    #expect(try slot("logo: logo.svg", files: files).requirements.level == .high)
    #expect(try slot("logo: logo.svg, level: Q", files: files).requirements.level == .quartile)
    #expect(try slot("logo: logo.svg, logo-size: auto", files: files).logo?.extent == .automatic)
    #expect(try slot("logo: logo.svg, logo-size: 8mm", files: files).logo?.extent == .side(.mm(8)))
  }

  @Test(arguments: [
    ("style: dotz", ["t/template.yaml:8 unknown-style"]),
    ("style: none.yaml", ["t/template.yaml:8 missing-file"]),
    ("style: ../none.yaml", ["t/template.yaml:8 outside-bundle"]),
    ("style: mine.yaml", ["t/mine.yaml:2 wrong-value"]),
    ("logo-size: 8mm", ["t/template.yaml:8 misplaced-key"]),
    ("logo: mine.yaml", ["t/template.yaml:8 unreadable-picture"]),
  ])
  func `faults are reported with their place`(keys: String, expected: [String]) throws {
    #expect(
      try reported(keys, files: ["mine.yaml": Data("style: mine\nmodules: dimaond\n".utf8)]) == expected)
  }
}
