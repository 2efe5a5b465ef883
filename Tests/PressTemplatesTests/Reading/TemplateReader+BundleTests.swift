import Foundation
import PressDiagnostics
import PressDrawing
import PressSymbols
import Testing

@testable import PressTemplates

/// A template's medium: built in, or a file of the bundle.
struct TemplateReaderBundleTests {
  private static let page = """
    page: { size: [100mm, 60mm], folds: [50mm] }
    pages:
      - slots:
          - { code: main, at: [10mm, 10mm], size: 30mm }
    """
  private static let cloth =
    "medium: cloth\nkind: fabric\nquiet-zone: 6\nresolution: 200dpi\nfold-clearance: 12mm\n"

  private func outcome(_ medium: String, _ page: String = page, cloth: String = cloth) throws
    -> TemplateReader.Outcome
  {
    try Fixture("template: t\nmedium: \(medium)\n\(page)\n", files: ["cloth.yaml": Data(cloth.utf8)]).read()
  }

  private func reported(_ outcome: TemplateReader.Outcome) -> [String] {
    outcome.diagnostics.map { "\($0.position?.file ?? ""):\($0.position?.line ?? 0) \($0.code)" }
  }

  @Test func `a file of the bundle is its medium, and its rules are the slots'`() throws {
    let clear = Self.page.replacing("50mm]", with: "60mm]")
    let found = try outcome("cloth.yaml", clear)
    #expect(reported(found) == [])
    let template = try #require(found.template)
    #expect(template.medium.name == "cloth" && template.medium.kind == .fabric)
    #expect(template.page.resolution.dotsPerInch == 200)
    #expect(template.codeSlots.first?.quietZone == QuietZone(modules: 6))
    // Ten millimetres from the fold: enough on fabric, not on this one.
    #expect(try reported(outcome("fabric")) == [])
    #expect(try reported(outcome("cloth.yaml")) == ["t/template.yaml:6 code-at-fold"])
    let tight = clear.replacing("size: 30mm", with: "size: 30mm, quiet-zone: 5")
    #expect(try reported(outcome("cloth.yaml", tight)) == ["t/template.yaml:6 wrong-value"])
    #expect(try reported(outcome("fabric", tight)) == [])
  }

  @Test func `a garment is for what is fabric by its kind`() throws {
    let clear = Self.page.replacing("50mm]", with: "60mm]") + "\ngarment: \"#111111\""
    #expect(try reported(outcome("cloth.yaml", clear)) == [])
    let card = "medium: card\nkind: paper\n"
    #expect(try reported(outcome("cloth.yaml", clear, cloth: card)) == ["t/template.yaml:7 misplaced-key"])
  }

  @Test(arguments: [
    ("none.yaml", ["t/template.yaml:2 missing-file"]),
    ("../cloth.yaml", ["t/template.yaml:2 outside-bundle"]),
    ("cloth", ["t/template.yaml:2 wrong-value"]),
  ])
  func `a medium that is not there is reported`(name: String, expected: [String]) throws {
    #expect(try reported(outcome(name)) == expected)
  }

  @Test func `a fault in the file is reported in the file`() throws {
    #expect(
      try reported(outcome("cloth.yaml", cloth: "medium: m\nkind: cloth\n")) == ["t/cloth.yaml:2 wrong-value"]
    )
  }

  @Test func `an unknown medium is reported with the nearest`() throws {
    let fixture = try Fixture("template: t\nmedium: newsprnt\n\(Self.page)\n")
    let media = MediumCatalog(names: ["newsprint"]) { _ in .paper }
    let reader = TemplateReader(
      folder: fixture.folder, shownAs: "t", inspect: Fixture.inspect, media: media)
    #expect(reader.read().diagnostics.map(\.hint) == ["did you mean 'newsprint'?"])
    #expect(media.names == ["fabric", "newsprint", "paper", "screen"])
  }
}
