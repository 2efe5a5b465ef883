import Foundation
import PressDrawing
import PressPDF
import PressRendering
import PressText
import Testing

/// Text in the files is text to other programs, in fonts of every kind.
struct TextTests {
  /// A family of each kind of font.
  enum Kind: String, CaseIterable {
    case trueType = "Noto Sans"
    case cidKeyed = "Noto Sans CJK SC"
    case nameKeyed = "Nimbus Sans"

    var name: String {
      switch self {
      case .trueType: "NotoSans-Regular"
      case .cidKeyed: "NotoSansCJKsc-Regular"
      case .nameKeyed: "NimbusSans-Regular"
      }
    }
  }

  private func runs(
    _ text: String, _ family: String, size: Double = 14, _ box: Rect = Fixtures.box(2, 2, 56, 36)
  ) throws -> [GlyphRun] {
    let style = TextStyle(families: [family], size: .points(size), language: "zh-cn")
    return try TextSetter().set(text, style: style, in: box).runs
  }

  private func pdf(_ runs: [GlyphRun], _ paint: Paint = .solid(.black), target: PressTarget = .plain) throws
    -> Data
  {
    let document = try PressDocument(.init(Fixtures.rules(target), title: "t"), sources: Fixtures.sources())
    try document.addPage(Fixtures.page(runs.map { .glyphs($0, paint) }))
    return try document.finish()
  }

  private func text(_ pdf: Data, _ mode: String...) throws -> String {
    try Judge.withFile(pdf, "x.pdf") { try Judge.run("pdftotext", mode + ["-nopgbrk", $0.path, "-"]) }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  @Test(arguments: Kind.allCases) func `text is found and copied`(kind: Kind) throws {
    let words =
      kind == .cidKeyed ? "扫码关注我们，Follow us\n“微信” 0123 ABC" : "Follow us: office AVATAR\nÆnes Grøn 0123"
    let pdf = try pdf(runs(words, kind.rawValue, size: 11))
    try Judge.check(pdf)
    for mode in ["-layout", "-raw"] {
      #expect(try lines(text(pdf, mode)) == words.split(separator: "\n").map(String.init), "\(mode)")
    }
    let read = try Judge.withFile(pdf, "x.pdf") {
      try Judge.run("mutool", ["draw", "-q", "-F", "text", $0.path])
    }
    #expect(
      lines(read).filter { !$0.contains("ICC") && $0 != "\u{C}" }
        == words.split(separator: "\n").map(String.init))
  }

  @Test(arguments: Kind.allCases) func `fonts are embedded, and no more of them than is used`(kind: Kind)
    throws
  {
    let pdf = try pdf(runs("Follow us", kind.rawValue))
    let said = try Judge.withFile(pdf, "x.pdf") { try Judge.run("pdffonts", [$0.path]) }
    let fonts = said.split(separator: "\n").dropFirst(2)
    try #require(fonts.count == 1, "\(said)")
    #expect(fonts[2].contains("+\(kind.name)"), "\(said)")
    let columns = fonts[2].split(separator: " ")
    #expect(columns.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(said)")
    #expect(pdf.count < 20_000)
  }

  @Test(arguments: Kind.allCases, Judge.Program.allCases)
  func `glyphs look as their outlines do`(kind: Kind, program: Judge.Program) throws {
    let runs = try runs(
      kind == .cidKeyed ? "扫码关注 Follow" : "Follow AVATAR fi ß", kind.rawValue, size: 20)
    let pen = GlyphOutlines()
    let outlines = try runs.map { Scene.Node.fill(try pen.path(of: $0), .solid(.black)) }
    let document = try PressDocument(.init(.plain, title: "t"), sources: Fixtures.sources())
    try document.addPage(Fixtures.page(outlines))
    let drawn = try Judge.draw(pdf(runs), by: program, dotsPerInch: 600)
    let wanted = try Judge.draw(document.finish(), by: program, dotsPerInch: 600)
    let (mean, flipped) = try drawn.difference(from: wanted)
    // Poppler fills every dot that an outline touches, and glyphs by half of them.
    #expect(mean < 2 && flipped < 0.006, "\(mean), \(flipped)")
  }

