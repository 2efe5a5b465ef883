import Foundation
import Testing

struct TemplatesCommandTests {
  @Test func `the built-in templates`() throws {
    let result = try CommandLineTool().run("templates", "list")
    #expect(result.status == 0)
    #expect(result.out.contains("web-card-1200x630\n  "))
    #expect(result.out.contains("screen · 1200 × 630 px"))
  }

  @Test func `one of them, or a folder`() throws {
    let tool = try CommandLineTool()
    let card = try tool.run("templates", "show", "web-card-1200x630")
    #expect(card.status == 0)
    #expect(card.out.contains("code 'main'") && card.out.contains("medium: screen"))
    try tool.write(
      "template: mine\nmedium: paper\npage: { size: [40mm, 40mm], bleed: 3mm }\npages: [{}]\n",
      to: "mine/template.yaml")
    #expect(try tool.run("templates", "show", "mine").out.contains("40 × 40 mm, 300 dpi, bleed 3 mm"))
    try tool.write("template: mine\nmedium: paper\n", to: "mine/template.yaml")
    let bad = try tool.run("templates", "show", "mine")
    #expect(bad.status == 65)
    #expect(bad.errors.contains("mine/template.yaml:1:1: error: a template has no 'page'"))
    #expect(try tool.run("templates", "show", "web-crad-1200x630").status == 65)
  }

  @Test func `a sketch shows where codes and folds lie`() throws {
    let tool = try CommandLineTool()
    let lines = try tool.run("templates", "show", "brochure-trifold-a4").out.split(separator: "\n")
    let sketch = lines.drop { !$0.contains("page 'inside'") }.dropFirst().prefix { !$0.contains("└") }
    #expect(sketch.first.map(String.init) == "  ┌" + String(repeating: "─", count: 60) + "┐")
    // The large code is 80 of 297 mm wide: 16 of 60 letters; the small ones 35 mm: 7.
    #expect(sketch.contains { $0.contains("  ████████████████  ┊ ███████  ███████  ┊") }, "\(sketch)")
    #expect(sketch.allSatisfy { $0.count == 64 })
    let upright = try tool.run("templates", "show", "rollup-850x2000").out.split(separator: "\n")
    #expect(upright.count { $0.hasPrefix("  │") } == 30)
    #expect(upright.last == "█ code   · text   ░ image   ┊ ┈ fold")
  }

  @Test func `languages: listed, given to programs, and no other is taken`() throws {
    let tool = try CommandLineTool()
    let listed = try tool.run("templates", "list", "--json").json()
    #expect(listed.count >= 14)
    #expect(
      listed.allSatisfy {
        $0["languages"] as? [String] == ["zh", "en"] || $0["template"] as? String == "code"
      })
    try tool.write(
      """
      template: mine
      languages: [en, de]
      medium: paper
      page: { size: [40mm, 40mm] }
      fields: { word: { default: { de: Hallo, en: Hello } } }
      pages: [{ slots: [{ text: "{{word}}", box: [2mm, 2mm, 36mm, 30mm], size: 12pt }] }]
      """, to: "mine/template.yaml")
    let shown = try #require(try tool.run("templates", "show", "mine", "--json").json().first)
    #expect(shown["languages"] as? [String] == ["en", "de"])
    #expect(try tool.run("templates", "show", "mine").out.contains("languages: en, de\n"))
    #expect(try tool.run("templates", "check", "mine").status == 0)
    for arguments in [["render", "mine", "-o", "a.svg"], ["templates", "proof", "mine", "-o", "a.png"]] {
      let other = try tool.run(arguments + ["--lang", "dee"])
      #expect(other.status == 65)
      #expect(other.errors.contains("does not speak 'dee'\nhint: did you mean 'de'?"), "\(other.errors)")
    }
    // Both, in the template's order.
    #expect(try tool.run("render", "mine", "--live-text", "-o", "a.svg").status == 0)
    let drawn = String(decoding: try tool.bytes("a.svg"), as: UTF8.self)
    let (first, second) = (drawn.range(of: "Hello"), drawn.range(of: "Hallo"))
    #expect(try #require(first).lowerBound < #require(second).lowerBound)
  }
}
