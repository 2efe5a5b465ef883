import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns
@testable import PressReports

/// Nothing leaves that does not scan: each way to spoil a code, on one asset among good ones.
struct AssetPressTests {
  private static let row = "id,platform,account\na,x,SwiftLang\n"

  /// A template whose code does not scan: how, and the word for it.
  private static let spoiled: [(card: String, files: [String: String], code: String)] = [
    (Workspace.card.replacing("size: 26mm", with: "size: 26mm, ink: \"#d4d4d4\""), [:], "low-contrast"),
    (
      Workspace.card.replacing(
        "size: 26mm", with: "size: 26mm, ink: \"#ffffff\", patch: { color: \"#000000\" }"),
      [:], "inverted-symbol"
    ),
    (
      Workspace.card + "\n    foreground: front.svg", ["front.svg": svg("<rect width='40' height='18'/>")],
      "symbol-not-found"
    ),
    // A corner of the quiet zone is covered: both decoders still read it.
    (
      Workspace.card + "\n    foreground: front.svg",
      ["front.svg": svg("<rect x='2' y='2' width='26' height='3'/>")], "narrow-quiet-zone"
    ),
    (
      Workspace.card.replacing("size: 26mm", with: "size: 26mm, patch: none")
        .replacing("  - slots:", with: "  - artwork: back.svg\n    slots:"),
      ["back.svg": svg("<rect width='40' height='30' fill='#333'/>")], "low-contrast"
    ),
    (
      Workspace.card
        + "\n      - { shape: ellipse, box: [3mm, 3mm, 8mm, 8mm], color: paper }", [:], "damaged-pattern"
    ),
  ]

  private static func svg(_ inner: String) -> String {
    "<svg xmlns='http://www.w3.org/2000/svg' width='40mm' height='30mm' viewBox='0 0 40 30'>\(inner)</svg>"
  }

  private func workspace(_ card: String, _ files: [String: String], format: String) throws -> Workspace {
    let work = try Workspace()
    try work.campaign(
      accounts: Self.row,
      assets: "- { template: card, formats: [\(format)] }\n- { template: spoiled, formats: [\(format)] }\n"
        + "- { template: last, formats: [\(format)] }")
    try work.write(
      card.replacing("template: card", with: "template: spoiled"), to: "spoiled/template.yaml")
    try work.write(
      Workspace.card.replacing("template: card", with: "template: last"), to: "last/template.yaml")
    for (name, text) in files { try work.write(text, to: "spoiled/\(name)") }
    return work
  }

  @Test(arguments: spoiled.indices, ["png", "svg"])
  func `what does not scan is not written`(index: Int, format: String) async throws {
    let (card, files, code) = Self.spoiled[index]
    let work = try workspace(card, files, format: format)
    // An earlier file of that name may not pass for this one.
    try work.write("earlier", to: "out/c/spoiled/a.\(format)")
    let (outcome, events) = try await work.run()
    #expect(!outcome.passed)
    #expect(outcome.tally == "2 written, 0 unchanged, 1 failed")
    #expect(
      work.files(in: "out/c") == ["card/a.\(format)", "index.html", "last/a.\(format)", "manifest.jsonl"])

    let reported = events.compactMap {
      if case .diagnostic(let one) = $0, one.severity == .error { one } else { nil }
    }
    #expect(reported.contains { $0.code == code }, "\(reported)")
    #expect(reported.allSatisfy { $0.position?.file == "spoiled/template.yaml" })
    #expect(reported.allSatisfy { $0.message.hasPrefix("code slot 'main': ") && $0.hint != nil })

    let manifest = try work.manifest()
    #expect(manifest.map(\.path) == ["card/a.\(format)", "spoiled/a.\(format)", "last/a.\(format)"])
    #expect(manifest[1].bytes == nil && manifest[1].sha256 == nil)
    #expect(manifest[1].diagnostics.contains { $0.code == code && $0.severity == "error" })
    #expect(manifest[0].diagnostics.isEmpty)
  }

  @Test func `what failed is tried again, and comes when it scans`() async throws {
    let work = try workspace(Self.spoiled[0].card, [:], format: "png")
    #expect(try await work.run().outcome.failed == 1)
    let again = try await work.run().outcome
    #expect(again.tally == "0 written, 2 unchanged, 1 failed")
    try work.write(
      Workspace.card.replacing("template: card", with: "template: spoiled"), to: "spoiled/template.yaml")
    let last = try await work.run().outcome
    #expect(last.tally == "1 written, 2 unchanged, 0 failed")
    #expect(last.passed)
    #expect(work.exists("out/c/spoiled/a.png"))
  }

  @Test func `a garment is looked through to`() async throws {
    let bare = Workspace.card.replacing("medium: paper", with: "medium: fabric\ngarment: \"#111111\"")
      .replacing("[40mm, 30mm]", with: "[60mm, 50mm]").replacing("size: 26mm", with: "size: 40mm")
      .replacing("28mm, 2mm", with: "45mm, 2mm")
    let work = try workspace(
      bare.replacing("size: 40mm", with: "size: 40mm, patch: none"), [:], format: "png")
    #expect(try await work.run().outcome.failed == 1)
    #expect(!work.exists("out/c/spoiled/a.png"))
    let patched = try workspace(bare, [:], format: "png")
    #expect(try await patched.run().outcome.failed == 0)
  }

  @Test func `a text that does not fit fails its asset alone`() async throws {
    let work = try Workspace()
    let long = String(repeating: "扫码关注", count: 60)
    try work.campaign(accounts: "id,platform,account,name\na,x,one,A\nb,x,two,\(long)\nc,x,three,C\u{E123}\n")
    let (outcome, events) = try await work.run()
    #expect(outcome.tally == "1 written, 0 unchanged, 2 failed")
    #expect(work.files(in: "out/c") == ["card/a.png", "index.html", "manifest.jsonl"])
    let reported = events.compactMap { if case .diagnostic(let one) = $0 { one.message } else { nil } }
    #expect(
      reported.contains { $0.contains("does not fit") } && reported.contains { $0.contains("U+E123") },
      "\(reported)")
  }

  @Test func `what is written scans, by a judge that is not ours`() async throws {
    let work = try Workspace()
    try work.campaign(assets: "- { template: card }\n- { template: web-card-1200x630 }")
    #expect(try await work.run().outcome.passed)
    for report in try work.manifest() {
      let file = work.path("out/c/\(report.path)")
      #expect(try Judge.zbar(file) == report.codes.map(\.encoded), "\(report.path)")
      #expect(try Judge.isSoundPNG(file), "\(report.path)")
      #expect(try work.bytes("out/c/\(report.path)").count == report.bytes)
    }
  }
}
