import PressDiagnostics
import PressDrawing
import PressSymbols
import TestSupport
import Testing

@testable import PressInspection
@testable import PressReading

struct PictureVerificationTests {
  private let failure = DecoderFailure(.zxing, "a reason")

  @Test func `a decoder that breaks down is reported instead of a code that is not found`() {
    let reported = PictureVerification.faults("a.png", [], nil, failure: failure)
    #expect(reported.map(\.code) == ["decoder-failed"])
    #expect(
      reported.first?.message == "'a.png': ZXing gave up on this picture with an internal error: a reason")
    #expect(PictureVerification.faults("a.png", [], nil).map(\.code) == ["no-symbol"])
  }

  @Test func `a decoder that breaks down cannot be said to fail at a code`() throws {
    var code = PictureVerification.Code(text: "hello", zxing: false, zbar: true)
    #expect(PictureVerification.faults("a.png", [code], nil).map(\.code) == ["unreadable-symbol"])
    code.failure = failure
    #expect(PictureVerification.faults("a.png", [code], nil).map(\.code) == ["decoder-failed"])
    let line = try PictureVerification.json(.init(file: "a.png", codes: [code], diagnostics: []))
    #expect(line.contains("\"zxing\":\"decoder failed\""), "\(line)")
    code.failure = nil
    let other = try PictureVerification.json(.init(file: "a.png", codes: [code], diagnostics: []))
    #expect(other.contains("\"zxing\":false"), "\(other)")
  }

  @Test func `capitals in a link are warned of, and are no other link`() {
    let code = PictureVerification.Code(text: "HTTPS://X.COM/A", zxing: true, zbar: true)
    for expected in [nil, "https://x.com/A", "HTTPS://X.COM/A"] {
      #expect(PictureVerification.faults("a.png", [code], expected).map(\.code) == ["capitals-in-link"])
    }
    #expect(
      PictureVerification.faults("a.png", [code], "https://x.com/a").map(\.code).contains("unexpected-text"))
  }

  /// Modules of a code with a margin in modules, in gray.
  private func picture(of text: String, margin: Int, dark: UInt8 = 0) throws -> Bitmap {
    let symbol = try Symbol(text: text, requirements: SymbolRequirements())
    let (dots, width) = (6, (symbol.modules + 2 * margin) * 6)
    let pixels = (0..<width * width).map { place -> UInt8 in
      symbol.isDark(place / width / dots - margin, place % width / dots - margin) ? dark : 255
    }
    return try #require(Bitmap(width: width, height: width, layout: .gray, pixels: pixels))
  }

  @Test(arguments: [0, 1, 3, 4]) func `a narrow quiet zone is an error with its sides, in JSON too`(
    margin: Int
  ) throws {
    let seen = PictureVerification.look(at: try picture(of: "https://example.org/a", margin: margin))
    #expect(seen.codes.count == 1 && seen.codes.allSatisfy(\.isRead))
    let faults = PictureVerification.faults("a.png", seen.codes, nil)
    #expect(faults.map(\.code) == (margin < 4 ? ["quiet-zone"] : []))
    if margin == 1 {
      #expect(
        faults.first?.message
          == "'a.png': 'https://example.org/a': the quiet zone is 1 module, 4 are wanted (left, top, right, bottom)"
      )
    }
    let line = try PictureVerification.json(.init(file: "a.png", codes: seen.codes, diagnostics: faults))
    #expect(line.contains("\"passed\":\(margin >= 4)"))
    #expect(line.contains("\"quiet_zone\":{"), "\(line)")
    for side in ["left", "top", "right", "bottom"] {
      #expect(line.contains("\"\(side)\":\(margin)"), "\(line)")
    }
  }

  @Test func `two codes that say the same are two, and each has its own quiet zone`() throws {
    let (good, bad) = (
      try picture(of: "https://example.org/a", margin: 4), try picture(of: "https://example.org/a", margin: 1)
    )
    // The narrow one below, with black around it.
    var pixels = good.pixels + [UInt8](repeating: 0, count: good.width * (bad.height + 20))
    for row in 0..<bad.height {
      for column in 0..<bad.width {
        pixels[(good.height + 10 + row) * good.width + 10 + column] = bad.pixels[row * bad.width + column]
      }
    }
    let both = try #require(
      Bitmap(width: good.width, height: good.height + bad.height + 20, layout: .gray, pixels: pixels))
    let seen = PictureVerification.look(at: both)
    #expect(seen.codes.count == 2)
    #expect(seen.codes.map { $0.quietZone?.isNarrow }.count { $0 == true } == 1)
    #expect(PictureVerification.faults("a.png", seen.codes, nil).map(\.code) == ["quiet-zone"])
  }

  /// What decoders read, who stretch what they see, and cameras in bad light do not.
  @Test(
    arguments: [
      ([0, 0, 0], [64, 64, 64], "5 %"), ([0, 0, 0], [255, 0, 0], "21 %"),
      ([208, 208, 208], [255, 255, 255], "36 %"),
      ([0, 255, 0], [255, 255, 255], "28 %"), ([0, 0, 0], [255, 255, 255], nil),
      ([251, 114, 153], [255, 255, 255], nil), ([160, 160, 160], [255, 255, 255], nil),
      // White paper in the dark.
      ([40, 40, 40], [130, 130, 130], nil),
    ] as [([UInt8], [UInt8], String?)])
  func `too little contrast is an error, whoever reads it`(ink: [UInt8], paper: [UInt8], contrast: String?)
    throws
  {
    let gray = try picture(of: "https://example.org/a", margin: 4)
    let pixels = gray.pixels.flatMap { $0 == 0 ? ink : paper }
    let colored = try #require(Bitmap(width: gray.width, height: gray.height, layout: .rgb, pixels: pixels))
    let seen = PictureVerification.look(at: colored)
    let faults = PictureVerification.faults("a.png", seen.codes, nil).filter { $0.severity == .error }
    #expect(seen.codes.count == 1)
    #expect(faults.map(\.code) == (contrast == nil ? [] : ["low-contrast"]), "\(faults)")
    if let contrast {
      #expect(faults.first?.message.contains("a contrast of \(contrast);") == true, "\(faults)")
    }
  }

  @Test func `a code that is light on dark is seen and is an error, alone and beside another`() throws {
    let good = try picture(of: "https://example.org/a", margin: 4)
    let light = try picture(of: "https://example.org/b", margin: 4)
    let inverted = light.pixels.map { 255 - $0 }
    let both = try #require(
      Bitmap(
        width: good.width, height: good.height + light.height, layout: .gray, pixels: good.pixels + inverted))
    let alone = try #require(
      Bitmap(width: light.width, height: light.height, layout: .gray, pixels: inverted))
    for (seen, count) in [(PictureVerification.look(at: both), 2), (PictureVerification.look(at: alone), 1)] {
      #expect(seen.codes.count == count)
      #expect(PictureVerification.faults("a.png", seen.codes, nil).map(\.code) == ["inverted-symbol"])
    }
  }

  @Test func `a mirrored code is called that`() throws {
    let one = try picture(of: "https://example.org/a", margin: 6)
    let mirrored = (0..<one.height).flatMap { row in
      one.pixels[row * one.width..<(row + 1) * one.width].reversed()
    }
    let seen = PictureVerification.look(
      at: try #require(Bitmap(width: one.width, height: one.height, layout: .gray, pixels: mirrored)))
    #expect(seen.codes.map(\.isMirrored) == [true])
    #expect(PictureVerification.faults("a.png", seen.codes, nil).map(\.code) == ["mirrored-symbol"])
    // By the decoder, not by an alignment pattern: version 1 has none.
    let small = try picture(of: "HELLO", margin: 6)
    let smallMirrored = (0..<small.height).flatMap { row in
      small.pixels[row * small.width..<(row + 1) * small.width].reversed()
    }
    let other = PictureVerification.look(
      at: try #require(
        Bitmap(width: small.width, height: small.height, layout: .gray, pixels: smallMirrored)))
    #expect(other.codes.map(\.isMirrored) == [true] && other.codes.first?.quality?.grade == .a)
    let turned = (0..<one.height).flatMap { row in
      (0..<one.width).map { column in one.pixels[(one.width - 1 - column) * one.width + row] }
    }
    let upright = PictureVerification.look(
      at: try #require(Bitmap(width: one.width, height: one.height, layout: .gray, pixels: turned)))
    #expect(upright.codes.map(\.isMirrored) == [false] && upright.codes.allSatisfy(\.isRead))
  }

  @Test func `a decoder that misses a pale code is told by the contrast`() throws {
    var code = PictureVerification.Code(text: "hello", zxing: false, zbar: true)
    code.paleContrast = 0.12
    let faults = PictureVerification.faults("a.png", [code], nil)
    #expect(faults.map(\.code) == ["low-contrast"])
    #expect(faults.first?.message == "'a.png': 'hello' has a contrast of 12 %; at least 40 % is needed")
  }

  @Test func `a part of a message is told as one`() {
    var code = PictureVerification.Code(text: "hello", zxing: true, zbar: false, isForZBar: false)
    code.sequence = SymbolReading.Sequence(index: 0, count: 3, identifier: "7")
    let faults = PictureVerification.faults("a.png", [code], nil)
    #expect(faults.map(\.message) == ["'a.png': 'hello' is part 1 of 3 of a message"])
    #expect(faults.map(\.code) == ["sequence-part"])
  }

  @Test func `what looks like a code and cannot be read is told beside one, and not where it is read`() throws
  {
    let one = try picture(of: "https://example.org/a", margin: 6)
    func beside(_ change: (inout [UInt8], Int) -> Void) throws -> PictureVerification.Look {
      var pixels: [UInt8] = []
      for row in 0..<one.height {
        let line = Array(one.pixels[row * one.width..<(row + 1) * one.width])
        var other = line
        change(&other, row)
        pixels += line + other
      }
      let both = try #require(
        Bitmap(width: one.width * 2, height: one.height, layout: .gray, pixels: pixels))
      return PictureVerification.look(at: both)
    }
    #expect(try beside { _, _ in }.unread.isEmpty)
    let covered = try beside { line, row in
      // All but the finders and the lines between them.
      guard row > one.height / 2 else { return }
      for x in one.width / 2..<one.width { line[x] = 128 }
    }
    #expect(covered.codes.count == 1 && covered.unread.count == 1)
    let center = try #require(covered.unread.first?.center)
    #expect(abs(center.x - Double(one.width) * 1.5) < 12 && abs(center.y - Double(one.height) / 2) < 12)
  }

  @Test(arguments: [UInt8(0xA0), 0xB0])
  func `a pale code that current readers read is read, and that is said`(dark: UInt8) throws {
    let seen = PictureVerification.look(at: try picture(of: "https://example.org/a", margin: 4, dark: dark))
    #expect(seen.codes.count == 1 && seen.codes.allSatisfy(\.isRead))
    let faults = PictureVerification.faults("a.png", seen.codes, nil)
    #expect(faults.allSatisfy { $0.severity != .error }, "\(faults)")
    let line = try PictureVerification.json(.init(file: "a.png", codes: seen.codes, diagnostics: faults))
    #expect(faults.contains { $0.code == "stretched-levels" } == line.contains("\"levels\":\"stretched\""))
    if ReadingLibraries.versions.contains(where: { $0.name == "zxing-cpp" && $0.version.hasPrefix("1.4.") }) {
      #expect(faults.map(\.code) == ["stretched-levels"])
    }
  }

  #if os(Linux)
    @Test(
      .enabled(
        if: ReadingLibraries.versions.contains { $0.name == "zxing-cpp" && $0.version.hasPrefix("1.4.") },
        "only ZXing-C++ 1.4, built with its assertions on, is known to break down"))
    func `a picture over which ZXing breaks down is reported as that`() throws {
      let symbol = try Symbol(text: "hello", requirements: .init(micro: true))
      let squeezed = SqueezedPicture(side: symbol.modules) { symbol.isDark($0, $1) }
      let picture = try #require(
        Bitmap(width: squeezed.width, height: squeezed.height, layout: .gray, pixels: squeezed.pixels))
      let seen = PictureVerification.look(at: picture)
      #expect(seen.codes.isEmpty)
      #expect(
        PictureVerification.faults("a.png", seen.codes, nil, failure: seen.failure).map(\.code) == [
          "decoder-failed"
        ])
    }
  #endif
}
