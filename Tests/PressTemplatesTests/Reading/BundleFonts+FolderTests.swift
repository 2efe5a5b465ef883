import Foundation
import PressDiagnostics
import PressDrawing
import PressText
import TestSupport
import Testing

@testable import PressTemplates

struct BundleFontsFolderTests {
  private static let page = Fixture.page(
    "- { text: \"Follow\", box: [5mm, 5mm, 90mm, 20mm], size: 14pt, font: Qrpres Sans }")

  private static func font() throws -> Data {
    let style = TextStyle(families: ["DejaVu Sans"], size: .mm(5))
    let box = Rect(x: .zero, y: .zero, width: .mm(50), height: .mm(50))
    let face = try #require(try TextSetter().set("a", style: style, in: box).runs.first?.face)
    return RenamedFont.make(from: face.file, "DejaVu", to: "Qrpres")
  }

  private func fixture(_ files: [String: Data]) throws -> Fixture {
    let fixture = try Fixture(Self.page)
    let folder = fixture.folder.appending(path: "fonts")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files { try bytes.write(to: folder.appending(path: name)) }
    return fixture
  }

  @Test func `a bundle's texts are set in its own fonts, another's are not`() throws {
    let fixture = try fixture(["Own.TTF": Self.font(), "OFL.txt": Data("a licence".utf8)])
    let template = try fixture.template()
    #expect(template.fonts.families == ["Qrpres Sans"])
    let composer = Composer.make()
    guard case .glyphs(let run, _)? = try composer.compose(template).base.first else {
      Issue.record("no text")
      return
    }
    #expect(run.face.family == "Qrpres Sans")
    let other = try Fixture(Self.page.replacing("Qrpres Sans", with: "DejaVu Sans")).template()
    #expect(other.fonts.isEmpty)
    guard case .glyphs(let plain, _)? = try composer.compose(other).base.first else {
      Issue.record("no text")
      return
    }
    #expect(plain.face.family == "DejaVu Sans")
  }

  @Test func `without its file the font is missing`() throws {
    #expect(try fixture([:]).read().diagnostics.map(\.code) == ["missing-font"])
  }

  @Test func `a file that is not a font is reported by its name`() throws {
    let reported = try fixture(["b.otf": Data("no".utf8), "own.ttf": Self.font()]).read().diagnostics
    #expect(reported.map(\.code) == ["unreadable-font"])
    #expect(reported.first?.message == "'fonts/b.otf' is not a font with outlines")
    #expect(reported.first?.position?.file == "t/template.yaml")
  }

  @Test func `a link may not lead out of the bundle`() throws {
    let fixture = try fixture([:])
    let outside = fixture.folder.deletingLastPathComponent().appending(path: "own.ttf")
    try Self.font().write(to: outside)
    try FileManager.default.createSymbolicLink(
      at: fixture.folder.appending(path: "fonts/own.ttf"), withDestinationURL: outside)
    #expect(fixture.read().diagnostics.map(\.code).sorted() == ["missing-font", "outside-bundle"])
  }

  @Test func `fonts are taken by name, whatever the folder's order`() throws {
    let font = try Self.font()
    let fixture = try fixture(["c.ttf": font, "a.ttf": font, "b.ttf": font])
    #expect(
      BundleFonts.read(in: fixture.folder).fonts.files.map { $0.suffix(5) } == ["a.ttf", "b.ttf", "c.ttf"])
  }
}
