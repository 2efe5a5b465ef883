import CQREncode
import PressDrawing
import Testing

@testable import PressReading

struct SymbolCheckTests {
  let link = "https://weibo.com/u/1234567890"

  private func check(
    _ sample: Sample, _ picture: Bitmap, dots: Int = 4, margin: Int = 4, wanted: Int = 4,
    grounds: [GroundColor] = [.white]
  ) -> CheckReport {
    SymbolCheck.check(
      picture, at: sample.geometry(dots: dots, margin: margin, wanted: wanted),
      expecting: sample.content, grounds: grounds)
  }

  private func codes(_ report: CheckReport) -> [String] { report.findings.map(\.code) }

  @Test(arguments: 1...40)
  func `passes every version`(version: Int) throws {
    let sample = try Sample.filling(version: version)
    let report = check(sample, try sample.bitmap())
    let quality = try #require(report.quality)
    #expect(
      report
        == CheckReport(
          zxing: .passed, zbar: .passed, contrast: 1, quietZone: 4, findings: [], quality: quality))
    #expect(quality.measures.map(\.parameter) == ArtworkQuality.Parameter.allCases)
    #expect(quality.measures.prefix(3).allSatisfy { $0.value == 1 })
    #expect(quality.measures.dropFirst(3).allSatisfy { $0.value < 1e-9 })
    #expect(report.passed)
    #expect(report.grade == .a)
  }

  @Test(arguments: [2, 3, 4, 5, 6, 7, 9, 12, 17, 30])
  func `averages whole modules of any size`(dots: Int) throws {
    let sample = try Sample(link)
    let report = check(sample, try sample.bitmap(dots: dots), dots: dots)
    #expect(report.passed, "\(report)")
    #expect(report.quietZone == 4)
  }

  @Test func `finds the symbol where it is said to be, not where it is not`() throws {
    let sample = try Sample(link)
    var canvas = try Canvas(width: 600, height: 400, filled: pixel("#808080"))
    canvas.fill(x: 231, y: 77, width: 37 * 7, height: 37 * 7, white)
    let place = SymbolGeometry(
      left: 231 + 28, top: 77 + 28, moduleDots: 7, modules: sample.side, quietZone: 4)
    #expect(sample.side == 29)
    canvas.draw(sample, x: place.left, y: place.top, dots: 7)
    #expect(SymbolCheck.check(try canvas.bitmap, at: place, expecting: sample.content).passed)
    let beside = SymbolGeometry(left: 28, top: 28, moduleDots: 7, modules: sample.side, quietZone: 4)
    #expect(!SymbolCheck.check(try canvas.bitmap, at: beside, expecting: sample.content).passed)
  }

  @Test func `fails when the content is another`() throws {
    let sample = try Sample(link)
    let report = SymbolCheck.check(
      try sample.bitmap(), at: sample.geometry(), expecting: Array("https://weibo.com/u/1234567891".utf8))
    let reason = "reads '\(link)' instead of 'https://weibo.com/u/1234567891'"
    #expect(report.zxing == .failed(reason: "ZXing \(reason)"))
    #expect(report.zbar == .failed(reason: "ZBar \(reason)"))
    #expect(codes(report) == ["unreadable-symbol", "unreadable-symbol"])
    #expect(!report.passed)
    #expect(report.grade == .f)
  }

  @Test func `prints no control characters of a content`() throws {
    let sample = try Sample("\u{1B}[31m\u{202E}\n" + String(repeating: "a", count: 100))
    let report = SymbolCheck.check(try sample.bitmap(), at: sample.geometry(), expecting: [0x41])
    let wanted = "\u{FFFD}[31m\u{FFFD}\u{FFFD}" + String(repeating: "a", count: 53) + "…"
    #expect(report.zxing == .failed(reason: "ZXing reads '\(wanted)' instead of 'A'"))
  }

  @Test func `passes Chinese with and without an ECI`() throws {
    let bytes = Array("扫码关注我们 https://例子.cn".utf8)
    for sample in [try Sample(bytes), try Sample(bytes, eci: 26)] {
      #expect(check(sample, try sample.bitmap()).passed)
    }
  }

  @Test func `refuses an inverted symbol although it is perfect otherwise`() throws {
    let sample = try Sample(link)
    let report = check(sample, try sample.bitmap(dark: white, light: black))
    #expect(!report.passed)
    #expect(codes(report) == ["inverted-symbol", "symbol-not-found", "symbol-not-found"])
    #expect(report.findings.first?.hint.contains("patch") == true)
    #expect(report.contrast == 1)
  }

  @Test(arguments: 0...6)
  func `measures the quiet zone on white and on black surroundings`(margin: Int) throws {
    let sample = try Sample(link)
    // Once the picture ends there, once something dark begins there.
    let cut = check(sample, try sample.bitmap(margin: margin), margin: margin)
    var canvas = try Canvas(width: 400, height: 400, filled: pixel("#333333"))
    let box = (sample.side + 2 * margin) * 4
    canvas.fill(x: 100 - margin * 4, y: 100 - margin * 4, width: box, height: box, white)
    canvas.draw(sample, x: 100, y: 100, dots: 4)
    let place = SymbolGeometry(left: 100, top: 100, moduleDots: 4, modules: sample.side, quietZone: 4)
    let dark = SymbolCheck.check(try canvas.bitmap, at: place, expecting: sample.content)
    for report in [cut, dark] {
      #expect(report.quietZone == min(margin, 4))
      #expect(codes(report).contains("narrow-quiet-zone") == (margin < 4))
      #expect(report.passed == (margin >= 4))
    }
  }

  @Test func `shows decoders the neighbours even when no quiet zone is wanted`() throws {
    let sample = try Sample(link)
    let onWhite = check(sample, try sample.bitmap(margin: 2), margin: 2, wanted: 0)
    #expect(onWhite.zxing == .passed && onWhite.zbar == .passed)
    let onBlack = check(sample, try sample.bitmap(margin: 2, around: black), margin: 2, wanted: 0)
    #expect(onBlack.zxing != .passed || onBlack.zbar != .passed)
  }

  @Test(arguments: [0, 1, 3]) func `no wish makes less than the standard's quiet zone enough`(wanted: Int)
    throws
  {
    let sample = try Sample(link)
    let report = check(sample, try sample.bitmap(margin: 3), margin: 3, wanted: wanted)
    #expect(report.findings.map(\.code) == ["narrow-quiet-zone"] && !report.passed)
    let micro = try Sample(micro: 4, "hello")
    let small = SymbolCheck.check(
      try micro.bitmap(margin: 2), at: micro.geometry(margin: 2, wanted: 0), expecting: micro.content,
      kind: .micro)
    #expect(small.passed, "\(small.findings)")
  }

  /// The decoders of today read these as well as black; ZXing-C++ 1.4 finds nothing without help.
  @Test(arguments: ["#FB7299", "#a0a0a0", "#F5A623", "#9c9c9c", "#b0b0b0"])
  func `a pale ink is judged by its contrast, not by one decoder's binariser`(ink: String) throws {
    let sample = try Sample(link)
    for dots in [4, 9] {
      let report = SymbolCheck.check(
        try sample.bitmap(dots: dots, dark: pixel(ink)), at: sample.geometry(dots: dots),
        expecting: sample.content)
      #expect(report.passed, "\(ink): \(report.findings)")
      #expect(report.zxing == .passed && report.zbar == .passed)
      #expect(report.contrast > 0.4)
      let said = report.findings.first { $0.code == "stretched-levels" }
      if ReadingLibraries.versions.contains(where: { $0.name == "zxing-cpp" && $0.version.hasPrefix("1.4.") })
      {
        #expect(said?.message.contains("ZXing reads the symbol only with its levels stretched") == true)
      }
      #expect(said?.isError != true)
    }
    let plain = SymbolCheck.check(try sample.bitmap(), at: sample.geometry(), expecting: sample.content)
    #expect(plain.findings.isEmpty)
  }

  @Test func `names the sides on which the quiet zone is narrow, for a single pixel too`() throws {
    let sample = try Sample(link)
    var picture = try sample.bitmap()
    // One dark pixel in the third module to the left.
    let p = (60 * picture.width + 7) * 4
    (picture.pixels[p], picture.pixels[p + 1], picture.pixels[p + 2]) = (0, 0, 0)
    let report = check(sample, picture)
    #expect(report.quietZone == 2)
    #expect(report.zxing == .passed)
    #expect(report.zbar == .passed)
    #expect(report.findings.map(\.message) == ["the quiet zone is 2 modules, 4 are wanted (left)"])
    #expect(!report.passed)
  }

  @Test(arguments: [("#606060", "#808080"), ("#000000", "#3c3c3c"), ("#200000", "#000040")])
  func `refuses low contrast although a decoder may read it`(dark: String, light: String) throws {
    let sample = try Sample(link)
    let report = check(sample, try sample.bitmap(dark: pixel(dark), light: pixel(light)))
    #expect(report.contrast < 0.4)
    #expect(codes(report).contains("low-contrast"))
    #expect(!report.passed)
  }

  @Test func `warns of weak contrast and lets it pass`() throws {
    let sample = try Sample(link)
    let report = check(sample, try sample.bitmap(dark: pixel("#07c160")))
    #expect(report.passed)
    #expect(codes(report) == ["weak-contrast"])
    #expect(report.findings.first?.isError == false)
    #expect(report.findings.first?.message == "the symbol contrast is 60.9 %, 70 % is better")
    #expect(report.grade == .b)
  }

  @Test func `checks a transparent picture over every ground`() throws {
    let sample = try Sample(link)
    let picture = try sample.bitmap(light: clear)
    #expect(check(sample, picture).passed)
    let navy = GroundColor(red: 0, green: 0, blue: 0x40)
    let report = check(sample, picture, grounds: [.white, navy])
    #expect(!report.passed)
    #expect(report.contrast < 0.05)
    #expect(report.findings.contains { $0.message.hasSuffix(" over '#000040'") })
    // White modules, nothing between: a tolerant decoder reads it on black, and yet it is inverted.
    let light = check(sample, try sample.bitmap(dark: white, light: clear), grounds: [.black])
    #expect(codes(light).first == "inverted-symbol")
    #expect(!light.passed)
    // A patch below makes the ground unimportant.
    let patched = try sample.bitmap(margin: 4, light: white)
    #expect(check(sample, patched, grounds: [.black]).passed)
  }

  @Test func `refuses a covered finder or timing, which decoders forgive`() throws {
    let sample = try Sample(link, level: QR_ECLEVEL_H)
    let whole = try sample.bitmap()
    func painted(row: Int, column: Int, _ value: UInt8) -> Bitmap {
      var picture = whole
      for y in 0..<4 {
        for x in 0..<4 {
          let p = ((16 + row * 4 + y) * whole.width + 16 + column * 4 + x) * 4
          for channel in 0..<3 { picture.pixels[p + channel] = value }
        }
      }
      return picture
    }
    let timing = check(sample, painted(row: 6, column: 11, 0))
    #expect(timing.zxing == .passed)
    #expect(timing.zbar == .passed)
    #expect(
      timing.findings.map(\.message) == [
        "1 modules of the fixed pattern are wrong, the first in the timing at row 6, column 11"
      ])
    #expect(codes(check(sample, painted(row: 7, column: 3, 0))).contains("damaged-pattern"))
    // A round finder has no corners.
    #expect(check(sample, painted(row: 0, column: 0, 255)).passed)
  }

  @Test func `sees a pale symbol behind a dark logo`() throws {
    let sample = try Sample(link, level: QR_ECLEVEL_H)
    var canvas = try Canvas(width: 400, height: 400)
    canvas.draw(sample, x: 40, y: 40, dots: 6, dark: pixel("#d0d0d0"))
    canvas.fill(
      x: 40 + sample.side * 3 - 6, y: 40 + sample.side * 3 - 6, width: 12, height: 12, black)
    let place = SymbolGeometry(left: 40, top: 40, moduleDots: 6, modules: sample.side, quietZone: 4)
    let report = SymbolCheck.check(try canvas.bitmap, at: place, expecting: sample.content)
    #expect(codes(report).contains("low-contrast"))
  }

  @Test func `leaves ZBar out where it cannot read`() throws {
    let micro = try Sample(micro: 4, "abcdefghijk")
    let report = SymbolCheck.check(
      try micro.bitmap(margin: 2), at: micro.geometry(margin: 2, wanted: 2), expecting: micro.content,
      kind: .micro)
    #expect(report.zxing == .passed)
    #expect(report.zbar == .notApplicable)
    #expect(report.quietZone == 2)
    #expect(report.passed)

    let text = String(repeating: link, count: 3)
    let parts = try Sample.parts(of: text, version: 3)
    let first = try #require(ZXingReader.read(try parts[0].gray()).first).bytes
    #expect(Array(text.utf8).starts(with: first))
    let alone = SymbolCheck.check(
      try parts[0].bitmap(), at: parts[0].geometry(), expecting: first, kind: .structuredAppend)
    #expect(alone.passed)
    #expect(alone.zbar == .notApplicable)
    #expect(!SymbolCheck.check(try parts[0].bitmap(), at: parts[0].geometry(), expecting: first).passed)
  }

  @Test(arguments: [
    SymbolGeometry(left: -1, top: 0, moduleDots: 4, modules: 29, quietZone: 4),
    SymbolGeometry(left: 40, top: 0, moduleDots: 4, modules: 29, quietZone: 4),
    SymbolGeometry(left: 0, top: 0, moduleDots: 0, modules: 29, quietZone: 4),
    SymbolGeometry(left: 0, top: 0, moduleDots: 4, modules: 28, quietZone: 4),
    SymbolGeometry(left: 0, top: 0, moduleDots: 4, modules: 29, quietZone: -1),
    SymbolGeometry(left: .max, top: .max, moduleDots: .max, modules: 29, quietZone: .max),
    SymbolGeometry(left: .min, top: .min, moduleDots: .min, modules: .min, quietZone: .min),
  ])
  func `refuses a place outside the picture`(place: SymbolGeometry) throws {
    let sample = try Sample(link)
    let report = SymbolCheck.check(try sample.bitmap(), at: place, expecting: sample.content)
    #expect(codes(report) == ["symbol-outside"])
    #expect(!report.passed)
  }

  @Test func `refuses a wish for an endless quiet zone`() throws {
    let sample = try Sample(link)
    let place = SymbolGeometry(left: 16, top: 16, moduleDots: 4, modules: sample.side, quietZone: .max)
    #expect(!SymbolCheck.check(try sample.bitmap(), at: place, expecting: sample.content).passed)
  }
}