  @Test func `a line that was broken to fit is whole words, in order`() throws {
    let words = "请用微信扫描二维码，关注丹麦驻华大使馆的官方公众号，了解更多活动信息。"
    let pdf = try pdf(runs(words, "Noto Sans CJK SC", size: 16))
    let found = try text(pdf, "-raw")
    #expect(lines(found).count > 2)
    #expect(found.replacing("\n", with: "") == words)
  }

  @Test func `a ligature says all its letters, in one font and in all pages`() throws {
    let document = try PressDocument(.init(Fixtures.rules(.x4), title: "t"), sources: Fixtures.sources())
    for words in ["office", "affluent flags", "效率 efficient"] {
      let runs = try runs(words, "Noto Serif")
      try document.addPage(Fixtures.page(runs.map { .glyphs($0, .solid(.black)) }))
    }
    let pdf = try document.finish()
    try Judge.check(pdf)
    #expect(try lines(text(pdf)) == ["office", "affluent flags", "效率 efficient"])
    let said = try Judge.withFile(pdf, "x.pdf") { try Judge.run("pdffonts", [$0.path]) }
    #expect(said.components(separatedBy: "NotoSerif-").count == 2, "\(said)")
  }

  @Test func `what one glyph cannot say stands beside it`() throws {
    // The same glyph for two letters; two glyphs for one.
    var run = try #require(runs("AAB", "Noto Sans").first)
    run.text = "AΑB"
    run.glyphs[2].cluster = 3
    var pair = try #require(runs("ox", "Noto Sans", size: 14, Fixtures.box(2, 20, 50, 10)).first)
    pair.text = "œ"
    pair.glyphs[1].cluster = 0
    let pdf = try pdf([run, pair])
    try Judge.check(pdf)
    #expect(try lines(text(pdf)) == ["AΑB", "œ"])
    let readable = try Judge.readable(pdf)
    #expect(readable.contains("/ActualText <feff0391>"), "\(readable)")
  }

  @Test func `text in gradients and named inks is text as well`() throws {
    let gradient = try Fixtures.gradient(
      .linear(from: .zero, to: Point(.mm(60), .zero)), (0, Fixtures.red), (1, Fixtures.blue))
    for paint in [Paint.gradient(gradient), .solid(Fixtures.pantone)] {
      let pdf = try pdf(runs("关注 us", "Noto Sans CJK SC"), paint)
      try Judge.check(pdf)
      #expect(try lines(text(pdf)) == ["关注 us"])
      let blank = try Judge.draw(pdf, by: .mutool, dotsPerInch: 72)
      #expect(Set(blank.pixels).count > 4)
    }
  }

  @Test(arguments: [(0x0002, false), (0x0100, false), (0x0200, false), (0, true), (4, true), (8, true)])
  func `a font that may not be embedded goes as outlines`(rights: Int, isText: Bool) throws {
    var runs = try runs("Follow us", "Noto Sans")
    for index in runs.indices {
      let face = runs[index].face
      runs[index].face = FontFace(
        identifier: "\(face.identifier) \(rights)", family: face.family,
        file: try #require(face.file.settingRights(rights)), index: face.index)
    }
    let pdf = try pdf(runs)
    try Judge.check(pdf)
    #expect(try lines(text(pdf)) == (isText ? ["Follow us"] : []))
    let picture = try Judge.draw(pdf, by: .pdftoppm, dotsPerInch: 100)
    let whole = try Judge.draw(self.pdf(self.runs("Follow us", "Noto Sans")), by: .pdftoppm, dotsPerInch: 100)
    #expect(try picture.difference(from: whole).mean < 1)
  }
}

extension Data {
  /// A font's file with other rights (`fsType`) in its table OS/2.
  fileprivate func settingRights(_ rights: Int) -> Data? {
    var bytes = [UInt8](self)
    let tables = Int(bytes[4]) << 8 | Int(bytes[5])
    for table in 0..<tables {
      let entry = 12 + 16 * table
      guard bytes[entry..<(entry + 4)].elementsEqual("OS/2".utf8) else { continue }
      let at = bytes[(entry + 8)..<(entry + 12)].reduce(0) { $0 << 8 | Int($1) }
      bytes[at + 8] = UInt8(rights >> 8)
      bytes[at + 9] = UInt8(rights & 0xFF)
      return Data(bytes)
    }
    return nil
  }
}
