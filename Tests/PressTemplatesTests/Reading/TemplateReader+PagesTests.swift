import Foundation
import PressDiagnostics
import PressDrawing
import Testing

@testable import PressTemplates

struct TemplateReaderPagesTests {
  private func fixture(_ page: String, medium: String = "paper", files: [String: Data]) throws -> Fixture {
    try Fixture(
      "template: t\nmedium: \(medium)\npage: { size: [100mm, 60mm], bleed: 3mm }\npages:\n  - \(page)\n",
      files: files)
  }

  private static let bleed = Rect(x: .mm(-3), y: .mm(-3), width: .mm(106), height: .mm(66))
  private static let trim = Rect(x: .zero, y: .zero, width: .mm(100), height: .mm(60))

  @Test(arguments: [
    (Fixture.svg(106, 66), bleed), (Fixture.svg(100, 60), trim), (Fixture.svg(212, 132), bleed),
    (Fixture.svg(50, 30), trim), (Fixture.png(1252, 780), bleed), (Fixture.png(1181, 709), trim),
  ])
  func `artwork fills the bleed box if its shape matches, else the trim`(bytes: Data, box: Rect) throws {
    let template = try fixture("artwork: a", files: ["a": bytes]).template()
    #expect(template.pages[0].artwork?.box == box)
    #expect(template.pages[0].foreground == nil)
    let front = try fixture("foreground: a", files: ["a": bytes]).template()
    #expect(front.pages[0].foreground?.box == box)
  }

  @Test(arguments: [
    (Fixture.svg(100, 100), "100 × 100 mm"), (Fixture.svg(60, 100), "60 × 100 mm"),
    (Fixture.png(2000, 2000), "2000 × 2000 px"),
  ])
  func `artwork of another shape is an error`(bytes: Data, shown: String) throws {
    let fixture = try fixture("artwork: a.art", files: ["a.art": bytes])
    let reported = fixture.read().diagnostics
    #expect(reported.map(\.code) == ["artwork-size"])
    #expect(reported.first?.position == (try fixture.place(of: "a.art")))
    #expect(reported.first?.message.contains(shown) == true)
    #expect(reported.first?.message.contains("106 × 66 mm") == true)
  }

  @Test func `artwork of too few pixels is an error, but on a screen`() throws {
    let files = ["a.png": Fixture.png(500, 300)]
    let paper = try fixture("artwork: a.png", files: files)
    #expect(paper.read().diagnostics.map(\.code) == ["low-resolution"])
    #expect(paper.read().diagnostics.first?.message.contains("127 pixels an inch") == true)
    #expect(try fixture("artwork: a.png", medium: "screen", files: files).template().pages.count == 1)
  }

  @Test(arguments: ["artwork: none", "artwork:", "page: x"])
  func `no artwork`(page: String) throws {
    #expect(try fixture(page, files: [:]).template().pages[0].artwork == nil)
  }

  @Test(arguments: [
    ("../secret.svg", "outside-bundle"), ("link.svg", "outside-bundle"), ("/etc/hostname", "outside-bundle"),
    ("folder/secret.svg", "outside-bundle"), ("no.svg", "missing-file"), ("bad.svg", "unreadable-picture"),
  ])
  func `artwork is a picture of the bundle`(name: String, code: String) throws {
    let fixture = try fixture("artwork: \(name)", files: ["bad.svg": Data("no".utf8)])
    let files = FileManager.default
    let secret = fixture.folder.deletingLastPathComponent().appending(path: "secret.svg")
    try Fixture.svg(100, 60).write(to: secret)
    try files.createSymbolicLink(
      at: fixture.folder.appending(path: "link.svg"), withDestinationURL: secret)
    try files.createSymbolicLink(
      atPath: fixture.folder.appending(path: "folder").path, withDestinationPath: "..")
    let reported = fixture.read().diagnostics
    #expect(reported.map(\.code) == [code])
    #expect(reported.first?.position == (try fixture.place(of: name)))
  }
}
