import PressDiagnostics
import PressDrawing
import PressReading
import PressSymbols
import TestSupport
import Testing

@testable import PressInspection

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
