import Foundation
import PressDiagnostics
import PressDrawing
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports
@testable import PressResources

/// Folders for web pages among the assets of a campaign.
struct WebCampaignTests {
  private static let asset = "- { template: web-embed, formats: [html] }"
  private static let files = [
    "code.png", "code.svg", "code@2x.png", "code@3x.png", "fragment.html", "index.html",
  ]

  @Test func `an account gives a folder, and a line in the manifest`() async throws {
    let work = try Workspace()
    try work.campaign(assets: Self.asset)
    let (outcome, events) = try await work.run()
    #expect(outcome.tally == "3 written, 0 unchanged, 0 failed", "\(events)")
    let folders = ["a", "b", "c"].flatMap { id in Self.files.map { "web-embed/\(id)/\($0)" } }
    #expect(work.files(in: "out/c") == ["index.html", "manifest.jsonl"] + folders)
    let lines = try work.manifest()
    #expect(lines.map(\.path) == ["web-embed/a", "web-embed/b", "web-embed/c"])
    for line in lines {
      let parts = try Self.files.map {
        AssetOutput.Part(name: $0, bytes: try work.bytes("out/c/\(line.path)/\($0)"))
      }
      #expect(line.format == "html" && line.bytes == AssetOutput.folder(parts).size)
      #expect(line.sha256 == AssetOutput.folder(parts).sha256)
      #expect(
        line.codes.map(\.check.zxing) == [.reported(true)]
          && line.codes.map(\.check.zbar) == [.reported(true)])
    }
  }

  @Test func `modules are whole dots on every screen, and nothing moves between them`() async throws {
    let work = try Workspace()
    try work.campaign(assets: Self.asset)
    let outcome = try await work.run().outcome
    for report in outcome.reports {
      let folder = work.path("out/c/\(report.path)")
      let plain = try PictureFile.pixels(ofFileAt: "\(folder)/code.png")
      let dots = try #require(report.codes.first?.module.dots)
      #expect(plain.width == 270 && dots >= 5)
      for scale in 1...3 {
        let file = "\(folder)/\(WebEmbed.picture(scale))"
        #expect(try Judge.zbar(file) == report.codes.map(\.encoded))
        #expect(try Judge.isSoundPNG(file))
        let picture = try PictureFile.pixels(ofFileAt: file)
        #expect(picture.pixels == plain.magnified(scale)?.pixels)
      }
    }
  }

  @Test func `a second run skips it, but not when a file of it is gone`() async throws {
    let work = try Workspace()
    try work.campaign(assets: Self.asset)
    _ = try await work.run()
    try work.write("half", to: "out/c/web-embed/a.new.4711.tmp/code.png")
    #expect(try await work.run().outcome.tally == "0 written, 3 unchanged, 0 failed")
    #expect(!work.exists("out/c/web-embed/a.new.4711.tmp"))
    try FileManager.default.removeItem(atPath: work.path("out/c/web-embed/b/code@3x.png"))
    #expect(try await work.run().outcome.tally == "1 written, 2 unchanged, 0 failed")
    #expect(work.files(in: "out/c/web-embed/b") == Self.files)
    try work.write(Workspace.accounts.replacing("Page", with: "Pages"), to: "accounts.csv")
    #expect(try await work.run().outcome.tally == "1 written, 2 unchanged, 0 failed")
    #expect(try work.text("out/c/web-embed/c/index.html").contains("Pages"))
  }

  @Test func `a language each`() async throws {
    let work = try Workspace()
    try work.campaign(more: "languages: [zh, en]", assets: Self.asset)
    let outcome = try await work.run().outcome
    #expect(outcome.reports.prefix(2).map(\.path) == ["web-embed/a-zh", "web-embed/a-en"])
  }

  /// The built-in's code alone, in a bundle of the workspace's.
  private static let page = """
    template: page
    medium: screen
    page: { size: [200px, 200px] }
    pages:
      - slots:
          - { code: main, at: [0px, 0px], size: 200px }
    """

  @Test func `what does not scan leaves no folder, not even an earlier one`() async throws {
    let work = try Workspace()
    try work.campaign(assets: "- { template: page, formats: [html] }")
    try work.write(Self.page, to: "page/template.yaml")
    #expect(try await work.run().outcome.passed)
    try work.write("mine", to: "out/c/page/b/notes.txt")
    try work.write(
      Self.page.replacing("size: 200px }", with: "size: 200px, ink: \"#d4d4d4\" }"), to: "page/template.yaml")
    let (outcome, events) = try await work.run()
    #expect(outcome.tally == "0 written, 0 unchanged, 3 failed", "\(events)")
    // Other people's files stay.
    #expect(work.files(in: "out/c") == ["index.html", "manifest.jsonl", "page/b/notes.txt"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: work.path("out/c/page")) == ["b"])
    let manifest = try work.manifest()
    #expect(manifest.count == 3 && manifest.allSatisfy { $0.bytes == nil && $0.sha256 == nil })
  }

  @Test(arguments: 0...2) func `each of the pictures has to scan`(spoiled: Int) async throws {
    let work = try Workspace()
    var reader = CampaignReader(file: try work.campaign(assets: Self.asset))
    let campaign = try #require(try reader.read())
    let plan = try await CampaignPlan(campaign, library: try TemplateLibrary())
    let asset = try #require(try plan.made().first)
    let press = AssetPress(cmykProfile: try Resources.cmykProfile())
    var drawn = try press.draw(asset)
    let sound = try press.check(drawn, of: asset, verifies: true)
    #expect(sound.findings.isEmpty)
    try #require(drawn.rasters.count == 3)
    drawn.rasters[spoiled].bitmap.pixels = drawn.rasters[spoiled].bitmap.pixels.map { _ in 255 }
    let outcome = try press.check(drawn, of: asset, verifies: true)
    #expect(outcome.findings.contains { $0.severity == .error })
    #expect(outcome.codes.map(\.check.zbar) == [.reported(false)])
  }

  @Test(arguments: [
    Workspace.card,
    page.replacing("medium: screen", with: "medium: paper"),
    page + "\n      - { text: hello, box: [0px, 0px, 90px, 20px], size: 9px }",
    page + "\n      - { code: side, at: [0px, 0px], size: 90px, optional: true }",
    page + "\n  - slots:\n      - { shape: rect, box: [0px, 0px, 90px, 20px], color: ink }",
    page.replacing("size: 200px }", with: "size: 200px, optional: true }"),
  ])
  func `a template that is more than a code is refused before anything is drawn`(template: String)
    async throws
  {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account,name\na,x,SwiftLang,S\n",
      assets: "- { template: page, formats: [png, html] }")
    try work.write(template.replacing("template: card", with: "template: page"), to: "page/template.yaml")
    let failure = try await work.failure()
    #expect(failure.kind == .badData)
    #expect(
      work.reported(failure.diagnostics).contains("5:5 html-of-page"), "\(work.reported(failure.diagnostics))"
    )
    #expect(!work.exists("out"))
  }

  @Test(arguments: ["manifest.jsonl", "manifest-1-of-2.jsonl", "x.tmp"])
  func `a folder cannot be called as another file of the run`(id: String) async throws {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account\n\(id),x,SwiftLang\n",
      more: "output: { folder: \(work.path("out")), name: \"{{id}}\" }", assets: Self.asset)
    let failure = try await work.failure()
    #expect(failure.diagnostics.map(\.code) == ["output-name"])
  }
}

extension Bitmap {
  /// Every pixel as a square of so many.
  fileprivate func magnified(_ scale: Int) -> Bitmap? {
    let (channels, row) = (layout.channels, width * layout.channels)
    var large: [UInt8] = []
    for y in 0..<height * scale {
      for x in 0..<width * scale {
        let start = y / scale * row + x / scale * channels
        large += pixels[start..<start + channels]
      }
    }
    return Bitmap(width: width * scale, height: height * scale, layout: layout, pixels: large)
  }
}
