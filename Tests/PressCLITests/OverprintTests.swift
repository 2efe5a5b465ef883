import Foundation
import TestSupport
import Testing

/// Artwork that overprints is judged as it prints, where a drawing would show it as covering what lies below.
@Suite(.judged(by: .ghostscript, .pdftocairo))
struct OverprintTests {
  /// A page of 100 × 100 mm.
  ///
  /// - Parameter words: operators; `/O gs` switches overprint on.
  private static func pdf(_ words: String) -> Data {
    let side = 100 * 72 / 25.4
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(side) \(side)]/TrimBox[0 0 \(side) \(side)]"
        + "/Resources<</ExtGState<</O<</OP true/op true/OPM 1>>>>>>/Contents 4 0 R>>",
      "<</Length \(words.utf8.count)>>\nstream\n\(words)\nendstream",
    ]
    var (text, table) = ("%PDF-1.4\n", "xref\n0 5\n0000000000 65535 f \n")
    for (index, object) in objects.enumerated() {
      let offset = "\(text.utf8.count)"
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    return Data(
      (text + table + "trailer\n<</Root 1 0 R/Size 5>>\nstartxref\n\(text.utf8.count)\n%%EOF\n").utf8)
  }

  /// Renders a code of 60 mm in the page's middle.
  ///
  /// - Parameters:
  ///   - slot: more of the code's keys.
  ///   - page: more of the page's.
  private func render(_ artwork: String, slot: String, page: String, to file: String = "x.pdf") throws
    -> CommandLineTool.Result
  {
    let tool = try CommandLineTool()
    try tool.write(
      """
      template: t
      medium: paper
      page: { size: [100mm, 100mm] }
      pages:
        - \(page)
          slots:
            - { code: main, at: [20mm, 20mm], size: 60mm\(slot) }

      """, to: "t/template.yaml")
    try Self.pdf(artwork).write(to: tool.folder.appending(path: "t/a.pdf"))
    let options = file.hasSuffix(".pdf") ? ["--target", "plain"] : []
    return try tool.run(["render", "t", "--account", "x:SwiftLang", "-o", file] + options)
  }

  private static let middle = "70 70 140 140 re f"
  private static let yellow = ", patch: { color: 'cmyk(0,0,30,0)' }"

  @Test func `a tint that overprints leaves the code below it, one that knocks out does not`() throws {
    let over = try render("/O gs 0 0 .3 0 k \(Self.middle)", slot: Self.yellow, page: "foreground: a.pdf")
    #expect(over.status == 0, "\(over.errors)")
    let out = try render("0 0 .3 0 k \(Self.middle)", slot: Self.yellow, page: "foreground: a.pdf")
    #expect(out.status == 1 && out.errors.contains("code slot 'main'"), "\(out.errors)")
    // Pixels have no plates: what is seen there is what leaves.
    let picture = try render(
      "/O gs 0 0 .3 0 k \(Self.middle)", slot: Self.yellow, page: "foreground: a.pdf", to: "x.png")
    #expect(picture.status == 1)
  }

  @Test func `another ink that overprints is told for what it is`() throws {
    let over = try render("/O gs 0 0 1 0 k \(Self.middle)", slot: "", page: "foreground: a.pdf")
    #expect(over.status == 1 && over.errors.contains("the plate of yellow carries 100 %"), "\(over.errors)")
    let dark = try render("/O gs 0 0 0 1 k \(Self.middle)", slot: Self.yellow, page: "foreground: a.pdf")
    #expect(dark.status == 1 && !dark.errors.contains("yellow"), "\(dark.errors)")
  }

  @Test func `white that overprints is no ground`() throws {
    let page = "artwork: a.pdf"
    let field = "0 0 0 1 k 20 20 240 240 re f"
    let hole = "0 0 0 0 k 50 50 184 184 re f"
    let knockedOut = try render("\(field) \(hole)", slot: ", patch: none", page: page)
    #expect(knockedOut.status == 0, "\(knockedOut.errors)")
    let overprinted = try render("\(field) /O gs \(hole)", slot: ", patch: none", page: page)
    #expect(
      overprinted.status == 1 && overprinted.errors.contains("code slot 'main'"), "\(overprinted.errors)")
  }
}
