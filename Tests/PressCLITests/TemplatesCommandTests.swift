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
}
