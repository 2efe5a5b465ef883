import Foundation
import Testing

/// Templates of one's own: begun, checked and looked at.
struct TemplatesProofTests {
  @Test func `a template that was begun is right, and its proof scans`() throws {
    let tool = try CommandLineTool()
    #expect(try tool.run("templates", "new", "flyer", "--size", "148x210mm", "--bleed", "3mm").status == 0)
    let checked = try tool.run("templates", "check", "flyer")
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(try tool.run("templates", "proof", "flyer", "-o", "proof.png").status == 0)
    #expect(try tool.zbar("proof.png") == ["http://weixin.qq.com/r/mp/Sample7E0123456789ab"])
    #expect(try tool.isSoundPNG("proof.png"))
    let again = try tool.run("templates", "new", "flyer", "--size", "a4")
    #expect(again.status == 64)
    #expect(try tool.run("templates", "new", "flyer", "--size", "1x1mm").status == 73)
  }

  @Test func `artwork gives its holes`() throws {
    let tool = try CommandLineTool()
    try tool.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="106mm" height="66mm" viewBox="0 0 106 66">
        <rect id="ground" width="106" height="66" fill="#dde"/><rect id="qr-main" x="60" y="18" width="30" height="30"/>
        <rect id="qr" x="10" y="38" width="20" height="20"/><rect id="text-slogan" x="10" y="10" width="40" height="20"/>
      </svg>
      """, to: "front.svg")
    #expect(try tool.run("templates", "new", "card", "--artwork", "front.svg", "--bleed", "3mm").status == 0)
    let yaml = String(decoding: try tool.bytes("card/template.yaml"), as: UTF8.self)
    #expect(yaml.contains("size: [100mm, 60mm]"), "\(yaml)")
    #expect(yaml.contains("{ code: main, element: qr-main }"), "\(yaml)")
    #expect(yaml.contains("element: text-slogan"), "\(yaml)")
    #expect(try tool.run("templates", "check", "card").status == 0)
    let pressed = try tool.run("render", "card", "--account", "x:SwiftLang", "-o", "card.png")
    #expect(pressed.status == 0, "\(pressed.errors)")
    #expect(try tool.zbar("card.png") == ["https://x.com/intent/follow?screen_name=SwiftLang"])
  }

  @Test func `a text stands as its placeholder stood`() throws {
    let tool = try CommandLineTool()
    try tool.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="106mm" height="66mm" viewBox="0 0 1060 660">
        <rect id="ground" width="1060" height="660" fill="#dde"/><g transform="translate(730 330)">
        <text id="text-slogan" font-family="Noto Sans, sans-serif" font-weight="600" font-size="40" fill="crimson"
          letter-spacing="2" text-anchor="end">Follow us</text></g>
        <g id="text-lines" font-size="30" font-family="Noto Serif"><text x="130" y="430">One<tspan x="130" y="475">Two</tspan></text></g>
        <rect id="qr-main" x="750" y="280" width="240" height="260"/>
      </svg>
      """, to: "front.svg")
    #expect(try tool.run("templates", "new", "card", "--artwork", "front.svg", "--bleed", "3mm").status == 0)
    let yaml = String(decoding: try tool.bytes("card/template.yaml"), as: UTF8.self)
    // 40 units of a tenth of a millimetre are 11.34 pt; the baseline is 33 mm below the bleed's edge, 30 below the trim's.
    let slogan = try #require(
      yaml.firstMatch(of: /text-slogan, box: \[([\d.]+)mm, 25.8mm, ([\d.]+)mm, 4.2mm\],/))
    let (left, width) = (try #require(Double(slogan.1)), try #require(Double(slogan.2)))
    #expect(abs(left + width - 70) < 0.02, "\(yaml)")
    #expect(
      yaml.contains(
        "font: \"Noto Sans, Noto Sans CJK SC\", weight: semibold, size: 11.34pt, min: 5.67pt, color: \"#dc143c\", align: right, "
          + "valign: baseline, tracking: 50, optional: true }"), "\(yaml)")
    #expect(
      yaml.contains("font: \"Noto Serif\", size: 8.5pt, min: 4.25pt, leading: 1.5, optional: true }"),
      "\(yaml)")
    // The largest square in the middle.
    #expect(yaml.contains("{ code: main, element: qr-main, at: [72mm, 26mm], size: 24mm }"), "\(yaml)")
    let pressed = try tool.run(
      "render", "card", "--account", "x:SwiftLang", "--set", "slogan=Follow us", "--set", "lines=One\nTwo",
      "-o",
      "card.svg")
    #expect(pressed.status == 0, "\(pressed.errors)")
    #expect(!String(decoding: try tool.bytes("card.svg"), as: UTF8.self).contains("<text"))
  }

  @Test func `a text in the middle has room to grow`() throws {
    let tool = try CommandLineTool()
    try tool.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="60mm" viewBox="0 0 1000 600">
        <text id="text-name" x="500" y="90" font-family="Noto Sans" font-size="40" text-anchor="middle">Acme</text>
        <rect id="qr-main" x="380" y="200" width="240" height="240"/>
      </svg>
      """, to: "front.svg")
    #expect(try tool.run("templates", "new", "card", "--artwork", "front.svg", "--bleed", "0mm").status == 0)
    let yaml = String(decoding: try tool.bytes("card/template.yaml"), as: UTF8.self)
    let box = try #require(yaml.firstMatch(of: /text-name, box: \[([\d.]+)mm, [\d.]+mm, ([\d.]+)mm,/))
    #expect(box.1 == "10" && box.2 == "80", "\(yaml)")
    let longer = try tool.run(
      "render", "card", "--account", "x:SwiftLang", "--set", "name=Sample Ministry of Culture", "-o", "a.png")
    #expect(longer.status == 0, "\(longer.errors)")
  }

  @Test func `a proof of several pages is a file each`() throws {
    let tool = try CommandLineTool()
    #expect(
      try tool.run("templates", "proof", "brochure-trifold-a4", "-o", "p.png", "--lang", "zh").status == 0)
    #expect(tool.exists("p-outside.png") && tool.exists("p-inside.png") && !tool.exists("p.png"))
  }

  @Test func `what is wrong: all of it, and 65`() throws {
    let tool = try CommandLineTool()
    try tool.write("template: t\nmedium: papier\npage: { size: [1mm] }\npages: []\n", to: "t/template.yaml")
    let result = try tool.run("templates", "check", "t")
    #expect(result.status == 65)
    #expect(
      result.errors.contains("t/template.yaml:2:9: error:") && result.errors.contains("template.yaml:3:"))
    #expect(try tool.run("templates", "check", "nosuch").status == 65)
    #expect(try tool.run("templates", "proof", "web-card-1200x630", "-o", "p.pdf").status == 64)
    #expect(try tool.run("templates", "new", "flyer").status == 64)
    #expect(try tool.run("templates", "new", "f/../g", "--size", "1x1mm").status == 65)
    #expect(try tool.run("templates", "new", "g", "--artwork", "no.svg").status == 66)
  }
}
