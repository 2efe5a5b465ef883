import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports

/// A designer's drawing with a hole of a name goes in unchanged and comes out with the code in its hole.
struct ArtworkHoleTests {
  /// As Inkscape writes it: user units of a millimetre, layers, styles in attributes.
  private static let drawing = """
    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
    <svg width="80mm" height="50mm" viewBox="0 0 80 50" version="1.1" id="svg5" xmlns="http://www.w3.org/2000/svg"
       xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape">
      <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" transform="translate(10,0)">
        <rect style="fill:#e63b22;stroke:none" id="ground" width="80" height="50" x="-10" y="0" />
        <rect style="fill:#ffffff;stroke:#111111;stroke-width:0.5" id="qr-main" width="30" height="30" x="30" y="10" />
        <rect style="fill:none" id="words" width="24" height="20" x="-6" y="10" />
      </g>
    </svg>
    """

  private static let template = """
    template: card
    medium: paper
    page: { size: [80mm, 50mm], resolution: 200dpi }
    pages:
      - artwork: front.svg
        slots:
          - { code: main, element: qr-main }
          - { text: "{{main.call}}", element: words, size: 12pt, min: 5pt }
    """

  private func workspace(
    _ template: String = template, _ drawing: String = drawing, formats: String = "png"
  ) throws -> Workspace {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account\na,x,SwiftLang\n",
      assets: "- { template: card, formats: [\(formats)] }")
    try work.write(template, to: "card/template.yaml")
    try work.write(drawing, to: "card/front.svg")
    return work
  }

  @Test func `the code stands in the hole`() async throws {
    let work = try workspace()
    #expect(try await work.run().outcome.tally == "1 written, 0 unchanged, 0 failed")
    #expect(
      try Judge.zbar(work.path("out/c/card/a.png")) == ["https://x.com/intent/follow?screen_name=SwiftLang"])
    // 30 mm at 200 dpi are 236 dots; 33 modules and 8 of quiet zone take 5 each.
    #expect(try work.manifest().first?.codes.first?.module.dots == 5)
  }

  /// The words of a drawing in two languages, each with a place for a text.
  private static func translated(zh: String, other: String) -> String {
    let part = "<g systemLanguage=\"zh\">\(zh)</g><g>\(other)</g>"
    return drawing.replacing("</g>", with: "<switch>\(part)</switch></g>")
  }

  private static func hole(_ id: String, _ label: String, x: Int = -6) -> String {
    "<rect fill=\"#fff\" id=\"\(id)\" inkscape:label=\"\(label)\" width=\"24\" height=\"8\" x=\"\(x)\" y=\"1\" />"
  }

  private static func slot(_ rest: String) -> String {
    template + "\n      - { text: \"{{main.call}}\", size: 9pt, min: 5pt, \(rest) }\n"
  }

  @Test(arguments: [
    (
      slot("element: line"), translated(zh: hole("a", "line"), other: ""),
      "'line' is not in the artwork's part for all other"
    ),
    (
      slot("element: line"), translated(zh: "", other: hole("a", "line")),
      "'line' is not in the artwork's part for 'zh'"
    ),
    (
      slot("element: line, box: [1mm, 1mm, 20mm, 8mm]"), translated(zh: "", other: hole("a", "line")),
      "when: language is not zh"
    ),
    (
      slot("element: line"), translated(zh: hole("a", "line"), other: hole("b", "line", x: 0)),
      "lies elsewhere in the artwork's part for 'zh'"
    ),
    (
      slot("element: line, when: language is en"), translated(zh: hole("a", "line"), other: ""),
      "not in the artwork's part for 'en'"
    ),
  ])
  func `a slot would stand over what another language shows`(template: String, drawing: String, words: String)
    async throws
  {
    let failure = try await workspace(template, drawing).failure()
    let said = failure.diagnostics.map(\.description).joined(separator: "\n")
    #expect(said.contains(words) && said.contains("template.yaml:9:"), "\(said)")
  }

  @Test(arguments: [
    (slot("element: line"), translated(zh: hole("a", "line"), other: hole("b", "line"))),
    (slot("element: line, when: language is zh"), translated(zh: hole("a", "line"), other: "")),
    (slot("element: line, when: language is not zh"), translated(zh: "", other: hole("b", "line"))),
  ])
  func `a slot stands in the languages that have its place`(template: String, drawing: String) async throws {
    let work = try workspace(template, drawing)
    #expect(try await work.run().outcome.tally == "1 written, 0 unchanged, 0 failed")
  }

  @Test func `what a slot replaces is drawn in no format`() async throws {
    let hole = "<rect style=\"fill:#00ff00\" id=\"qr-main\" width=\"34\" height=\"34\" x=\"28\" y=\"8\" />"
    let sample =
      "<text id=\"text-a\" x=\"2\" y=\"8\" style=\"font-family:'Noto Sans';font-size:6px;fill:#00ff00\">Sample</text>"
    func pressed(_ drawn: String, _ element: (String) -> String) async throws -> [Data] {
      let drawing = Self.drawing.split(separator: "\n").filter {
        !$0.contains("qr-main") && !$0.contains("words")
      }
      .joined(separator: "\n").replacing("</g>", with: drawn + "</g>")
      let template =
        Self.template.split(separator: "\n").prefix(6).joined(separator: "\n") + """

                - { code: main, \(element("qr-main"))at: [40mm, 10mm], size: 30mm }
                - { text: "{{main.call}}", \(element("text-a"))box: [4mm, 10mm, 24mm, 20mm], size: 12pt, min: 5pt }
          """
      let work = try workspace(template, drawing, formats: "png, svg, pdf")
      #expect(try await work.run().outcome.tally == "3 written, 0 unchanged, 0 failed")
      return try ["png", "svg", "pdf"].map { kind in
        try Data(contentsOf: URL(fileURLWithPath: work.path("out/c/card/a.\(kind)")))
      }
    }
    let replaced = try await pressed(hole + sample) { "element: \($0), " }
    let never = try await pressed("") { _ in "" }
    let kept = try await pressed(hole + sample) { _ in "" }
    #expect(replaced == never)
    #expect(zip(replaced, kept).allSatisfy { $0 != $1 })
  }

  @Test(arguments: [
    (template.replacing("element: qr-main", with: "element: qr-mian"), drawing, "did you mean 'qr-main'?"),
    (template, drawing.replacing("translate(10,0)", with: "rotate(2)"), "upright"),
    (template.replacing("element: qr-main", with: "element: words"), drawing, "square"),
    (
      template.replacing("element: qr-main", with: "element: qr-main, size: 30mm"), drawing,
      "leave 'size' out"
    ),
    (template.replacing("artwork: front.svg", with: "artwork: none"), drawing, "has none"),
  ])
  func `what is wrong with a hole is reported at the slot`(template: String, drawing: String, words: String)
    async throws
  {
    let failure = try await workspace(template, drawing).failure()
    #expect(failure.kind == .badData)
    let said = failure.diagnostics.map(\.description).joined(separator: "\n")
    #expect(said.contains(words) && said.contains("template.yaml:7:"), "\(said)")
  }
}
