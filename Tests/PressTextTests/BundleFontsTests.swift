import Foundation
import PressDrawing
import TestSupport
import Testing

@testable import PressText

/// Fonts of a template are copies of an installed one under another name, made while the test runs.
final class BundleFontsTests {
  private let folder: URL
  private let page = Rect(x: .zero, y: .zero, width: .mm(200), height: .mm(60))

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "qrpress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func style(_ families: String...) -> TextStyle {
    TextStyle(families: families, size: .mm(5))
  }

  /// The file of DejaVu Sans, its family's name replaced by one as long.
  private func renamed(_ name: String = "Qrpres", extra: Int = 0) throws -> String {
    let face = try #require(try TextSetter().set("a", style: style("DejaVu Sans"), in: page).runs.first?.face)
    var bytes = RenamedFont.make(from: face.file, "DejaVu", to: name)
    bytes += Data(count: extra)
    let file = folder.appending(path: "\(name)-\(extra).ttf")
    try bytes.write(to: file)
    return file.path
  }

  private func fonts(_ files: String...) throws -> BundleFonts {
    var fonts = BundleFonts()
    for file in files {
      let isTaken = fonts.add(file)
      try #require(isTaken)
    }
    return fonts
  }

  @Test func `a font's families are known by its file alone`() throws {
    let fonts = try fonts(renamed())
    #expect(fonts.families == ["Qrpres Sans"])
    #expect(fonts.hasFamily("qrpres sans") && !fonts.hasFamily("DejaVu Sans"))
    #expect(!FontLibrary.hasFamily("Qrpres Sans"))
  }

  @Test(arguments: ["", "text", "OTTO", "\u{0}\u{1}\u{0}\u{0}\u{0}\u{FF}"])
  func `what is no font is not taken`(text: String) throws {
    let file = folder.appending(path: "a.ttf")
    try Data(text.utf8).write(to: file)
    var fonts = BundleFonts()
    for path in [file.path, folder.appending(path: "no.ttf").path, folder.path] {
      let isTaken = fonts.add(path)
      #expect(!isTaken)
    }
    #expect(fonts == .none)
  }

  @Test func `a half font is none, or one that sets text`() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: renamed()))
    for count in [100, 1000, bytes.count / 2] {
      let file = folder.appending(path: "half.ttf")
      try bytes.prefix(count).write(to: file)
      var fonts = BundleFonts()
      if fonts.add(file.path) {
        _ = try? TextSetter(fonts: fonts).set("a", style: style("Qrpres Sans"), in: page)
      }
    }
  }

  @Test func `a text is set in the template's font, and in no other setter`() throws {
    let setter = TextSetter()
    let fonts = try fonts(renamed())
    let run = try #require(
      try setter.taking(fonts).set("Follow", style: style("Qrpres Sans"), in: page).runs.first)
    #expect(run.face.family == "Qrpres Sans")
    let other = try #require(try setter.set("Follow", style: style("Qrpres Sans"), in: page).runs.first)
    #expect(other.face.family != "Qrpres Sans")
    #expect(setter.taking(fonts) === setter.taking(fonts))
    #expect(setter.taking(.none) === setter)
  }

  @Test func `it stands before an installed font of its name`() throws {
    let installed = try #require(
      try TextSetter().set("a", style: style("DejaVu Sans"), in: page).runs.first?.face)
    let own = try fonts(renamed("DejaVu", extra: 5))
    let face = try #require(
      try TextSetter(fonts: own).set("a", style: style("DejaVu Sans"), in: page).runs.first?.face)
    #expect(face.file.count == installed.file.count + 5)
    #expect(face.identifier != installed.identifier)
    // A weight that the template does not bring is not borrowed from the machine.
    var bold = style("DejaVu Sans")
    bold.weight = .bold
    #expect(try TextSetter(fonts: own).set("a", style: bold, in: page).runs.first?.face == face)
  }

  @Test func `it is asked for missing characters before the machine's fonts`() throws {
    // Noto Sans CJK SC has no Georgian letters.
    let plain = try #require(
      try TextSetter().set("ა", style: style("Noto Sans CJK SC"), in: page).runs.first?.face.family)
    let own = try TextSetter(fonts: fonts(renamed()))
    let runs = try own.set("扫ა", style: style("Noto Sans CJK SC"), in: page).runs
    #expect(plain != "Qrpres Sans")
    #expect(runs.map(\.face.family) == ["Noto Sans CJK SC", "Qrpres Sans"])
    #expect(runs.map(\.text) == ["扫", "ა"])
  }

  @Test func `the same fonts set the same text`() throws {
    let fonts = try fonts(renamed())
    let first = try TextSetter(fonts: fonts).set("Follow 扫码", style: style("Qrpres Sans"), in: page)
    #expect(try TextSetter(fonts: fonts).set("Follow 扫码", style: style("Qrpres Sans"), in: page) == first)
  }
}
