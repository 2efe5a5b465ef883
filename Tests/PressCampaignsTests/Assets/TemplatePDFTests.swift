import Foundation
import PressDiagnostics
import PressDrawing
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressInspection
@testable import PressReports

/// Templates as PDF: one file for all pages, proofs beside it, and what may not leave.
@Suite(.judged(by: .ghostscript))
struct TemplatePDFTests {
  private static let flyer = """
    template: card
    medium: paper
    page: { size: [40mm, 30mm], bleed: 3mm }
    fields: { name: }
    pages:
      - page: front
        slots:
          - { shape: rect, box: [-3mm, -3mm, 46mm, 36mm], color: "cmyk(0,80,90,0)" }
          - { code: main, at: [2mm, 2mm], size: 26mm }
          - { text: "{{name}}", box: [28mm, 2mm, 12mm, 20mm], size: 8pt, min: 4pt, optional: true }
      - page: back
        slots:
          - { code: side, at: [10mm, 2mm], size: 26mm, optional: true }
    """

  private func workspace(
    _ template: String = flyer, formats: String = "pdf, proof.png", files: [String: String] = [:]
  ) throws -> Workspace {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account,name,of\na,x,SwiftLang,Swift,s\nb,weibo,1234567890,Swift,s\n",
      more: "group: of", assets: "- { template: card, formats: [\(formats)] }")
    try work.write(template, to: "card/template.yaml")
    for (name, text) in files { try work.write(text, to: "card/\(name)") }
    return work
  }

  private func reported(_ events: [CampaignEvent]) -> [Diagnostic] {
    events.compactMap { if case .diagnostic(let one) = $0 { one } else { nil } }
  }

  @Test func `a PDF holds all pages, a proof is a page`() async throws {
    let work = try workspace()
    let (outcome, events) = try await work.run()
    #expect(outcome.tally == "3 written, 0 unchanged, 0 failed", "\(reported(events))")
    #expect(
      work.files(in: "out/c/card") == ["s-back.proof.png", "s-front.proof.png", "s.pdf"])
    let lines = try work.manifest()
    #expect(lines.map(\.path) == ["card/s.pdf", "card/s-front.proof.png", "card/s-back.proof.png"])
    #expect(lines.map(\.page) == [nil, "front", "back"])
    #expect(lines[0].codes.map(\.page) == ["front", "back"])
    #expect(lines[0].codes.map(\.slot) == ["main", "side"])
    #expect(lines[0].codes.map(\.check.plates) == [.reported(true), .reported(true)])
    #expect(
      lines[0].codes.allSatisfy { $0.check.zxing == .reported(true) && $0.check.zbar == .reported(true) })
    #expect(lines[1].codes.map(\.check.plates) == [nil] && lines[1].dpi == 150)
    // Ghostscript itself: two pages of the trim's size, each code on its black plate alone.
    let pages = try PlateSeparation.separate(work.path("out/c/card/s.pdf"), as: .pdf, at: .print)
    #expect(pages.map { [$0.width, $0.height] } == [[472, 354], [472, 354]])
    let found = pages.flatMap { PlateReading($0).codes(called: "s.pdf") }
    #expect(found.map(\.code.text) == lines[0].codes.map(\.encoded))
    #expect(found.allSatisfy { $0.code.plates == .reported(true) && $0.findings.isEmpty })
    #expect(try Judge.zbar(work.path("out/c/card/s-front.proof.png")) == [lines[0].codes[0].encoded])
    #expect(try await work.run().outcome.tally == "0 written, 3 unchanged, 0 failed")
  }

  @Test func `a tint under a code that has no patch is refused`() async throws {
    let work = try workspace(
      Self.flyer.replacing("0,80,90,0", with: "0,0,20,0")
        .replacing("at: [2mm, 2mm], size: 26mm", with: "at: [2mm, 2mm], size: 26mm, patch: none"))
    let (outcome, events) = try await work.run()
    // The proofs are pictures: what they show scans.
    #expect(outcome.tally == "2 written, 0 unchanged, 1 failed")
    #expect(!work.exists("out/c/card/s.pdf"))
    #expect(
      reported(events).map(\.description).contains {
        $0.hasPrefix("card/template.yaml:9:9: error: code slot 'main': the plate of yellow carries 20 %")
      }, "\(reported(events))")
  }

  @Test func `a code in a mix of inks is warned about`() async throws {
    let work = try workspace(
      Self.flyer.replacing("size: 26mm }", with: "size: 26mm, ink: \"cmyk(100,80,0,30)\" }"),
      formats: "pdf")
    let (outcome, events) = try await work.run()
    #expect(outcome.tally == "1 written, 0 unchanged, 0 failed", "\(reported(events))")
    #expect(reported(events).map(\.code) == ["several-plates"])
    #expect(try work.manifest()[0].codes[0].check.plates == .reported(false))
  }

  @Test func `SVG artwork is vectors in inks, and the code stands on it`() async throws {
    let svg = """
      <svg xmlns='http://www.w3.org/2000/svg' width='46mm' height='36mm'>
      <rect width='46mm' height='36mm' fill='#f60'/><rect width='46mm' height='4mm' fill='#000'/></svg>
      """
    let work = try workspace(
      Self.flyer.replacing("  - page: front\n", with: "  - page: front\n    artwork: a.svg\n")
        .replacing(
          "      - { shape: rect, box: [-3mm, -3mm, 46mm, 36mm], color: \"cmyk(0,80,90,0)\" }\n", with: ""),
      formats: "pdf", files: ["a.svg": svg])
    let (outcome, events) = try await work.run()
    #expect(outcome.tally == "1 written, 0 unchanged, 0 failed", "\(reported(events))")
    let path = work.path("out/c/card/s.pdf")
    let page = try PlateSeparation.separate(path, as: .pdf, at: .print)[0]
    // Beside the patch: orange at the right, the black bar's last millimetre at the top.
    func shares(_ x: Int, _ y: Int) -> [Int] {
      page.plates.prefix(4).map { 255 - Int($0.picture.pixels[y * page.width + x]) }
    }
    #expect(shares(460, 300)[1] > 100 && shares(460, 300)[2] > 200, "\(shares(460, 300))")
    #expect(shares(460, 5) == [0, 0, 0, 255])
    #expect(try work.manifest()[0].codes.map(\.check.plates) == [.reported(true), .reported(true)])
    #expect(try await work.run().outcome.tally == "0 written, 1 unchanged, 0 failed")
  }

  @Test func `on cloth it is said that white is no ink, on a screen there are no plates`() async throws {
    let shirt = Self.flyer.replacing("medium: paper", with: "medium: fabric\ngarment: \"#111111\"")
      .replacing("[40mm, 30mm]", with: "[60mm, 50mm]").replacing("size: 26mm", with: "size: 40mm")
      .replacing("28mm, 2mm", with: "45mm, 2mm")
    let cloth = try workspace(shirt, formats: "pdf")
    let (outcome, events) = try await cloth.run()
    #expect(outcome.tally == "1 written, 0 unchanged, 0 failed", "\(reported(events))")
    #expect(reported(events).map(\.code) == ["no-underbase"])
    let work = try workspace(
      shirt.replacing("medium: fabric\ngarment: \"#111111\"", with: "medium: screen"), formats: "pdf")
    let (screen, words) = try await work.run()
    #expect(screen.tally == "1 written, 0 unchanged, 0 failed")
    #expect(reported(words).isEmpty)
    #expect(try work.manifest()[0].codes[0].check.plates == .reason("not applicable"))
  }

  @Test func `a batch has a sample separated, the first of each template at least`() async throws {
    let work = try Workspace()
    let rows = (0..<8).map { "r\($0),x,account\($0)" }.joined(separator: "\n")
    try work.campaign(
      accounts: "id,platform,account\n\(rows)\n", assets: "- { template: card, formats: [pdf] }")
    #expect(try await work.run().outcome.tally == "8 written, 0 unchanged, 0 failed")
    let plates = try work.manifest().map { $0.codes[0].check.plates }
    let wanted = (0..<8).map { index -> CodeReport.Verdict in
      index == 0 || PlateSample.contains("r\(index)") ? .reported(true) : .reason("not in the sample")
    }
    #expect(plates == wanted)
    #expect(plates.contains(.reason("not in the sample")))
  }
}
