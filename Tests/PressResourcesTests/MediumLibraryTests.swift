import Foundation
import PressDiagnostics
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports
@testable import PressResources

struct MediumLibraryTests {
  private static let names = [
    "fabric-dtg", "fabric-screen", "newsprint", "paper-coated", "paper-uncoated", "screen",
  ]

  @Test func `the built-in media are there, and the kinds' own words`() throws {
    let catalog = try MediumLibrary().catalog
    #expect(catalog.names == (Self.names + ["fabric", "paper"]).sorted())
    #expect(try TemplateLibrary().names().contains("media") == false)
  }

  @Test(arguments: names) func `a built-in medium is read without a fault, and goes by its file's name`(
    name: String
  ) throws {
    let medium = try MediumLibrary().load(name)
    #expect(medium.name == name)
    #expect(try MediumLibrary().catalog.medium(name) == medium)
  }

  @Test func `the three words mean what they did`() throws {
    let catalog = try MediumLibrary().catalog
    for word in Medium.Kind.allCases { #expect(catalog.medium(word.rawValue) == Medium(word)) }
    #expect(catalog.medium("vellum") == nil)
    var coated = try #require(catalog.medium("paper-coated"))
    coated.name = "paper"
    #expect(coated == .paper)
  }

  /// Text below a code whose slot gives modules of 0.5 mm.
  private func workspace(_ medium: String) throws -> Workspace {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account\na,weibo,1234567890\n",
      assets: "- { template: card, formats: [png, pdf, svg] }")
    let card = Workspace.card.replacing("medium: paper", with: "medium: \(medium)").replacing(
      "size: 26mm", with: "size: 18.6mm"
    ).replacing(", resolution: 200dpi", with: ", resolution: 600dpi")
    try work.write(card, to: "card/template.yaml")
    return work
  }

  @Test(arguments: [
    ("paper-coated", true), ("paper-uncoated", true), ("newsprint", false), ("fabric-dtg", false),
  ])
  func `each has its own smallest module`(medium: String, fits: Bool) async throws {
    let work = try workspace(medium)
    if fits {
      #expect(try await work.run().outcome.tally == "3 written, 0 unchanged, 0 failed")
    } else {
      let reported = try await work.failure().diagnostics
      #expect(
        reported.contains {
          $0.message.hasSuffix("on \(medium)") && $0.message.contains("below the smallest")
        })
    }
  }

  @Test(arguments: [("paper", "opaque"), ("sticker.yaml", "cut-out")])
  func `a picture is cut out where the medium says so`(medium: String, alpha: String) async throws {
    let work = try workspace(medium)
    try work.write("medium: sticker\nkind: paper\nalpha: cut-out\n", to: "card/sticker.yaml")
    let (outcome, events) = try await work.run()
    #expect(outcome.passed, "\(events)")
    let png = try work.bytes("out/c/card/a.png")
    // The kind of pixels in a PNG's header: 6 has alpha; a palette's alpha is a chunk.
    let hasAlpha = png[25] == 6 || png[25] == 4 || png.range(of: Data("tRNS".utf8)) != nil
    #expect(hasAlpha == (alpha == "cut-out"))
  }

  @Test func `a PDF's plates are looked at where there are plates`() async throws {
    for (medium, plates) in [("fabric-screen", true), ("fabric-dtg", false)] {
      let work = try workspace(medium)
      let card = try work.text("card/template.yaml").replacing("18.6mm", with: "28mm")
      try work.write(card, to: "card/template.yaml")
      let (outcome, events) = try await work.run()
      #expect(outcome.passed, "\(events)")
      let report = try #require(try work.manifest().first { $0.format == "pdf" })
      let reported = "\(report.codes.map(\.check.plates))"
      #expect(reported.contains("not applicable") != plates, "\(reported)")
    }
  }
}
